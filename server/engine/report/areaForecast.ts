/** How many children will be in care in the councils of a region in years to come, from what is published of each? */
import type { GssCode } from '../facts.ts';
import { everyCouncil } from './councilTable.ts';
import {
  type BackTest,
  backTest,
  type ChildrenByYear,
  type ForecastPoint,
  fitOf,
  forecastOf,
  overdispersionOf,
} from './forecast.ts';
import type { PublishedArea, PublishedAreas } from './publishedArea.ts';

export interface Series extends ChildrenByYear {
  readonly lastYear: number;
}

/** The last years in a row of which all three numbers are published. */
function seriesOf({ years }: PublishedArea): Series | null {
  const whole: { year: number; children: number; started: number; ceased: number }[] = [];
  for (const { year, counts, started, ceased } of years) {
    const isNext = whole.length === 0 || whole.at(-1)?.year === year - 1;
    if (!isNext) whole.length = 0;
    if (counts.CHILDREN === undefined || started === null || ceased === null) whole.length = 0;
    else whole.push({ year, children: counts.CHILDREN, started, ceased });
  }
  const last = whole.at(-1);
  if (last === undefined || whole.length < 3) return null;
  return {
    lastYear: last.year,
    children: whole.map(({ children }) => children),
    started: whole.map(({ started }) => started),
    ceased: whole.map(({ ceased }) => ceased),
  };
}

/** All councils together, year by year; of the years that all have. */
function sumOfAll(all: readonly Series[]): ChildrenByYear {
  const years = Math.min(...all.map(({ children }) => children.length));
  const sum = (of: 'children' | 'started' | 'ceased') =>
    Array.from({ length: years }, (_, at) => all.reduce((total, each) => total + (each[of].at(at - years) ?? 0), 0));
  return { children: sum('children'), started: sum('started'), ceased: sum('ceased') };
}

/** By council, and under `everyCouncil` all of them together; by years ahead. */
export interface AreaForecast {
  readonly lastYear: number;
  readonly points: ReadonlyMap<string, ReadonlyMap<number, ForecastPoint>>;
  readonly last: ReadonlyMap<string, number>;
}

function pointsOf(
  series: ChildrenByYear,
  overdispersion: number,
  ahead: readonly number[],
): ReadonlyMap<number, ForecastPoint> {
  const fit = fitOf(series, overdispersion);
  return new Map(fit === null ? [] : ahead.map((years) => [years, rounded(forecastOf(fit, years))]));
}

function rounded({ expected, low, high }: ForecastPoint): ForecastPoint {
  return { expected: Math.round(expected), low: Math.floor(low), high: Math.ceil(high) };
}

/** The middle of all is the sum of the councils' middles; how far it may swing is its own. */
function regionPoints(
  own: readonly ReadonlyMap<number, ForecastPoint>[],
  all: ChildrenByYear,
  ahead: readonly number[],
) {
  const swing = pointsOf(all, overdispersionOf([all]), ahead);
  return new Map(
    ahead.map((years) => {
      const expected = own.reduce((sum, points) => sum + (points.get(years)?.expected ?? 0), 0);
      const { expected: middle, low, high } = swing.get(years) ?? { expected, low: expected, high: expected };
      return [
        years,
        { expected, low: Math.max(0, expected - (middle - low)), high: expected + (high - middle) },
      ] as const;
    }),
  );
}

/**
 * Shape  `ahead`: whole years, 1 or more. All councils together: the middle is the sum of theirs, and how far it may swing is its own.
 * Errors none for no series: then nothing is forecast.
 * Source engine.md §6; rates of entry and exit, mean path and interval in closed form.
 */
export function forecastAll(series: ReadonlyMap<string, Series>, ahead: readonly number[]): AreaForecast {
  const all = [...series.values()];
  const overdispersion = overdispersionOf(all);
  const points = new Map<string, ReadonlyMap<number, ForecastPoint>>(
    [...series].map(([council, own]) => [council, pointsOf(own, overdispersion, ahead)]),
  );
  const sum = sumOfAll(all);
  points.set(everyCouncil, regionPoints([...points.values()], sum, ahead));
  const last = new Map([...series].map(([council, { children }]) => [council, children.at(-1) ?? 0]));
  last.set(everyCouncil, sum.children.at(-1) ?? 0);
  return { lastYear: all[0]?.lastYear ?? 0, points, last };
}

/**
 * Of the councils asked, in their order, those of which three years in a row or more are published up to the same last year: the latest that
 * any of them has.
 */
export function publishedSeries(
  areas: PublishedAreas | null,
  councils: readonly GssCode[],
): ReadonlyMap<GssCode, Series> {
  const found = councils.flatMap((gss) => {
    const area = areas?.councils.get(gss);
    const own = area === undefined ? null : seriesOf(area);
    return own === null ? [] : [[gss, own] as const];
  });
  const latest = Math.max(...found.map(([, { lastYear }]) => lastYear));
  return new Map(found.filter(([, { lastYear }]) => lastYear === latest));
}

/** How the forecast would have done `ahead` years ahead; null where too few years are published. */
export function testOf(series: ReadonlyMap<string, Series>, ahead: number): BackTest | null {
  return backTest([...series.values()], ahead);
}
