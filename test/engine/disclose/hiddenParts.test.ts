import { expect, it } from 'vitest';
import { hiddenParts } from '../../../server/engine/disclose/hiddenParts.ts';

const problemOf = (count: number, relations: readonly { total: number; parts: readonly number[] }[]) => ({
  cells: Array.from({ length: count }, () => ({ value: 3, role: 'COUNT' as const })),
  relations,
  largestSmallCount: 5,
  leastWidth: 5,
});
const hide = (count: number, hidden: readonly number[]) =>
  Uint8Array.from({ length: count }, (_, cell) => (hidden.includes(cell) ? 1 : 0));

it.each<[string, readonly number[], ReturnType<typeof hiddenParts>]>([
  ['nothing is hidden', [], []],
  [
    'one sum: its published parts and total are left out',
    [0, 1],
    [{ cells: [0, 1], relations: [{ total: -1, parts: [0, 1] }] }],
  ],
  [
    'two sums that share a published number are apart',
    [0, 4],
    [
      { cells: [0], relations: [{ total: -1, parts: [0] }] },
      { cells: [4], relations: [{ total: -1, parts: [0] }] },
    ],
  ],
  [
    'two sums that share a hidden one hang together, whichever side it is on',
    [0, 2, 4],
    [
      {
        cells: [0, 2, 4],
        relations: [
          { total: 1, parts: [0] },
          { total: -1, parts: [1, 2] },
        ],
      },
    ],
  ],
  ['a number in no sum is a part of its own', [6], [{ cells: [6], relations: [] }]],
])('%s', (_, hidden, parts) => {
  const relations = [
    { total: 2, parts: [0, 1] },
    { total: 5, parts: [2, 3, 4] },
  ];
  expect(hiddenParts(problemOf(7, relations), hide(7, hidden))).toEqual(parts);
});
