import type { IsoDate } from '../../server/engine/facts.ts';

/** Days since 1 March of year 0 (proleptic Gregorian), so that dates can be added and drawn as whole numbers. */
export type DayNumber = number;

/** Errors: none; the text must be a real calendar day. */
export function dayOf(date: IsoDate): DayNumber {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const fromMarch = (month + 9) % 12;
  const y = month <= 2 ? year - 1 : year;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day -
    1
  );
}

export function isoDate(day: DayNumber): IsoDate {
  let year = Math.floor((10000 * day + 14780) / 3652425);
  let rest = day - dayNumber(year, 3, 1);
  if (rest < 0) {
    year -= 1;
    rest = day - dayNumber(year, 3, 1);
  }
  const fromMarch = Math.floor((5 * rest + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const dayOfMonth = rest - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const calendarYear = month <= 2 ? year + 1 : year;
  return `${String(calendarYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** First and last day of the collection year that ends on 31 March of `endYear`. */
export function collectionYear(endYear: number): { readonly first: DayNumber; readonly last: DayNumber } {
  return { first: dayNumber(endYear - 1, 4, 1), last: dayNumber(endYear, 3, 31) };
}

/** The birthday `years` after a birth; 29 February becomes 1 March in a common year. */
export function birthday(birth: DayNumber, years: number): DayNumber {
  const [year = 0, month = 1, day = 1] = isoDate(birth).split('-').map(Number);
  return dayNumber(year + years, month, day);
}
