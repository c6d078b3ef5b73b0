import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DisclosureProblem } from '../../../server/engine/disclose/disclosureProblem.ts';
import { furthestNumbers } from '../../../server/engine/disclose/furthestNumbers.ts';
import { cubeWithMargins } from '../../../server/engine/marginCube.ts';
import { loadReferee } from '../assign/referee.ts';
import { narrowedCells } from './narrowed.ts';

const highs = await loadReferee();
const rule = { largestSmallCount: 5, leastWidth: 5 };

const tables = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

it('goes exactly as far as a programme over all the numbers at once, whatever hangs together', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (counts, isHidden) => {
      const problem: DisclosureProblem = {
        ...cubeWithMargins([3, 3], ([r = 0, c = 0]) => counts[r]?.[c] ?? 0),
        ...rule,
      };
      const asked = furthestNumbers(problem, (cell) => isHidden[cell] ?? false, highs);
      for (const { cell, least, most } of narrowedCells(problem, isHidden, highs)) {
        const value = problem.cells[cell]?.value ?? 0;
        const far = (wish: number) => asked.furthest(new Map([[cell, wish]]), null)[cell] ?? 0;
        // Nothing is looked for beyond 20 either way.
        if (most - value <= 20) expect(value + far(1)).toBeCloseTo(most);
        if (most - value <= 20 && value - least <= 20) expect(value + far(-1)).toBeCloseTo(least);
      }
      asked.end();
    }),
    { seed: 83, numRuns: 40 },
  );
});

it('moves nothing that the reader knows, and what is in no sum as far as it likes', () => {
  const cells = [4, 8, 12, 7].map((value) => ({ value, role: 'COUNT' as const }));
  const problem = { cells, relations: [{ total: 2, parts: [0, 1] }], ...rule };
  const asked = furthestNumbers(problem, () => true, highs);
  expect(asked.furthest(new Map([[0, -1]]), new Set([0]))[0]).toBe(0);
  expect(asked.furthest(new Map([[3, -1]]), null)[3]).toBe(-7);
  expect(asked.furthest(new Map([[3, 1]]), new Set([3]))[3]).toBe(0);
  asked.end();
});

it('says what hangs together with what a reader knows', () => {
  const cells = [4, 8, 12, 7].map((value) => ({ value, role: 'COUNT' as const }));
  const problem = { cells, relations: [{ total: 2, parts: [0, 1] }], ...rule };
  const asked = furthestNumbers(problem, (cell) => cell !== 2, highs);
  expect([...asked.touchedBy(new Set([0]))]).toEqual([0, 1]);
  expect([...asked.touchedBy(new Set([2]))]).toEqual([]);
  asked.end();
});
