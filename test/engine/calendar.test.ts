import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isRealDate } from '../../server/engine/calendar.ts';

describe('isRealDate', () => {
  it.each([
    ['2025-03-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2025-04-31', false],
    ['2025-00-10', false],
    ['2025-13-01', false],
    ['2025-01-00', false],
    ['2025-1-1', false],
    ['31/03/2025', false],
    ['2025-03-31T00:00:00Z', false],
    ['', false],
  ])('%s is %s', (text, expected) => {
    expect(isRealDate(text)).toBe(expected);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2025-03-31', 1, '2025-04-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2025-03-30', 7, '2025-04-06'],
  ])('from %s it is %i days to %s', (from, days, to) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with universal time over four centuries', () => {
    const epoch = Date.UTC(1850, 0, 1);
    const isoOf = (day: number) => new Date(epoch + day * 86_400_000).toISOString().slice(0, 10);
    const day = fc.integer({ min: 0, max: 146_097 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(isRealDate(isoOf(a))).toBe(true);
        expect(daysBetween(isoOf(a), isoOf(b))).toBe(b - a);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
