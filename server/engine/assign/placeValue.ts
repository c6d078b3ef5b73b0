/** What is one more place worth, at every home there is and at a home there might be? Exact, without solving again. */
import type { Flow } from './flow.ts';
import { emptyHeap, type Heap, takeFirst, wait } from './heap.ts';
import type { AssignPrices } from './problem.ts';

/**
 * The lowest prices that still prove the flow is at its best. At these, and only at these, a home's price is exactly what one more
 * place there saves, and a group's exactly what one child fewer saves: `price = unmetWeight x children + scale x cost`.
 */
export interface ExactPrices {
  readonly scale: number;
  readonly unmetWeight: number;
  readonly homePrice: Float64Array;
  readonly groupPrice: Float64Array;
}

/** Children more placed, and hundredths of a weekly mile saved (negative: spent). */
export interface PlaceValue {
  readonly children: number;
  readonly costSaved: number;
}

interface Distances {
  readonly home: Float64Array;
  readonly group: Float64Array;
  readonly heap: Heap;
}

function lookFrom(flow: Flow, group: number, distances: Distances): void {
  const { arcStart, arcHome, childCost } = flow.network;
  const base = (distances.group[group] ?? 0) - (flow.groupPrice[group] ?? 0);
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const home = arcHome[arc] ?? 0;
    const reached = base + (childCost[arc] ?? 0) + (flow.homePrice[home] ?? 0);
    if (reached >= (distances.home[home] ?? 0)) continue;
    distances.home[home] = reached;
    wait(distances.heap, home, reached);
  }
}

/** How far above the lowest each price stands: the least cost, beyond the prices, of leading a child here from where one can go. */
function distancesAboveLowest(flow: Flow): Distances {
  const { network, unmet, inHome } = flow;
  const distances: Distances = {
    home: flow.homePrice.slice(),
    group: new Float64Array(network.groupSize.length).fill(Infinity),
    heap: emptyHeap(network.capacity.length),
  };
  for (const [home, price] of flow.homePrice.entries()) wait(distances.heap, home, price);
  for (const [group, count] of unmet.entries()) {
    if (count === 0) continue;
    distances.group[group] = 0;
    lookFrom(flow, group, distances);
  }
  for (let home = takeFirst(distances.heap); home >= 0; home = takeFirst(distances.heap)) {
    for (let arc = inHome.first[home] ?? -1; arc >= 0; arc = inHome.next[arc] ?? -1) {
      const group = network.arcGroup[arc] ?? 0;
      if ((distances.group[group] ?? 0) < Infinity) continue;
      distances.group[group] = distances.home[home] ?? 0;
      lookFrom(flow, group, distances);
    }
  }
  return distances;
}

/** Cost: one search of the whole network; 300,000 arcs in about 50 ms. */
export function exactPrices(flow: Flow): ExactPrices {
  const above = distancesAboveLowest(flow);
  return {
    scale: flow.network.scale,
    unmetWeight: flow.network.unmetWeight,
    homePrice: flow.homePrice.map((price, home) => price - (above.home[home] ?? 0)),
    groupPrice: flow.groupPrice.map((price, group) => price - (above.group[group] ?? 0)),
  };
}

function inStages(price: number, { unmetWeight, scale }: ExactPrices): PlaceValue {
  const children = price > unmetWeight / 2 ? 1 : 0;
  return { children, costSaved: (price - children * unmetWeight) / scale };
}

/** Who could live in a home that is not there, or not yet: groups, and the cost of one child of each there. */
export interface NewPlace {
  readonly group: ArrayLike<number>;
  /** Hundredths of a weekly mile for one child: the group's cost divided by its children. */
  readonly costPerChild: ArrayLike<number>;
}

/**
 * Exactly what the first place of a new home would bring; no solving. For what further places bring, put the home into the problem
 * with no place and solve again from where it stands after each.
 *
 * Cost  one pass over the arcs given.
 */
export function valueOfPlace(prices: ExactPrices, place: NewPlace): PlaceValue {
  let best: PlaceValue = { children: 0, costSaved: 0 };
  for (let at = 0; at < place.group.length; at++) {
    const own = inStages(prices.groupPrice[place.group[at] ?? 0] ?? 0, prices);
    const costSaved = own.costSaved - (place.costPerChild[at] ?? 0);
    const isMore = own.children > best.children || (own.children === best.children && costSaved > best.costSaved);
    if (isMore) best = { children: own.children, costSaved };
  }
  return best;
}

/** The prices in children and cost, as an answer gives them. */
export function pricesInStages(prices: ExactPrices): AssignPrices {
  const ofPlaces = Array.from(prices.homePrice, (price) => inStages(price, prices));
  const ofGroups = Array.from(prices.groupPrice, (price) => inStages(price, prices));
  return {
    childrenByPlace: Uint8Array.from(ofPlaces, (value) => value.children),
    costSavedByPlace: Float64Array.from(ofPlaces, (value) => value.costSaved),
    childrenByGroup: Uint8Array.from(ofGroups, (value) => value.children),
    costSavedByGroup: Float64Array.from(ofGroups, (value) => value.costSaved),
  };
}
