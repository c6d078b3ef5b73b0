/** Which option is worth most, when looking closely at each would take too long? */

/** What is known of each option: never less than it is worth. */
export interface WorthKnown {
  readonly most: Float64Array;
  /** Looked at since anything changed, so that `most` is exact. */
  readonly isExact: Uint8Array;
}

export interface Looking {
  readonly known: WorthKnown;
  readonly mayOpen: (option: number) => boolean;
  /** What is compared: the worth itself, or the worth for a pound. */
  readonly rate: (worth: number, option: number) => number;
  /** The exact worth. */
  readonly look: (option: number) => number;
  /** After so many looks the best found is good enough; without end unless said. */
  readonly mostLooks?: number;
}

function byRate({ known, rate }: Looking): (a: number, b: number) => number {
  const rates = known.most.map((worth, option) => rate(worth, option));
  return (a, b) => (rates[b] ?? 0) - (rates[a] ?? 0) || a - b;
}

/**
 * The option that may open with the highest rate above 0, looking exactly only at those that could be it; -1 = none.
 *
 * Shape   where `mostLooks` ends the looking, the best of those looked at: an option that was not may be worth more, up to its most.
 * Order   the first of equal ones.
 * Cost    one sort, and a look at each option whose most could beat the best: few, as places bring less the more are open.
 * Source  lazy evaluation for submodular functions (Minoux 1978).
 */
export function bestByLooking(looking: Looking): number {
  const { known, mayOpen, rate, look, mostLooks = Infinity } = looking;
  const inOrder = [...known.most.keys()].filter((option) => (known.most[option] ?? 0) > 0 && mayOpen(option));
  inOrder.sort(byRate(looking));
  let [best, bestRate, looks] = [-1, 0, 0];
  for (const option of inOrder) {
    if (rate(known.most[option] ?? 0, option) < bestRate) break;
    if (!known.isExact[option]) {
      if (looks++ >= mostLooks && best >= 0) break;
      known.most[option] = Math.min(known.most[option] ?? 0, look(option));
      known.isExact[option] = 1;
    }
    const own = rate(known.most[option] ?? 0, option);
    if (own > bestRate || (own === bestRate && own > 0 && option < best)) [best, bestRate] = [option, own];
  }
  return best;
}
