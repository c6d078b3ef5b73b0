/** The tables of the return: their columns, and what each is told by. Source: DfE, SSDA903 technical specification, CSV tables. */

/** The tables that are read; the others are known by their columns and not needed. */
export type ReturnTableName = 'Header' | 'Episodes' | 'UASC' | 'Missing' | 'DoLo';

interface Shape {
  readonly needs: readonly string[];
  readonly mayHave: readonly string[];
}
/** LA and YEAR as regional platforms add them. */
export const tableShapes: Readonly<Record<ReturnTableName, Shape>> = {
  Header: { needs: ['CHILD', 'SEX', 'DOB', 'ETHNIC'], mayHave: ['UPN', 'MOTHER', 'MC_DOB', 'LA', 'YEAR'] },
  Episodes: {
    needs: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'DEC', 'REC'],
    mayHave: ['PLACE_PROVIDER', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN', 'LA', 'YEAR'],
  },
  UASC: { needs: ['CHILD', 'DUC'], mayHave: ['SEX', 'DOB', 'LA', 'YEAR'] },
  Missing: { needs: ['CHILD', 'MISSING', 'MIS_START', 'MIS_END'], mayHave: ['DOB', 'LA', 'YEAR'] },
  DoLo: { needs: ['CHILD', 'DOLO_START', 'DOLO_END'], mayHave: ['DOB', 'LA', 'YEAR'] },
};

/** Columns of the tables made from an XML return, in order. */
export const returnColumns: Readonly<Record<ReturnTableName, readonly string[]>> = {
  Header: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  Episodes: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ],
  UASC: ['CHILD', 'SEX', 'DOB', 'DUC'],
  Missing: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  DoLo: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
};

/** Columns that only one table has. */
const markOfTable: readonly (readonly [column: string, table: string])[] = [
  ['REVIEW', 'Reviews'],
  ['SDQ_SCORE', 'OC2'],
  ['SDQ_REASON', 'OC2'],
  ['CONVICTED', 'OC2'],
  ['IN_TOUCH', 'OC3'],
  ['DATE_INT', 'AD1'],
  ['DATE_PLACED', 'PlacedAdoption'],
  ['PREV_PERM', 'PrevPerm'],
  ['SW_ID', 'SWEpisodes'],
];

/** The table a set of columns belongs to, of those that are not needed; null for any other. */
export function unusedTableOf(has: (column: string) => boolean): string | null {
  return markOfTable.find(([column]) => has(column))?.[1] ?? null;
}

const marks: Readonly<Record<ReturnTableName, readonly string[]>> = {
  UASC: ['DUC'],
  Missing: ['MIS_START'],
  DoLo: ['DOLO_START'],
  Episodes: ['DECOM', 'RNE', 'PLACE', 'LS'],
  Header: ['SEX', 'DOB', 'ETHNIC'],
};

/** The table a set of columns belongs to, of those that are read. */
export function usedTableOf(has: (column: string) => boolean): ReturnTableName | null {
  const names: readonly ReturnTableName[] = ['UASC', 'Missing', 'DoLo', 'Episodes', 'Header'];
  return names.find((name) => marks[name].filter(has).length >= Math.min(2, marks[name].length)) ?? null;
}
