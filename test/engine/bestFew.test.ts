import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFew } from '../../server/engine/bestFew.ts';

it('gives what sorting all of them would give first, and leaves the items as they are', () => {
  const item = fc.record({ miles: fc.integer({ min: 0, max: 6 }), id: fc.integer() });
  const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 });
  const most = fc.oneof(fc.integer({ min: 0, max: 45 }), fc.constant(Number.POSITIVE_INFINITY));
  const compare = (a: { miles: number; id: number }, b: typeof a) => a.miles - b.miles || a.id - b.id;
  fc.assert(
    fc.property(items, most, (all, few) => {
      const before = [...all];
      expect(bestFew(all, compare, few)).toEqual(all.toSorted(compare).slice(0, few));
      expect(all).toEqual(before);
    }),
    { seed: 12, numRuns: 500 },
  );
});
