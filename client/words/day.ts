/** Days as the screens say them: from `YYYY-MM-DD`, in British words, never from the machine's clock. */

const millisecondsPerDay = 86_400_000;

function atNoonUtc(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

/** "Friday 4 April"; the year is said only where it differs from the day it is read beside. */
export function weekdayInWords(day: string, besideDay: string): string {
  const isSameYear = day.slice(0, 4) === besideDay.slice(0, 4);
  const named = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isSameYear ? {} : { year: 'numeric' }),
  });
  return named.format(atNoonUtc(day)).replace(',', '');
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoonUtc(to).getTime() - atNoonUtc(from).getTime()) / millisecondsPerDay);
}

/** "today", "tomorrow", "in 6 days", "2 days late", counted from the day the facts were taken. */
export function untilInWords(neededBy: string, dataDate: string): string {
  const days = daysBetween(dataDate, neededBy);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1) return `in ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
}
