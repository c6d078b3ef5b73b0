/** Which other numbers would agree with everything published? A linear programme over all that is hidden, asked again and again. */
import type { Solver } from '../assign/finishBySolver.ts';
import { type DisclosureProblem, isFixed } from './disclosureProblem.ts';
import { type HiddenPart, hiddenParts } from './hiddenParts.ts';

/** Numbers that agree with all that is published, as differences from the true ones, by cell; those that do not differ are left out. */
export type Differences = ReadonlyMap<number, number>;

export interface WhatElseFits {
  /**
   * Numbers that go as far as they can the way that is wished of each: above the true one where the wish is above 0, else below.
   * `known` are cells that this reader knows beside all that is published.
   */
  furthest(wishes: Wishes, known: Known): Differences;
  /**
   * The cells to hide beside, as little as will do, so that the cell could be higher by so much, or lower where that is below 0; null
   * where nothing hidden makes room. What is hidden already costs nothing.
   */
  toHideFor(cell: number, by: number, known: Known): Differences | null;
  hide(cells: readonly number[]): void;
  /** Hidden cells that hang together with one that this reader knows: of all others they know no more than anybody. */
  touchedBy(known: ReadonlySet<number>): ReadonlySet<number>;
  end(): void;
}

/** By cell: up where it is above 0, down where it is below. */
export type Wishes = ReadonlyMap<number, number>;

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

/** Cells and their sums; a total that is none of the cells stands still. */
interface Summed {
  readonly cells: readonly unknown[];
  readonly relations: readonly Pick<DisclosureProblem['relations'][number], 'total' | 'parts'>[];
}

/** A column for each cell and sign. */
function columnsOf({ cells, relations }: Summed, signs: readonly number[]): Columns {
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
function modelOf(problem: Summed, { createModel }: Solver, signs: readonly number[]): Model {
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

/** One part that is asked about: a column for each of its cells, how far it could be from its value. */
interface AskedPart {
  readonly part: HiddenPart;
  readonly model: Model;
  boundsFor: Known | undefined;
}

function furthestIn({ reach, solver }: Asking, asked: AskedPart, { wishes, known }: { wishes: Wishes; known: Known }) {
  const { part, model } = asked;
  const all = columns(part.cells.length);
  model.changeColsCost(
    all,
    Float64Array.from(part.cells, (cell) => 0 - (wishes.get(cell) ?? 0)),
  );
  if (asked.boundsFor !== known) {
    asked.boundsFor = known;
    const isFree = (cell: number) => !known?.has(cell);
    const lower = Float64Array.from(part.cells, (cell) => (isFree(cell) ? 0 - (reach[cell]?.below ?? 0) : 0));
    const upper = Float64Array.from(part.cells, (cell) => (isFree(cell) ? (reach[cell]?.above ?? 0) : 0));
    model.changeColsBounds(all, lower, upper);
  }
  return solved(model, solver);
}

/** What is published stands still, so each part of what is hidden is asked alone, and only where something is wished of it. */
function lookingFurthest(asking: Asking) {
  const { problem, solver, isHidden } = asking;
  let partOf: ReadonlyMap<number, HiddenPart> | null = null;
  const models = new Map<HiddenPart, AskedPart>();
  const partsNow = () => {
    partOf ??= new Map(hiddenParts(problem, isHidden).flatMap((part) => part.cells.map((cell) => [cell, part])));
    return partOf;
  };
  const askedOf = (part: HiddenPart): AskedPart => {
    const { relations, cells } = part;
    const asked = models.get(part) ?? {
      ...{ part, boundsFor: undefined },
      model: modelOf({ relations, cells }, solver, [1]),
    };
    models.set(part, asked);
    return asked;
  };
  const forget = () => {
    for (const { model } of models.values()) model.dispose();
    models.clear();
    partOf = null;
  };
  return {
    furthest(wishes: Wishes, known: Known): Differences {
      const differences = new Map<number, number>();
      const parts = new Set([...wishes.keys()].flatMap((cell) => partsNow().get(cell) ?? []));
      for (const part of parts) {
        const found = furthestIn(asking, askedOf(part), { wishes, known });
        for (const [at, cell] of part.cells.entries()) if (found?.[at]) differences.set(cell, found[at]);
      }
      return differences;
    },
    touchedBy(known: ReadonlySet<number>): ReadonlySet<number> {
      const parts = new Set([...known].flatMap((cell) => partsNow().get(cell) ?? []));
      return new Set([...parts].flatMap(({ cells }) => cells));
    },
    forget,
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
      if (found === null) return null;
      const differences = cells.map((_, at) => [at, (found[at] ?? 0) - (found[length + at] ?? 0)] as const);
      return new Map(differences.filter(([, difference]) => difference !== 0));
    },
    end: () => model.dispose(),
  };
}

/**
 * Errors  a relation that does not hold of the values given is a fault of the caller's, not found here.
 * Cost    the first question about a part takes longest; each after it starts from where the last ended: about a millisecond.
 * Source  the attacker's problem of cell suppression (Fischetti and Salazar-González 2000).
 */
export function whatElseFits(problem: DisclosureProblem, solver: Solver): WhatElseFits {
  const asking = { problem, solver, reach: reachOf(problem), isHidden: new Uint8Array(problem.cells.length) };
  const looking = lookingFurthest(asking);
  const making = makingRoom(asking);
  return {
    furthest: looking.furthest,
    touchedBy: looking.touchedBy,
    toHideFor: making.toHideFor,
    hide(hidden) {
      for (const cell of hidden) asking.isHidden[cell] = 1;
      looking.forget();
    },
    end() {
      looking.forget();
      making.end();
    },
  };
}
