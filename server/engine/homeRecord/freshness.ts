/** How lately did somebody confirm what a home can offer? */
import { daysBetween } from '../calendar.ts';
import type { IsoDate } from '../facts.ts';
import { countText, dateText } from '../wording.ts';

/** Days after which what a home said of its places is called out of date. */
export const staleAfterDays = 7;

export interface Confirmation {
  readonly confirmedOn: IsoDate | null;
  /** Whole minutes since then, where the time is known and not only the day. */
  readonly minutesSince: number | null;
}

export interface AsOf {
  readonly today: IsoDate;
  /** The day synthetic facts were made for, which they take for today; null for real facts. */
  readonly syntheticDay: IsoDate | null;
}

export interface Freshness {
  readonly status: 'FRESH' | 'STALE' | 'NEVER';
  readonly sentence: string;
}

const minutesInDay = 24 * 60;

function agoText(minutes: number): string {
  if (minutes < 1) return 'confirmed just now';
  if (minutes < 60) return `confirmed ${minutes} min ago`;
  if (minutes < 2 * minutesInDay) return `confirmed ${Math.floor(minutes / 60)} h ago`;
  return `confirmed ${countText(Math.floor(minutes / minutesInDay), 'day')} ago`;
}

function dayText(days: number): string {
  if (days === 0) return 'confirmed today';
  return days === 1 ? 'confirmed yesterday' : `confirmed ${countText(days, 'day')} ago`;
}

/** Synthetic facts lie in the past, so the day they are counted from is said. */
function syntheticText(days: number): string {
  if (days === 0) return 'confirmed on the data date';
  return days === 1 ? 'confirmed the day before the data date' : `confirmed ${days} days before the data date`;
}

const status = (isStale: boolean) => (isStale ? 'STALE' : 'FRESH');

/**
 * A time is counted to the minute; a day in whole days, up to today, and for what synthetic facts came with up to the day they were
 * made for. A day or a time still to come confirms nothing.
 */
export function freshnessOf({ confirmedOn, minutesSince }: Confirmation, asOf: AsOf): Freshness {
  if (confirmedOn === null) return { status: 'NEVER', sentence: 'never confirmed' };
  if (minutesSince !== null && minutesSince >= 0) {
    return { status: status(minutesSince > staleAfterDays * minutesInDay), sentence: agoText(minutesSince) };
  }
  const { today, syntheticDay } = asOf;
  const isOfSynthetic = syntheticDay !== null && confirmedOn <= syntheticDay;
  const days = daysBetween(confirmedOn, isOfSynthetic ? syntheticDay : today);
  if (days < 0) return { status: 'STALE', sentence: `dated ${dateText(confirmedOn)}, which is still to come` };
  return { status: status(days > staleAfterDays), sentence: isOfSynthetic ? syntheticText(days) : dayText(days) };
}
