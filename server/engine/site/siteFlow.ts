/** Everyone placed with the homes opened so far: what would one home more, or one fewer, change? Exact, without solving afresh. */
import { closePlaces } from '../assign/closePlaces.ts';
import type { Flow } from '../assign/flow.ts';
import { homePriceBeside } from '../assign/flow.ts';
import { networkOf } from '../assign/network.ts';
import { openPlaces } from '../assign/openPlaces.ts';
import { exactPrices, valueOfPlace } from '../assign/placeValue.ts';
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

/**
 * No home of the option brings more than this, now or when more homes are open: places of a home bring less and less, so that all bring
 * at most what the first would each.
 *
 * Units  worth.
 * Cost   one search of the network and one pass over the options' arcs.
 */
export function mostWorth({ problem, flow }: SiteFlow): Float64Array {
  const prices = exactPrices(flow);
  const { groupSize } = problem.base;
  return Float64Array.from(problem.options, ({ group, cost, taken, places }) => {
    const fits = [...group.keys()].filter((at) => (taken[at] ?? 0) <= places);
    const first = valueOfPlace(prices, {
      group: fits.map((at) => group[at] ?? 0),
      costPerChild: fits.map((at) => (cost[at] ?? 0) / (groupSize[group[at] ?? 0] ?? 1)),
    });
    // Rounded up: prices are whole, and a bound may not lose a part of one.
    return Math.max(0, places * worthOf(first.children, Math.ceil(first.costSaved * prices.scale)));
  });
}
