import type { SetAsideRowsQuery } from '../../generated/graphql.ts';

export type SetAside = NonNullable<SetAsideRowsQuery['importBatch']>['setAsideRows']['edges'][number]['node'];
export type RowProblem = Pick<SetAside['problems'][number], 'column' | 'sentence' | 'fix'>;

interface ProblemRow {
  readonly columns: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface MendCell {
  /** Place in the row. */
  readonly at: number;
  readonly column: string;
  readonly problems: readonly RowProblem[];
}

export interface MendParts {
  /** Cells to look at, in the order of the row: wrong when the row was set aside, or found wrong since. */
  readonly wrong: readonly MendCell[];
  readonly others: readonly MendCell[];
  /** Problems of the row as a whole, or of a column it does not have. */
  readonly ofRow: readonly RowProblem[];
}

const sameColumn = (a: string | null | undefined, b: string) =>
  a != null && a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Sorts a row's cells by whether they need a hand; a problem may name its column in any case.
 *
 * Shape  `found` is what the last try said is wrong, in place of what was wrong at first; null before any try. A cell that was wrong
 *        at first keeps its place, so that no field moves under the hands.
 */
export function mendParts(row: ProblemRow, found: RowProblem | null): MendParts {
  const current: readonly RowProblem[] = found === null ? row.problems : [found];
  const cells = row.columns.map((column, at) => ({
    at,
    column,
    problems: current.filter((problem) => sameColumn(problem.column, column)),
    isShown: [...row.problems, ...current].some((problem) => sameColumn(problem.column, column)),
  }));
  const named = new Set(cells.flatMap((cell) => cell.problems));
  const plain = ({ at, column, problems }: MendCell): MendCell => ({ at, column, problems });
  return {
    wrong: cells.filter(({ isShown }) => isShown).map(plain),
    others: cells.filter(({ isShown }) => !isShown).map(plain),
    ofRow: current.filter((problem) => !named.has(problem)),
  };
}
