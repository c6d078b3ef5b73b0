import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByLooking } from '../../../server/engine/site/lazyQueue.ts';

const options = fc.array(
  fc.record({
    worth: fc.nat(12),
    above: fc.nat(6),
    mayOpen: fc.constantFrom(true, true, true, false),
    pounds: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 12 },
);

describe('the option worth most', () => {
  it('is the first of the best that may open, as if each had been looked at', () => {
    fc.assert(
      fc.property(options, fc.boolean(), (rows, isForAPound) => {
        const known = {
          most: Float64Array.from(rows, ({ worth, above }) => worth + above),
          isExact: new Uint8Array(rows.length),
        };
        const rate = (worth: number, option: number) => (isForAPound ? worth / (rows[option]?.pounds ?? 1) : worth);
        const best = bestByLooking({
          ...{ known, rate },
          mayOpen: (option) => rows[option]?.mayOpen === true,
          look: (option) => rows[option]?.worth ?? 0,
        });
        const rates = rows.map(({ worth, mayOpen }, option) => (mayOpen ? rate(worth, option) : 0));
        const most = Math.max(0, ...rates);
        expect(best).toBe(most > 0 ? rates.indexOf(most) : -1);
        for (const [option, { worth }] of rows.entries()) expect(known.most[option]).toBeGreaterThanOrEqual(worth);
      }),
      { seed: 613, numRuns: 500 },
    );
  });

  it('looks at none whose most is below the best found', () => {
    const looked: number[] = [];
    const known = { most: Float64Array.from([3, 9, 5]), isExact: new Uint8Array(3) };
    const look = (option: number) => {
      looked.push(option);
      return [3, 8, 5][option] ?? 0;
    };
    expect(bestByLooking({ known, mayOpen: () => true, rate: (worth) => worth, look })).toBe(1);
    expect(looked).toEqual([1]);
  });

  it('is the best of those looked at where the looks are counted, and the rest keep the most they could be', () => {
    const known = { most: Float64Array.from([9, 8, 7, 6]), isExact: new Uint8Array(4) };
    const look = (option: number) => [2, 4, 7, 6][option] ?? 0;
    const looking = { known, mayOpen: () => true, rate: (worth: number) => worth, look, mostLooks: 2 };
    expect(bestByLooking(looking)).toBe(1);
    expect([...known.most]).toEqual([2, 4, 7, 6]);
    expect([...known.isExact]).toEqual([1, 1, 0, 0]);
  });
});
