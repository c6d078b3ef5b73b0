import { expect, it } from 'vitest';
import { addSums, compareSums, nothing } from '../../../server/engine/split/splitOrder.ts';

it.each([
  ['kin before all', { notWithKin: -1, notMet: 5 }, {}],
  ['fewer not met before fewer not known', { notKnown: 9 }, { notMet: 1 }],
  ['fewer not known before miles', { miles: 99 }, { notKnown: 1 }],
  ['miles known before not known', { miles: 99 }, { milesNotKnown: 1 }],
  ['fewer miles', { miles: 1 }, { miles: 2 }],
])('%s', (_, better, worse) => {
  expect(compareSums({ ...nothing, ...better }, { ...nothing, ...worse })).toBeLessThan(0);
});

it('adds each number for itself', () => {
  const one = { notWithKin: -1, notMet: 1, notKnown: 2, milesNotKnown: 1, miles: 4 };
  expect(addSums(one, one)).toEqual({ notWithKin: -2, notMet: 2, notKnown: 4, milesNotKnown: 2, miles: 8 });
});
