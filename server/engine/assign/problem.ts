/** What is an assignment of children to homes, and what is an answer to it? Numbers in, numbers out. */

/**
 * Choose at most one home for each group, so that no home takes more places than it has. First as few children as can be are
 * unmet, then the cost of those placed is as small as can be: two stages, never one sum.
 *
 * Sets        groups i (children placed together), homes j, arcs (i, j): the homes group i may live in.
 * Variables   x(i, j) in {0, 1}: group i lives in home j; z(i) in {0, 1}: group i is unmet.
 * Stage 1     min sum groupSize(i) z(i)
 * Stage 2     min sum arcCost(i, j) x(i, j), unmet children as found
 * So that     sum over j of x(i, j) + z(i) = 1; sum over i of arcPlaces(i, j) x(i, j) <= capacity(j)
 */
export interface AssignProblem {
  /** Children in each group, 1 or more. */
  readonly groupSize: Int32Array;
  /** Usable places of each home, 0 or more. */
  readonly capacity: Int32Array;
  /** The arcs of group i are `arcStart[i]` up to, not including, `arcStart[i + 1]`. */
  readonly arcStart: Int32Array;
  readonly arcHome: Int32Array;
  /** Whole hundredths of a weekly mile for the whole group, 0 or more. */
  readonly arcCost: Int32Array;
  /** Places the group takes at that home: its size, or more where it must be alone. An arc that takes more than the home has is never used. */
  readonly arcPlaces: Int32Array;
}

/** `OPTIMAL`: both bounds are met. `WITHIN_BOUND`: all the effort asked for was made. `STOPPED`: the caller stopped it. */
export type AssignStatus = 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED';

/** Costs and bounds of costs are in hundredths of a weekly mile. */
export interface AssignAnswer {
  /** Home of each group; -1 = unmet. */
  readonly homeOf: Int32Array;
  readonly unmetChildren: number;
  readonly cost: number;
  /** No answer leaves fewer children unmet. */
  readonly unmetLowerBound: number;
  /** No answer that leaves `unmetChildren` unmet costs less. */
  readonly costLowerBound: number;
  readonly status: AssignStatus;
  /** Null where the caller stopped it before they were known. */
  readonly prices: AssignPrices | null;
}

/**
 * What one more place is worth at each home, and one child fewer in each group, when siblings may live apart (so a place is a place
 * for one child): exact, in two stages that are never added up.
 */
export interface AssignPrices {
  /** 1 where one more place at the home means one child fewer unmet; else 0. */
  readonly childrenByPlace: Uint8Array;
  /** Cost saved by that place; negative where the child it places costs more than the moves save. */
  readonly costSavedByPlace: Float64Array;
  /** 1 where one child fewer in the group means one child fewer unmet; else 0. */
  readonly childrenByGroup: Uint8Array;
  /** Cost saved by one child fewer in the group, likewise. */
  readonly costSavedByGroup: Float64Array;
}

/** How a long answer stands. Bounds only rise, achieved numbers only improve: the gap shrinks. */
export interface AssignProgress {
  readonly stage: 'SIBLINGS_MAY_SPLIT' | 'SIBLINGS_TOGETHER' | 'PROOF';
  readonly unmetChildren: number;
  readonly unmetLowerBound: number;
  readonly cost: number;
  readonly costLowerBound: number;
}

export type OnProgress = (progress: AssignProgress) => 'GO_ON' | 'STOP_KEEP_BEST';

const largest = 2 ** 31 - 1;

function faultOfArcs(problem: AssignProblem, group: number): string | null {
  const { groupSize, capacity, arcStart, arcHome, arcCost, arcPlaces } = problem;
  const size = groupSize[group] ?? 0;
  if (size < 1) return `Group ${group} has ${size} children; give it 1 or more.`;
  const from = arcStart[group] ?? 0;
  const to = arcStart[group + 1] ?? 0;
  if (to < from) return `The arcs of group ${group} end before they start; give arcStart in rising order.`;
  for (let arc = from; arc < to; arc++) {
    const home = arcHome[arc] ?? -1;
    if (home < 0 || home >= capacity.length)
      return `Arc ${arc} goes to home ${home}, which is not there; there are ${capacity.length}.`;
    if ((arcCost[arc] ?? -1) < 0) return `Arc ${arc} costs less than 0; give costs of 0 or more.`;
    if ((arcPlaces[arc] ?? 0) < size)
      return `Arc ${arc} takes fewer places than the ${size} children of group ${group}.`;
  }
  return null;
}

/** One sentence about the first thing wrong with the numbers, or null. */
export function faultOf(problem: AssignProblem): string | null {
  const { groupSize, capacity, arcStart, arcHome, arcCost, arcPlaces } = problem;
  if (arcStart.length !== groupSize.length + 1) return 'arcStart needs one number more than there are groups.';
  const arcs = arcStart[groupSize.length] ?? 0;
  if ((arcStart[0] ?? 0) !== 0) return 'arcStart needs to start at 0.';
  if (arcs > Math.min(arcHome.length, arcCost.length, arcPlaces.length, largest))
    return 'There are fewer arcs than arcStart says.';
  const negative = capacity.findIndex((places) => places < 0);
  if (negative >= 0) return `Home ${negative} has fewer than 0 places; give it 0 or more.`;
  for (let group = 0; group < groupSize.length; group++) {
    const fault = faultOfArcs(problem, group);
    if (fault) return fault;
  }
  return null;
}
