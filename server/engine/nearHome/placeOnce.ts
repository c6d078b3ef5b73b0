/** Where would every group live if homes' places were all that is shared out? Adapted places are not counted here. */
import type { AssignAnswer, AssignProblem } from '../assign/problem.ts';
import { fillPlaces } from './fillPlaces.ts';
import { placeMore } from './placeMore.ts';
import { type Placing, type PlacingQuestion, placingProblem, reachedOf, type SolveAssignment } from './placing.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { boundOfRest } from './unmetBound.ts';

const moreThanAnyHomeHas = 2 ** 30;

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

/** Children of groups that have no home. */
export function trulyUnmet(homeOf: Int32Array, sizes: Int32Array): number {
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

/** Hundredths of a weekly mile of all who are placed. */
export function costOfPlacing({ arcStart, arcHome, arcCost }: PlacingArcs, homeOf: Int32Array): number {
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
 *         unmet and cost meet their bounds. Groups may share an adapted place: the bounds hold where they may not, the homes may not.
 * Errors  as the solver's.
 * Cost    one solve; where groups of more than three reach foster households, up to a few more.
 */
export function placeOnce(question: PlacingQuestion, solve: SolveAssignment): Placing {
  const { sizes, arcs } = question;
  const reached = reachedOf(question);
  const problem = placingProblem(question);
  const first = solve(problem);
  const counting = { question, problem, solve };
  const isPlain = problem.groupSize.every((size, group) => size === sizes[group]);
  const bound = first.unmetLowerBound + (isPlain ? 0 : boundOfRest(reached, problem.groupSize));
  const cheap = fillPlaces(question, isPlain ? first.homeOf : improved(counting, first));
  const homeOf =
    trulyUnmet(cheap, sizes) > bound ? placeMore({ ...reached, capacity: problem.capacity }, cheap) : cheap;
  const unmetChildren = trulyUnmet(homeOf, sizes);
  const unmetLowerBound = Math.min(unmetChildren, bound);
  const cost = costOfPlacing(arcs, homeOf);
  const isProvedFewest = unmetChildren === first.unmetChildren && unmetChildren === first.unmetLowerBound;
  const isBoundOfCost =
    isProvedFewest || (isPlain && unmetChildren === first.unmetChildren && first.costLowerBound > 0);
  const costLowerBound = isBoundOfCost ? Math.min(cost, first.costLowerBound) : null;
  const isOptimal = unmetChildren === unmetLowerBound && cost === costLowerBound;
  const status = isOptimal ? 'OPTIMAL' : first.status === 'STOPPED' ? 'STOPPED' : 'WITHIN_BOUND';
  return { homeOf, unmetChildren, unmetLowerBound, cost, costLowerBound, status, prices: first.prices };
}
