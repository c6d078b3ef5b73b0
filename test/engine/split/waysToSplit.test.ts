import { expect, it } from 'vitest';
import { waysToSplit } from '../../../server/engine/split/waysToSplit.ts';

const whole = { subsets: [], areApart: false };
const countOf = (children: number) => waysToSplit(children, whole).reduce((sum, { ways }) => sum + ways.length, 0);

it.each([
  [1, 0],
  [2, 1],
  [3, 4],
  [4, 14],
  [8, 4139],
])('%i children can be split in %i ways (Bell numbers, less one)', (children, ways) => {
  expect(countOf(children)).toBe(ways);
});

it('gives no list of ways for more than eight, but that of living all apart', () => {
  expect(waysToSplit(9, whole)).toEqual([]);
  expect(waysToSplit(9, { subsets: [], areApart: true })).toMatchObject([{ homes: 9 }]);
});

it('gives the ways that keep the planned subsets first', () => {
  const [first, ...others] = waysToSplit(3, { subsets: [0b011], areApart: false });
  expect(first).toEqual({ broken: 0, homes: 2, ways: [[0b011, 0b100]] });
  expect(others.every(({ broken }) => broken === 1)).toBe(true);
});

it('has one way for children who must live apart', () => {
  expect(waysToSplit(3, { subsets: [], areApart: true })).toEqual([{ broken: 0, homes: 3, ways: [[1, 2, 4]] }]);
});
