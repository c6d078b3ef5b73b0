import { expect, it } from 'vitest';
import { linkedCells } from '../../../server/engine/disclose/linkedCells.ts';

/** 0 + 1 = 2; 2 + 3 = 4; 5 + 6 = 7; 8 is in no sum. */
const problem = {
  cells: [3, 9, 12, 20, 32, 4, 6, 10, 5].map((value) => ({ value, role: 'COUNT' as const })),
  relations: [
    { total: 2, parts: [0, 1] },
    { total: 4, parts: [2, 3] },
    { total: 7, parts: [5, 6] },
  ],
  ...{ largestSmallCount: 5, leastWidth: 5 },
};
const open = (...cells: number[]) => linkedCells(problem, (cell) => cells.includes(cell));

it('joins open numbers that a sum leaves open together, through others that are open', () => {
  expect(open(0, 1, 2, 3).map(({ cells }) => cells)).toEqual([[0, 1, 2, 3]]);
});

it('parts them where the number between is published', () => {
  expect(open(0, 1, 3, 4, 5, 6).map(({ cells }) => cells)).toEqual([
    [0, 1],
    [3, 4],
    [5, 6],
  ]);
});

it('keeps of each sum what is open in it, and says the same sum once', () => {
  const twice = { ...problem, relations: [...problem.relations, { total: 2, parts: [1, 0] }] };
  expect(linkedCells(twice, (cell) => cell < 2)).toEqual([{ cells: [0, 1], sums: [{ total: null, parts: [0, 1] }] }]);
});

it('leaves one that is in no sum alone', () => {
  expect(open(8)).toEqual([{ cells: [8], sums: [] }]);
});
