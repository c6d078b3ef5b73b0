/** How does an assignment look as a network of single children, with exact whole costs? */
import { type AssignProblem, faultOf } from './problem.ts';

/**
 * The arcs that can be used, by group and again by home.
 *
 * Units   `childCost` is the cost of one child of the group, times `scale`, so that it is whole for groups of any size.
 */
export interface Network {
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  readonly arcStart: Int32Array;
  readonly arcHome: Int32Array;
  readonly arcGroup: Int32Array;
  readonly childCost: Float64Array;
  /** Position of each arc in the problem. */
  readonly arcInProblem: Int32Array;
  /** The arcs into home j are `intoArc` at `intoStart[j]` up to, not including, `intoStart[j + 1]`, in order of group. */
  readonly intoStart: Int32Array;
  readonly intoArc: Int32Array;
  /** Group and cost of those arcs, side by side for searches that come from homes. */
  readonly intoGroup: Int32Array;
  readonly intoCost: Float64Array;
  /** Least common multiple of the sizes; 1, with costs rounded down, where numbers would pass what a double holds exactly. */
  readonly scale: number;
  readonly isExact: boolean;
  /**
   * More than twice what any chain of moves can save, so that one child fewer unmet always comes first. It steers the search and
   * is in no answer; a power of two, so that small changes of the problem leave it as it is.
   */
  readonly unmetWeight: number;
}

const largestExact = 2 ** 51;

function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}

interface UsableArcs {
  readonly start: Int32Array;
  readonly inProblem: Int32Array;
}

function usableArcs(problem: AssignProblem): UsableArcs {
  const { groupSize, capacity, arcStart, arcHome, arcPlaces } = problem;
  const start = new Int32Array(groupSize.length + 1);
  const inProblem = new Int32Array(arcStart[groupSize.length] ?? 0);
  let count = 0;
  for (let group = 0; group < groupSize.length; group++) {
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      if ((arcPlaces[arc] ?? 0) <= (capacity[arcHome[arc] ?? 0] ?? 0)) inProblem[count++] = arc;
    }
    start[group + 1] = count;
  }
  return { start, inProblem: inProblem.slice(0, count) };
}

/** What a chain of moves through every group could change the cost by, at most, when each child's cost is times `scale`. */
function mostSaved(problem: AssignProblem, arcs: UsableArcs, scale: number): number {
  let sum = 0;
  let greatest = 0;
  for (let group = 0; group < problem.groupSize.length; group++) {
    let least = Infinity;
    let most = 0;
    for (let at = arcs.start[group] ?? 0; at < (arcs.start[group + 1] ?? 0); at++) {
      const cost = problem.arcCost[arcs.inProblem[at] ?? 0] ?? 0;
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
    const each = scale / (problem.groupSize[group] ?? 1);
    if (most > least) sum += (most - least) * each;
    greatest = Math.max(greatest, most * each);
  }
  return sum + greatest;
}

/** What a network built after a change takes over from the one before, so that its prices can be carried over exactly. */
export type NetworkBefore = Pick<Network, 'scale' | 'unmetWeight'>;

function scaleOf(
  problem: AssignProblem,
  arcs: UsableArcs,
  before: NetworkBefore,
): { scale: number; isExact: boolean; unmetWeight: number } {
  const sizes = new Set(
    problem.groupSize.filter((_, group) => (arcs.start[group + 1] ?? 0) > (arcs.start[group] ?? 0)),
  );
  const whole = [...sizes].reduce(
    (scale, size) => Math.min(leastCommonMultiple(scale, size), largestExact),
    before.scale,
  );
  const weightFor = (scale: number) => 2 ** Math.ceil(Math.log2(2 * mostSaved(problem, arcs, scale) + 2));
  const isExact = weightFor(whole) <= largestExact;
  const scale = isExact ? whole : 1;
  return { scale, isExact, unmetWeight: Math.max(weightFor(scale), isExact ? before.unmetWeight : 0) };
}

function arcsIntoHomes(arcHome: Int32Array, homeCount: number): { intoStart: Int32Array; intoArc: Int32Array } {
  const intoStart = new Int32Array(homeCount + 1);
  for (let arc = 0; arc < arcHome.length; arc++) {
    const next = (arcHome[arc] ?? 0) + 1;
    intoStart[next] = (intoStart[next] ?? 0) + 1;
  }
  for (let home = 0; home < homeCount; home++)
    intoStart[home + 1] = (intoStart[home + 1] ?? 0) + (intoStart[home] ?? 0);
  const next = intoStart.slice();
  const intoArc = new Int32Array(arcHome.length);
  for (let arc = 0; arc < arcHome.length; arc++) {
    const home = arcHome[arc] ?? 0;
    const at = next[home] ?? 0;
    intoArc[at] = arc;
    next[home] = at + 1;
  }
  return { intoStart, intoArc };
}

/**
 * Errors  throws a RangeError with one sentence where the numbers do not describe an assignment.
 * Cost    one pass over the arcs, about 60 bytes each.
 */
export function networkOf(problem: AssignProblem, before: NetworkBefore = { scale: 1, unmetWeight: 0 }): Network {
  const fault = faultOf(problem);
  if (fault) throw new RangeError(fault);
  const usable = usableArcs(problem);
  const { scale, isExact, unmetWeight } = scaleOf(problem, usable, before);
  const count = usable.inProblem.length;
  const arcGroup = new Int32Array(count);
  const childCost = new Float64Array(count);
  for (let group = 0; group < problem.groupSize.length; group++) {
    const size = problem.groupSize[group] ?? 1;
    for (let arc = usable.start[group] ?? 0; arc < (usable.start[group + 1] ?? 0); arc++) {
      arcGroup[arc] = group;
      childCost[arc] = Math.floor(((problem.arcCost[usable.inProblem[arc] ?? 0] ?? 0) * scale) / size);
    }
  }
  const arcHome = new Int32Array(count);
  for (let arc = 0; arc < count; arc++) arcHome[arc] = problem.arcHome[usable.inProblem[arc] ?? 0] ?? 0;
  const into = arcsIntoHomes(arcHome, problem.capacity.length);
  const [intoGroup, intoCost] = [new Int32Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at++) {
    const arc = into.intoArc[at] ?? 0;
    intoGroup[at] = arcGroup[arc] ?? 0;
    intoCost[at] = childCost[arc] ?? 0;
  }
  return {
    groupSize: problem.groupSize,
    capacity: problem.capacity,
    arcStart: usable.start,
    arcInProblem: usable.inProblem,
    ...{ arcHome, arcGroup, childCost, scale, isExact, unmetWeight },
    ...{ ...into, intoGroup, intoCost },
  };
}
