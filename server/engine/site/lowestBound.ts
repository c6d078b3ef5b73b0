/** How low a bound do prices of children prove, when homes take whom they like and are paid what they gain? */
import { mostOfLimits } from './mostOfLimits.ts';
import type { SiteProblem } from './siteProblem.ts';
import { roomForWanted, type SiteRelaxation, takeMost, type Wanted } from './siteRelaxation.ts';

/** So many arcs are looked at in all, in steps between the fewest and the most. */
const arcLooks = 100_000_000;
const [fewestSteps, mostSteps] = [20, 300];
const momentum = 0.5;
const patience = 8;
const shorter = 0.6;

const nobody = () => {};

export interface Goal {
  readonly price: Float64Array;
  /** Worth of what was found, and the bound at which no more need be proved. */
  readonly achieved: number;
  readonly enough: number;
  /** Asked at each step; false ends the search. */
  readonly goOn?: () => boolean;
}

export interface Bound {
  readonly bound: number;
  /** The prices that prove it. */
  readonly price: Float64Array;
}

interface Search {
  readonly problem: SiteProblem;
  readonly relaxation: SiteRelaxation;
  readonly wanted: Wanted;
  readonly price: Float64Array;
  /** Children of each group that nobody takes; below zero where several homes take them. */
  readonly left: Float64Array;
}

interface Relaxed {
  /** Of children placed in homes that stand. */
  readonly standing: number;
  /** Of one home of each option. */
  readonly gains: Float64Array;
}

/** When each home takes whom it likes at these prices; `left` is of homes that stand. */
function relaxedAt({ problem, relaxation, wanted, price, left }: Search): Relaxed {
  const { network, firstOption } = relaxation;
  let standing = 0;
  for (const [group, size] of network.groupSize.entries()) {
    left[group] = size;
    standing += size * (price[group] ?? 0);
  }
  const take = (group: number, children: number) => {
    left[group] = (left[group] ?? 0) - children;
  };
  for (let home = 0; home < firstOption; home++) standing += takeMost(relaxation, home, { price, wanted, take });
  const gains = Float64Array.from(problem.options, (_, option) =>
    takeMost(relaxation, firstOption + option, { price, wanted, take: nobody }),
  );
  return { standing, gains };
}

/** Everyone's worth at most at these prices; `left` follows. */
function boundAt(search: Search): number {
  const { problem, relaxation, wanted, price, left } = search;
  const { standing, gains } = relaxedAt(search);
  const most = mostOfLimits(problem, gains);
  for (const [option, homes] of most.homes.entries()) {
    if (homes === 0) continue;
    const take = (group: number, children: number) => {
      left[group] = (left[group] ?? 0) - homes * children;
    };
    takeMost(relaxation, relaxation.firstOption + option, { price, wanted, take });
  }
  return standing + most.gain;
}

function searchAt(problem: SiteProblem, relaxation: SiteRelaxation, price: Float64Array): Search {
  return { problem, relaxation, wanted: roomForWanted(relaxation), price, left: new Float64Array(price.length) };
}

/** What these prices prove of none to so many homes, whatever they cost: position n is n homes. */
export function boundsByHomes(
  problem: SiteProblem,
  relaxation: SiteRelaxation,
  { price, mostHomes }: { readonly price: Float64Array; readonly mostHomes: number },
): Float64Array {
  const { standing, gains } = relaxedAt(searchAt(problem, relaxation, price));
  return Float64Array.from({ length: mostHomes + 1 }, (_, homes) => {
    const limits = { ...problem.limits, mostHomes: homes, mostCapitalPounds: null, mostYearlyPounds: null };
    return standing + mostOfLimits({ ...problem, limits }, gains).gain;
  });
}

/**
 * The lowest bound found, starting from prices given.
 *
 * Units   worth; prices of one child of each group.
 * Cost    at most 300 passes over the arcs.
 * Source  Lagrangian relaxation of "each child once" with deflected subgradient (Camerini, Fratta and Maffioli 1975).
 */
export function lowestBound(problem: SiteProblem, relaxation: SiteRelaxation, goal: Goal): Bound {
  const price = goal.price.slice();
  const search = searchAt(problem, relaxation, price);
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
    if (squares === 0 || best.bound <= goal.enough || !(goal.goOn?.() ?? true)) break;
    const by = (length * Math.max(bound - goal.achieved, 1e-9 * relaxation.childWorth)) / squares;
    for (let group = 0; group < price.length; group++)
      price[group] = Math.max(0, (price[group] ?? 0) - by * (direction[group] ?? 0));
  }
  return best;
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
