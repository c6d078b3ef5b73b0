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

/** Orders by gain for each place, highest first, then as offered. */
function sortByWorth(offers: Offers, from: number, to: number): void {
  const { order, gain, places } = offers;
  const worth = (at: number) => (gain[at] ?? 0) / (places[at] ?? 1);
  if (to - from > 24) {
    order.subarray(from, to).sort((a, b) => worth(b) - worth(a) || a - b);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const moved = order[at] ?? 0;
    const worthOfMoved = worth(moved);
    let seat = at;
    while (seat > from && worth(order[seat - 1] ?? 0) < worthOfMoved) {
      order[seat] = order[seat - 1] ?? 0;
      seat--;
    }
    order[seat] = moved;
  }
}

/** The bound when a part of a group may be taken; whole groups taken are those before the first that does not fit. */
function takeByWorth(offers: Offers, capacity: number): number {
  const { order, gain, places, isTaken, count } = offers;
  for (let at = 0; at < count; at++) order[at] = at;
  sortByWorth(offers, 0, count);
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

/** Singles first in `order`, by gain; then the groups that take more places. Returns how many singles. */
function splitBySize(offers: Offers): number {
  const { order, places, count } = offers;
  let singles = 0;
  for (let at = 0; at < count; at++) if (places[at] === 1) order[singles++] = at;
  let larger = singles;
  for (let at = 0; at < count; at++) if (places[at] !== 1) order[larger++] = at;
  sortByWorth(offers, 0, singles);
  return singles;
}

function bestOfLarger(offers: Offers, singles: number, capacity: number): void {
  const { order, gain, places, count } = offers;
  const cells = (count - singles) * (capacity + 1);
  if (offers.best.length <= capacity) offers.best = new Float64Array(2 * capacity);
  if (offers.isBetter.length < cells) offers.isBetter = new Uint8Array(2 * cells);
  const { best, isBetter } = offers;
  best.fill(0, 0, capacity + 1);
  isBetter.fill(0, 0, cells);
  for (let seat = singles; seat < count; seat++) {
    const offer = order[seat] ?? 0;
    const wanted = places[offer] ?? 1;
    const row = (seat - singles) * (capacity + 1);
    for (let used = capacity; used >= wanted; used--) {
      const sum = (best[used - wanted] ?? 0) + (gain[offer] ?? 0);
      if (sum <= (best[used] ?? 0)) continue;
      best[used] = sum;
      isBetter[row + used] = 1;
    }
  }
}

function takeExactly(offers: Offers, singles: number, capacity: number): number {
  bestOfLarger(offers, singles, capacity);
  const { order, gain, places, isTaken, count, best, isBetter } = offers;
  let [sum, top, usedByLarger, taken] = [0, -1, 0, 0];
  for (let used = capacity, single = 0; used >= 0; used--) {
    if ((best[used] ?? 0) + sum > top) [top, usedByLarger, taken] = [(best[used] ?? 0) + sum, used, single];
    if (single < singles) sum += gain[order[single++] ?? 0] ?? 0;
  }
  for (let single = 0; single < taken; single++) isTaken[order[single] ?? 0] = 1;
  for (let seat = count - 1; seat >= singles; seat--) {
    if (isBetter[(seat - singles) * (capacity + 1) + usedByLarger] !== 1) continue;
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
  const singles = splitBySize(offers);
  if (singles === count || (count - singles) * capacity > mostSteps) return takeByWorth(offers, capacity);
  return takeExactly(offers, singles, capacity);
}
