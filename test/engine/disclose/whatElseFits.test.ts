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
  const fits = whatElseFits(row, highs);
  fits.hide([0, 1]);
  expect(Object.fromEntries(fits.furthest(new Map([[0, -1]]), null))).toEqual({ 0: -3, 1: 3 });
  expect(Object.fromEntries(fits.furthest(new Map([[0, 1]]), null))).toEqual({ 0: 9, 1: -9 });
  fits.end();
});

it('finds that a number hidden alone cannot move, and hides the next to make room', () => {
  const fits = whatElseFits(row, highs);
  fits.hide([0]);
  expect(fits.furthest(new Map([[0, 1]]), null).size).toBe(0);
  expect(Object.fromEntries(fits.toHideFor(0, 5, null) ?? [])).toEqual({ 0: 5, 1: -5 });
  fits.end();
});

it('makes no room beside what everybody knows', () => {
  const known = row.cells.map((cell, at) => ({ ...cell, role: at === 0 ? ('COUNT' as const) : ('PUBLIC' as const) }));
  const fits = whatElseFits({ ...row, cells: known }, highs);
  fits.hide([0]);
  expect(fits.toHideFor(0, 5, null)).toBeNull();
  fits.end();
});

it('asks apart what has no sum in common: of one sum, who knows a number of the other learns nothing', () => {
  const [two, three] = [row.cells, row.cells.map((cell) => ({ ...cell, value: cell.value * 2 }))];
  const relations = [...row.relations, { total: 7, parts: [4, 5, 6] }];
  const fits = whatElseFits({ ...row, cells: [...two, ...three], relations }, highs);
  fits.hide([0, 1, 4, 5]);
  const wishes = new Map([
    [0, 1],
    [4, -1],
  ]);
  expect(Object.fromEntries(fits.furthest(wishes, null))).toEqual({ 0: 9, 1: -9, 4: -6, 5: 6 });
  expect(Object.fromEntries(fits.furthest(wishes, new Set([5])))).toEqual({ 0: 9, 1: -9 });
  expect([...fits.touchedBy(new Set([5, 7]))]).toEqual([4, 5]);
  fits.end();
});
