/** Which groups would one home choose, if each paid what it is worth? */

/** Room for the groups that would pay one home: fill `places` and `gain` (above 0) up to `count`; `isTaken` is the answer. */
export interface Offers {
  readonly places: Int32Array;
  readonly gain: Float64Array;
  readonly isTaken: Uint8Array;
  /** Offers in some order; room for sorting. */
  readonly order: Int32Array;
  /** Most gained by larger groups in so many places, and which group made it so; grown when needed. */
  best: Float64Array;
  isBetter: Uint8Array;
  count: number;
}

/** Beyond so many steps for one home, the bound lets the last group in be a part of one. */
const mostSteps = 100_000;

export function roomForOffers(most: number): Offers {
  return {
    places: new Int32Array(most),
    gain: new Float64Array(most),
    isTaken: new Uint8Array(most),
    order: new Int32Array(most),
    best: new Float64Array(64),
    isBetter: new Uint8Array(1024),
    count: 0,
  };
}

function takeAll(offers: Offers): number {
  let sum = 0;
  for (let at = 0; at < offers.count; at++) {
    offers.isTaken[at] = 1;
    sum += offers.gain[at] ?? 0;
  }
  return sum;
}

/** The bound when a part of a group may be taken; whole groups taken are those before the first that does not fit. */
function takeByWorth(offers: Offers, capacity: number): number {
  const { order, gain, places, isTaken, count } = offers;
  const worth = (at: number) => (gain[at] ?? 0) / (places[at] ?? 1);
  for (let at = 0; at < count; at++) order[at] = at;
  order.subarray(0, count).sort((a, b) => worth(b) - worth(a) || a - b);
  let [left, sum] = [capacity, 0];
  for (let seat = 0; seat < count; seat++) {
    const offer = order[seat] ?? 0;
    const wanted = places[offer] ?? 1;
    if (wanted > left) return sum + ((gain[offer] ?? 0) * left) / wanted;
    isTaken[offer] = 1;
    sum += gain[offer] ?? 0;
    left -= wanted;
  }
  return sum;
}

interface Counts {
  readonly singles: number;
  readonly larger: number;
}

/** The offer takes its seat among the best so many singles, by gain and then as offered; the last may lose its own. */
function seatSingle(offers: Offers, at: number, seated: number): void {
  const { order, gain } = offers;
  const own = gain[at] ?? 0;
  let seat = seated;
  while (seat > 0 && (gain[order[seat - 1] ?? 0] ?? 0) < own) {
    order[seat] = order[seat - 1] ?? 0;
    seat--;
  }
  order[seat] = at;
}

/** The best singles first in `order`, no more than could fit; the groups that take more places last in it. */
function splitBySize(offers: Offers, capacity: number): Counts {
  const { order, places, gain, count } = offers;
  let [singles, larger] = [0, 0];
  for (let at = 0; at < count; at++) if (places[at] !== 1) order[count - ++larger] = at;
  for (let at = 0; at < count; at++) {
    if (places[at] !== 1) continue;
    if (singles < capacity) seatSingle(offers, at, singles++);
    else if ((gain[order[singles - 1] ?? 0] ?? 0) < (gain[at] ?? 0)) seatSingle(offers, at, singles - 1);
  }
  return { singles, larger };
}

function bestOfLarger(offers: Offers, first: number, capacity: number): void {
  const { order, gain, places, count } = offers;
  const cells = (count - first) * (capacity + 1);
  if (offers.best.length <= capacity) offers.best = new Float64Array(2 * capacity);
  if (offers.isBetter.length < cells) offers.isBetter = new Uint8Array(2 * cells);
  const { best, isBetter } = offers;
  best.fill(0, 0, capacity + 1);
  isBetter.fill(0, 0, cells);
  for (let seat = first; seat < count; seat++) {
    const offer = order[seat] ?? 0;
    const wanted = places[offer] ?? 1;
    const row = (seat - first) * (capacity + 1);
    for (let used = capacity; used >= wanted; used--) {
      const sum = (best[used - wanted] ?? 0) + (gain[offer] ?? 0);
      if (sum <= (best[used] ?? 0)) continue;
      best[used] = sum;
      isBetter[row + used] = 1;
    }
  }
}

function takeExactly(offers: Offers, { singles, larger }: Counts, capacity: number): number {
  const first = offers.count - larger;
  bestOfLarger(offers, first, capacity);
  const { order, gain, places, isTaken, count, best, isBetter } = offers;
  let [sum, top, usedByLarger, taken] = [0, -1, 0, 0];
  for (let used = capacity, single = 0; used >= 0; used--) {
    if ((best[used] ?? 0) + sum > top) [top, usedByLarger, taken] = [(best[used] ?? 0) + sum, used, single];
    if (single < singles) sum += gain[order[single++] ?? 0] ?? 0;
  }
  for (let single = 0; single < taken; single++) isTaken[order[single] ?? 0] = 1;
  for (let seat = count - 1; seat >= first; seat--) {
    if (isBetter[(seat - first) * (capacity + 1) + usedByLarger] !== 1) continue;
    isTaken[order[seat] ?? 0] = 1;
    usedByLarger -= places[order[seat] ?? 0] ?? 0;
  }
  return top;
}

/**
 * The most that offers fitting into `capacity` places pay together: an exact 0/1 knapsack, or an upper bound of it where that
 * would take too long. `isTaken` always fits.
 *
 * Cost  offers x capacity; offers of one place are sorted instead.
 */
export function takeBest(offers: Offers, capacity: number): number {
  const { places, isTaken, count } = offers;
  isTaken.fill(0, 0, count);
  let wanted = 0;
  for (let at = 0; at < count; at++) wanted += places[at] ?? 0;
  if (wanted <= capacity) return takeAll(offers);
  const counts = splitBySize(offers, capacity);
  if (counts.larger * capacity > mostSteps) return takeByWorth(offers, capacity);
  return takeExactly(offers, counts, capacity);
}
