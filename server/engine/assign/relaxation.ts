/** What can no answer beat, when every group stays together? Each home chooses by itself, and prices make them agree. */
import { type Offers, roomForOffers, takeBest } from './knapsack.ts';
import type { Network } from './network.ts';
import type { AssignProblem } from './problem.ts';

/** The arcs in order of home, as each home looks at its own. */
export interface Relaxation {
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  readonly start: Int32Array;
  readonly group: Int32Array;
  readonly cost: Int32Array;
  readonly places: Int32Array;
  /** Arc of the network. */
  readonly arc: Int32Array;
  readonly offers: Offers;
  readonly offered: Int32Array;
}

/** With costs, or for the number of unmet children alone. */
export function relaxationOf(problem: AssignProblem, network: Network, withCosts: 'COSTS' | 'NO_COSTS'): Relaxation {
  const { intoStart: start, intoArc: arc, arcInProblem, arcGroup } = network;
  let most = 0;
  for (let home = 0; home < network.capacity.length; home++) {
    most = Math.max(most, (start[home + 1] ?? 0) - (start[home] ?? 0));
  }
  return {
    groupSize: problem.groupSize,
    capacity: problem.capacity,
    start,
    arc,
    group: arc.map((at) => arcGroup[at] ?? 0),
    cost: arc.map((at) => (withCosts === 'COSTS' ? (problem.arcCost[arcInProblem[at] ?? 0] ?? 0) : 0)),
    places: arc.map((at) => problem.arcPlaces[arcInProblem[at] ?? 0] ?? 0),
    offers: roomForOffers(most),
    offered: new Int32Array(most),
  };
}

/** What the homes chose at some prices, and what that proves. */
export interface Choice {
  /** No answer with so many unmet children costs less. */
  bound: number;
  /** Times each group was chosen: by homes, or to be unmet. */
  readonly timesChosen: Int32Array;
  /** Positions in the relaxation's arcs that homes chose. */
  readonly chosen: Int32Array;
  chosenCount: number;
}

export function roomForChoice(relaxation: Relaxation): Choice {
  return {
    bound: -Infinity,
    timesChosen: new Int32Array(relaxation.groupSize.length),
    chosen: new Int32Array(relaxation.arc.length),
    chosenCount: 0,
  };
}

function letHomesChoose(relaxation: Relaxation, groupPrice: Float64Array, choice: Choice): number {
  const { start, group, cost, places, offers, offered, capacity } = relaxation;
  let paid = 0;
  for (let home = 0; home < capacity.length; home++) {
    offers.count = 0;
    for (let at = start[home] ?? 0; at < (start[home + 1] ?? 0); at++) {
      const gain = (groupPrice[group[at] ?? 0] ?? 0) - (cost[at] ?? 0);
      if (gain <= 0) continue;
      offers.gain[offers.count] = gain;
      offers.places[offers.count] = places[at] ?? 0;
      offered[offers.count++] = at;
    }
    if (offers.count === 0) continue;
    paid += takeBest(offers, capacity[home] ?? 0);
    for (let offer = 0; offer < offers.count; offer++) {
      if (offers.isTaken[offer] !== 1) continue;
      const at = offered[offer] ?? 0;
      choice.chosen[choice.chosenCount++] = at;
      choice.timesChosen[group[at] ?? 0] = (choice.timesChosen[group[at] ?? 0] ?? 0) + 1;
    }
  }
  return paid;
}

/** The price for each child at which so many children are unmet; found by halving, and a valid bound wherever it stops. */
function unmetPriceOf(relaxation: Relaxation, groupPrice: Float64Array, unmetChildren: number): number {
  const { groupSize } = relaxation;
  let [low, high] = [Infinity, 0];
  for (let group = 0; group < groupSize.length; group++) {
    const each = (groupPrice[group] ?? 0) / (groupSize[group] ?? 1);
    low = Math.min(low, each);
    high = Math.max(high, each);
  }
  if (unmetChildren === 0) return high;
  for (let step = 0; step < 40 && low < high; step++) {
    const middle = low + (high - low) / 2;
    let above = 0;
    for (let group = 0; group < groupSize.length; group++) {
      if ((groupPrice[group] ?? 0) > middle * (groupSize[group] ?? 1)) above += groupSize[group] ?? 0;
    }
    if (above > unmetChildren) low = middle;
    else high = middle;
  }
  return high;
}

/** Who is left unmet at a price for each child: those dearer, and of those as dear so many that the number fits. */
function leaveUnmet(
  relaxation: Relaxation,
  groupPrice: Float64Array,
  left: { price: number; most: number; choice: Choice },
): void {
  const { groupSize } = relaxation;
  const { price, most, choice } = left;
  const tie = Math.abs(price) * 1e-9;
  let taken = 0;
  for (const isTie of [false, true]) {
    for (let group = 0; group < groupSize.length; group++) {
      const size = groupSize[group] ?? 1;
      const above = (groupPrice[group] ?? 0) / size - price;
      if (isTie ? Math.abs(above) > tie || taken + size > most : above <= tie) continue;
      taken += size;
      choice.timesChosen[group] = (choice.timesChosen[group] ?? 0) + 1;
    }
  }
}

function sumAbove(relaxation: Relaxation, groupPrice: Float64Array, price: number): number {
  let sum = 0;
  for (let group = 0; group < groupPrice.length; group++) {
    sum += Math.max(0, (groupPrice[group] ?? 0) - price * (relaxation.groupSize[group] ?? 1));
  }
  return sum;
}

/**
 * The Lagrangian bound at these prices of the whole groups: with the rule that each group is chosen just once taken off,
 * L = sum of prices - sum over homes of the best knapsack - what the groups left unmet would have paid.
 *
 * Shape   `unmetChildren` given: so many are unmet, and the bound is of the cost. Null: costs are taken as 0, each unmet child as 1, and
 *         the bound is of the number unmet.
 * Errors  rounding is taken off, so the bound is never above what is true.
 * Cost    one pass over the arcs and a small knapsack for each home.
 * Source  Fisher (1981).
 */
export function choose(relaxation: Relaxation, groupPrice: Float64Array, into: Unmet & { choice: Choice }): void {
  const { choice, unmetChildren } = into;
  choice.timesChosen.fill(0);
  choice.chosenCount = 0;
  let [sum, size] = [0, 0];
  for (let group = 0; group < groupPrice.length; group++) {
    sum += groupPrice[group] ?? 0;
    size += Math.abs(groupPrice[group] ?? 0);
  }
  const paid = letHomesChoose(relaxation, groupPrice, choice);
  const price = unmetChildren === null ? 1 : unmetPriceOf(relaxation, groupPrice, unmetChildren);
  leaveUnmet(relaxation, groupPrice, { price, most: unmetChildren ?? Infinity, choice });
  const unmet = sumAbove(relaxation, groupPrice, price) + price * (unmetChildren ?? 0);
  const rounding = (size + Math.abs(paid) + Math.abs(unmet)) * Number.EPSILON * groupPrice.length;
  choice.bound = sum - paid - unmet - rounding;
}

export interface Unmet {
  readonly unmetChildren: number | null;
}
