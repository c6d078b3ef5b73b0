import { decodeText } from './decodeText.ts';
import { chunksOf } from './fileChunks.ts';
import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import { readTable, type Table } from './readTable.ts';
import { type ReturnTableName, tableShapes, unusedTableOf, usedTableOf } from './ssda903Shapes.ts';
import { readXmlReturn } from './ssda903Xml.ts';

export interface ReturnTables {
  readonly kind: 'TABLES';
  readonly tables: Readonly<Record<ReturnTableName, readonly Table[]>>;
  readonly notUsed: readonly ImportProblem[];
}

const has = (table: Table) => (column: string) => table.positionOf(column) !== undefined;

function notUsed(file: string, name: string, rows: number): ImportProblem {
  const counted = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row is' : 'rows are'}`;
  return {
    file,
    line: null,
    column: null,
    rule: 'TABLE_NOT_USED',
    severity: 'WARNING',
    sentence: `${file} has the ${name} table of the return: its ${counted} not needed here, so none was loaded.`,
    fix: 'Nothing to do.',
  };
}

function rowsIn(table: Table): number {
  let rows = 0;
  for (const { cells } of table.rows()) if (cells.some((cell) => cell.trim() !== '')) rows += 1;
  return rows;
}

function unknownTable(file: string): RejectedImport {
  return rejected(
    'CONTENT',
    `${file} is not a table of the SSDA903 return: it has neither the columns of Header (${tableShapes.Header.needs.join(', ')}) ` +
      `nor those of Episodes (${tableShapes.Episodes.needs.join(', ')}). Check that its first line holds the column names.`,
  );
}

function missingColumns(table: Table, name: ReturnTableName): RejectedImport | null {
  const missing = tableShapes[name].needs.filter((column) => !has(table)(column));
  if (missing.length === 0) return null;
  return rejected(
    'CONTENT',
    `${table.file} looks like the ${name} table but lacks ${missing.join(', ')}. Add the missing columns and send it again.`,
  );
}

function nothingToRead(tables: ReturnTables['tables'], unused: readonly ImportProblem[]): RejectedImport | null {
  const { Header, Episodes, Missing, DoLo, UASC } = tables;
  if (Header.length + Episodes.length + Missing.length + DoLo.length > 0) return null;
  const [first] = unused;
  if (UASC.length > 0) {
    return rejected('CONTENT', 'The UASC table says which children are unaccompanied: send the Header table with it.');
  }
  return rejected(
    'CONTENT',
    first?.sentence ?? 'There is no child and no episode in what was sent, so there is nothing to load.',
  );
}

type Found = { readonly tables: Record<ReturnTableName, Table[]>; readonly unused: ImportProblem[] };

function isXml(file: ImportFile): boolean {
  for (const chunk of chunksOf(file)) {
    const start = decodeText({ name: file.name, bytes: chunk.subarray(0, 200) });
    return start.kind === 'TEXT' && /^\s*<(\?xml|!doctype (?!html)|[a-z0-9:]*903)/i.test(start.text);
  }
  return false;
}

function addXml(file: ImportFile, { tables, unused }: Found): RejectedImport | null {
  const read = readXmlReturn(file);
  if (read.kind === 'REJECTED') return read;
  for (const name of Object.keys(tables) as ReturnTableName[]) {
    const table = read.tables[name];
    if (table !== null) tables[name].push(table);
  }
  for (const [name, rows] of read.notUsed) unused.push(notUsed(file.name, name, rows));
  return null;
}

function addTable(file: ImportFile, { tables, unused }: Found): RejectedImport | null {
  const table = readTable(file);
  if (table.kind === 'REJECTED') return table;
  const otherName = unusedTableOf(has(table));
  const name = otherName === null ? usedTableOf(has(table)) : null;
  if (otherName !== null) unused.push(notUsed(table.file, otherName, rowsIn(table)));
  else if (name === null) return unknownTable(table.file);
  else {
    const fault = missingColumns(table, name);
    if (fault !== null) return fault;
    tables[name].push(table);
  }
  return null;
}

/**
 * The tables of a return, CSV or XML, told by their columns and never by their names.
 *
 * Errors  a file that cannot be read, is no table of the return or lacks a column refuses the whole return; a table that is not needed is
 *         a warning with the number of its rows, unless nothing else was sent.
 */
export function readReturnTables(files: readonly ImportFile[]): ReturnTables | RejectedImport {
  const found: Found = { tables: { Header: [], Episodes: [], UASC: [], Missing: [], DoLo: [] }, unused: [] };
  for (const file of files) {
    const fault = isXml(file) ? addXml(file, found) : addTable(file, found);
    if (fault !== null) return fault;
  }
  const { tables, unused } = found;
  return nothingToRead(tables, unused) ?? { kind: 'TABLES', tables, notUsed: unused };
}
