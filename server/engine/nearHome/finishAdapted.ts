/** Can an integer-programming solver finish a small placing that keeps adapted places, and prove it? */
import type { ModelData } from 'highs';
import type { SolverToHand } from '../assign/finishProof.ts';
import { type AdaptedShares, firstConflict } from './adaptedShares.ts';
import { capacityOf } from './couldTake.ts';
import { placesLeft } from './gapReason.ts';
import type { Found, Score } from './partAdapted.ts';
import type { PlacingQuestion } from './placing.ts';

export interface ToFinish {
  readonly question: PlacingQuestion;
  readonly shares: AdaptedShares;
  readonly scoreOf: (homeOf: Int32Array) => Score;
}

type Stage = 'UNMET' | 'COST';
type Entry = readonly [row: number, value: number];

function entriesOfArc({ question, shares }: ToFinish, group: number, arc: number): readonly Entry[] {
  const { arcs, rooms, sizes } = question;
  const room = arcs.arcHome[arc] ?? 0;
  const count = shares.kinds.length;
  const adapted = shares.kinds.map((_, kind): Entry => {
    return [sizes.length + rooms.length + room * count + kind, shares.needed[group * count + kind] ?? 0];
  });
  const all: readonly Entry[] = [[group, 1], [sizes.length + room, arcs.arcPlaces[arc] ?? 0], ...adapted];
  return all.filter(([, value]) => value > 0);
}

/** Columns: the arcs, then one for each group left unmet. Rows: each group once, places, adapted places, the number unmet. */
function modelOf(given: ToFinish, stage: Stage, unmet: number, infinity: number): ModelData {
  const { question, shares } = given;
  const { arcs, rooms, sizes } = question;
  const [starts, indices, values, colCost]: [number[], number[], number[], number[]] = [[0], [], [], []];
  const add = (entries: readonly Entry[], cost: number) => {
    for (const [row, value] of entries) {
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
    colCost.push(cost);
  };
  for (const group of sizes.keys()) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      add(entriesOfArc(given, group, arc), stage === 'COST' ? (arcs.arcCost[arc] ?? 0) : 0);
    }
  }
  const lastRow = sizes.length + rooms.length + shares.places.length;
  for (const [group, size] of sizes.entries()) {
    const entries: readonly Entry[] = [
      [group, 1],
      [lastRow, size],
    ];
    add(entries, stage === 'UNMET' ? size : 0);
  }
  const once = new Array<number>(sizes.length).fill(1);
  const most = [...rooms.map(capacityOf), ...shares.places];
  const rowUpper = [...once, ...most, stage === 'COST' ? unmet : infinity];
  const rowLower = [...once, ...most.map(() => -infinity), stage === 'COST' ? unmet : 0];
  const [numCols, numRows] = [colCost.length, rowUpper.length];
  return {
    ...{ numCols, numRows, colCost, rowLower, rowUpper },
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    integrality: new Int32Array(numCols).fill(1),
    matrix: { format: 'csc', numRows, numCols, starts, indices, values },
  };
}

function valuesOf({ sizes, arcs }: PlacingQuestion, homeOf: Int32Array): Float64Array {
  const count = arcs.arcHome.length;
  const values = new Float64Array(count + sizes.length);
  for (const [group, home] of homeOf.entries()) {
    const from = arcs.arcStart[group] ?? 0;
    const at = home < 0 ? -1 : arcs.arcHome.subarray(from, arcs.arcStart[group + 1]).indexOf(home);
    values[at < 0 ? count + group : from + at] = 1;
  }
  return values;
}

function homesIn({ sizes, arcs }: PlacingQuestion, values: Float64Array): Int32Array {
  const homeOf = new Int32Array(sizes.length).fill(-1);
  for (const group of sizes.keys()) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if ((values[arc] ?? 0) > 0.5) homeOf[group] = arcs.arcHome[arc] ?? -1;
    }
  }
  return homeOf;
}

/** The solver's homes are a proposal: they count where places and adapted places are kept. */
function isKept({ question, shares }: ToFinish, homeOf: Int32Array): boolean {
  const { rooms, arcs } = question;
  return placesLeft(rooms, arcs, homeOf).every((left) => left >= 0) && firstConflict(shares, homeOf) === null;
}

/** Of the solver's own arithmetic, relative to the bound. */
const tolerance = 1e-7;

function finishStage(given: ToFinish, { highs, seconds }: SolverToHand, from: { stage: Stage; best: Found }) {
  const { best, stage } = from;
  const model = highs.createModel(modelOf(given, stage, best.score.unmet, highs.infinity));
  try {
    model.options.set({
      ...{ output_flag: false, time_limit: seconds / 2, mip_rel_gap: 0, mip_abs_gap: 0.9, random_seed: 0 },
    });
    model.setSolution({ colValue: valuesOf(given.question, best.homeOf) });
    model.run();
    const bound = Number(model.info.get('mip_dual_bound'));
    const isAny = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const homeOf = isAny ? homesIn(given.question, model.getSolution().colValue) : best.homeOf;
    const lowerBound = Number.isFinite(bound)
      ? Math.max(0, Math.ceil(bound - tolerance * Math.max(1, Math.abs(bound))))
      : 0;
    return { found: isKept(given, homeOf) ? { homeOf, score: given.scoreOf(homeOf) } : best, lowerBound };
  } finally {
    model.dispose();
  }
}

/**
 * First the fewest unmet, then the least cost for so many, from the best placing known.
 *
 * Shape   the bound's cost is of placings that leave as many unmet as the one found.
 * Errors  out of time, the best so far and what is proved by then.
 * Cost    up to the solver's seconds; about 1,000 groups are the most that is worth trying.
 */
export function finishAdapted(given: ToFinish, toHand: SolverToHand, best: Found): { found: Found; bound: Score } {
  const fewest = finishStage(given, toHand, { stage: 'UNMET', best });
  const start = fewest.found.score.unmet < best.score.unmet ? fewest.found : best;
  const least = finishStage(given, toHand, { stage: 'COST', best: start });
  const found =
    least.found.score.unmet === start.score.unmet && least.found.score.cost < start.score.cost ? least.found : start;
  return { found, bound: { unmet: Math.min(fewest.lowerBound, found.score.unmet), cost: least.lowerBound } };
}
