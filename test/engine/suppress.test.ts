import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determinedUnknowns } from '../../server/engine/determined.ts';
import { cubeWithMargins } from '../../server/engine/marginCube.ts';
import { type ProtectedCell, type SumRelation, suppressCells } from '../../server/engine/suppress.ts';
import { cellsWorkedOut } from './attacker.ts';
import { suppressTable } from './suppressTable.ts';

const someCount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 300 }));

describe('suppressTable', () => {
  it('publishes a table without small counts whole, zeros included', () => {
    const hidden = suppressTable([
      [0, 10],
      [20, 30],
    ]);
    expect(hidden.cells.flat()).toEqual([false, false, false, false]);
    expect(hidden.grandTotal).toBe(false);
  });

  it('hides a small count and the next smallest in its row and column, never a zero while another will do', () => {
    const hidden = suppressTable([
      [3, 0, 12, 40],
      [9, 0, 25, 30],
      [50, 60, 70, 80],
    ]);
    expect(hidden.cells).toEqual([
      [true, false, true, false],
      [true, false, true, false],
      [false, false, false, false],
    ]);
    expect([...hidden.rowTotals, ...hidden.columnTotals, hidden.grandTotal]).not.toContain(true);
  });

  it('hides the total where everything else beside a small count is zero', () => {
    const hidden = suppressTable([
      [4, 0, 0],
      [20, 30, 40],
    ]);
    expect(hidden.rowTotals[0]).toBe(true);
  });

  it('does not leave two ones alone, whose sum would give both away', () => {
    const [row] = suppressTable([
      [1, 1, 30, 40],
      [50, 60, 70, 80],
    ]).cells;
    expect(row?.filter(Boolean)).toHaveLength(3);
  });
});

describe('suppressCells', () => {
  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
  ])('a lone count of %i is hidden: %s', (value, expected) => {
    expect(suppressCells([{ value, role: 'COUNT' }], [])).toEqual([expected]);
  });

  it('hides a gap that would give a small demand away, and never public places', () => {
    const cells: readonly ProtectedCell[] = [
      { value: 3, role: 'COUNT' },
      { value: 10, role: 'PUBLIC' },
      { value: -7, role: 'DERIVED' },
    ];
    expect(suppressCells(cells, [{ total: 0, parts: [1, 2] }])).toEqual([true, false, true]);
  });
});

describe('an attacker who adds and subtracts all that is published', () => {
  const attack = (cells: readonly ProtectedCell[], relations: readonly SumRelation[]) => {
    const hidden = suppressCells(cells, relations);
    for (const [index, { value, role }] of cells.entries()) {
      if (role === 'COUNT' && value >= 1 && value <= 5) expect(hidden[index]).toBe(true);
    }
    expect(cellsWorkedOut(hidden, relations)).toEqual([]);
  };

  it('works out no hidden cell of a table with totals', () => {
    const table = fc
      .integer({ min: 2, max: 7 })
      .chain((columns) =>
        fc.array(fc.array(someCount, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const sizes = [counts.length, counts[0]?.length ?? 0];
        const cube = cubeWithMargins(sizes, ([row, column]) => counts[row ?? 0]?.[column ?? 0] ?? 0);
        attack(cube.cells, cube.relations);
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it('works out no hidden cell of a table of three dimensions with every margin', () => {
    fc.assert(
      fc.property(fc.array(someCount, { minLength: 60, maxLength: 60 }), (counts) => {
        const cube = cubeWithMargins([3, 5, 4], ([a, b, c]) => counts[((a ?? 0) * 5 + (b ?? 0)) * 4 + (c ?? 0)] ?? 0);
        attack(cube.cells, cube.relations);
      }),
      { seed: 16, numRuns: 60 },
    );
  });
});

describe('determinedUnknowns', () => {
  it('finds what only several subtractions show', () => {
    const relations = [
      { total: 0, parts: [1, 2] },
      { total: 3, parts: [1, 2, 4] },
    ];
    expect(determinedUnknowns(relations, new Set([1, 2, 4]))).toEqual([4]);
  });

  it('agrees with the other solver', () => {
    const relation = fc.record({
      total: fc.integer({ min: 0, max: 9 }),
      parts: fc.uniqueArray(fc.integer({ min: 10, max: 19 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(relation, { maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 19 })),
        (relations, unknown) => {
          const hidden = Array.from({ length: 20 }, (_, index) => unknown.includes(index));
          expect(determinedUnknowns(relations, new Set(unknown))).toEqual(cellsWorkedOut(hidden, relations));
        },
      ),
      { seed: 17, numRuns: 500 },
    );
  });
});
