/** How many children will be in care in one, three and five years, and how far may that be trusted? */
import { countText, numberText } from '../../wording.ts';
import { publishedSource } from '../comparisons.ts';
import { type CouncilColumn, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import {
  type BackTest,
  backTest,
  type ChildrenByYear,
  type ForecastPoint,
  fitOf,
  forecastOf,
  overdispersionOf,
} from '../forecast.ts';
import type { PublishedArea, PublishedAreas } from '../publishedArea.ts';
import { allOf, blockOfWords, type ReportBlock, type ReportScope, type Whose } from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';

const ahead = [1, 3, 5] as const;
type Ahead = (typeof ahead)[number];
const tested = [1, 2] as const;

interface Series extends ChildrenByYear {
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

interface Forecast {
  readonly lastYear: number;
  readonly points: ReadonlyMap<string, ReadonlyMap<Ahead, ForecastPoint>>;
  readonly last: ReadonlyMap<string, number>;
}

function pointsOf(series: ChildrenByYear, overdispersion: number): ReadonlyMap<Ahead, ForecastPoint> {
  const fit = fitOf(series, overdispersion);
  return new Map(fit === null ? [] : ahead.map((years) => [years, rounded(forecastOf(fit, years))]));
}

function rounded({ expected, low, high }: ForecastPoint): ForecastPoint {
  return { expected: Math.round(expected), low: Math.floor(low), high: Math.ceil(high) };
}

/** The middle of all is the sum of the councils' middles; how far it may swing is its own. */
function regionPoints(own: readonly ReadonlyMap<Ahead, ForecastPoint>[], all: ChildrenByYear) {
  const swing = pointsOf(all, overdispersionOf([all]));
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

function forecastAll(series: ReadonlyMap<string, Series>): Forecast {
  const all = [...series.values()];
  const overdispersion = overdispersionOf(all);
  const points = new Map<string, ReadonlyMap<Ahead, ForecastPoint>>(
    [...series].map(([council, own]) => [council, pointsOf(own, overdispersion)]),
  );
  const sum = sumOfAll(all);
  points.set(everyCouncil, regionPoints([...points.values()], sum));
  const last = new Map([...series].map(([council, { children }]) => [council, children.at(-1) ?? 0]));
  last.set(everyCouncil, sum.children.at(-1) ?? 0);
  return { lastYear: all[0]?.lastYear ?? 0, points, last };
}

const known = (key: string, value: number | undefined): ReportCell =>
  value === undefined ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' } : { kind: 'FIGURE', key, value, role: 'PUBLIC' };

function forecastTable({ lastYear, points, last }: Forecast, scope: ReportScope): ReportNumbers {
  const column = (years: Ahead, part: keyof ForecastPoint, label: string): CouncilColumn => ({
    ...{ id: `${part}${years}`, label, unit: 'children' },
    cell: (council) => known(keyOf(`forecast.${part}${years}`, council), points.get(council)?.get(years)?.[part]),
  });
  const { tables } = councilTable(
    {
      id: 'forecast',
      caption: 'Children in care on 31 March: last published, and forecast with the range of eight times in ten',
      source: `${publishedSource}: children, and those who started and ceased, in the years to ${lastYear}`,
      columns: [
        {
          ...{ id: 'last', label: `${lastYear}, published`, unit: 'children' },
          cell: (council) => known(keyOf('forecast.last', council), last.get(council)),
        },
        ...ahead.flatMap((years) => [
          column(years, 'expected', `${lastYear + years}`),
          column(years, 'low', `${lastYear + years}, low`),
          column(years, 'high', `${lastYear + years}, high`),
        ]),
      ],
    },
    scope,
  );
  const [table] = tables;
  // Low and high of all councils are not the sum of theirs: the region is a row of its own, not a total.
  const rows = [...table.rows, ...(table.total === null ? [] : [table.total])];
  return { tables: [{ ...table, rows, total: null }], links: [], sums: [] };
}

function testTable(tests: readonly (BackTest | null)[]): ReportNumbers {
  const cell = (row: string, column: string, value: number | undefined) =>
    known(keyOf(`backTest.${row}`, column), value);
  const rowOf = (id: string, label: string, of: (test: BackTest) => number | undefined) => ({
    ...{ id, label },
    cells: tests.map((test, at) => cell(id, `${tested[at]}`, test === null ? undefined : of(test))),
  });
  return {
    tables: [
      {
        ...{
          id: 'forecastTest',
          caption: 'How far off the forecast would have been',
          rowHeading: 'Guess',
          total: null,
        },
        source: 'Each year foretold from the years before it alone, and compared with what was then published',
        columns: [
          { id: 'error', label: 'A year ahead', unit: 'percent' },
          { id: 'error2', label: 'Two years ahead', unit: 'percent' },
        ],
        rows: [
          rowOf('forecast', 'Forecast: middle error', ({ forecastError }) => forecastError),
          rowOf('lastValue', 'Last number published: middle error', ({ lastValueError }) => lastValueError),
          rowOf('inside', 'Numbers that fell in the range', ({ inside }) => inside),
        ],
      },
    ],
    links: [],
    sums: [],
  };
}

const tenths = (share: number) => `${Math.round(share * 1_000) / 10}%`;

/** Whether the forecast is better than to say that nothing changes. */
function trustSentence(test: BackTest | null): string {
  if (test === null) return 'It could not be tested on the past: too few years are published.';
  const errors = `Tested on the past, half of the forecasts a year ahead were within ${tenths(test.forecastError)} of what came; the last number known, within ${tenths(test.lastValueError)}`;
  return tenths(test.forecastError) !== tenths(test.lastValueError) && test.forecastError < test.lastValueError
    ? `${errors}: the forecast does better than to say that nothing changes.`
    : `${errors}: the forecast is no better than to say that nothing changes, so read the range and not the middle.`;
}

function testedSentence(all: readonly Series[], test: BackTest | null): string {
  const made = `Made from ${countText(Math.min(...all.map(({ children }) => children.length)), 'published year')}`;
  if (test === null) return `${made}. ${trustSentence(test)}`;
  const inside = `${Math.round(test.inside * test.tests)} of ${countText(test.tests, 'number')} foretold a year ahead`;
  return `${made}. ${trustSentence(test)} The range, which is meant to hold eight numbers in ten, held ${inside}.`;
}

const notForecast = 'How many children will be in care is not forecast in this report.';
const load =
  'A forecast needs three years in a row of children in care, and of those who started and ceased, as the Department for Education publishes them for each council. They come with Nearhome where they are published: there is nothing to load.';

/** Source  engine.md §6; rates of entry and exit, mean path and interval in closed form. */
export function forecastBlock(areas: PublishedAreas | null, scope: ReportScope): ReportBlock {
  const series = new Map(
    scope.councils.flatMap(({ gss }) => {
      const area = areas?.councils.get(gss);
      const own = area === undefined ? null : seriesOf(area);
      return own === null ? [] : [[gss, own] as const];
    }),
  );
  const isWhole = scope.councils.length > 0 && series.size === scope.councils.length;
  if (!isWhole) return blockOfWords('FORECAST', notForecast, load);
  const forecast = forecastAll(series);
  const tests = tested.map((years) => backTest([...series.values()], years));
  return {
    ...{ id: 'FORECAST', picture: { kind: 'BARS', tableId: 'forecast', columnId: 'expected3' }, notLoaded: null },
    numbers: together([forecastTable(forecast, scope), testTable(tests)]),
    answer: () => answer(forecast, allOf(scope)),
    ofCouncil: (_, council) => answer(forecast, council),
    notes: [
      'Children of next year are those of this year who do not leave, at the rate of the past, and as many who come as in an average year.',
      'It knows nothing of policy, of other councils’ choices, or of what a plan would change.',
    ],
    quality: () => testedSentence([...series.values()], tests[0] ?? null),
  };
}

function answer({ lastYear, points, last }: Forecast, { key, name }: Whose): string {
  const point = points.get(key)?.get(3);
  if (point === undefined) return `How many children ${name} will have in care is not forecast.`;
  const now = numberText(last.get(key) ?? 0);
  const range = `between ${numberText(point.low)} and ${countText(point.high, 'child', 'children')}`;
  return `Eight times in ten, ${name} will have ${range} in care on 31 March ${lastYear + 3}; it had ${now} in ${lastYear}.`;
}
