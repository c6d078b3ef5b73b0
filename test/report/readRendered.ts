/** What does a reader add up who has nothing but what is on the page and in the files? Tables by their text, sentences by their pattern. */
import type { Count } from '../../server/engine/count.ts';
import type { ReleasedTable } from '../../server/engine/report/reportTable.ts';
import { reportCsv } from '../../server/report/reportCsv.ts';
import type { ReportEdition } from '../../server/report/reportEdition.ts';
import { reportGeoJson } from '../../server/report/reportGeoJson.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { type Reader, readReport } from '../engine/report/workedOut.ts';
import { csvRows, pageTables, pageText, readCell } from './readReport.ts';

type Tables = readonly ReleasedTable[];

/** Share and average aside, whatever is read of a cell; what only the drawing tells apart is not available. */
function cellRead(text: string): Count {
  const cell = readCell(text.replaceAll(',', ''));
  return cell === '[low]' ? { value: null, marker: 'LOW' } : cell;
}

/** The headings of a table are known; its numbers are taken from the text. */
function tableRead(table: ReleasedTable, rowsOf: (id: string, label: string) => readonly string[]): ReleasedTable {
  const row = ({ id, label }: ReleasedTable['rows'][number]) => {
    return { id, label, cells: rowsOf(id, label).map(cellRead) };
  };
  return { ...table, rows: table.rows.map(row), total: table.total && row(table.total) };
}

function ofPage(edition: ReportEdition, table: ReleasedTable): ReleasedTable {
  const read = pageTables(reportPage(edition)).find(({ id }) => id === table.id);
  const rows = read?.rows.slice(1) ?? [];
  return tableRead(table, (_, label) => rows.find(([name]) => name === label)?.slice(1) ?? []);
}

function ofCsv(edition: ReportEdition, table: ReleasedTable): ReleasedTable {
  const rows = csvRows(reportCsv(edition, table.id)).slice(1);
  return tableRead(table, (id) => rows.find(([code]) => code === id)?.slice(2) ?? []);
}

/** Each number of a council as the map has it. */
export function mapNumbers(edition: ReportEdition): ReadonlyMap<string, Count> {
  const { features } = JSON.parse(reportGeoJson(edition)) as {
    features: { id: string; properties: Record<string, number | string> }[];
  };
  return new Map(
    features.flatMap(({ id, properties }) =>
      Object.entries(properties).map(([name, value]) => [
        `${name.replace('.', ' ')} ${id}`,
        typeof value === 'number' ? { value, marker: null } : cellRead(value),
      ]),
    ),
  );
}

const tablesIn = ({ report }: ReportEdition): Tables => report.blocks.flatMap(({ tables }) => tables);
const asReport = (tables: Tables) => ({ blocks: [{ tables }] }) as unknown as Parameters<typeof readReport>[0];

/** What the sentences say of the region, or of the one council: a pattern, and the names of the numbers it gives in their order. */
const sentences: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^([\d,]+) of ([\d,]+) children (?:\(\d+%\) )?could not be given a place/m,
    ['nearHome short ALL', 'nearHome children ALL'],
  ],
  [/children live over 20 miles from home: ([\d,]+) of ([\d,]+)\./, ['location far ALL', 'location children ALL']],
  [/([\d,]+) children live over 20 miles from home\./, ['location far ALL']],
  [/([\d,]+) children are in care/, ['inCare children ALL']],
];

function readSentences(reader: Reader, text: string, council: string | null): void {
  const own = council === null ? text : text.replace(/The region: .*/g, '');
  for (const [pattern, names] of sentences) {
    const found = own.match(pattern);
    for (const [at, ofRegion] of names.entries()) {
      const name = council === null ? ofRegion : ofRegion.replace(/ALL$/, council);
      const said = found?.[at + 1]?.replaceAll(',', '');
      if (said !== undefined && reader.names.includes(name)) reader.addOrMeet(name, Number(said));
    }
  }
}

/** Each sentence that says how many places a council is short of all types, by council. */
function readGaps(reader: Reader, { report, areas }: ReportEdition, text: string): void {
  for (const { gss, name } of areas) {
    const short = text.match(new RegExp(`${name} is ([\\d,]+) places? short`))?.[1];
    const id = `gap-ANY numericalGap ${gss}`;
    if (short !== undefined && report.firstPage.table.rows.some((row) => row.id === gss))
      reader.addOrMeet(id, Number(short.replaceAll(',', '')));
  }
}

/** Every number that a reader of all the editions has, from the first of them on: what one hides and another shows is in `shownElsewhere`. */
export function readRendered(editions: readonly ReportEdition[]): Reader {
  const [first, ...others] = editions;
  if (first === undefined) throw new Error('There is no edition to read.');
  const reader = readReport(asReport(tablesIn(first).map((table) => ofPage(first, table))));
  const meet = (tables: Tables) => {
    const { names, values } = readReport(asReport(tables));
    for (const [at, name] of names.entries())
      if (reader.names.includes(name)) reader.addOrMeet(name, values[at] ?? null);
  };
  for (const edition of [first, ...others]) {
    if (edition !== first) meet(tablesIn(edition).map((table) => ofPage(edition, table)));
    meet(tablesIn(edition).map((table) => ofCsv(edition, table)));
    for (const [name, { value }] of mapNumbers(edition)) if (reader.names.includes(name)) reader.addOrMeet(name, value);
    const text = pageText(reportPage(edition));
    readSentences(reader, text, edition.council);
    readGaps(reader, edition, text);
  }
  return reader;
}
