import { isCalendarDate } from '../url/queryPart.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const twoDigits = (part: string) => part.padStart(2, '0');

/** YYYY-MM-DD of a day written as `31 March 2025`, `31/03/2025` or `2025-03-31`; null when it is no real day. */
export function readDay(text: string): string | null {
  const written = text.trim();
  const named = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(written);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const [, day = '', month = '', year = ''] = named ?? slashed ?? [];
  if (day === '') return isCalendarDate(written) ? written : null;
  const number = named ? String(months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1) : month;
  const date = `${year}-${twoDigits(number)}-${twoDigits(day)}`;
  return isCalendarDate(date) ? date : null;
}
