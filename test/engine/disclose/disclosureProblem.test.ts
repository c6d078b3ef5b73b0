import { expect, it } from 'vitest';
import { type DisclosureCell, firstHidden, isFixed } from '../../../server/engine/disclose/disclosureProblem.ts';

const count = (value: number, changes: Partial<DisclosureCell> = {}): DisclosureCell => ({
  value,
  role: 'COUNT',
  ...changes,
});
const rule = { largestSmallCount: 5, leastWidth: 5, relations: [] };

it.each([
  ['no child', count(0), false],
  ['one child', count(1), true],
  ['the largest small count', count(5), true],
  ['one more', count(6), false],
  ['a gap of three', count(3, { role: 'DERIVED' }), false],
  ['three registered places', count(3, { role: 'PUBLIC' }), false],
  ['three that an earlier edition published', count(3, { before: 'PUBLISHED' }), false],
  ['thirty that an earlier edition hid', count(30, { before: 'HIDDEN' }), true],
] as const)('%s', (_, cell, isHidden) => {
  expect(firstHidden({ cells: [cell], ...rule }).has(0)).toBe(isHidden);
});

it('hides from 1 to another threshold where the region sets one', () => {
  const cells = [1, 9, 10].map((value) => count(value));
  expect([...firstHidden({ cells, ...rule, largestSmallCount: 9 })]).toEqual([0, 1]);
});

it('hides where all of a sensitive row are, and nothing of a row with some elsewhere, or of nobody', () => {
  const cells = [40, 0, 40, 20, 20, 40, 0, 0, 0].map((value) => count(value));
  const relations = [0, 3, 6].map((at) => ({ total: at + 2, parts: [at, at + 1], isSensitive: true }));
  expect([...firstHidden({ ...rule, cells, relations })]).toEqual([0]);
});

it('lets nothing new be hidden of what is known or published', () => {
  expect(isFixed(count(30))).toBe(false);
  expect(isFixed(count(30, { role: 'PUBLIC' }))).toBe(true);
  expect(isFixed(count(30, { before: 'PUBLISHED' }))).toBe(true);
});
