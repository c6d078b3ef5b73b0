import { giveWayEvery } from './giveWay.ts';
import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import { type CsvRow, delimiterOf, readCsv } from './readCsv.ts';
import type { FileRow, Finding, RowLedger } from './rowLedger.ts';
import { openText } from './textSource.ts';

/** A text, or what gives its pieces anew each time. */
export type TextPieces = string | (() => Iterable<string>);

const fresh = (text: TextPieces) => (typeof text === 'string' ? text : text());

/** The widest file read, the national register of schools, has 139. */
export const maximumColumns = 200;

/** A CSV file whose header has been read. Its rows can be gone through any number of times. */
export interface Table {
  readonly kind: 'TABLE';
  readonly file: string;
  /** Column names as the file writes them. */
  readonly header: readonly string[];
  /** Where a column stands, whatever its case and spaces; undefined when the file has no such column. */
  readonly positionOf: (column: string) => number | undefined;
  readonly warnings: readonly ImportProblem[];
  readonly delimiter: string;
  /** The table this is a part of. */
  readonly whole?: Table;
  readonly rows: () => Iterable<CsvRow>;
}

export interface TableRow extends FileRow {
  /** Trimmed text of a column; empty where the file has no such column. */
  readonly text: (column: string) => string;
}

/** Column names are compared without case, spaces, underscores or hyphens. */
export const plainName = (name: string): string => name.replace(/[\s_-]+/g, '').toUpperCase();

const isBlank = (row: CsvRow) => row.cells.every((cell) => cell.trim() === '');

function* rowsAfter(text: TextPieces, delimiter: string, headerLine: number): Generator<CsvRow> {
  for (const row of readCsv(fresh(text), delimiter)) if (row.line > headerLine) yield row;
}

/** First line that is not blank; Excel's own `sep=;` line is passed over. */
function headerOf(text: TextPieces): { row: CsvRow; delimiter: string } | null {
  for (const line of readCsv(fresh(text), '\u0000')) {
    if (line.raw.trim() === '' || /^sep=.$/i.test(line.raw.trim())) continue;
    const delimiter = delimiterOf(line.raw);
    for (const row of readCsv(fresh(text), delimiter)) if (row.line === line.line) return { row, delimiter };
  }
  return null;
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names;
}

function headerFault(file: string, header: readonly string[]): string | null {
  if (header.length > maximumColumns) {
    return `${file} has ${header.length} columns; at most ${maximumColumns} can be read. Remove those that are not needed.`;
  }
  const plain = header.map(plainName);
  const second = plain.findIndex((name, index) => name !== '' && plain.indexOf(name) !== index);
  if (second < 0) return null;
  // The name itself is not told: in a file without a header it would be a child's.
  const first = plain.indexOf(plain[second] ?? '');
  return `${file} has two columns of the same name, number ${first + 1} and number ${second + 1}. Remove one of them and send the file again.`;
}

function positionsIn(header: readonly string[]): (column: string) => number | undefined {
  const positions = new Map<string, number>();
  for (const [index, name] of header.entries()) if (name !== '') positions.set(plainName(name), index);
  const asked = new Map<string, number | undefined>();
  return (column) => {
    if (!asked.has(column)) asked.set(column, positions.get(plainName(column)));
    return asked.get(column);
  };
}

function firstLineOf(text: TextPieces): string {
  for (const line of readCsv(fresh(text), '\u0000')) return line.raw;
  return '';
}

/** A file read as a table with no header, its columns named by the caller. */
export function tableWithoutHeader(
  file: string,
  text: TextPieces,
  { columns, warnings }: Pick<Table, 'warnings'> & { readonly columns: readonly string[] },
): Table {
  const delimiter = delimiterOf(firstLineOf(text));
  return {
    kind: 'TABLE',
    file,
    header: columns,
    positionOf: positionsIn(columns),
    warnings,
    delimiter,
    rows: () => rowsAfter(text, delimiter, 0),
  };
}

/** Rows read already, with their header; short rows are as if filled with blank cells. */
export function tableOfRows(
  file: string,
  header: readonly string[],
  { rows, warnings }: { readonly rows: readonly CsvRow[]; readonly warnings: readonly ImportProblem[] },
): Table {
  const names = withoutTrailingBlanks(header);
  function* filled(): Generator<CsvRow> {
    for (const row of rows) {
      const missing = names.length - row.cells.length;
      yield missing > 0 ? { ...row, cells: [...row.cells, ...Array.from({ length: missing }, () => '')] } : row;
    }
  }
  return { kind: 'TABLE', file, header: names, positionOf: positionsIn(names), warnings, delimiter: ',', rows: filled };
}

export function tableOf(file: string, text: TextPieces, warnings: readonly ImportProblem[]): Table | RejectedImport {
  const first = headerOf(text);
  if (first === null) return rejected('CONTENT', `${file} is empty: there is nothing to load.`);
  if (/^\s*<\?xml/i.test(first.row.raw)) {
    return rejected('KIND_OF_FILE', `${file} is XML where a CSV table was expected; check the format you chose.`);
  }
  if (/^\s*[{[]/.test(first.row.raw)) {
    return rejected('KIND_OF_FILE', `${file} is JSON where a CSV table was expected; check the format you chose.`);
  }
  const header = withoutTrailingBlanks(first.row.cells);
  const fault = headerFault(file, header);
  if (fault !== null) return rejected('CONTENT', fault);
  const headerLine = first.row.line + first.row.raw.split('\n').length - 1;
  const { delimiter } = first;
  const rows = () => rowsAfter(text, delimiter, headerLine);
  return { kind: 'TABLE', file, header, positionOf: positionsIn(header), warnings, delimiter, rows };
}

/** Errors: anything that is not a text table with a header is refused with one sentence. */
export function readTable(file: ImportFile): Table | RejectedImport {
  const source = openText(file);
  return source.kind === 'REJECTED' ? source : tableOf(file.name, source.pieces, source.warnings);
}

function rowFault(table: Table, row: CsvRow): Finding | null {
  if (row.fault === 'UNCLOSED_QUOTE') {
    return {
      column: null,
      rule: 'UNCLOSED_QUOTE',
      sentence: 'The row has a quotation mark that is never closed.',
      fix: 'Close the quotation mark, or write a mark inside a text twice ("").',
    };
  }
  if (row.fault === 'LONG_FIELD') {
    return {
      column: null,
      rule: 'LONG_FIELD',
      sentence: 'The row has a cell of more than 4,096 characters.',
      fix: 'Shorten the cell, or look for a quotation mark in the wrong place.',
    };
  }
  const width = table.header.length;
  const extra = row.cells.slice(width).some((cell) => cell.trim() !== '');
  if (row.cells.length < width || extra) {
    return {
      column: null,
      rule: 'RAGGED_ROW',
      sentence: `The row has ${row.cells.length} cells where the header has ${width}.`,
      fix: 'Put text that contains the separator in quotation marks, and give every column a cell.',
    };
  }
  if (row.raw.includes('\uFFFD') || row.raw.includes('\u0000')) {
    return {
      column: null,
      rule: 'LOST_CHARACTER',
      sentence: 'The row has a character that was lost when the file was saved earlier.',
      fix: 'Put the right letter back, or export the file again as CSV UTF-8.',
    };
  }
  return null;
}

export function tableRow(table: Table, row: CsvRow): TableRow {
  const text = (column: string) => {
    const position = table.positionOf(column);
    return position === undefined ? '' : (row.cells[position] ?? '').trim();
  };
  const { line, record, raw, cells } = row;
  const place = { file: table.file, line, ...(record === undefined ? {} : { record }) };
  return { ...place, raw, columns: table.header, cells, text };
}

const rowsBetweenPauses = 500;

/** Rows that can be read, uncounted: for a first look at a whole column. Gives way to other work as it goes. */
export async function* soundRows(table: Table): AsyncGenerator<TableRow> {
  const giveWay = giveWayEvery(rowsBetweenPauses);
  for (const row of table.rows()) {
    const pause = giveWay();
    if (pause !== undefined) await pause;
    if (!isBlank(row) && rowFault(table, row) === null) yield tableRow(table, row);
  }
}

/** Rows that can be read; every row is counted, and blank and unreadable ones go to the ledger. Gives way as it goes. */
export async function* countedRows(table: Table, ledger: RowLedger): AsyncGenerator<TableRow> {
  const giveWay = giveWayEvery(rowsBetweenPauses);
  for (const row of table.rows()) {
    const pause = giveWay();
    if (pause !== undefined) {
      await pause;
      await ledger.pause();
    }
    ledger.rows += 1;
    if (isBlank(row)) {
      ledger.blank += 1;
      continue;
    }
    const fault = rowFault(table, row);
    if (fault === null) yield tableRow(table, row);
    else ledger.setAside(tableRow(table, row), [fault]);
  }
}

/** A warning that names the columns nobody reads. */
export function warnOfUnusedColumns(table: Table, used: readonly string[], ledger: RowLedger): void {
  const known = new Set(used.map(plainName));
  const unused = table.header.filter((name) => name !== '' && !known.has(plainName(name)));
  if (unused.length === 0) return;
  const shown = unused.slice(0, 20).map((name) => name.slice(0, 40));
  if (unused.length > shown.length) shown.push(`and ${unused.length - shown.length} more`);
  ledger.warnOfFile(table.file, {
    column: null,
    rule: 'UNUSED_COLUMN',
    sentence: `Not used: ${unused.length === 1 ? 'the column' : 'the columns'} ${shown.join(', ')}.`,
    fix: 'Nothing to do, unless a name is misspelt.',
  });
}
