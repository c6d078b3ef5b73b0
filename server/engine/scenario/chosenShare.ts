/** Which of many does a share of them mean? Always the same ones, spread evenly, whatever order they are given in. */
import { compareText } from '../order.ts';

/** FNV-1a, 32 bits: spreads ids that look alike. Source: Fowler, Noll, Vo; draft-eastlake-fnv. */
function spreadOf(text: string): number {
  let spread = 2_166_136_261;
  for (let at = 0; at < text.length; at++) spread = Math.imul(spread ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return spread;
}

/** In an order of their own that has nothing to do with where or when they were recorded. */
export function inSpreadOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const spread = new Map(keyed.map(({ key }) => [key, spreadOf(key)]));
  return keyed
    .sort((a, b) => (spread.get(a.key) ?? 0) - (spread.get(b.key) ?? 0) || compareText(a.key, b.key))
    .map(({ item }) => item);
}

/** Half is rounded up. */
export function shareOf(count: number, percent: number): number {
  return Math.round((count * percent) / 100 + 1e-9);
}

/**
 * So many of the items, whole groups first to last in spread order; a group that would make too many is passed over.
 *
 * Shape   what is chosen of a smaller number, where every group is one item, is chosen of a larger one too. Never more than `count`.
 */
export function chosenOf<Item>(
  items: readonly Item[],
  count: number,
  about: { readonly keyOf: (item: Item) => string; readonly groupOf: (item: Item) => string },
): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(about.groupOf(item));
    if (group) group.push(item);
    else groups.set(about.groupOf(item), [item]);
  }
  const chosen: Item[] = [];
  for (const [, group] of inSpreadOrder([...groups], ([key]) => key)) {
    if (chosen.length + group.length <= count) chosen.push(...group);
  }
  return chosen.sort((a, b) => compareText(about.keyOf(a), about.keyOf(b)));
}
