import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childWorth, gainOf, worthOf } from '../../../server/engine/site/siteWorth.ts';

/** More hundredths of a weekly mile, scaled, than any region adds up to, either way. */
const scaledCost = fc.integer({ min: -(2 ** 36), max: 2 ** 36 });
const children = fc.integer({ min: -10_000, max: 10_000 });

describe('children and miles as one number', () => {
  it.each([
    ['nothing is worth nothing', 0, 0, 0],
    ['a child is worth more than any miles', 1, 0, childWorth],
    ['a child placed far away is worth less than one placed near', 1, -600, childWorth - 600],
    ['miles saved without a child count for themselves', 0, 600, 600],
  ])('%s', (_, placed, costSaved, worth) => {
    expect(worthOf(placed, costSaved)).toBe(worth);
  });

  it('gives back the children and the miles it was made of', () => {
    fc.assert(
      fc.property(children, scaledCost, fc.integer({ min: 1, max: 60 }), (placed, costSaved, scale) => {
        const gain = gainOf(worthOf(placed, costSaved), scale);
        expect(gain.children === placed).toBe(true);
        expect(gain.costSaved * scale).toBeCloseTo(costSaved, 3);
      }),
      { seed: 21 },
    );
  });

  it('is more where more children are placed, and with as many where more miles are saved', () => {
    fc.assert(
      fc.property(children, scaledCost, children, scaledCost, (childrenA, costA, childrenB, costB) => {
        const inOrder = childrenA === childrenB ? costA - costB : childrenA - childrenB;
        const byWorth = worthOf(childrenA, costA) - worthOf(childrenB, costB);
        expect(Math.sign(byWorth) === Math.sign(inOrder)).toBe(true);
      }),
      { seed: 22 },
    );
  });
});
