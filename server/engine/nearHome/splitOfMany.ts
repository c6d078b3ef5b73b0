/** The exact answer apart when every group reaches hundreds of homes: solved with the cheapest, and any other that the prices let in. */
import type { Flow } from '../assign/flow.ts';
import type { AssignProblem } from '../assign/problem.ts';
import { solveSplitAgain } from '../assign/resolve.ts';
import { solveSplit } from '../assign/splitFlow.ts';
import { smallestOf } from './smallestOf.ts';

const cheapestOfEach = 40;

/** The arcs that are marked, as a problem of its own. */
export function withArcs(problem: AssignProblem, isIn: Uint8Array): AssignProblem {
  const { arcStart, arcHome, arcCost, arcPlaces } = problem;
  let count = 0;
  for (let arc = 0; arc < isIn.length; arc++) count += isIn[arc] ?? 0;
  const kept = { home: new Int32Array(count), cost: new Int32Array(count), places: new Int32Array(count) };
  const start = new Int32Array(arcStart.length);
  let at = 0;
  for (let group = 0; group + 1 < arcStart.length; group++) {
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      if (isIn[arc] === 0) continue;
      kept.home[at] = arcHome[arc] ?? 0;
      kept.cost[at] = arcCost[arc] ?? 0;
      kept.places[at++] = arcPlaces[arc] ?? 0;
    }
    start[group + 1] = at;
  }
  return { ...problem, arcStart: start, arcHome: kept.home, arcCost: kept.cost, arcPlaces: kept.places };
}

function cheapestMarked({ arcStart, arcCost }: AssignProblem): Uint8Array {
  const isIn = new Uint8Array(arcCost.length);
  const least = new Float64Array(cheapestOfEach);
  for (let group = 0; group + 1 < arcStart.length; group++) {
    const [from, to] = [arcStart[group] ?? 0, arcStart[group + 1] ?? 0];
    const limit = smallestOf(arcCost, { from, to }, least);
    for (let arc = from; arc < to; arc++) if ((arcCost[arc] ?? 0) <= limit) isIn[arc] = 1;
  }
  return isIn;
}

/** Prices in two stages: whether the group, or a place of the home, is worth a child placed, and the cost beside it (scaled). */
export interface StagedPrices {
  readonly scale: number;
  readonly groupWorth: Uint8Array;
  readonly groupCost: Float64Array;
  readonly homeWorth: Uint8Array;
  readonly homeCost: Float64Array;
}

export function stagedPrices({
  network,
  groupPrice,
  homePrice,
}: Pick<Flow, 'network' | 'groupPrice' | 'homePrice'>): StagedPrices {
  const { unmetWeight, scale } = network;
  const worth = (price: number) => (price > unmetWeight / 2 ? 1 : 0);
  const cost = (price: number) => price - worth(price) * unmetWeight;
  return {
    scale,
    groupWorth: Uint8Array.from(groupPrice, worth),
    groupCost: groupPrice.map(cost),
    homeWorth: Uint8Array.from(homePrice, worth),
    homeCost: homePrice.map(cost),
  };
}

/**
 * What each arc of a group costs a child of it beyond the best there is at these prices, scaled, into `costs` from its start; 0 or more at
 * prices that are exact for it, -Infinity where it would place a child more, Infinity where it would place a child fewer, or takes more
 * than the home has.
 */
export function reducedCosts(problem: AssignProblem, prices: StagedPrices, at: { group: number; costs: Float64Array }) {
  const { arcStart, arcHome, arcCost, arcPlaces, capacity, groupSize } = problem;
  const { homeWorth, homeCost, scale } = prices;
  const { group, costs } = at;
  const [from, to] = [arcStart[group] ?? 0, arcStart[group + 1] ?? 0];
  const [size, own, worth] = [groupSize[group] ?? 1, prices.groupCost[group] ?? 0, prices.groupWorth[group] ?? 0];
  for (let arc = from; arc < to; arc++) {
    const home = arcHome[arc] ?? 0;
    const more = (homeWorth[home] ?? 0) - worth;
    let cost = Infinity;
    if ((arcPlaces[arc] ?? 0) <= (capacity[home] ?? 0) && more <= 0) {
      const alone = Math.floor(((arcCost[arc] ?? 0) * scale) / size);
      cost = more < 0 ? -Infinity : alone + (homeCost[home] ?? 0) - own;
    }
    costs[arc - from] = cost;
  }
}

/** Room for the costs of any one group's arcs. */
export function roomForCosts({ arcStart }: AssignProblem): Float64Array {
  let most = 0;
  for (let group = 0; group + 1 < arcStart.length; group++) {
    most = Math.max(most, (arcStart[group + 1] ?? 0) - (arcStart[group] ?? 0));
  }
  return new Float64Array(most);
}

/** Marks the arcs that cost less than the best there is at these prices; how many. */
export function letIn(problem: AssignProblem, isIn: Uint8Array, prices: StagedPrices): number {
  const costs = roomForCosts(problem);
  let added = 0;
  for (let group = 0; group < problem.groupSize.length; group++) {
    const [from, to] = [problem.arcStart[group] ?? 0, problem.arcStart[group + 1] ?? 0];
    reducedCosts(problem, prices, { group, costs });
    for (let arc = from; arc < to; arc++) {
      if (isIn[arc] === 1 || (costs[arc - from] ?? 0) >= 0) continue;
      isIn[arc] = 1;
      added++;
    }
  }
  return added;
}

export interface ArcsThatMatter {
  readonly flow: Flow;
  /** Arcs of the problem that are in the flow: by its prices none of the others would change what is best. */
  readonly isIn: Uint8Array;
}

/**
 * Equal in value to `solveSplit`: the prices at the end let no arc in that was left out.
 *
 * Cost    a pass over all arcs for each time some are let in, and a solve of those that matter from where it stood.
 * Source  column generation (Ford and Fulkerson 1958).
 */
export function arcsThatMatter(problem: AssignProblem): ArcsThatMatter {
  const isIn = cheapestMarked(problem);
  let flow = solveSplit(withArcs(problem, isIn));
  while (letIn(problem, isIn, stagedPrices(flow)) > 0) flow = solveSplitAgain(flow, withArcs(problem, isIn));
  return { flow, isIn };
}

/** The flow alone. */
export function splitOfMany(problem: AssignProblem): Flow {
  return arcsThatMatter(problem).flow;
}
