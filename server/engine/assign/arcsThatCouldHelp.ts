/** Which arcs could stand in an answer better than the best one known? The others are ruled out by the prices alone. */
import { takeBest } from './knapsack.ts';
import { choose, type Relaxation, roomForChoice } from './relaxation.ts';

export interface BestKnown {
  readonly unmetChildren: number;
  readonly cost: number;
  /** Prices of the groups that prove a good bound of that cost. */
  readonly groupPrice: Float64Array;
}

function offerAll(relaxation: Relaxation, home: number, groupPrice: Float64Array): void {
  const { start, group, cost, places, offers } = relaxation;
  offers.count = 0;
  for (let at = start[home] ?? 0; at < (start[home + 1] ?? 0); at++) {
    const gain = (groupPrice[group[at] ?? 0] ?? 0) - (cost[at] ?? 0);
    if (gain <= 0) continue;
    offers.gain[offers.count] = gain;
    offers.places[offers.count++] = places[at] ?? 0;
  }
}

/**
 * Arcs of the network, in order. Every answer with that number unmet and a lower cost uses only these.
 *
 * Cost  for each home a knapsack for each number of places that its groups take.
 */
export function arcsThatCouldHelp(relaxation: Relaxation, known: BestKnown): Int32Array {
  const choice = roomForChoice(relaxation);
  choose(relaxation, known.groupPrice, { unmetChildren: known.unmetChildren, choice });
  const mostLoss = known.cost - choice.bound;
  const { start, group, cost, places, offers, capacity, arc } = relaxation;
  const kept: number[] = [];
  for (let home = 0; home < capacity.length; home++) {
    offerAll(relaxation, home, known.groupPrice);
    const bestIn = new Map<number, number>();
    const bestOf = (count: number) => {
      const known = bestIn.get(count) ?? takeBest(offers, count);
      bestIn.set(count, known);
      return known;
    };
    const best = bestOf(capacity[home] ?? 0);
    for (let at = start[home] ?? 0; at < (start[home + 1] ?? 0); at++) {
      const gain = (known.groupPrice[group[at] ?? 0] ?? 0) - (cost[at] ?? 0);
      // The home would lose at least its best, less this group and the best beside it.
      const beside = bestOf((capacity[home] ?? 0) - (places[at] ?? 0));
      if (best - gain - beside < mostLoss) kept.push(arc[at] ?? 0);
    }
  }
  return Int32Array.from(kept).sort();
}
