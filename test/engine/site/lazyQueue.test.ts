import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByLooking } from '../../../server/engine/site/lazyQueue.ts';

interface Row {
  readonly worth: number;
  /** How far what is known of it lies above its worth. */
  readonly above: number;
  readonly isExact: boolean;
  readonly mayOpen: boolean;
  readonly pounds: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  worth: fc.integer({ min: -2, max: 12 }),
  above: fc.nat(6),
  isExact: fc.boolean(),
  mayOpen: fc.boolean(),
  pounds: fc.integer({ min: 1, max: 3 }),
});

const plain = { isExact: false, mayOpen: true, pounds: 1 };

function lookInto(rows: readonly Row[]) {
  const looked: number[] = [];
  const known = {
    most: Float64Array.from(rows, ({ worth, above, isExact }) => worth + (isExact ? 0 : above)),
    isExact: Uint8Array.from(rows, ({ isExact }) => Number(isExact)),
  };
  const rate = (worth: number, option: number) => worth / (rows[option]?.pounds ?? 1);
  const best = bestByLooking({
    ...{ known, rate, mayOpen: (option) => rows[option]?.mayOpen ?? false },
    look: (option) => {
      looked.push(option);
      return rows[option]?.worth ?? 0;
    },
  });
  return { best, looked, known, rate };
}

/** Every rate worked out, and the first of the highest above 0. */
function plainBest(rows: readonly Row[]): number {
  const rates = rows.map(({ mayOpen, worth, pounds }) => (mayOpen ? worth / pounds : 0));
  const highest = Math.max(0, ...rates);
  return highest === 0 ? -1 : rates.indexOf(highest);
}

describe('the option worth most', () => {
  it.each<[string, Row[], { best: number; looked: number[] }]>([
    ['is none where there are none', [], { best: -1, looked: [] }],
    ['is none where none is worth anything', [{ ...plain, worth: 0, above: 5 }], { best: -1, looked: [0] }],
    [
      'is found without looking at one that could not be better',
      [
        { ...plain, worth: 3, above: 1 },
        { ...plain, worth: 9, above: 1 },
      ],
      { best: 1, looked: [1] },
    ],
    [
      'is the first of equal ones, though the second looked better',
      [
        { ...plain, worth: 5, above: 0 },
        { ...plain, worth: 5, above: 3 },
      ],
      { best: 0, looked: [1, 0] },
    ],
    [
      'is the best for a pound where that is compared',
      [
        { ...plain, worth: 6, above: 0, pounds: 3 },
        { ...plain, worth: 3, above: 0 },
      ],
      { best: 1, looked: [1] },
    ],
  ])('%s', (_, rows, expected) => {
    const { best, looked } = lookInto(rows);
    expect({ best, looked }).toEqual(expected);
  });

  it('is the plain maximum, found by looking once at most, and only where that could change the answer', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const { best, looked, known, rate } = lookInto(rows);
        expect(best).toBe(plainBest(rows));
        expect(new Set(looked).size).toBe(looked.length);
        const bestRate = rate(rows[best]?.worth ?? 0, best);
        for (const option of looked) {
          const { mayOpen, isExact, worth, above } = rows[option] ?? { ...plain, worth: 0, above: 0 };
          expect(mayOpen && !isExact).toBe(true);
          expect(rate(worth + above, option)).toBeGreaterThanOrEqual(best < 0 ? 0 : bestRate);
        }
        for (const [option, { worth }] of rows.entries()) expect(known.most[option]).toBeGreaterThanOrEqual(worth);
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});
