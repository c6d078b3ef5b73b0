import { describe, expect, test } from 'vitest';
import { readDate } from '../../server/import/readDate.ts';

describe('a date is a real day in the form of its column', () => {
  test.each([
    ['31/03/2025', 'DAY_FIRST', '2025-03-31'],
    ['1/4/2024', 'DAY_FIRST', '2024-04-01'],
    ['29/02/2024', 'DAY_FIRST', '2024-02-29'],
    ['29/02/2023', 'DAY_FIRST', null],
    ['31/04/2024', 'DAY_FIRST', null],
    ['03/31/2025', 'DAY_FIRST', null],
    ['01/01/25', 'DAY_FIRST', null],
    ['2025-03-31', 'DAY_FIRST', null],
    ['01/01/2025 00:00', 'DAY_FIRST', '2025-01-01'],
    ['2025-03-31', 'ISO', '2025-03-31'],
    ['2025-03-31T00:00:00', 'ISO', '2025-03-31'],
    ['2025-02-30', 'ISO', null],
    ['31/03/2025', 'ISO', null],
    ['0001-01-01', 'ISO', null],
    ['yesterday', 'ISO', null],
  ] as const)('%s as %s is %s', (text, format, date) => {
    expect(readDate(text, format)).toBe(date);
  });
});
