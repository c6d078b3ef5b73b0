/** How many weekly miles more could any choice of homes save at most, that brings as many children? */
import type { Flow } from '../assign/flow.ts';
import { type Network, networkOf } from '../assign/network.ts';
import type { ExactPrices } from '../assign/placeValue.ts';
import { lowestBound } from './lowestBound.ts';
import { isWhole, pricesOf, type SiteFlow } from './siteFlow.ts';
import { withOptions } from './siteProblem.ts';
import type { SiteRelaxation } from './siteRelaxation.ts';
import type { Gain } from './siteWorth.ts';

function placedIn({ network, total }: Flow): { children: number; cost: number } {
  const children = network.groupSize.reduce((sum, size) => sum + size, 0);
  return { children: children - total.unmetChildren, cost: total.cost / network.scale };
}

/** The flow's lowest prices, as worth of one child: none where another child could as well be unmet. */
function firstPrices({ groupPrice, unmetWeight, scale }: ExactPrices, relaxation: SiteRelaxation): Float64Array {
  return groupPrice.map((price) => {
    const isShort = price > unmetWeight / 2;
    const cost = relaxation.isCostCounted ? (price - (isShort ? unmetWeight : 0)) / scale : 0;
    return Math.max(0, (isShort ? 0 : relaxation.childWorth) - cost);
  });
}

/** Of a child, in hundredths of a weekly mile: more than a region's could add up to, and small enough for sums to stay exact. */
const countedWorth = 2 ** 33;

/** Of every arc there is, whichever are in the flow; costs in the flow's own scale. */
function wholeNetwork(site: SiteFlow): Network {
  return isWhole(site) ? site.flow.network : networkOf(withOptions(site.problem), site.flow.network);
}

/**
 * No choice within the limits that brings as many children as these saves more; null where nothing is proved.
 *
 * Shape   `site` has the homes chosen open, which bring `gained`, and no choice brings more children; `before` is everyone placed
 *         without any.
 * Units   hundredths of a weekly mile. Brothers and sisters may live apart, so no placing together does better either.
 * Cost    at most 300 passes over the arcs.
 */
export function mostSaved(site: SiteFlow, before: { readonly cost: number }, gained: Gain): number | null {
  const { flow, problem } = site;
  const { base, options } = problem;
  const relaxation: SiteRelaxation = {
    network: wholeNetwork(site),
    firstOption: base.capacity.length,
    places: Int32Array.from([...base.capacity, ...options.map(({ places }) => places)]),
    ...{ childWorth: countedWorth, isCostCounted: true },
  };
  const now = placedIn(flow);
  const worth = now.children * countedWorth - now.cost;
  const price = firstPrices(pricesOf(site), relaxation);
  const above = lowestBound(problem, relaxation, { price, achieved: worth, enough: worth }).bound - worth;
  // So far above that it speaks of children: of the miles nothing is proved.
  if (above > countedWorth / 2) return null;
  // No choice that brings as many saves more than all the miles there are.
  return Math.min(gained.costSaved + Math.max(0, above), Math.max(gained.costSaved, before.cost));
}
