import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDate } from '../../data/demo/calendar.ts';
import { fitTable } from '../../data/demo/fitTable.ts';
import { seededRandom } from '../../data/demo/seededRandom.ts';
import { splitPlaces } from '../../data/demo/splitPlaces.ts';

const totals = (table: readonly (readonly number[])[]) => ({
  rows: table.map((row) => row.reduce((a, b) => a + b, 0)),
  columns: (table[0] ?? []).map((_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
});

describe('fitTable', () => {
  it('finds a table with exactly the totals of any table that exists, empty cells left empty (1,000 seeded tables)', () => {
    const cellValue = fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.constant(0) });
    const anyTable = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cellValue, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(anyTable, (truth) => {
        const wanted = totals(truth);
        const table = fitTable({ ...wanted, weights: truth.map((row) => row.map((cell) => (cell > 0 ? 1 : 0))) });
        expect(totals(table)).toEqual(wanted);
        for (const [r, row] of truth.entries()) {
          for (const [c, cell] of row.entries()) if (cell === 0) expect(table[r]?.[c]).toBe(0);
        }
        for (const cell of table.flat()) expect(Number.isInteger(cell) && cell >= 0).toBe(true);
      }),
      { numRuns: 1000, seed: 20250331 },
    );
  });
  it('keeps a cap where the totals allow, and goes over it where they do not', () => {
    const weights = [
      [1, 1],
      [1, 1],
    ];
    expect(
      fitTable({
        rows: [10, 10],
        columns: [10, 10],
        weights,
        caps: [
          [2, 99],
          [99, 99],
        ],
      })[0]?.[0],
    ).toBeLessThanOrEqual(2);
    expect(fitTable({ rows: [10], columns: [10], weights: [[1]], caps: [[2]] })).toEqual([[10]]);
  });
  it('says so when totals differ or no table can have them', () => {
    expect(() => fitTable({ rows: [1], columns: [2], weights: [[1]] })).toThrow('differ');
    expect(() =>
      fitTable({
        rows: [1, 0],
        columns: [1, 0],
        weights: [
          [0, 1],
          [1, 0],
        ],
      }),
    ).toThrow('No table');
  });
});

describe('seeded draws', () => {
  it('are the same for the same seed, others for another, and spread evenly', () => {
    const draw = (seed: string) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(seededRandom(seed)),
      );
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const random = seededRandom('even');
    const mean = Array.from({ length: 20_000 }, () => random.next()).reduce((a, b) => a + b, 0) / 20_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });
  it('draw no weight of 0, and −1 where all are 0', () => {
    const random = seededRandom('weights');
    expect(new Set(Array.from({ length: 200 }, () => random.weightedIndex([0, 1, 0, 3])))).toEqual(new Set([1, 3]));
    expect(random.weightedIndex([0, 0])).toBe(-1);
  });
  it('split places into homes that add up', () => {
    for (const [places, homes] of [
      [1026, 320],
      [10, 1],
      [37, 4],
      [3, 3],
      [0, 0],
    ] as const) {
      const sizes = splitPlaces(places, homes, seededRandom(`${places}`));
      expect([sizes.length, sizes.reduce((a, b) => a + b, 0)]).toEqual([homes, places]);
    }
  });
});

describe('day numbers', () => {
  it('turn into dates and back, every day of thirty years', () => {
    for (let day = dayOf('1999-12-25'); day < dayOf('2030-01-01'); day++) expect(dayOf(isoDate(day))).toBe(day);
    expect(dayOf('2024-03-01') - dayOf('2024-02-28')).toBe(2);
  });
});
