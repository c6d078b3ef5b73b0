/** Everyone placed with the homes opened so far: what would one home more, or one fewer, change? Exact, without solving afresh. */
import { closePlaces } from '../assign/closePlaces.ts';
import type { Flow } from '../assign/flow.ts';
import { homePriceBeside } from '../assign/flow.ts';
import { networkOf } from '../assign/network.ts';
import { openPlaces } from '../assign/openPlaces.ts';
import { type ExactPrices, exactPrices } from '../assign/placeValue.ts';
import type { AssignProblem } from '../assign/problem.ts';
import { resolveFlow } from '../assign/resolve.ts';
import { solveSplit } from '../assign/splitFlow.ts';
import { tryPlaces } from '../assign/tryPlaces.ts';
import { type ArcsThatMatter, arcsThatMatter, letIn, stagedPrices, withArcs } from '../nearHome/splitOfMany.ts';
import { type SiteProblem, withOpened, withOptions } from './siteProblem.ts';
import { worthOf } from './siteWorth.ts';

export interface SiteFlow {
  readonly problem: SiteProblem;
  /** Another one whenever arcs are let in. */
  flow: Flow;
  /** Homes opened of each option. */
  readonly opened: Int32Array;
  /** Arcs of the base that are in the flow; those of options all are. */
  readonly isIn: Uint8Array;
  /** Lowest prices with what is open; null until they are asked for. */
  prices: ExactPrices | null;
}

/** Cost: one search of the network, the first time after a home opened or closed. */
export function pricesOf(site: SiteFlow): ExactPrices {
  site.prices ??= exactPrices(site.flow);
  return site.prices;
}

/** With no more arcs than these, every one is in the flow. */
const fewArcs = 50_000;

/** Everyone placed with no option open. */
export function standingFlowOf(base: AssignProblem): ArcsThatMatter {
  if (base.arcHome.length > fewArcs) return arcsThatMatter(base);
  return { flow: solveSplit(base), isIn: new Uint8Array(base.arcHome.length).fill(1) };
}

/** Whether every arc is in the flow. */
export function isWhole({ isIn }: SiteFlow): boolean {
  return !isIn.includes(0);
}

/** The flow of all arcs that are in, from the one before; a price of a home that is closed is beside those of groups. */
function flowAgain(site: SiteFlow, before: Flow): Flow {
  const { problem, opened, isIn } = site;
  const few = isWhole(site) ? problem : { ...problem, base: withArcs(problem.base, isIn) };
  const whole = withOptions(few);
  const network = networkOf(whole, before.network);
  const homes = before.network.capacity.length;
  const flow = resolveFlow(before, {
    network,
    groupBefore: Int32Array.from(whole.groupSize.keys()),
    homeBefore: Int32Array.from(whole.capacity, (_, home) => (home < homes ? home : -1)),
    places: withOpened(whole, few, opened).capacity,
  });
  flow.search.looks += before.search.looks;
  for (const [option, homes] of opened.entries()) {
    const home = problem.base.capacity.length + option;
    if (homes === 0) flow.homePrice[home] = homePriceBeside(flow, home);
  }
  return flow;
}

/**
 * Everyone placed with no option open; brothers and sisters may live apart where that helps.
 *
 * Cost  one flow over the arcs of the homes there are, unless the problem brings it, and a pass over those of all options.
 */
export function siteFlowOf(problem: SiteProblem): SiteFlow {
  const standing = problem.standing ?? standingFlowOf(problem.base);
  const opened = new Int32Array(problem.options.length);
  const site: SiteFlow = { problem, flow: standing.flow, opened, isIn: standing.isIn.slice(), prices: null };
  site.flow = flowAgain(site, standing.flow);
  return site;
}

/**
 * Lets in the arcs that matter with what is open now, so that the flow is exact; returns the worth that they bring.
 *
 * Cost  nothing where all arcs are in; else a pass over them, and a flow from where it stood where some are let in.
 */
export function settle(site: SiteFlow): number {
  const { problem, isIn } = site;
  if (isWhole(site)) return 0;
  const { unmetChildren, cost } = site.flow.total;
  for (;;) {
    const { network } = site.flow;
    const prices = stagedPrices({ network, ...pricesOf(site) });
    if (letIn(problem.base, isIn, prices) === 0) break;
    site.flow = flowAgain(site, site.flow);
    site.prices = null;
  }
  return worthOf(unmetChildren - site.flow.total.unmetChildren, cost - site.flow.total.cost);
}

function change(site: SiteFlow, option: number, act: (home: number, places: number) => void): number {
  const { flow, problem } = site;
  const { unmetChildren, cost } = flow.total;
  act(problem.base.capacity.length + option, problem.options[option]?.places ?? 0);
  site.prices = null;
  return worthOf(unmetChildren - flow.total.unmetChildren, cost - flow.total.cost);
}

/** Opens one more home of the option; the worth it brings, which may be more once the flow is settled. */
export function openHome(site: SiteFlow, option: number): number {
  const gain = change(site, option, (home, places) => openPlaces(site.flow, home, places));
  site.opened[option] = (site.opened[option] ?? 0) + 1;
  return gain;
}

/** Closes one home of the option; the worth, below zero where something is lost. */
export function closeHome(site: SiteFlow, option: number): number {
  const gain = change(site, option, (home, places) => closePlaces(site.flow, home, places));
  site.opened[option] = (site.opened[option] ?? 0) - 1;
  return gain;
}

/** The worth one more home of the option would bring; nothing is changed. */
export function tryHome(site: SiteFlow, option: number): number {
  const { problem, flow } = site;
  const home = problem.base.capacity.length + option;
  const { children, costSaved } = tryPlaces(flow, home, problem.options[option]?.places ?? 0);
  return worthOf(children, costSaved);
}

/** Groups of which one child fewer means one child fewer unmet. */
export function shortGroups(site: SiteFlow): Uint8Array {
  const { groupPrice, unmetWeight } = pricesOf(site);
  return Uint8Array.from(groupPrice, (price) => (price > unmetWeight / 2 ? 1 : 0));
}

/** What one child fewer of each group would be worth; at these prices no child is worth more elsewhere. */
function worthWithout({ groupPrice, unmetWeight }: ExactPrices): Float64Array {
  return groupPrice.map((price) => {
    const children = price > unmetWeight / 2 ? 1 : 0;
    return worthOf(children, price - children * unmetWeight);
  });
}

/** Adds `count` children of one worth to the best so far, in order; those beyond the room fall out. */
function keepBest(best: Float64Array, worth: number, count: number): void {
  for (let left = Math.min(count, best.length); left > 0; left--) {
    let at = best.length - 1;
    if ((best[at] ?? 0) >= worth) return;
    for (; at > 0 && (best[at - 1] ?? 0) < worth; at--) best[at] = best[at - 1] ?? 0;
    best[at] = worth;
  }
}

/**
 * No home of the option brings more than this, now or when more homes are open: whoever lives in it leaves a place worth at most the
 * price of one child fewer, and many who leave are worth no more than each by itself.
 *
 * Units  worth.
 * Cost   one search of the network and one pass over the options' arcs.
 */
export function mostWorth(site: SiteFlow): Float64Array {
  const { problem } = site;
  const prices = pricesOf(site);
  const without = worthWithout(prices);
  const { groupSize } = problem.base;
  return Float64Array.from(problem.options, ({ group, cost, taken, places }) => {
    const best = new Float64Array(places);
    for (let at = 0; at < group.length; at++) {
      if ((taken[at] ?? 0) > places) continue;
      const size = groupSize[group[at] ?? 0] ?? 1;
      const worth = (without[group[at] ?? 0] ?? 0) - ((cost[at] ?? 0) / size) * prices.scale;
      // Rounded up: prices are whole, and a bound may not lose a part of one.
      if (worth > (best[places - 1] ?? 0)) keepBest(best, Math.ceil(worth), size);
    }
    return best.reduce((sum, worth) => sum + worth, 0);
  });
}
