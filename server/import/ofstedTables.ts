import { type ColumnAliases, columnsUsed, withAliases } from './columnAliases.ts';
import { decodeText } from './decodeText.ts';
import { type ImportFile, type ImportProblem, type RejectedImport, rejected } from './importFacts.ts';
import { type CsvRow, delimiterOf, readCsv } from './readCsv.ts';
import { type Table, tableOfRows } from './readTable.ts';
import { readWorkbook } from './workbook.ts';
import { isZip } from './zipLimits.ts';

/**
 * Our name of each column → Ofsted's, over the years.
 *
 * Source  Ofsted, Children’s social care data in England, provider level, 2020 to 2025; the monthly lists sent to local authorities
 *         (children’s homes, social care providers, combined 2025, supported accommodation).
 */
export const ofstedColumns = {
  urn: [/^urn$/i],
  type: [/^provision type$/i, /^provider type$/i],
  subtype: [/^provider subtype$/i],
  sector: [/^sector$/i],
  name: [/^(setting|provider) name$/i, /^name$/i],
  status: [/^registration status$/i, /^provider status$/i],
  setting_status: [/^setting status$/i],
  closed: [/^closed date$/i, /^deregistration date$/i],
  places: [/^number of registered places$/i, /^places$/i, /^max(imum)? users$/i, /^capacity$/i],
  authority: [/^(setting|premises) local authority$/i, /^local authority$/i, /^provider local authority$/i],
  postcode: [/^(setting|provider)( address)? postcode$/i, /^postcode$/i],
  town: [/^(setting|provider)( address)? town$/i, /^town$/i],
  provider: [/^owner name$/i, /^organisation which owns the provider$/i, /^organisation name$/i],
  owner_group: [/^top[ _]company\b/i],
  short_break_only: [/^short.?break.?only\b/i],
  multi_building: [/^multi.?building\b/i],
  category: [/^(service|setting) category\b/i],
  phone: [/^(setting|provider) telephone number$/i],
  physical_disabilities: [/^physical disabilit/i],
  inspected: [/^latest full inspection date$/i, /^date of last full inspection$/i, /^full inspection start date$/i],
  judgement: [/^overall experiences and progress\b/i, /^(latest )?overall effectiveness\b/i],
  supported_outcome: [/^supported accommodation outcome$/i],
} as const satisfies ColumnAliases;
export type OfstedColumn = keyof typeof ofstedColumns;

const linesLookedAt = 15;
const tidy = (cell: string) => cell.replace(/\s+/g, ' ').trim();

const isHeader = (cells: readonly string[]): boolean => {
  const names = cells.map(tidy);
  const has = (patterns: readonly RegExp[]) => names.some((name) => patterns.some((pattern) => pattern.test(name)));
  return has(ofstedColumns.urn) && has(ofstedColumns.type);
};

interface Lines {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  readonly warnings: readonly ImportProblem[];
}

/** Null where none of the first lines is the header. */
function tableIn({ file, rows, warnings }: Lines): Table | null {
  const at = rows.slice(0, linesLookedAt).findIndex(({ cells }) => isHeader(cells));
  const header = rows[at];
  if (header === undefined) return null;
  return withAliases(tableOfRows(file, header.cells.map(tidy), { rows: rows.slice(at + 1), warnings }), ofstedColumns);
}

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const sheetLeftOut = (file: string, sheet: string): ImportProblem => ({
  file,
  line: null,
  column: null,
  rule: 'SHEET_NOT_USED',
  severity: 'WARNING',
  sentence: `The sheet “${sheet.slice(0, 40)}” is not a list of providers, so it was not read.`,
  fix: 'Nothing to do, unless it should have columns URN and Provision type (or Provider type).',
});

const notAList = (file: string) =>
  rejected(
    'CONTENT',
    `${file} is not a list of Ofsted’s: none of its first ${linesLookedAt} lines has the columns URN and Provision type (or Provider type). Send the file as Ofsted gives it, its column names included.`,
  );

async function workbookTables(file: ImportFile): Promise<readonly Table[] | RejectedImport> {
  const sheets = await readWorkbook(file);
  if ('kind' in sheets) return sheets;
  const tables: Table[] = [];
  const warnings: ImportProblem[] = [];
  for (const { name, rows } of sheets) {
    const asRows = rows.map(({ line, cells }) => ({ line, cells, raw: cells.map(quoted).join(','), fault: null }));
    const table = tableIn({
      file: sheets.length > 1 ? `${file.name} (${name.slice(0, 40)})` : file.name,
      rows: asRows,
      warnings: [],
    });
    if (table === null) warnings.push(sheetLeftOut(file.name, name));
    else tables.push(table);
  }
  const [first, ...others] = tables;
  return first === undefined ? notAList(file.name) : [{ ...first, warnings }, ...others];
}

/** The tables of one file: one for a CSV file, one for each sheet of a workbook that is a list. Preamble lines are passed over. */
export async function ofstedTables(file: ImportFile): Promise<readonly Table[] | RejectedImport> {
  if (isZip(file)) return workbookTables(file);
  const decoded = decodeText(file);
  if (decoded.kind === 'REJECTED') return decoded;
  const { text, warnings } = decoded;
  const start = text.split(/\r\n|\n|\r/, linesLookedAt).find((line) => /\burn\b/i.test(line)) ?? '';
  const table = tableIn({ file: file.name, rows: [...readCsv(text, delimiterOf(start))], warnings });
  return table === null ? notAList(file.name) : [table];
}

export const ofstedColumnsUsed = (table: Table): string[] => columnsUsed(table, ofstedColumns);
