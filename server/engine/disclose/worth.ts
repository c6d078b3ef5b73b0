/** Which numbers do boards read first? Those are hidden last. */

/** What another number is worth times; the first of the kinds that the key is of. */
const kinds: readonly (readonly [RegExp, number])[] = [
  // The first page: children, short or spare, cannot be near home, over 20 miles away.
  [/^(demand\.ANY|numericalGap\.ANY|nearHome\.short|nearHome\.children|placed|recorded\.CHILDREN|location\.far) /, 8],
  // What most money goes to.
  [/^(demand|numericalGap|nearHome\.short)\.(FOSTERING|CHILDRENS_HOME) /, 5],
  [/^(demand|numericalGap|nearHome\.short)\.SUPPORTED_ACCOMMODATION /, 4],
  [/ ALL$/, 3],
  [/^(demand|numericalGap|nearHome\.short)\.[A-Z_]+ /, 2],
];

export function worthOf(key: string): number {
  return kinds.find(([kind]) => kind.test(key))?.[1] ?? 1;
}
