/** Where would every group live if all were placed at once, and how few children could be left without a place near home? */

import { allArcs } from '../assign/fewestUnmetApart.ts';
import type { AssignAnswer, AssignProblem } from '../assign/problem.ts';
import { capacityOf } from './couldTake.ts';
import { placesLeft } from './gapReason.ts';
import type { HomeRoom } from './homeRoom.ts';
import { placeMore } from './placeMore.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { boundOfRest, countedSizes, type ReachedHomes } from './unmetBound.ts';

const moreThanAnyHomeHas = 2 ** 30;

export type SolveAssignment = (problem: AssignProblem) => AssignAnswer;

export interface PlacingQuestion {
  /** Children in each group. */
  readonly sizes: Int32Array;
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
}

interface Placed {
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
  readonly standing: { readonly groups: readonly { readonly cases: readonly unknown[] }[] };
}

/** Costs are hundredths of a weekly mile. */
export interface Placing {
  /** Position of each group's home in the rooms; -1 = unmet. */
  readonly homeOf: Int32Array;
  readonly unmetChildren: number;
  /** No placing at all leaves fewer unmet. */
  readonly unmetLowerBound: number;
  readonly cost: number;
  /** For as many unmet; null where none is proved. */
  readonly costLowerBound: number | null;
  readonly status: AssignAnswer['status'];
  readonly prices: AssignAnswer['prices'];
}

function reachedOf({ sizes, rooms, arcs }: PlacingQuestion): ReachedHomes {
  return { sizes, rooms, arcs: allArcs(arcs), arcPlaces: arcs.arcPlaces };
}

function problemOf({ rooms, arcs }: PlacingQuestion, groupSize: Int32Array): AssignProblem {
  const { arcStart, arcHome, arcCost, arcPlaces } = arcs;
  return { groupSize, capacity: Int32Array.from(rooms, capacityOf), arcStart, arcHome, arcCost, arcPlaces };
}

/** The same numbers as `placeGroups` starts from. */
export function assignProblemOf({ rooms, arcs, standing }: Placed): AssignProblem {
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const question = { sizes, rooms, arcs };
  return problemOf(question, countedSizes(reachedOf(question)));
}

/** Some of the arcs, each group as one child: which groups could find a home of their own? */
type ArcTest = (group: number, arc: number) => boolean;

function onePlaceEach(problem: AssignProblem, isMeant: ArcTest, capacity: Int32Array): AssignProblem {
  const groups = problem.groupSize.length;
  const arcStart = new Int32Array(groups + 1);
  const arcHome: number[] = [];
  for (let group = 0; group < groups; group++) {
    for (let arc = problem.arcStart[group] ?? 0; arc < (problem.arcStart[group + 1] ?? 0); arc++) {
      if (isMeant(group, arc)) arcHome.push(problem.arcHome[arc] ?? 0);
    }
    arcStart[group + 1] = arcHome.length;
  }
  return {
    groupSize: new Int32Array(groups).fill(1),
    capacity,
    arcStart,
    arcHome: Int32Array.from(arcHome),
    arcCost: new Int32Array(arcHome.length),
    arcPlaces: new Int32Array(arcHome.length).fill(1),
  };
}

interface Counting {
  readonly question: PlacingQuestion;
  readonly problem: AssignProblem;
  readonly solve: SolveAssignment;
}

function trulyUnmet(homeOf: Int32Array, sizes: Int32Array): number {
  return sizes.reduce((sum, size, group) => sum + (homeOf[group] === -1 ? size : 0), 0);
}

/** Unmet groups over the fostering limit, each with a household that could take it instead of fewer other children. */
function betterAlone({ question, problem, solve }: Counting, homeOf: Int32Array): Int32Array {
  const { sizes } = question;
  const isOver = (group: number) => (problem.groupSize[group] ?? 0) < (sizes[group] ?? 0);
  const taken = new Set([...homeOf].filter((home, group) => home >= 0 && isOver(group)));
  const capacity = Int32Array.from(problem.capacity, (_, home) => (taken.has(home) ? 0 : 1));
  const isPassing = (group: number, arc: number) =>
    homeOf[group] === -1 && isOver(group) && (problem.arcPlaces[arc] ?? 0) < (sizes[group] ?? 0);
  return solve(onePlaceEach(problem, isPassing, capacity)).homeOf;
}

/** Without the homes given to some groups, and without those groups: an arc that takes more than any home has is never used. */
function withFixed(problem: AssignProblem, fixed: Int32Array): AssignProblem {
  const homes = new Set(fixed.filter((home) => home >= 0));
  const capacity = problem.capacity.map((places, home) => (homes.has(home) ? 0 : places));
  const arcPlaces = problem.arcPlaces.slice();
  for (const [group, home] of fixed.entries()) {
    if (home >= 0) arcPlaces.fill(moreThanAnyHomeHas, problem.arcStart[group], problem.arcStart[group + 1]);
  }
  return { ...problem, capacity, arcPlaces };
}

/** Gives households to groups of four or more as long as that places more children than it displaces. */
function improved(counting: Counting, first: AssignAnswer): Int32Array {
  const { question, problem, solve } = counting;
  let best = first.homeOf;
  let fixed = new Int32Array(question.sizes.length).fill(-1);
  for (;;) {
    const added = betterAlone(counting, best);
    if (added.every((home) => home === -1)) return best;
    fixed = fixed.map((home, group) => (home >= 0 ? home : (added[group] ?? -1)));
    const again = solve(withFixed(problem, fixed));
    const homeOf = again.homeOf.map((home, group) => ((fixed[group] ?? -1) >= 0 ? (fixed[group] ?? -1) : home));
    if (trulyUnmet(homeOf, question.sizes) >= trulyUnmet(best, question.sizes)) return best;
    best = homeOf;
  }
}

/** A solver that was stopped may leave places beside children who could take them: each such group takes the cheapest. */
function filled({ rooms, arcs }: PlacingQuestion, homeOf: Int32Array): Int32Array {
  const { arcStart, arcHome, arcPlaces, arcCost } = arcs;
  const left = placesLeft(rooms, arcs, homeOf);
  const all = homeOf.slice();
  for (const [group, home] of homeOf.entries()) {
    if (home >= 0) continue;
    let cheapest = -1;
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      const fits = (arcPlaces[arc] ?? 0) <= (left[arcHome[arc] ?? 0] ?? 0);
      if (fits && (arcCost[arc] ?? 0) < (arcCost[cheapest] ?? Infinity)) cheapest = arc;
    }
    if (cheapest < 0) continue;
    const taken = arcHome[cheapest] ?? 0;
    all[group] = taken;
    left[taken] = (left[taken] ?? 0) - (arcPlaces[cheapest] ?? 0);
  }
  return all;
}

function costOf({ arcStart, arcHome, arcCost }: PlacingArcs, homeOf: Int32Array): number {
  let cost = 0;
  for (const [group, home] of homeOf.entries()) {
    if (home < 0) continue;
    const from = arcStart[group] ?? 0;
    const arc = arcHome.subarray(from, arcStart[group + 1]).indexOf(home);
    cost += arcCost[from + arc] ?? 0;
  }
  return cost;
}

/**
 * Fewest children unmet, then fewest weekly miles, with groups together and every home's places kept.
 *
 * Shape   unmetLowerBound <= the fewest possible <= unmetChildren; no group is unmet beside places it could take. OPTIMAL where both
 *         unmet and cost meet their bounds.
 * Errors  as the solver's.
 * Cost    one solve; where groups of more than three reach foster households, up to a few more.
 */
export function placeGroups(question: PlacingQuestion, solve: SolveAssignment): Placing {
  const { sizes, arcs } = question;
  const reached = reachedOf(question);
  const problem = problemOf(question, countedSizes(reached));
  const first = solve(problem);
  const counting = { question, problem, solve };
  const isPlain = problem.groupSize.every((size, group) => size === sizes[group]);
  const bound = first.unmetLowerBound + (isPlain ? 0 : boundOfRest(reached, problem.groupSize));
  const cheap = filled(question, isPlain ? first.homeOf : improved(counting, first));
  const homeOf =
    trulyUnmet(cheap, sizes) > bound ? placeMore({ ...reached, capacity: problem.capacity }, cheap) : cheap;
  const unmetChildren = trulyUnmet(homeOf, sizes);
  const unmetLowerBound = Math.min(unmetChildren, bound);
  const cost = costOf(arcs, homeOf);
  const isProvedFewest = unmetChildren === first.unmetChildren && unmetChildren === first.unmetLowerBound;
  const isBoundOfCost =
    isProvedFewest || (isPlain && unmetChildren === first.unmetChildren && first.costLowerBound > 0);
  const costLowerBound = isBoundOfCost ? Math.min(cost, first.costLowerBound) : null;
  const isOptimal = unmetChildren === unmetLowerBound && cost === costLowerBound;
  const status = isOptimal ? 'OPTIMAL' : first.status === 'STOPPED' ? 'STOPPED' : 'WITHIN_BOUND';
  return { homeOf, unmetChildren, unmetLowerBound, cost, costLowerBound, status, prices: first.prices };
}
