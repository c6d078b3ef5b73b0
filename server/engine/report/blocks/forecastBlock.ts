/** How many children will be in care in one, three and five years, and how far may that be trusted? */
import { type AreaForecast, forecastAll, publishedSeries, testOf } from '../areaForecast.ts';
import { publishedSource } from '../comparisons.ts';
import { type CouncilColumn, councilTable, keyOf, together } from '../councilTable.ts';
import type { BackTest, ForecastPoint } from '../forecast.ts';
import { forecastNotes, rangeSentence, testedSentence } from '../forecastWords.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import { allOf, blockOfWords, type ReportBlock, type ReportScope } from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';

const ahead = [1, 3, 5] as const;
type Ahead = (typeof ahead)[number];
const tested = [1, 2] as const;
/** Years ahead that the answer says. */
const answered = 3;

const known = (key: string, value: number | undefined): ReportCell =>
  value === undefined ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' } : { kind: 'FIGURE', key, value, role: 'PUBLIC' };

function forecastTable({ lastYear, points, last }: AreaForecast, scope: ReportScope): ReportNumbers {
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

const notForecast = 'How many children will be in care is not forecast in this report.';
const load =
  'A forecast needs three years in a row of children in care, and of those who started and ceased, as the Department for Education publishes them for each council. They come with Nearhome where they are published: there is nothing to load.';

/** Source  engine.md §6; rates of entry and exit, mean path and interval in closed form. */
export function forecastBlock(areas: PublishedAreas | null, scope: ReportScope): ReportBlock {
  const series = publishedSeries(
    areas,
    scope.councils.map(({ gss }) => gss),
  );
  const isWhole = scope.councils.length > 0 && series.size === scope.councils.length;
  if (!isWhole) return blockOfWords('FORECAST', notForecast, load);
  const forecast = forecastAll(series, ahead);
  const tests = tested.map((years) => testOf(series, years));
  return {
    ...{ id: 'FORECAST', picture: { kind: 'BARS', tableId: 'forecast', columnId: 'expected3' }, notLoaded: null },
    numbers: together([forecastTable(forecast, scope), testTable(tests)]),
    answer: () => rangeSentence(forecast, allOf(scope), answered),
    ofCouncil: (_, council) => rangeSentence(forecast, council, answered),
    notes: forecastNotes,
    quality: () => testedSentence(series, tests[0] ?? null),
  };
}
