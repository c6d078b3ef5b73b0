import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestOf } from '../../../server/engine/nearHome/smallestOf.ts';

it('is what sorting finds', () => {
  const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Infinity), fc.constant(-Infinity));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat(60), (all, k, skipped) => {
      const from = Math.min(skipped, all.length);
      const stretch = all.slice(from);
      const sorted = Float64Array.from(stretch).sort();
      expect(smallestOf(all, { from, to: all.length }, new Float64Array(k))).toBe(sorted[k - 1] ?? Infinity);
    }),
    { seed: 95, numRuns: 500 },
  );
});
