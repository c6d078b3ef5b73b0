/** How much could any choice of homes bring at most? Children priced so that homes, each taking whom it likes, say little too much. */
import type { Flow } from '../assign/flow.ts';
import { mostOfLimits } from './mostOfLimits.ts';
import type { SiteFlow } from './siteFlow.ts';
import { type SiteRelaxation, takeMost } from './siteRelaxation.ts';
import type { Gain } from './siteWorth.ts';

const steps = 120;
const momentum = 0.7;
const patience = 8;
const shorter = 0.6;

/** What every home and option would take at these prices, and the bound of everyone's worth that follows. */
function boundAt(site: SiteFlow, relaxation: SiteRelaxation, price: Float64Array) {
  const { network, firstOption } = relaxation;
  const { groupSize, capacity } = network;
  const left = Float64Array.from(groupSize);
  let bound = 0;
  for (const [group, size] of groupSize.entries()) bound += size * (price[group] ?? 0);
  const take = (home: number, homes: number) => {
    const taken = takeMost(relaxation, home, price);
    for (const [at, group] of taken.groups.entries())
      left[group] = (left[group] ?? 0) - homes * (taken.children[at] ?? 0);
    return taken.gain;
  };
  for (let home = 0; home < firstOption; home++) bound += take(home, 1);
  const gains = new Float64Array(capacity.length - firstOption);
  for (const option of gains.keys()) gains[option] = takeMost(relaxation, firstOption + option, price).gain;
  const most = mostOfLimits(site.problem, gains);
  for (const [option, homes] of most.homes.entries()) if (homes > 0) take(firstOption + option, homes);
  return { bound: bound + most.gain, left };
}

function placedIn({ network, total }: Flow): { children: number; cost: number } {
  const children = network.groupSize.reduce((sum, size) => sum + size, 0);
  return { children: children - total.unmetChildren, cost: total.cost / network.scale };
}

/** Prices of the flow, as worth of one child: none where another child could as well be unmet. */
function firstPrices({ groupPrice, network }: Flow, relaxation: SiteRelaxation): Float64Array {
  const { unmetWeight, scale } = network;
  return groupPrice.map((price) => {
    const isShort = price > unmetWeight / 2;
    const cost = relaxation.isCostCounted ? (price - (isShort ? unmetWeight : 0)) / scale : 0;
    return Math.max(0, (isShort ? 0 : relaxation.childWorth) - cost);
  });
}

/**
 * The lowest bound found, from the prices of the flow with the homes chosen.
 *
 * Source  Lagrangian relaxation of "each child once" with deflected subgradient (Camerini, Fratta and Maffioli 1975).
 */
function lowestBound(site: SiteFlow, relaxation: SiteRelaxation, achieved: number): number {
  const price = firstPrices(site.flow, relaxation);
  const best = { bound: Infinity, price: price.slice() };
  const direction = new Float64Array(price.length);
  let [length, without] = [1, 0];
  for (let step = 0; step < steps; step++) {
    const { bound, left } = boundAt(site, relaxation, price);
    if (bound < best.bound) {
      best.bound = bound;
      best.price.set(price);
      without = 0;
    } else if (++without >= patience) {
      length *= shorter;
      without = 0;
      price.set(best.price);
      direction.fill(0);
    }
    const squares = turn(direction, left);
    if (squares === 0 || best.bound <= achieved) break;
    const by = (length * Math.max(bound - achieved, 1e-9 * relaxation.childWorth)) / squares;
    for (let group = 0; group < price.length; group++)
      price[group] = Math.max(0, (price[group] ?? 0) - by * (direction[group] ?? 0));
  }
  return best.bound;
}

function turn(direction: Float64Array, left: Float64Array): number {
  let squares = 0;
  for (let group = 0; group < direction.length; group++) {
    const turned = momentum * (direction[group] ?? 0) + (left[group] ?? 0);
    direction[group] = turned;
    squares += turned * turned;
  }
  return squares;
}

/** Of a child, in hundredths of a weekly mile: more than a region's could add up to, and small enough for sums to stay exact. */
const countedWorth = 2 ** 33;

export interface MostGain {
  /** No choice within the limits brings more children near home. */
  readonly children: number;
  /** Nor saves more weekly miles with as many children; null where it is not proved that so many are the most. */
  readonly costSaved: number | null;
}

/** Rounding of prices is far below this. */
const slack = 1e-6;

/**
 * Bounds of what any choice brings, beside all homes of which none of the options is open.
 *
 * Shape   `site` has the homes chosen open; `before` is everyone placed without any; `gained` is what the chosen bring.
 * Units   children; hundredths of a weekly mile. Brothers and sisters may live apart, so no placing together does better either.
 * Cost    at most 240 passes over the arcs.
 */
export function mostGain(site: SiteFlow, before: { unmetChildren: number; cost: number }, gained: Gain): MostGain {
  const { flow, problem } = site;
  const relaxation = {
    network: flow.network,
    firstOption: problem.base.capacity.length,
    places: Int32Array.from([...problem.base.capacity, ...problem.options.map(({ places }) => places)]),
  };
  const now = placedIn(flow);
  const counting = { ...relaxation, childWorth: 1, isCostCounted: false };
  const most = Math.floor(lowestBound(site, counting, now.children) + slack) - (now.children - gained.children);
  const children = Math.min(most, before.unmetChildren);
  if (children > gained.children) return { children, costSaved: null };
  const costing = { ...relaxation, childWorth: countedWorth, isCostCounted: true };
  const worth = now.children * countedWorth - now.cost;
  const bound = lowestBound(site, costing, worth);
  return { children: gained.children, costSaved: Math.max(gained.costSaved, gained.costSaved + bound - worth) };
}
