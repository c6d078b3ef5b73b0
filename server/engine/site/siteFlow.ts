/** Everyone placed with the homes opened so far: what would one home more, or one fewer, change? Exact, without solving afresh. */
import { closePlaces } from '../assign/closePlaces.ts';
import type { Flow } from '../assign/flow.ts';
import { homePriceBeside } from '../assign/flow.ts';
import { networkOf } from '../assign/network.ts';
import { openPlaces } from '../assign/openPlaces.ts';
import { type ExactPrices, exactPrices } from '../assign/placeValue.ts';
import { findShortage } from '../assign/shortage.ts';
import { solveNetwork } from '../assign/splitFlow.ts';
import { type SiteProblem, withOpened, withOptions } from './siteProblem.ts';
import { worthOf } from './siteWorth.ts';

export interface SiteFlow {
  readonly problem: SiteProblem;
  readonly flow: Flow;
  /** Homes opened of each option. */
  readonly opened: Int32Array;
}

/**
 * Everyone placed with no option open; brothers and sisters may live apart where that helps.
 *
 * Cost  one flow over the arcs of the homes there are and of all options.
 */
export function siteFlowOf(problem: SiteProblem): SiteFlow {
  const whole = withOptions(problem);
  const network = networkOf(whole);
  const opened = new Int32Array(problem.options.length);
  const { capacity } = withOpened(whole, problem, opened);
  const flow = solveNetwork(network, findShortage(network, { places: capacity }));
  if (flow === null) throw new Error('A flow that nobody stops came to no end.');
  for (const option of opened.keys()) {
    const home = problem.base.capacity.length + option;
    flow.homePrice[home] = homePriceBeside(flow, home);
  }
  return { problem, flow, opened };
}

function change(site: SiteFlow, option: number, act: (home: number, places: number) => void): number {
  const { flow, problem } = site;
  const { unmetChildren, cost } = flow.total;
  act(problem.base.capacity.length + option, problem.options[option]?.places ?? 0);
  return worthOf(unmetChildren - flow.total.unmetChildren, cost - flow.total.cost);
}

/** Opens one more home of the option; the worth it brings. */
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
  const gain = openHome(site, option);
  closeHome(site, option);
  return gain;
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
export function mostWorth({ problem, flow }: SiteFlow): Float64Array {
  const prices = exactPrices(flow);
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
