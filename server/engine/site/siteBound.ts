/** How much could any choice of homes bring at most? Children priced so that homes, each taking whom it likes, say little too much. */
import type { Flow } from '../assign/flow.ts';
import { exactPrices } from '../assign/placeValue.ts';
import { mostOfLimits } from './mostOfLimits.ts';
import type { SiteFlow } from './siteFlow.ts';
import { roomForWanted, type SiteRelaxation, takeMost, type Wanted } from './siteRelaxation.ts';
import type { Gain } from './siteWorth.ts';

/** So many arcs are looked at in all, in steps between the fewest and the most. */
const arcLooks = 100_000_000;
const [fewestSteps, mostSteps] = [20, 300];
const momentum = 0.5;
const patience = 8;
const shorter = 0.6;

const nobody = () => {};

interface Search {
  readonly site: SiteFlow;
  readonly relaxation: SiteRelaxation;
  readonly wanted: Wanted;
  readonly price: Float64Array;
  /** Children of each group that nobody takes; below zero where several homes take them. */
  readonly left: Float64Array;
}

/** Everyone's worth at most, when each home takes whom it likes at these prices; `left` follows. */
function boundAt({ site, relaxation, wanted, price, left }: Search): number {
  const { network, firstOption } = relaxation;
  let bound = 0;
  for (const [group, size] of network.groupSize.entries()) {
    left[group] = size;
    bound += size * (price[group] ?? 0);
  }
  const takeHomes = (homes: number) => (group: number, children: number) => {
    left[group] = (left[group] ?? 0) - homes * children;
  };
  const standing = { price, wanted, take: takeHomes(1) };
  for (let home = 0; home < firstOption; home++) bound += takeMost(relaxation, home, standing);
  const gains = Float64Array.from(site.problem.options, (_, option) =>
    takeMost(relaxation, firstOption + option, { price, wanted, take: nobody }),
  );
  const most = mostOfLimits(site.problem, gains);
  for (const [option, homes] of most.homes.entries()) {
    if (homes > 0) takeMost(relaxation, firstOption + option, { price, wanted, take: takeHomes(homes) });
  }
  return bound + most.gain;
}

function placedIn({ network, total }: Flow): { children: number; cost: number } {
  const children = network.groupSize.reduce((sum, size) => sum + size, 0);
  return { children: children - total.unmetChildren, cost: total.cost / network.scale };
}

/** The flow's lowest prices, as worth of one child: none where another child could as well be unmet. */
function firstPrices(flow: Flow, relaxation: SiteRelaxation): Float64Array {
  const { groupPrice, unmetWeight, scale } = exactPrices(flow);
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
function lowestBound(site: SiteFlow, relaxation: SiteRelaxation, goal: { achieved: number; enough: number }): number {
  const price = firstPrices(site.flow, relaxation);
  const search = { site, relaxation, wanted: roomForWanted(relaxation), price, left: new Float64Array(price.length) };
  const best = { bound: Infinity, price: price.slice() };
  const direction = new Float64Array(price.length);
  let [length, without] = [1, 0];
  const affordable = Math.floor(arcLooks / Math.max(1, relaxation.network.arcHome.length));
  const steps = Math.min(mostSteps, Math.max(fewestSteps, affordable));
  for (let step = 0; step < steps; step++) {
    const bound = boundAt(search);
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
    const squares = turn(direction, search.left);
    if (squares === 0 || best.bound <= goal.enough) break;
    const by = (length * Math.max(bound - goal.achieved, 1e-9 * relaxation.childWorth)) / squares;
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
  /** Nor saves more weekly miles with as many children; null where nothing is proved of them. */
  readonly costSaved: number | null;
}

/** Rounding of prices is far below this. */
const slack = 1e-6;

/**
 * Bounds of what any choice brings, beside all homes of which none of the options is open.
 *
 * Shape   `site` has the homes chosen open; `before` is everyone placed without any; `gained` is what the chosen bring.
 * Units   children; hundredths of a weekly mile. Brothers and sisters may live apart, so no placing together does better either.
 * Cost    at most 600 passes over the arcs.
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
  const goal = { achieved: now.children, enough: now.children + 1 - 2 * slack };
  const most = Math.floor(lowestBound(site, counting, goal) + slack) - (now.children - gained.children);
  // A place brings one child at most.
  const places = mostOfLimits(
    problem,
    Float64Array.from(problem.options, (option) => option.places),
  );
  const children = Math.min(most, before.unmetChildren, Math.floor(places.gain + slack));
  if (children > gained.children) return { children, costSaved: null };
  const costing = { ...relaxation, childWorth: countedWorth, isCostCounted: true };
  const worth = now.children * countedWorth - now.cost;
  const above = lowestBound(site, costing, { achieved: worth, enough: worth }) - worth;
  // So far above that it speaks of children: of the miles nothing is proved.
  if (above > countedWorth / 2) return { children, costSaved: null };
  // No choice that brings as many saves more than all the miles there are.
  return {
    children,
    costSaved: Math.min(gained.costSaved + Math.max(0, above), Math.max(gained.costSaved, before.cost)),
  };
}
