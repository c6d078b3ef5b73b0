import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, worthOf } from '../../../server/engine/site/siteWorth.ts';

const gain = fc.record({
  children: fc.integer({ min: -2_000, max: 2_000 }),
  cost: fc.integer({ min: -1e9, max: 1e9 }),
});

describe('the worth of more places', () => {
  it('gives back the children and the miles it was made of', () => {
    fc.assert(
      fc.property(gain, fc.integer({ min: 1, max: 60 }), ({ children, cost }, scale) => {
        const found = gainOf(worthOf(children, cost * scale), scale);
        expect(found.children).toBe(children);
        expect(found.costSaved).toBeCloseTo(cost, 6);
      }),
      { seed: 611, numRuns: 300 },
    );
  });

  it('never trades a child for miles', () => {
    fc.assert(
      fc.property(gain, gain, (a, b) => {
        const [first, second] = [worthOf(a.children, a.cost), worthOf(b.children, b.cost)];
        if (a.children > b.children) expect(first).toBeGreaterThan(second);
        if (a.children === b.children && a.cost > b.cost) expect(first).toBeGreaterThan(second);
      }),
      { seed: 612, numRuns: 300 },
    );
  });
});
