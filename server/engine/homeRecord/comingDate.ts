/** Is a date that somebody gives one that can be: real, not past, not absurdly far? */
import { isRealDate } from '../calendar.ts';
import type { IsoDate } from '../facts.ts';
import { dateText } from '../wording.ts';
import type { Refusal } from './homeState.ts';
import { refuse } from './placesProblem.ts';

const mostYears = 10;

function yearsOn(today: IsoDate): IsoDate {
  const day = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  return isRealDate(day) ? day : day.replace('-02-29', '-02-28');
}

export interface AskedDate {
  readonly field: string;
  /** The sentence's beginning: “The hold ends”. */
  readonly what: string;
  readonly today: IsoDate;
}

/** Null for today to ten years from now. */
export function dateProblem(date: string, { field, what, today }: AskedDate): Refusal | null {
  if (!isRealDate(date))
    return refuse(field, `${what} on a day that does not exist. Write it like ${dateText(today)}.`);
  if (date < today)
    return refuse(field, `${what} on ${dateText(date)}, which is past. Give ${dateText(today)} or a later day.`);
  const last = yearsOn(today);
  if (date <= last) return null;
  return refuse(
    field,
    `${what} on ${dateText(date)}, more than ${mostYears} years away. Give a day up to ${dateText(last)}.`,
  );
}
