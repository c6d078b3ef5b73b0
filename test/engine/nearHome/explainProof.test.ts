import { expect, it } from 'vitest';
import { proofSentence } from '../../../server/engine/nearHome/explainProof.ts';

const proof = {
  achieved: 507,
  lowerBound: 507,
  status: 'OPTIMAL' as const,
  weeklyMiles: 1000,
  weeklyMilesLowerBound: 1000,
};

it.each([
  [
    'proved',
    {},
    'Proved: no way of giving out the places leaves fewer than 507 children short. The weekly miles are the fewest possible for them, too.',
  ],
  [
    'one child',
    { achieved: 1, lowerBound: 1, weeklyMiles: null },
    'Proved: no way of giving out the places leaves fewer than 1 child short.',
  ],
  ['nobody', { achieved: 0, lowerBound: 0, weeklyMiles: null }, 'Proved: every child can have a place near home.'],
  [
    'miles within a bound',
    { status: 'WITHIN_BOUND', weeklyMilesLowerBound: 998 },
    'Proved: no way of giving out the places leaves fewer than 507 children short. The weekly miles are within 0.20% of the fewest possible.',
  ],
  [
    'miles very near',
    { weeklyMilesLowerBound: 999.99 },
    'Proved: no way of giving out the places leaves fewer than 507 children short. The weekly miles are within 0.01% of the fewest possible.',
  ],
  [
    'within a bound',
    { status: 'WITHIN_BOUND', lowerBound: 1 },
    'The best found leaves 507 children short; at least 1 is, however places are given out.',
  ],
  [
    'stopped',
    { status: 'STOPPED', lowerBound: 1490 - 1000 },
    'Stopped early. The best found leaves 507 children short; at least 490 are, however places are given out.',
  ],
] as const)('%s', (_case, changes, sentence) => {
  expect(proofSentence({ ...proof, ...changes })).toBe(sentence);
});
