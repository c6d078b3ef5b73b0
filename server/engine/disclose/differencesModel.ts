/** Linear programmes over numbers that may differ from the true ones, while all that is known of their sums stays true. */
import type { Solver } from '../assign/finishBySolver.ts';
import type { DisclosureProblem } from './disclosureProblem.ts';
import type { OpenSum } from './linkedCells.ts';

export type Model = ReturnType<Solver['createModel']>;

interface Columns {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** A column for each cell and sign. */
function columnsOf(cells: readonly number[], sums: readonly OpenSum[], signs: readonly number[]): Columns {
  const rows = new Map<number, (readonly [row: number, factor: number])[]>(cells.map((cell) => [cell, []]));
  for (const [row, { total, parts }] of sums.entries()) {
    if (total !== null) rows.get(total)?.push([row, 1]);
    for (const part of parts) rows.get(part)?.push([row, -1]);
  }
  const columns = cells.map((cell) => rows.get(cell) ?? []);
  const entries = columns.flat();
  const starts = [0];
  for (const column of signs.flatMap(() => columns)) starts.push((starts.at(-1) ?? 0) + column.length);
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(signs.flatMap(() => entries.map(([row]) => row))),
    values: Float64Array.from(signs.flatMap((sign) => entries.map(([, factor]) => sign * factor))),
  };
}

export interface ModelOf {
  /** Columns in this order, once for each sign. */
  readonly cells: readonly number[];
  /** Rows: their differences add up to nothing. */
  readonly sums: readonly OpenSum[];
  readonly signs: readonly (1 | -1)[];
}

/** Nothing may differ until bounds are set. */
export function differencesModel({ cells, sums, signs }: ModelOf, { createModel }: Solver): Model {
  const [numCols, numRows] = [signs.length * cells.length, sums.length];
  const model = createModel({
    ...{ numRows, numCols },
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: { format: 'csc', numRows, numCols, ...columnsOf(cells, sums, signs) },
  });
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', random_seed: 0 });
  return model;
}

export const columns = (to: number) => ({ kind: 'range', from: 0, to: to - 1 }) as const;

/** Null where nothing agrees. */
export function solved(model: Model, { constants }: Solver): Float64Array | null {
  model.run();
  return model.getModelStatus() === constants.modelStatus.optimal ? model.getSolution().colValue : null;
}

export interface Reach {
  readonly above: number;
  readonly below: number;
}

/** Counts are never below zero; no further than is of interest, so that every programme has an end. */
export function reachOf({ cells, leastWidth }: DisclosureProblem): readonly Reach[] {
  const most = 4 * leastWidth;
  return cells.map(({ value, role }) => ({ above: most, below: role === 'DERIVED' ? most : Math.min(most, value) }));
}
