import { expect, it } from 'vitest';
import type { DisclosureProblem } from '../../../server/engine/disclose/disclosureProblem.ts';
import { whatElseFits } from '../../../server/engine/disclose/whatElseFits.ts';
import { loadReferee } from '../assign/referee.ts';

const highs = await loadReferee();

/** 3 + 9 + 40 = 52. */
const row: DisclosureProblem = {
  cells: [3, 9, 40, 52].map((value) => ({ value, role: 'COUNT' })),
  relations: [{ total: 3, parts: [0, 1, 2] }],
  largestSmallCount: 5,
  leastWidth: 5,
};

it('asks how far hidden numbers can move when their sum is known: one falls to zero as the other rises', () => {
  const fits = whatElseFits(row, [0, 1], highs);
  expect([...fits.furthest(new Map([[0, -1]]), null)]).toEqual([-3, 3, 0, 0]);
  expect([...fits.furthest(new Map([[0, 1]]), null)]).toEqual([9, -9, 0, 0]);
  fits.end();
});

it('finds that a number hidden alone cannot move, and hides the next to make room', () => {
  const fits = whatElseFits(row, [0], highs);
  expect(fits.furthest(new Map([[0, 1]]), null).every((difference) => Math.abs(difference) === 0)).toBe(true);
  expect([...(fits.toHideFor(0, 5, null) ?? [])]).toEqual([5, -5, 0, 0]);
  fits.end();
});

it('makes no room beside what everybody knows', () => {
  const known = row.cells.map((cell, at) => ({ ...cell, role: at === 0 ? ('COUNT' as const) : ('PUBLIC' as const) }));
  const fits = whatElseFits({ ...row, cells: known }, [0], highs);
  expect(fits.toHideFor(0, 5, null)).toBeNull();
  fits.end();
});
