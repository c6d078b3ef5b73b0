/** What day is so many working days later? Not Saturdays, Sundays, nor bank holidays in England. */
import { daysBetween } from '../calendar.ts';
import type { IsoDate } from '../facts.ts';

/** A Monday to count weekdays from. */
const someMonday = '2024-01-01';

/** 0 is Monday. */
function weekdayOf(day: IsoDate): number {
  return ((daysBetween(someMonday, day) % 7) + 7) % 7;
}

const isWeekend = (day: IsoDate) => weekdayOf(day) > 4;
const twoDigits = (part: number) => String(part).padStart(2, '0');

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function nextDay(day: IsoDate): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < lengthOfMonth(year, month)) return `${day.slice(0, 8)}${twoDigits(date + 1)}`;
  return month < 12 ? `${year}-${twoDigits(month + 1)}-01` : `${year + 1}-01-01`;
}

function dayBefore(day: IsoDate): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date > 1) return `${day.slice(0, 8)}${twoDigits(date - 1)}`;
  if (month === 1) return `${year - 1}-12-31`;
  return `${year}-${twoDigits(month - 1)}-${twoDigits(lengthOfMonth(year, month - 1))}`;
}

/** Source  the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${twoDigits(Math.floor(f / 31))}-${twoDigits((f % 31) + 1)}`;
}

function firstMondayFrom(day: IsoDate): IsoDate {
  return weekdayOf(day) === 0 ? day : firstMondayFrom(nextDay(day));
}

/** A fixed holiday at a weekend is kept on the next day that is neither. */
function keptOn(day: IsoDate, taken: readonly IsoDate[]): IsoDate {
  return isWeekend(day) || taken.includes(day) ? keptOn(nextDay(day), taken) : day;
}

/** Source  Banking and Financial Dealings Act 1971 sch 1; the days of proclamation kept every year. Single extra days are not known. */
function bankHolidays(year: number): readonly IsoDate[] {
  const easter = easterSunday(year);
  const christmas = keptOn(`${year}-12-25`, []);
  return [
    keptOn(`${year}-01-01`, []),
    dayBefore(dayBefore(easter)),
    nextDay(easter),
    firstMondayFrom(`${year}-05-01`),
    firstMondayFrom(`${year}-05-25`),
    firstMondayFrom(`${year}-08-25`),
    christmas,
    keptOn(`${year}-12-26`, [christmas]),
  ];
}

export function isWorkingDay(day: IsoDate): boolean {
  return !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The last of so many working days that follow a day; none gives the day itself. */
export function workingDaysAfter(day: IsoDate, count: number): IsoDate {
  let last = day;
  for (let left = count; left > 0; ) {
    last = nextDay(last);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}
