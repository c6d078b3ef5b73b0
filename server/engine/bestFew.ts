/** Which few of many stand first? */

/**
 * The first `most` in order, as sorting all of them would give; all where `most` is Infinity.
 *
 * Order  `compare` must tell any two apart, else which of two alike is left out is not said.
 * Cost   one comparison for most items, where `most` is small.
 */
export function bestFew<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number, most: number): Item[] {
  if (most >= items.length) return items.toSorted(compare);
  const best: Item[] = [];
  for (const item of items) {
    const worst = best[most - 1];
    if (most < 1 || (worst !== undefined && compare(worst, item) <= 0)) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}
