/** What day is it, how far apart are two days? Whole days of the Gregorian calendar, without time or time zone. */
import type { IsoDate } from './facts.ts';

const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysPerEra = 146_097;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** True for `YYYY-MM-DD` text that names a day that exists: 2024-02-29 does, 2023-02-29 does not. */
export function isRealDate(text: string): boolean {
  const parts = isoDatePattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

/** Days since 1 March of year 0, counting years from March so that the leap day comes last. */
function dayNumberOf(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const yearFromMarch = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra;
}

/** Days from `from` to `to`: negative when `to` is the earlier. Both must be real dates. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}
