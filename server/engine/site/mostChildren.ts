/** How many children more could any choice of homes bring near home at most? Every bound that is at hand; the least of them counts. */
import { type Network, networkOf } from '../assign/network.ts';
import { findShortage } from '../assign/shortage.ts';
import { boundsByHomes, lowestBound } from './lowestBound.ts';
import { mostPlaces } from './mostPlaces.ts';
import type { ShortPart } from './shortPart.ts';
import { type SiteProblem, withOptions } from './siteProblem.ts';
import type { SiteRelaxation } from './siteRelaxation.ts';

export interface MostChildren {
  /** No choice within the limits brings more. */
  readonly children: number;
  /** No choice of so many homes does, whatever they cost: from none to two more than may open. Never falls. */
  readonly byHomes: readonly number[];
}

export interface KnownOfChoice {
  /** What the homes chosen bring. */
  readonly children: number;
  /** Of the whole problem, group by group: who is short with the first homes open, with one more, and so on to all that were chosen. */
  readonly isShort: readonly Uint8Array[];
  readonly goOn?: () => boolean;
}

export const homesBeyond = 2;

/** Rounding of prices is far below this. */
const slack = 1e-6;

function relaxationOf({ base, options }: SiteProblem, network: Network): SiteRelaxation {
  const places = Int32Array.from([...base.capacity, ...options.map((option) => option.places)]);
  return { network, firstOption: base.capacity.length, places, childWorth: 1, isCostCounted: false };
}

function withoutBudget(problem: SiteProblem, mostHomes: number): SiteProblem {
  return { ...problem, limits: { ...problem.limits, mostHomes, mostCapitalPounds: null, mostYearlyPounds: null } };
}

/** As if every option were open at once. */
function mostOfAll({ unmetChildren }: ShortPart, network: Network): number {
  return unmetChildren - findShortage(network).unmetChildren;
}

/** Prices of the part's groups that prove what so many homes bring: a child who may be short anyhow is worth nothing more. */
function priceOf({ groups }: ShortPart, isShort: Uint8Array): Float64Array {
  return Float64Array.from(groups, (group) => 1 - (isShort[group] ?? 0));
}

/**
 * Shape   children placed one by one: brothers and sisters together are no more. Each of the bounds holds by itself: places that may open;
 *         what all options bring together; and at any prices of children, what each home gains that takes whom it likes. The prices are
 *         those of the flow with none, one, two … of the homes chosen, at which the last is f(S) and the largest gains beside it, and
 *         those that subgradient search finds from there.
 * Cost    one search for the most, and at most 300 passes over the part's arcs.
 * Source  Nemhauser, Wolsey and Fisher (1978); Lagrangian relaxation (Fisher 1981).
 */
export function mostChildren(part: ShortPart, known: KnownOfChoice): MostChildren {
  const { problem, unmetChildren } = part;
  const network = networkOf(withOptions(problem));
  const relaxation = relaxationOf(problem, network);
  const placed = network.groupSize.reduce((sum, size) => sum + size, 0) - unmetChildren;
  const mostHomes = problem.limits.mostHomes + homesBeyond;
  const all = mostOfAll(part, network);
  const prices = known.isShort.map((isShort) => priceOf(part, isShort));
  const byHomes = Array.from({ length: mostHomes + 1 }, (_, homes) =>
    Math.min(all, mostPlaces(withoutBudget(problem, homes))),
  );
  const learn = (price: Float64Array) => {
    for (const [homes, bound] of boundsByHomes(problem, relaxation, { price, mostHomes }).entries())
      byHomes[homes] = Math.min(byHomes[homes] ?? 0, Math.floor(bound - placed + slack));
  };
  prices.forEach(learn);
  let children = Math.min(byHomes[problem.limits.mostHomes] ?? 0, mostPlaces(problem));
  const price = prices.at(-1);
  if (children > known.children && price !== undefined) {
    const achieved = placed + known.children;
    const goal = { price, achieved, enough: achieved + 1 - 2 * slack, ...(known.goOn && { goOn: known.goOn }) };
    const found = lowestBound(problem, relaxation, goal);
    learn(found.price);
    children = Math.min(children, byHomes[problem.limits.mostHomes] ?? 0, Math.floor(found.bound - placed + slack));
  }
  return { children: Math.max(children, known.children), byHomes };
}
