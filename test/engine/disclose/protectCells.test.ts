import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureCell, DisclosureProblem } from '../../../server/engine/disclose/disclosureProblem.ts';
import { protectCells } from '../../../server/engine/disclose/protectCells.ts';
import { cubeWithMargins } from '../../../server/engine/marginCube.ts';
import { loadReferee } from '../assign/referee.ts';
import { narrowedCells } from './narrowed.ts';

const highs = await loadReferee();
const rule = { largestSmallCount: 5, leastWidth: 5 };

function tableOf(counts: readonly (readonly number[])[]): DisclosureProblem {
  const sizes = [counts.length, counts[0]?.length ?? 0];
  return { ...cubeWithMargins(sizes, ([row = 0, column = 0]) => counts[row]?.[column] ?? 0), ...rule };
}

/** Of a table: rows of marks, the totals last. */
function shown(problem: DisclosureProblem, columns: number): readonly string[] {
  const { isHidden } = protectCells(problem, highs);
  const marks = problem.cells.map(({ value }, cell) => (isHidden[cell] ? 'c' : `${value}`));
  return Array.from({ length: marks.length / (columns + 1) }, (_, row) =>
    marks.slice(row * (columns + 1), (row + 1) * (columns + 1)).join(' '),
  );
}

describe('protectCells', () => {
  it('publishes a table without small counts whole, zeros included', () => {
    expect(
      shown(
        tableOf([
          [0, 10],
          [20, 30],
        ]),
        2,
      ),
    ).toEqual(['0 10 10', '20 30 50', '20 40 60']);
  });

  it('hides a small count and three more, so that neither its row nor its column gives it away', () => {
    const rows = shown(
      tableOf([
        [3, 40, 12],
        [9, 25, 30],
        [50, 60, 70],
      ]),
      3,
    );
    expect(rows[0]?.startsWith('c ')).toBe(true);
    expect(rows.join(' ').split('c')).toHaveLength(5);
  });

  it('hides a total where what is left of a row could not be more than a few', () => {
    const { isHidden } = protectCells(
      tableOf([
        [4, 0],
        [20, 30],
      ]),
      highs,
    );
    expect(isHidden[2]).toBe(true);
  });

  it('does not leave two ones alone, whose sum would narrow both', () => {
    const { isHidden } = protectCells(
      tableOf([
        [1, 1, 30, 40],
        [50, 60, 70, 80],
      ]),
      highs,
    );
    expect(isHidden.slice(0, 5).filter(Boolean).length).toBeGreaterThanOrEqual(3);
  });

  it('hides where all children of a row are, when to be there is a secret', () => {
    const plain = tableOf([
      [40, 0],
      [20, 30],
    ]);
    const relations = plain.relations.map((relation) => ({ ...relation, isSensitive: relation.total === 2 }));
    expect(protectCells(plain, highs).isHidden[0]).toBe(false);
    expect(protectCells({ ...plain, relations }, highs).isHidden[0]).toBe(true);
  });

  it('says which count cannot be hidden beside numbers that everybody knows', () => {
    const cells: DisclosureCell[] = [
      { value: 3, role: 'COUNT' },
      { value: 17, role: 'PUBLIC' },
      { value: 20, role: 'PUBLIC' },
    ];
    const problem = { cells, relations: [{ total: 2, parts: [0, 1] }], ...rule };
    expect(protectCells(problem, highs)).toEqual({ isHidden: [true, false, false], exposed: [0] });
  });

  it('hides the gap with the demand, where the places are known', () => {
    const cells: DisclosureCell[] = [
      { value: 4, role: 'COUNT' },
      { value: 12, role: 'PUBLIC' },
      { value: -8, role: 'DERIVED' },
    ];
    const problem = { cells, relations: [{ total: 0, parts: [1, 2] }], ...rule };
    expect(protectCells(problem, highs)).toEqual({ isHidden: [true, false, true], exposed: [] });
  });

  it('hides beside it what is worth least to the reader', () => {
    const hiddenBeside = (worths: readonly [number, number]) => {
      const [small, first, second, total] = [3, 40, 40, 83].map((value): DisclosureCell => ({ value, role: 'COUNT' }));
      if (!small || !first || !second || !total) return [];
      const cells = [small, { ...first, worth: worths[0] }, { ...second, worth: worths[1] }, { ...total, worth: 9 }];
      return protectCells({ cells, relations: [{ total: 3, parts: [0, 1, 2] }], ...rule }, highs).isHidden;
    };
    expect(hiddenBeside([8, 1])).toEqual([true, false, true, false]);
    expect(hiddenBeside([1, 8])).toEqual([true, true, false, false]);
  });

  it('leaves what is shown nowhere to be worked out, unless it is small', () => {
    const problemOf = (rest: number): DisclosureProblem => ({
      cells: [
        { value: 30, role: 'COUNT' },
        { value: rest, role: 'COUNT', isImplied: true },
        { value: 30 + rest, role: 'COUNT' },
      ],
      ...{ relations: [{ total: 2, parts: [0, 1] }], ...rule },
    });
    expect(protectCells(problemOf(9), highs)).toEqual({ isHidden: [false, false, false], exposed: [] });
    expect(protectCells(problemOf(3), highs).isHidden.filter(Boolean).length).toBeGreaterThan(1);
  });

  it('keeps what an earlier edition hid hidden, and never hides what it published', () => {
    const table = tableOf([
      [30, 40, 50],
      [60, 70, 80],
      [3, 90, 95],
    ]);
    const cells = table.cells.map((cell, at): DisclosureCell => {
      if (at === 0) return { ...cell, before: 'HIDDEN' };
      return at === 9 ? { ...cell, before: 'PUBLISHED' } : cell;
    });
    const { isHidden } = protectCells({ ...table, cells }, highs);
    expect([isHidden[0], isHidden[9]]).toEqual([true, false]);
  });
});

const someCount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 300 }));
const sizes = fc.constantFrom([3, 3], [4, 5], [2, 3, 3], [10, 5], [4, 3, 2]);
const cubes = sizes.chain((of) => {
  const length = of.reduce((product, size) => product * size, 1);
  return fc.tuple(fc.constant(of), fc.array(someCount, { minLength: length, maxLength: length }));
});

/** A cube, and a second table of the same authorities that shares their totals. */
const linked = cubes.chain(([of, counts]) => {
  const cube = cubeWithMargins(
    of,
    (at) => counts[of.reduce((index, size, axis) => index * size + (at[axis] ?? 0), 0)] ?? 0,
  );
  const totals = Array.from({ length: of[0] ?? 0 }, (_, first) => cube.indexOf([first, ...of.slice(1)]));
  return fc.tuple(...totals.map((at) => fc.nat({ max: cube.cells[at]?.value ?? 0 }))).map((inside) => {
    const own = inside.flatMap((value, first): DisclosureCell[] => [
      { value, role: 'COUNT' },
      { value: (cube.cells[totals[first] ?? 0]?.value ?? 0) - value, role: 'COUNT' },
    ]);
    const relations = totals.map((total, first) => {
      const at = cube.cells.length + 2 * first;
      return { total, parts: [at, at + 1] };
    });
    return { cells: [...cube.cells, ...own], relations: [...cube.relations, ...relations], ...rule };
  });
});

describe('an attacker who has everything published', () => {
  it('narrows no hidden number to fewer than five, in any of the linked tables', () => {
    fc.assert(
      fc.property(linked, (problem) => {
        const { isHidden, exposed } = protectCells(problem, highs);
        expect(exposed).toEqual([]);
        for (const { cell, least, most } of narrowedCells(problem, isHidden, highs)) {
          expect(most - least, `cell ${cell} of ${problem.cells[cell]?.value}`).toBeGreaterThanOrEqual(5 - 1e-6);
        }
        for (const [cell, { value }] of problem.cells.entries()) {
          if (value >= 1 && value <= 5) expect(isHidden[cell]).toBe(true);
        }
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  it('finds the same hidden whoever asks again', () => {
    fc.assert(
      fc.property(linked, (problem) => {
        expect(protectCells(problem, highs)).toEqual(protectCells(problem, highs));
      }),
      { seed: 82, numRuns: 20 },
    );
  });
});
