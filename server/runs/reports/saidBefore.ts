/** What has the last edition said of the numbers of the next, so that the two together give nothing away? */
import { daysBetween } from '../../engine/calendar.ts';
import type { SaidBefore } from '../../engine/disclose/said.ts';
import type { IsoDate } from '../../engine/facts.ts';
import type { ReportRow } from '../../store/reports/reportRows.ts';

/** Two editions of days so near are mostly of the same children. */
export const nearDays = 60;

function isNear(last: Pick<ReportRow, 'asOf'>, { asOf }: { readonly asOf: IsoDate }): boolean {
  return Math.abs(daysBetween(last.asOf, asOf)) <= nearDays;
}

/** A lower setting counts only of a day long after the last edition: two that hide otherwise could be compared, and what one hid worked out. */
export function hidesAtLeast(
  last: Pick<ReportRow, 'asOf' | 'largestSmallCount'> | null,
  next: { readonly asOf: IsoDate; readonly hideCountsUpTo: number },
): number {
  const before = last !== null && isNear(last, next) ? last.largestSmallCount : 0;
  return Math.max(next.hideCountsUpTo, before);
}

/**
 * Shape  of a day near it, what was hidden stays hidden, and what was published is kept as it was published: the same number stays so, and
 *        another is another number. Of a day long after, nothing.
 */
export function saidBefore(
  last: Pick<ReportRow, 'asOf' | 'said'> | null,
  next: { readonly asOf: IsoDate },
): ReadonlyMap<string, SaidBefore> {
  if (last === null || !isNear(last, next)) return new Map();
  return new Map(Object.entries(last.said));
}
