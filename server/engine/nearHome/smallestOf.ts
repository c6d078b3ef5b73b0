/** Which is the k-th smallest of some numbers, when k is small and the numbers are many? */

/** Positions from, up to and not including, to. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The k-th smallest, equal ones counted each; Infinity where there are fewer than k. `least` has room for k: they are left in it.
 *
 * Cost   one pass: most numbers are compared once, with the k-th smallest so far.
 */
export function smallestOf(numbers: ArrayLike<number>, { from, to }: Stretch, least: Float64Array): number {
  const last = least.length - 1;
  least.fill(Infinity);
  for (let n = from; n < to; n++) {
    const number = numbers[n] ?? Infinity;
    if (!(number < (least[last] ?? Infinity))) continue;
    let at = last;
    for (; at > 0 && (least[at - 1] ?? Infinity) > number; at--) least[at] = least[at - 1] ?? Infinity;
    least[at] = number;
  }
  return least[last] ?? Infinity;
}
