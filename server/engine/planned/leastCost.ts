/** Which homes bring so many children near home for the least a year? */
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { type PlanQuestion, yearlyCostOf } from '../plan/planQuestion.ts';
import { type ChooseOptions, type Chosen, chooseFrom, mostNewlyNear, numbersOf } from './chooseHomes.ts';

export interface Cheapest {
  readonly chosen: Chosen;
  /** Pounds a year: no choice that brings as many costs less. */
  readonly bound: number;
}
export interface TooFew {
  /** No choice within the limits brings more children near home. */
  readonly mostChildren: number;
}

const mostSums = 4_000;

/** What so many homes can cost a year in all, rising; every whole part of the most where there are too many to list. */
function possibleCosts({ kinds, mostHomes }: PlanQuestion, most: number): readonly number[] {
  const costs = [...new Set(kinds.flatMap((kind) => kind.sizes.map((places) => yearlyCostOf(kind, places))))];
  let sums = new Set([0]);
  for (let homes = 0; homes < mostHomes && sums.size <= mostSums; homes++) {
    const next = new Set(sums);
    for (const sum of sums)
      for (const cost of costs) if (sum + cost < most) next.add(Math.round((sum + cost) * 100) / 100);
    sums = next;
  }
  const listed = sums.size > mostSums ? Array.from({ length: mostSums }, (_, at) => (most * at) / mostSums) : [...sums];
  return listed.sort((a, b) => a - b);
}

/** A year; every child near home more lives in a place of its own. */
function cheapestPlace({ kinds }: PlanQuestion): number {
  return Math.min(...kinds.flatMap((kind) => kind.sizes.map((places) => yearlyCostOf(kind, places) / places)));
}

const newlyNear = ({ outcome }: Chosen) => outcome.shortBefore - outcome.shortAfter;
/** A budget is whole pounds and pence; sums of homes may differ in the last place. */
const aPenny = 0.01;

/**
 * The least yearly cost found at which so many children are near home, by halving what it could be.
 *
 * Shape  TooFew where so many cannot be found at any cost within the limits; null where the homes that must open cannot be.
 * Cost   a dozen choices.
 */
export function cheapestFor(
  world: NearHomeWorld,
  question: PlanQuestion,
  asked: ChooseOptions & { readonly leastChildren: number },
): Cheapest | TooFew | null {
  const { leastChildren } = asked;
  const numbers = numbersOf(world, { ...question, objective: 'MOST_CHILDREN' });
  const choose = (mostYearlyPounds: number | null) => {
    const limits = { ...numbers.problem.limits, mostYearlyPounds };
    return chooseFrom(world, { ...numbers, problem: { ...numbers.problem, limits } }, asked);
  };
  const first = choose(question.mostYearlyPounds);
  if (first === null) return null;
  if (newlyNear(first) < leastChildren) return { mostChildren: mostNewlyNear(first) };
  let chosen = first;
  const costs = possibleCosts(question, first.outcome.yearlyPounds);
  // Everything before `low` is known not to do; `proved` only where a bound says so.
  const forEachPlace = leastChildren * cheapestPlace(question) - aPenny;
  const needed = costs.findIndex((cost) => cost >= forEachPlace);
  const start = needed < 0 ? costs.length : needed;
  let [low, high, proved] = [start, costs.length, start];
  while (low < high && !chosen.isStopped) {
    const middle = (low + high) >> 1;
    const tried = choose((costs[middle] ?? 0) + aPenny);
    if (tried !== null && newlyNear(tried) >= leastChildren) {
      chosen = tried;
      high = middle;
    } else {
      low = middle + 1;
      if (tried === null || mostNewlyNear(tried) < leastChildren) proved = Math.max(proved, low);
    }
  }
  const bound = costs[proved] ?? chosen.outcome.yearlyPounds;
  return { chosen, bound: Math.min(bound, chosen.outcome.yearlyPounds) };
}
