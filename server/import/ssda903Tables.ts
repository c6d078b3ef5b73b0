import type { ImportFile, ImportProblem, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import { readTable, type Table } from './readTable.ts';

/** The tables of the return that are read; the others are known by name and not used yet. */
export type ReturnTableName = 'Header' | 'Episodes' | 'UASC';

export interface ReturnTables {
  readonly kind: 'TABLES';
  readonly tables: Readonly<Record<ReturnTableName, readonly Table[]>>;
  readonly notUsed: readonly ImportProblem[];
}

interface Shape {
  readonly needs: readonly string[];
  readonly mayHave: readonly string[];
}
/** Source: DfE, SSDA903 technical specification, CSV tables; LA and YEAR as regional platforms add them. */
export const tableShapes: Readonly<Record<ReturnTableName, Shape>> = {
  Header: { needs: ['CHILD', 'SEX', 'DOB', 'ETHNIC'], mayHave: ['UPN', 'MOTHER', 'MC_DOB', 'LA', 'YEAR'] },
  Episodes: {
    needs: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'DEC', 'REC'],
    mayHave: ['PLACE_PROVIDER', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN', 'LA', 'YEAR'],
  },
  UASC: { needs: ['CHILD', 'DUC'], mayHave: ['SEX', 'DOB', 'LA', 'YEAR'] },
};

/** A column that only this table has. */
const markOfTable: readonly (readonly [column: string, table: string])[] = [
  ['REVIEW', 'Reviews'],
  ['SDQ_SCORE', 'OC2'],
  ['IN_TOUCH', 'OC3'],
  ['DATE_INT', 'AD1'],
  ['DATE_PLACED', 'PlacedAdoption'],
  ['PREV_PERM', 'PrevPerm'],
  ['MIS_START', 'Missing'],
  ['SW_ID', 'SWEpisodes'],
  ['DOLO_START', 'DoLo'],
];
const marks: Readonly<Record<ReturnTableName, readonly string[]>> = {
  UASC: ['DUC'],
  Episodes: ['DECOM', 'RNE', 'PLACE', 'LS'],
  Header: ['SEX', 'DOB', 'ETHNIC'],
};

const has = (table: Table, column: string) => table.positionOf(column) !== undefined;

function nameOf(table: Table): ReturnTableName | null {
  const names: readonly ReturnTableName[] = ['UASC', 'Episodes', 'Header'];
  return (
    names.find(
      (name) => marks[name].filter((column) => has(table, column)).length >= Math.min(2, marks[name].length),
    ) ?? null
  );
}

function unusedTableName(table: Table): string | null {
  return markOfTable.find(([column]) => has(table, column))?.[1] ?? null;
}

function notUsed(file: string, name: string): ImportProblem {
  return {
    file,
    line: null,
    column: null,
    rule: 'TABLE_NOT_USED',
    severity: 'WARNING',
    sentence: `${file} is the ${name} table of the return, which is not used yet; none of its rows were counted or loaded.`,
    fix: 'Nothing to do.',
  };
}

function unknownTable(file: string): RejectedImport {
  return rejected(
    'CONTENT',
    `${file} is not a table of the SSDA903 return: it has neither the columns of Header (${tableShapes.Header.needs.join(', ')}) ` +
      `nor those of Episodes (${tableShapes.Episodes.needs.join(', ')}). Check that its first line holds the column names.`,
  );
}

function missingColumns(table: Table, name: ReturnTableName): RejectedImport | null {
  const missing = tableShapes[name].needs.filter((column) => !has(table, column));
  if (missing.length === 0) return null;
  return rejected(
    'CONTENT',
    `${table.file} looks like the ${name} table but lacks ${missing.join(', ')}. Add the missing columns and send it again.`,
  );
}

function nothingToRead(tables: ReturnTables['tables'], unused: readonly ImportProblem[]): RejectedImport | null {
  if (tables.Header.length + tables.Episodes.length > 0) return null;
  const [first] = unused;
  if (tables.UASC.length > 0) {
    return rejected('CONTENT', 'The UASC table says which children are unaccompanied: send the Header table with it.');
  }
  return rejected('CONTENT', first?.sentence ?? 'No file was sent.');
}

/**
 * The tables of a return, told by their columns and never by their names.
 *
 * Errors  a file that cannot be read, is no table of the return or lacks a column refuses the whole return; a table that is not used
 *         yet is a warning, unless nothing else was sent.
 */
export function readReturnTables(files: readonly ImportFile[]): ReturnTables | RejectedImport {
  const tables: Record<ReturnTableName, Table[]> = { Header: [], Episodes: [], UASC: [] };
  const unused: ImportProblem[] = [];
  for (const file of files) {
    const table = readTable(file);
    if (table.kind === 'REJECTED') return table;
    const otherName = unusedTableName(table);
    const name = otherName === null ? nameOf(table) : null;
    if (otherName !== null) unused.push(notUsed(table.file, otherName));
    else if (name === null) return unknownTable(table.file);
    else {
      const fault = missingColumns(table, name);
      if (fault !== null) return fault;
      tables[name].push(table);
    }
  }
  return nothingToRead(tables, unused) ?? { kind: 'TABLES', tables, notUsed: unused };
}
