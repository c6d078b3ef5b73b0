import { describe, expect, test } from 'vitest';
import { childrenOfPart, choiceOfSplit, plannedGroupsInWords } from '../../../client/screens/find/splitParts.ts';
import { splitWords } from '../../../client/words/split.ts';

const children = [
  { reference: 'C-1', ageYears: 14 },
  { reference: 'C-2', ageYears: 9 },
  { reference: 'C-3', ageYears: 0 },
];
const part = (...childReferences: string[]) => ({ childReferences });

test('the children of a part are said by reference and age, never by name', () => {
  expect(childrenOfPart({ children, siblingSubsets: [] }, part('C-1', 'C-3', 'C-9'))).toEqual([
    'C-1 (14)',
    'C-3 (under 1)',
    'C-9',
  ]);
});

test('a split is chosen whole: each home with the places of its children in the need', () => {
  const parts = [
    { ...part('C-3', 'C-1'), home: { id: 'h-a' } },
    { ...part('C-2'), home: { id: 'h-b' } },
  ];
  expect(choiceOfSplit({ children, siblingSubsets: [] }, { parts })).toEqual([
    { homeId: 'h-a', children: [0, 2] },
    { homeId: 'h-b', children: [1] },
  ]);
});

describe('the planned groups', () => {
  test.each([
    ['kept where each group lives in one home', [['C-1', 'C-2']], [part('C-1', 'C-2'), part('C-3')], splitWords.keeps],
    [
      'kept where a group lives with another child too',
      [['C-2', 'C-3']],
      [part('C-1', 'C-2', 'C-3')],
      splitWords.keeps,
    ],
    ['not kept where a group is parted', [['C-1', 'C-2']], [part('C-1'), part('C-2', 'C-3')], splitWords.keepsNot],
    [
      'not kept where one of two groups is parted',
      [['C-1', 'C-2'], ['C-3']],
      [part('C-1', 'C-3'), part('C-2')],
      splitWords.keepsNot,
    ],
    ['all to live together where none is planned', [], [part('C-1'), part('C-2', 'C-3')], splitWords.noPlan],
  ])('are %s', (_, siblingSubsets, parts, words) => {
    expect(plannedGroupsInWords({ children, siblingSubsets }, parts)).toBe(words);
  });
});
