import { expect, it } from 'vitest';
import type { NeedFacts } from '../../../server/engine/facts.ts';
import { askHomes, at, buildHome, buildNeed, buildSiblings, milesNorth } from '../factsBuilders.ts';

const homes = [
  buildHome({ id: 'a', registeredPlaces: 2 }),
  buildHome({ id: 'b', registeredPlaces: 1, location: at(milesNorth(3)) }),
];
const ask = (changes: Partial<NeedFacts>, of = homes) =>
  askHomes(of, { need: buildNeed({ children: buildSiblings(3), ...changes }) });
const siblingsOf = (changes: Partial<NeedFacts>) =>
  ask(changes).splits[0]?.factors.find(({ factor }) => factor === 'SIBLINGS');

it('says plainly that it is a split, and how far apart', () => {
  const answer = ask({ siblingPlan: 'TOGETHER' });
  expect(answer.headline).toBe(
    'No home within 20 miles could take all three children. Split, they could live in two homes, 2.0 miles apart.',
  );
  expect(answer.splits[0]?.rankReason).toContain('A split: two homes');
});

it.each([
  [
    'planned together',
    { siblingPlan: 'TOGETHER' },
    'NOT_MET',
    'Split: two in one home and one in another, 2.0 miles apart.',
  ],
  [
    'a planned pair kept',
    { siblingPlan: 'SUBSETS', siblingSubsets: [['child-1', 'child-2']] },
    'MET',
    'those planned to live together do',
  ],
  [
    'a planned trio parted',
    { siblingPlan: 'SUBSETS', siblingSubsets: [['child-1', 'child-2', 'child-3']] },
    'NOT_MET',
    '2.0 miles apart',
  ],
] as const)('%s', (_, changes, status, sentence) => {
  const finding = siblingsOf(changes);
  expect(finding?.status).toBe(status);
  expect(finding?.sentence).toContain(sentence);
});

it('says of children planned apart that each has a home of their own', () => {
  const need = { children: buildSiblings(2), siblingPlan: 'APART' } as const;
  const [split] = ask(need).splits;
  expect(split?.factors.find(({ factor }) => factor === 'SIBLINGS')).toMatchObject({ status: 'MET' });
});
