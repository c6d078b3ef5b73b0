import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDaysAfter } from '../../../server/engine/decision/workingDays.ts';

/** England and Wales, as gov.uk lists them. */
const bankHolidays = {
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
} as const;

describe('working days in England', () => {
  it.each(Object.entries(bankHolidays))('%s: every weekday but the bank holidays published', (year, published) => {
    const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(Number(year), 0, 1 + index)))
      .filter((day) => day.getUTCFullYear() === Number(year))
      .filter((day) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6)
      .map((day) => day.toISOString().slice(0, 10));
    expect(days.filter((day) => !isWorkingDay(day)).map((day) => day.slice(5))).toEqual(published);
  });

  it.each([
    ['2025-04-04', 5, '2025-04-11', 'a Friday: the Friday after'],
    ['2025-04-17', 1, '2025-04-22', 'the Thursday before Easter: the Tuesday after it'],
    ['2025-12-24', 5, '2026-01-05', 'Christmas Eve: past Christmas, a weekend and New Year'],
    ['2025-04-05', 1, '2025-04-07', 'a Saturday: the Monday after'],
    ['2025-04-05', 0, '2025-04-05', 'none: the day itself'],
    ['2028-02-28', 2, '2028-03-01', 'over a leap day'],
  ])('%s and %i working days is %s (%s)', (from, count, day) => {
    expect(workingDaysAfter(from, count)).toBe(day);
  });
});
