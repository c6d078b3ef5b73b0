import { endNotDated } from '../engine/loadedFacts.ts';
import { monthText } from '../engine/wording.ts';

/** "ended in June 2019"; when is left out where the table does not say. */
export function endedWords(endedIn: string): string {
  return endedIn === endNotDated ? 'is no longer in use' : `ended in ${monthText(endedIn)}`;
}

/** The year and month of a day as files write it (dd/mm/yyyy or yyyy-mm-dd), like "2019-06"; null for anything else. */
function monthOf(date: string): string | null {
  const [, isoMonth] = /^(\d{4}-\d{2})-\d{2}/.exec(date) ?? [];
  if (isoMonth !== undefined) return isoMonth;
  const [, month, year] = /^\d{1,2}\/(\d{2})\/(\d{4})$/.exec(date) ?? [];
  return year === undefined ? null : `${year}-${month}`;
}

/** Whether a postcode had ended before the month of a day: one that ended since then was right when it was written. */
export function hadEndedBefore(endedIn: string | null, date: string): boolean {
  const month = monthOf(date);
  return endedIn !== null && endedIn !== endNotDated && month !== null && endedIn < month;
}
