/** How many children will there be, from how many have come and how many have left; and how wrong have such forecasts been? */

/** Years in a row, oldest first: children on the last day of each, and who came and left in it. */
export interface ChildrenByYear {
  readonly children: readonly number[];
  readonly started: readonly number[];
  readonly ceased: readonly number[];
}

export interface ForecastFit {
  readonly last: number;
  /** Who come in a year. */
  readonly entries: number;
  /** The share of those there who leave in a year. */
  readonly exitRate: number;
  /** How much more the numbers swing than chance alone would have them; 1 = no more. */
  readonly overdispersion: number;
  /** Years from one to the next that it was fitted to. */
  readonly steps: number;
}

/** Eight times in ten the number is to fall between low and high. */
export interface ForecastPoint {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface BackTest {
  /** Of the number that came, the middle of the tests: how far off the forecast was, and the last number known. */
  readonly forecastError: number;
  readonly lastValueError: number;
  /** Share of numbers that came that fell between low and high. */
  readonly inside: number;
  readonly tests: number;
}

/** Normal quantile of nine in ten. */
const nineInTen = 1.2816;
const fewestYears = 3;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0);

interface Rates {
  readonly entries: number;
  readonly exitRate: number;
}

function ratesOf({ children, started, ceased }: ChildrenByYear): Rates | null {
  const before = sumOf(children.slice(0, -1));
  if (children.length < fewestYears || before <= 0) return null;
  const steps = children.length - 1;
  return { entries: sumOf(started.slice(1)) / steps, exitRate: Math.min(1, sumOf(ceased.slice(1)) / before) };
}

const nextOf = (children: number, { entries, exitRate }: Rates) => children * (1 - exitRate) + entries;
/** Who come by chance, and each child who leaves or stays. */
const chanceIn = (children: number, { entries, exitRate }: Rates) => entries + children * exitRate * (1 - exitRate);

/** Squared misses of each year in units of chance (Pearson). */
function pearson({ children }: ChildrenByYear, rates: Rates): number {
  return sumOf(
    children.slice(1).map((value, at) => {
      const before = children[at] ?? 0;
      return (value - nextOf(before, rates)) ** 2 / Math.max(1, chanceIn(before, rates));
    }),
  );
}

/** Of all the series together, so that a small one does not have to know its own. */
export function overdispersionOf(all: readonly ChildrenByYear[]): number {
  let [misses, freedom] = [0, 0];
  for (const series of all) {
    const rates = ratesOf(series);
    if (rates === null) continue;
    misses += pearson(series, rates);
    freedom += series.children.length - 2;
  }
  return freedom <= 0 ? 1 : Math.max(1, misses / freedom);
}

/** Null where there are fewer than three years, or no children in them. */
export function fitOf(series: ChildrenByYear, overdispersion: number): ForecastFit | null {
  const rates = ratesOf(series);
  if (rates === null) return null;
  return { ...rates, last: series.children.at(-1) ?? 0, overdispersion, steps: series.children.length - 1 };
}

/**
 * The mean path and its spread in closed form: entries are Poisson, exits binomial, both as overdispersed as the past was, and the rates
 * known no better than so few years can say.
 *
 * Units   children; never below 0.
 * Source  engine.md §6, in its simplest form.
 */
export function forecastOf(fit: ForecastFit, years: number): ForecastPoint {
  const keep = 1 - fit.exitRate;
  let [expected, variance, reach] = [fit.last, 0, 0];
  for (let year = 0; year < years; year++) {
    variance = keep ** 2 * variance + fit.overdispersion * chanceIn(expected, fit);
    expected = nextOf(expected, fit);
    reach = 1 + keep * reach;
  }
  const ofRates = (reach ** 2 * fit.overdispersion * chanceIn(fit.last, fit)) / fit.steps;
  const spread = nineInTen * Math.sqrt(variance + ofRates);
  return { expected, low: Math.max(0, expected - spread), high: expected + spread };
}

function upTo({ children, started, ceased }: ChildrenByYear, years: number): ChildrenByYear {
  return { children: children.slice(0, years), started: started.slice(0, years), ceased: ceased.slice(0, years) };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Each year that can be foretold from three or more before it, as if it had not come yet.
 *
 * Shape  null where no series is long enough.
 */
export function backTest(all: readonly ChildrenByYear[], ahead: number): BackTest | null {
  const tests = all.flatMap((series) =>
    series.children.flatMap((came, at) => {
      const known = at + 1 - ahead;
      if (known < fewestYears || came <= 0) return [];
      const fit = fitOf(upTo(series, known), overdispersionOf(all.map((each) => upTo(each, known))));
      if (fit === null) return [];
      const { expected, low, high } = forecastOf(fit, ahead);
      return {
        forecast: Math.abs(expected - came) / came,
        lastValue: Math.abs(fit.last - came) / came,
        isInside: came >= low && came <= high,
      };
    }),
  );
  if (tests.length === 0) return null;
  return {
    forecastError: medianOf(tests.map(({ forecast }) => forecast)),
    lastValueError: medianOf(tests.map(({ lastValue }) => lastValue)),
    inside: tests.filter(({ isInside }) => isInside).length / tests.length,
    tests: tests.length,
  };
}
