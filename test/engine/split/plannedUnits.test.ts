import { expect, it } from 'vitest';
import type { NeedFacts } from '../../../server/engine/facts.ts';
import { needOfSome, plannedUnits } from '../../../server/engine/split/plannedUnits.ts';
import { buildNeed, buildSiblings } from '../factsBuilders.ts';

const children = buildSiblings(4);
const idsOf = (changes: Partial<NeedFacts>) =>
  plannedUnits(buildNeed({ children, ...changes })).map((unit) => unit.map(({ id }) => id.slice(-1)).join(''));

it.each([
  ['together', { siblingPlan: 'TOGETHER' }, ['1234']],
  ['not recorded', { siblingPlan: null }, ['1234']],
  ['apart', { siblingPlan: 'APART' }, ['1', '2', '3', '4']],
  [
    'two subsets',
    {
      siblingPlan: 'SUBSETS',
      siblingSubsets: [
        ['child-2', 'child-4'],
        ['child-1', 'child-3'],
      ],
    },
    ['13', '24'],
  ],
  [
    'one subset, the others alone',
    { siblingPlan: 'SUBSETS', siblingSubsets: [['child-2', 'child-3']] },
    ['1', '23', '4'],
  ],
  ['subsets not recorded', { siblingPlan: 'SUBSETS' }, ['1234']],
  [
    'subsets of a plan that is together',
    { siblingPlan: 'TOGETHER', siblingSubsets: [['child-1', 'child-2']] },
    ['1234'],
  ],
  [
    'a stranger, and a child named twice',
    {
      siblingPlan: 'SUBSETS',
      siblingSubsets: [
        ['child-1', 'x'],
        ['child-1', 'child-2'],
      ],
    },
    ['1', '2', '3', '4'],
  ],
] as const)('%s', (_, changes, units) => {
  expect(idsOf(changes)).toEqual(units);
});

it('some of the children need all that the whole need asks', () => {
  const some = needOfSome(
    buildNeed({ children, siblingPlan: 'SUBSETS', requiredOffers: ['THERAPEUTIC'] }),
    children.slice(0, 2),
  );
  expect(some).toMatchObject({
    siblingPlan: 'TOGETHER',
    requiredOffers: ['THERAPEUTIC'],
    children: children.slice(0, 2),
  });
});
