/** What is the best answer so far, what is proved about it, and has the caller had enough? */
import type { Network } from './network.ts';
import type { AssignProblem, AssignProgress, OnProgress } from './problem.ts';
import { isBetter, type Total } from './whole.ts';

export interface Attempt {
  readonly problem: AssignProblem;
  readonly network: Network;
  readonly onProgress: OnProgress | undefined;
  stage: AssignProgress['stage'];
  homeOf: Int32Array;
  total: Total;
  unmetLowerBound: number;
  /** For the number of unmet children in `total`. */
  costLowerBound: number;
  isStopped: boolean;
}

/** Unmet children and cost of homes that the groups may live in; where two arcs lead to a home, the cheaper counts. */
export function totalOfHomes(problem: AssignProblem, network: Network, homeOf: Int32Array): Total {
  let [unmetChildren, cost] = [0, 0];
  for (let group = 0; group < homeOf.length; group++) {
    if ((homeOf[group] ?? -1) < 0) {
      unmetChildren += problem.groupSize[group] ?? 0;
      continue;
    }
    let least = Infinity;
    for (let arc = network.arcStart[group] ?? 0; arc < (network.arcStart[group + 1] ?? 0); arc++) {
      if (network.arcHome[arc] !== homeOf[group]) continue;
      least = Math.min(least, problem.arcCost[network.arcInProblem[arc] ?? 0] ?? 0);
    }
    cost += least;
  }
  return { unmetChildren, cost };
}

export function attemptFrom(given: Pick<Attempt, 'problem' | 'network' | 'onProgress'>, homeOf: Int32Array): Attempt {
  return {
    ...given,
    stage: 'SIBLINGS_MAY_SPLIT',
    homeOf,
    total: totalOfHomes(given.problem, given.network, homeOf),
    unmetLowerBound: 0,
    costLowerBound: 0,
    isStopped: false,
  };
}

/** Keeps the answer if it is better; a bound of the cost holds for one number of unmet children, so it starts anew with that. */
export function offer(attempt: Attempt, total: Total, homes: () => Int32Array): boolean {
  if (!isBetter(total, attempt.total)) return false;
  if (total.unmetChildren !== attempt.total.unmetChildren) attempt.costLowerBound = 0;
  attempt.homeOf = homes();
  attempt.total = total;
  return true;
}

/** A whole number is proved by any bound above the one below; rounding up keeps it true. */
export function proveUnmet(attempt: Attempt, bound: number): void {
  const whole = Math.min(attempt.total.unmetChildren, Math.ceil(bound));
  attempt.unmetLowerBound = Math.max(attempt.unmetLowerBound, whole);
}

export function proveCost(attempt: Attempt, bound: number): void {
  attempt.costLowerBound = Math.max(attempt.costLowerBound, Math.min(attempt.total.cost, Math.ceil(bound)));
}

export function isUnmetProved(attempt: Attempt): boolean {
  return attempt.unmetLowerBound === attempt.total.unmetChildren;
}

export function isProved(attempt: Attempt): boolean {
  return isUnmetProved(attempt) && attempt.costLowerBound === attempt.total.cost;
}

/** Tells the caller how it stands; false when it is to stop, now and ever after. */
export function goOn(attempt: Attempt): boolean {
  if (attempt.isStopped) return false;
  const { stage, total, unmetLowerBound, costLowerBound } = attempt;
  attempt.isStopped = attempt.onProgress?.({ stage, ...total, unmetLowerBound, costLowerBound }) === 'STOP_KEEP_BEST';
  return !attempt.isStopped;
}
