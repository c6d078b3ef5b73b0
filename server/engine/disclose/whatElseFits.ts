/** Which other numbers would agree with everything published? A linear programme over all that is hidden, asked again and again. */
import type { ModelData } from 'highs';
import type { Solver } from '../assign/finishBySolver.ts';
import { type DisclosureProblem, isFixed } from './disclosureProblem.ts';

/** Numbers that agree with all that is published, as differences from the true ones. */
export type Differences = Float64Array;

export interface WhatElseFits {
  /** The least or the most a hidden cell could be, and one set of numbers in which it is. */
  extreme(cell: number, direction: 'LEAST' | 'MOST'): Differences;
  /**
   * The cells to hide beside, as little as will do, so that the cell could be higher by so much; null where nothing hidden makes room.
   * What may be hidden already costs nothing.
   */
  toHideFor(cell: number, higherBy: number): Differences | null;
  hide(cells: readonly number[]): void;
  end(): void;
}

/** Hiding a large number tells the reader less than hiding a small one; a zero protects little; a total is worth most. */
function costOfHiding({ cells, relations }: DisclosureProblem): Float64Array {
  const cost = Float64Array.from(cells, ({ value }) => (value === 0 ? 4 : 1 + Math.log2(1 + Math.abs(value)) / 4));
  for (const { total, parts } of relations) cost[total] = (cost[total] ?? 0) * (1 + parts.length / 8);
  return cost;
}

interface Columns {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

function columnsOf({ cells, relations }: DisclosureProblem): Columns {
  const rows: (readonly [row: number, sign: number])[][] = cells.map(() => []);
  for (const [row, { total, parts }] of relations.entries()) {
    rows[total]?.push([row, 1]);
    for (const part of parts) rows[part]?.push([row, -1]);
  }
  const above = rows.flat();
  const starts = [0];
  for (const column of [...rows, ...rows]) starts.push((starts.at(-1) ?? 0) + column.length);
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...above, ...above], ([row]) => row),
    values: Float64Array.from([...above.map(([, sign]) => sign), ...above.map(([, sign]) => -sign)]),
  };
}

/** Columns: how far each cell could be above its value, then how far below. Rows: the relations, in which differences add up to nothing. */
function modelOf(problem: DisclosureProblem): ModelData {
  const [numCols, numRows] = [2 * problem.cells.length, problem.relations.length];
  return {
    ...{ numCols, numRows },
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: { format: 'csc', ...{ numRows, numCols }, ...columnsOf(problem) },
  };
}

interface Reach {
  readonly above: number;
  readonly below: number;
}

/** Counts are never below zero; no further than is of interest, so that every programme has an end. */
function reachOf({ cells, leastWidth }: DisclosureProblem): readonly Reach[] {
  const most = 4 * leastWidth;
  return cells.map(({ value, role }) => ({ above: most, below: role === 'DERIVED' ? most : Math.min(most, value) }));
}

/**
 * Errors  a relation that does not hold of the values given is a fault of the caller's, not found here.
 * Cost    the first question takes longest; each after it starts from where the last ended: a millisecond for a thousand cells.
 * Source  the attacker's problem of cell suppression (Fischetti and Salazar-González 2000).
 */
export function whatElseFits(problem: DisclosureProblem, { createModel, constants }: Solver): WhatElseFits {
  const { cells } = problem;
  const model = createModel(modelOf(problem));
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', random_seed: 0 });
  const all = { kind: 'range', from: 0, to: 2 * cells.length - 1 } as const;
  const [reach, cost] = [reachOf(problem), costOfHiding(problem)];
  const isHidden = new Uint8Array(cells.length);
  const zeros = new Float64Array(2 * cells.length);

  function setBounds(isFree: (cell: number) => boolean): void {
    const upper = cells.map((_, cell) =>
      isFree(cell) ? (reach[cell] ?? { above: 0, below: 0 }) : { above: 0, below: 0 },
    );
    model.changeColsBounds(
      all,
      zeros,
      Float64Array.from([...upper.map(({ above }) => above), ...upper.map(({ below }) => below)]),
    );
  }

  function solved(): Differences | null {
    model.run();
    if (model.getModelStatus() !== constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    return Float64Array.from(cells, (_, cell) => (colValue[cell] ?? 0) - (colValue[cells.length + cell] ?? 0));
  }

  return {
    extreme(cell, direction) {
      const sign = direction === 'MOST' ? -1 : 1;
      const costs = zeros.slice();
      [costs[cell], costs[cells.length + cell]] = [sign, -sign];
      model.changeColsCost(all, costs);
      setBounds((other) => isHidden[other] === 1);
      return solved() ?? new Float64Array(cells.length);
    },
    toHideFor(cell, higherBy) {
      const costs = cells.map((_, other) => (isHidden[other] ? 0 : (cost[other] ?? 1)));
      model.changeColsCost(all, Float64Array.from([...costs, ...costs]));
      setBounds((other) => isHidden[other] === 1 || !isFixed(cells[other] as DisclosureProblem['cells'][number]));
      model.changeColBounds(cell, higherBy, 4 * problem.leastWidth);
      model.changeColBounds(cells.length + cell, 0, 0);
      return solved();
    },
    hide(hidden) {
      for (const cell of hidden) isHidden[cell] = 1;
    },
    end: () => model.dispose(),
  };
}
