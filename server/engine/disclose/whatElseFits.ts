/** Which other numbers would agree with everything published? A linear programme over all that is hidden, asked again and again. */
import type { Solver } from '../assign/finishBySolver.ts';
import { type DisclosureProblem, isFixed } from './disclosureProblem.ts';

/** Numbers that agree with all that is published, as differences from the true ones. */
export type Differences = Float64Array;

export interface WhatElseFits {
  /**
   * Numbers that go as far as they can the way that is wished of each: above the true one where the wish is above 0, else below.
   * `known` are cells that this reader knows beside all that is published.
   */
  furthest(wishes: ReadonlyMap<number, number>, known: Known): Differences;
  /**
   * The cells to hide beside, as little as will do, so that the cell could be higher by so much, or lower where that is below 0; null
   * where nothing hidden makes room. What is hidden already costs nothing.
   */
  toHideFor(cell: number, by: number, known: Known): Differences | null;
  hide(cells: readonly number[]): void;
  end(): void;
}

/** Null = nothing but what is published. */
export type Known = ReadonlySet<number> | null;

/** Hiding a large number tells the reader less than hiding a small one; a zero protects little; a total is worth most. */
function costOfHiding({ cells, relations }: DisclosureProblem): Float64Array {
  const cost = Float64Array.from(cells, ({ value }) => (value === 0 ? 4 : 1 + Math.log2(1 + Math.abs(value)) / 4));
  for (const { total, parts } of relations) cost[total] = (cost[total] ?? 0) * (1 + parts.length / 8);
  return cost;
}

type Model = ReturnType<Solver['createModel']>;

interface Columns {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** A column for each cell and sign. */
function columnsOf({ cells, relations }: DisclosureProblem, signs: readonly number[]): Columns {
  const rows: (readonly [row: number, sign: number])[][] = cells.map(() => []);
  for (const [row, { total, parts }] of relations.entries()) {
    rows[total]?.push([row, 1]);
    for (const part of parts) rows[part]?.push([row, -1]);
  }
  const entries = rows.flat();
  const starts = [0];
  for (const column of signs.flatMap(() => rows)) starts.push((starts.at(-1) ?? 0) + column.length);
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(signs.flatMap(() => entries.map(([row]) => row))),
    values: Float64Array.from(signs.flatMap((sign) => entries.map(([, factor]) => sign * factor))),
  };
}

/** Rows: the relations, in which differences add up to nothing. */
function modelOf(problem: DisclosureProblem, { createModel }: Solver, signs: readonly number[]): Model {
  const [numCols, numRows] = [signs.length * problem.cells.length, problem.relations.length];
  const model = createModel({
    ...{ numRows, numCols },
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols),
    rowLower: new Float64Array(numRows),
    rowUpper: new Float64Array(numRows),
    matrix: { format: 'csc', numRows, numCols, ...columnsOf(problem, signs) },
  });
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', random_seed: 0 });
  return model;
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

const columns = (to: number) => ({ kind: 'range', from: 0, to: to - 1 }) as const;

function solved(model: Model, { constants }: Solver): Float64Array | null {
  model.run();
  return model.getModelStatus() === constants.modelStatus.optimal ? model.getSolution().colValue : null;
}

interface Asking {
  readonly problem: DisclosureProblem;
  readonly solver: Solver;
  readonly reach: readonly Reach[];
  /** 1 = hidden. */
  readonly isHidden: Uint8Array;
}

/** A column for each cell: how far it could be from its value. */
function lookingFurthest({ problem, solver, reach, isHidden }: Asking) {
  const { length } = problem.cells;
  const model = modelOf(problem, solver, [1]);
  let boundsFor: Known | undefined;
  function setBounds(known: Known): void {
    if (known === boundsFor) return;
    boundsFor = known;
    const isFree = (cell: number) => isHidden[cell] === 1 && !known?.has(cell);
    const lower = Float64Array.from(reach, ({ below }, cell) => (isFree(cell) ? 0 - below : 0));
    const upper = Float64Array.from(reach, ({ above }, cell) => (isFree(cell) ? above : 0));
    model.changeColsBounds(columns(length), lower, upper);
  }
  return {
    furthest(wishes: ReadonlyMap<number, number>, known: Known): Differences {
      const costs = new Float64Array(length);
      for (const [cell, wish] of wishes) costs[cell] = -wish;
      model.changeColsCost(columns(length), costs);
      setBounds(known);
      return solved(model, solver) ?? new Float64Array(length);
    },
    forgetBounds: () => {
      boundsFor = undefined;
    },
    end: () => model.dispose(),
  };
}

/** Two columns for each cell: how far it could be above its value, and how far below, either at the cost of hiding it. */
function makingRoom({ problem, solver, reach, isHidden }: Asking) {
  const { cells, leastWidth } = problem;
  const { length } = cells;
  const model = modelOf(problem, solver, [1, -1]);
  const cost = costOfHiding(problem);
  const zeros = new Float64Array(2 * length);
  function setBounds(known: Known): void {
    const upper = zeros.slice();
    for (const [cell, { above, below }] of reach.entries()) {
      const isFree = isHidden[cell] === 1 || !isFixed(cells[cell] as DisclosureProblem['cells'][number]);
      if (isFree && !known?.has(cell)) [upper[cell], upper[length + cell]] = [above, below];
    }
    model.changeColsBounds(columns(2 * length), zeros, upper);
  }
  return {
    toHideFor(cell: number, by: number, known: Known): Differences | null {
      const costs = cost.map((one, at) => (isHidden[at] ? 0 : one));
      model.changeColsCost(columns(2 * length), Float64Array.from([...costs, ...costs]));
      setBounds(known);
      const [asked, other] = by > 0 ? [cell, length + cell] : [length + cell, cell];
      model.changeColBounds(asked, Math.abs(by), 4 * leastWidth);
      model.changeColBounds(other, 0, 0);
      const found = solved(model, solver);
      return found && Float64Array.from(cells, (_, at) => (found[at] ?? 0) - (found[length + at] ?? 0));
    },
    end: () => model.dispose(),
  };
}

/**
 * Errors  a relation that does not hold of the values given is a fault of the caller's, not found here.
 * Cost    the first question takes longest; each after it starts from where the last ended: some milliseconds for two thousand cells.
 * Source  the attacker's problem of cell suppression (Fischetti and Salazar-González 2000).
 */
export function whatElseFits(problem: DisclosureProblem, solver: Solver): WhatElseFits {
  const asking = { problem, solver, reach: reachOf(problem), isHidden: new Uint8Array(problem.cells.length) };
  const looking = lookingFurthest(asking);
  const making = makingRoom(asking);
  return {
    furthest: looking.furthest,
    toHideFor: making.toHideFor,
    hide(hidden) {
      for (const cell of hidden) asking.isHidden[cell] = 1;
      looking.forgetBounds();
    },
    end() {
      looking.end();
      making.end();
    },
  };
}
