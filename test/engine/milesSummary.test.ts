import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summaryOfMiles } from '../../server/engine/milesSummary.ts';

it.each([
  ['none known', [], { known: 0, mean: null, median: null }],
  ['one child at home', [0], { known: 1, mean: 0, median: 0 }],
  ['an odd number', [30, 1, 2], { known: 3, mean: 11, median: 2 }],
  ['an even number', [1, 2, 4, 30], { known: 4, mean: 9.3, median: 3 }],
  ['half a tenth is rounded up', [0.1, 0.2], { known: 2, mean: 0.2, median: 0.2 }],
])('%s', (_case, miles, summary) => {
  expect(summaryOfMiles(miles)).toEqual(summary);
});

it('does not depend on the order, and lies between the nearest and the farthest', () => {
  const tenths = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(tenths, (found) => {
      const miles = found.map((one) => one / 10);
      const summary = summaryOfMiles(miles);
      expect(summaryOfMiles(miles.toReversed())).toEqual(summary);
      for (const value of [summary.mean, summary.median]) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...miles));
        expect(value).toBeLessThanOrEqual(Math.max(...miles));
      }
    }),
    { seed: 31, numRuns: 200 },
  );
});
