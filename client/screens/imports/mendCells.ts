import type { SetAsideRowsQuery } from '../../generated/graphql.ts';

export type SetAside = NonNullable<SetAsideRowsQuery['importBatch']>['setAsideRows']['edges'][number]['node'];
export type RowProblem = SetAside['problems'][number];

export interface MendCell {
  /** Place in the row. */
  readonly at: number;
  readonly column: string;
  readonly problems: readonly RowProblem[];
}

export interface MendParts {
  /** Cells with something wrong, in the order of the row. */
  readonly wrong: readonly MendCell[];
  readonly others: readonly MendCell[];
  /** Problems of the row as a whole, or of a column it does not have. */
  readonly ofRow: readonly RowProblem[];
}

const sameColumn = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Sorts a row's cells by whether they need a hand; a problem may name its column in any case. */
export function mendParts(columns: readonly string[], problems: readonly RowProblem[]): MendParts {
  const cells = columns.map((column, at) => ({
    at,
    column,
    problems: problems.filter((problem) => problem.column != null && sameColumn(problem.column, column)),
  }));
  const named = new Set(cells.flatMap((cell) => cell.problems));
  return {
    wrong: cells.filter((cell) => cell.problems.length > 0),
    others: cells.filter((cell) => cell.problems.length === 0),
    ofRow: problems.filter((problem) => !named.has(problem)),
  };
}
