/** At which prices of groups do homes, each choosing by itself, prove most? Step by step, from the prices of the split flow. */
import type { Flow } from './flow.ts';
import { type Choice, choose, type Relaxation, roomForChoice } from './relaxation.ts';

export interface BoundSearch {
  readonly relaxation: Relaxation;
  /** As for `choose`. */
  readonly unmetChildren: number | null;
  /** Prices of the whole group, in hundredths of a weekly mile (or unmet children): where the search stands, and the best it has seen. */
  readonly price: Float64Array;
  readonly bestPrice: Float64Array;
  readonly direction: Float64Array;
  readonly choice: Choice;
  bestBound: number;
  stepLength: number;
  stepsWithoutGain: number;
}

const momentum = 0.7;
const patience = 12;
const shorter = 0.6;

/** Lowers every price of the short side alike, as far as the prices still prove the flow: the weight of unmet children drops out. */
function weightTakenOff(flow: Flow): number {
  const { network, groupPrice, homePrice } = flow;
  const isShort = (price: number) => price > network.unmetWeight / 2;
  let most = Infinity;
  let dearest = 0;
  for (const price of groupPrice) if (!isShort(price)) dearest = Math.max(dearest, price);
  for (const price of homePrice) if (isShort(price)) most = Math.min(most, price);
  for (let arc = 0; arc < network.arcHome.length; arc++) {
    const home = homePrice[network.arcHome[arc] ?? 0] ?? 0;
    const group = groupPrice[network.arcGroup[arc] ?? 0] ?? 0;
    if (isShort(home) && !isShort(group)) most = Math.min(most, (network.childCost[arc] ?? 0) + home - group);
  }
  return Math.max(0, Math.min(most, network.unmetWeight - dearest));
}

function searchFrom(relaxation: Relaxation, price: Float64Array, unmetChildren: number | null): BoundSearch {
  return {
    relaxation,
    unmetChildren,
    price,
    bestPrice: price.slice(),
    direction: new Float64Array(price.length),
    choice: roomForChoice(relaxation),
    bestBound: -Infinity,
    stepLength: 1,
    stepsWithoutGain: 0,
  };
}

/** For a bound of the cost when so many children are unmet. */
export function costSearchFrom(relaxation: Relaxation, flow: Flow, unmetChildren: number): BoundSearch {
  const { unmetWeight, scale, groupSize } = flow.network;
  const off = weightTakenOff(flow);
  const price = flow.groupPrice.map((each, group) => {
    const left = each > unmetWeight / 2 ? each - off : each;
    return (left * (groupSize[group] ?? 1)) / scale;
  });
  return searchFrom(relaxation, price, unmetChildren);
}

/** For a first bound of the cost without a flow: each group pays what its cheapest home costs, so no home gains. */
export function cheapestSearchFrom(relaxation: Relaxation, unmetChildren: number): BoundSearch {
  const price = new Float64Array(relaxation.groupSize.length).fill(Infinity);
  for (let at = 0; at < relaxation.arc.length; at++) {
    const group = relaxation.group[at] ?? 0;
    price[group] = Math.min(price[group] ?? 0, relaxation.cost[at] ?? 0);
  }
  // A group without a home is unmet whatever it pays.
  return searchFrom(
    relaxation,
    price.map((least) => (least === Infinity ? 0 : least)),
    unmetChildren,
  );
}

/** For a bound of the number of unmet children; the relaxation is without costs. */
export function unmetSearchFrom(relaxation: Relaxation, flow: Flow): BoundSearch {
  const { unmetWeight, groupSize } = flow.network;
  const price = flow.groupPrice.map((each, group) => (each > unmetWeight / 2 ? (groupSize[group] ?? 1) : 0));
  return searchFrom(relaxation, price, null);
}

function judge(search: BoundSearch): void {
  if (search.choice.bound > search.bestBound) {
    search.bestBound = search.choice.bound;
    search.bestPrice.set(search.price);
    search.stepsWithoutGain = 0;
  } else if (++search.stepsWithoutGain >= patience) {
    search.stepLength *= shorter;
    search.stepsWithoutGain = 0;
    search.price.set(search.bestPrice);
    search.direction.fill(0);
  }
}

/**
 * One step: homes choose at the present prices; groups nobody chose get dearer, groups chosen twice cheaper.
 *
 * Source  subgradient with deflection, step length by Polyak (1969), as Camerini, Fratta and Maffioli (1975).
 * Returns true where homes agree: each group chosen once, so the bound is met.
 */
export function stepUp(search: BoundSearch, upper: number): boolean {
  const { relaxation, price, direction, choice } = search;
  choose(relaxation, price, search);
  judge(search);
  let length = 0;
  let disagreements = 0;
  for (let group = 0; group < price.length; group++) {
    const missing = 1 - (choice.timesChosen[group] ?? 0);
    if (missing !== 0) disagreements++;
    const turned = momentum * (direction[group] ?? 0) + missing;
    direction[group] = turned;
    length += turned * turned;
  }
  if (disagreements === 0 || length === 0) return disagreements === 0;
  const step = (search.stepLength * Math.max(upper - choice.bound, upper * 1e-5)) / length;
  for (let group = 0; group < price.length; group++)
    price[group] = (price[group] ?? 0) + step * (direction[group] ?? 0);
  return false;
}
