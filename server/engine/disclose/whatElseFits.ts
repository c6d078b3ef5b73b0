/** Which other numbers would agree with everything published? A linear programme over all that is hidden, asked again and again. */
import type { Solver } from '../assign/finishBySolver.ts';
import { columns, differencesModel, reachOf, solved } from './differencesModel.ts';
import { type DisclosureProblem, isFixed } from './disclosureProblem.ts';
import { type FurthestNumbers, furthestNumbers } from './furthestNumbers.ts';
import { linkedCells } from './linkedCells.ts';

/** Numbers that agree with all that is published, as differences from the true ones. */
export type Differences = Float64Array;

export interface WhatElseFits extends Pick<FurthestNumbers, 'touchedBy'> {
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
  const cost = Float64Array.from(
    cells,
    ({ value, worth = 1 }) => worth * (value === 0 ? 4 : 1 + Math.log2(1 + Math.abs(value)) / 4),
  );
  for (const { total, parts } of relations) cost[total] = (cost[total] ?? 0) * (1 + parts.length / 8);
  return cost;
}

interface Asking {
  readonly problem: DisclosureProblem;
  readonly solver: Solver;
  /** 1 = hidden. */
  readonly isHidden: Uint8Array;
}

/** Two columns for each cell that is or may be hidden: how far it could be above its value, and how far below, at the cost of hiding it. */
function makingRoom({ problem, solver, isHidden }: Asking) {
  const { leastWidth } = problem;
  const reach = reachOf(problem);
  const mayBeHidden = (cell: number) => isHidden[cell] === 1 || !isFixed(problem.cells[cell] ?? neverHidden);
  const linked = linkedCells(problem, mayBeHidden);
  const [cells, sums] = [linked.flatMap((one) => one.cells), linked.flatMap((one) => one.sums)];
  const columnOf = new Map(cells.map((cell, at) => [cell, at]));
  const model = differencesModel({ cells, sums, signs: [1, -1] }, solver);
  const { length } = cells;
  const cost = costOfHiding(problem);
  const zeros = new Float64Array(2 * length);
  return {
    toHideFor(cell: number, by: number, known: Known): Differences | null {
      const column = columnOf.get(cell);
      if (column === undefined) return null;
      const costs = cells.map((one) => (isHidden[one] ? 0 : (cost[one] ?? 0)));
      model.changeColsCost(columns(2 * length), Float64Array.from([...costs, ...costs]));
      const far = (side: 'above' | 'below') => cells.map((one) => (known?.has(one) ? 0 : (reach[one]?.[side] ?? 0)));
      model.changeColsBounds(columns(2 * length), zeros, Float64Array.from([...far('above'), ...far('below')]));
      const [asked, other] = by > 0 ? [column, length + column] : [length + column, column];
      model.changeColBounds(asked, Math.abs(by), 4 * leastWidth);
      model.changeColBounds(other, 0, 0);
      const found = solved(model, solver);
      if (found === null) return null;
      const differences = new Float64Array(problem.cells.length);
      for (const [at, one] of cells.entries()) differences[one] = (found[at] ?? 0) - (found[length + at] ?? 0);
      return differences;
    },
    end: () => model.dispose(),
  };
}

const neverHidden = { value: 0, role: 'PUBLIC' } as const;

/**
 * Errors  a relation that does not hold of the values given is a fault of the caller's, not found here.
 * Cost    the first question takes longest; each after it starts from where the last ended: a millisecond or two for two thousand cells.
 * Source  the attacker's problem of cell suppression (Fischetti and Salazar-González 2000).
 */
export function whatElseFits(problem: DisclosureProblem, hiddenFirst: Iterable<number>, solver: Solver): WhatElseFits {
  const isHidden = new Uint8Array(problem.cells.length);
  for (const cell of hiddenFirst) isHidden[cell] = 1;
  const looking = furthestNumbers(problem, (cell) => isHidden[cell] === 1, solver);
  const making = makingRoom({ problem, solver, isHidden });
  return {
    furthest: looking.furthest,
    touchedBy: looking.touchedBy,
    toHideFor: making.toHideFor,
    hide(cells) {
      for (const cell of cells) isHidden[cell] = 1;
      if (cells.length > 0) looking.forget();
    },
    end() {
      looking.end();
      making.end();
    },
  };
}
