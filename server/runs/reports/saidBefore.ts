/** What has the last edition said of the numbers of the next, so that the two together give nothing away? */
import { daysBetween } from '../../engine/calendar.ts';
import type { SaidBefore } from '../../engine/disclose/said.ts';
import type { IsoDate } from '../../engine/facts.ts';
import type { ReportRow } from '../../store/reports/reportRows.ts';

/** Two editions of days so near are mostly of the same children. */
const nearDays = 60;

/**
 * Shape  of a day near it, what was hidden stays hidden, and what was published is kept as it was published: the same number stays so, and
 *        another is another number. Of a day long after, nothing.
 */
export function saidBefore(
  last: Pick<ReportRow, 'asOf' | 'said'> | null,
  next: { readonly asOf: IsoDate },
): ReadonlyMap<string, SaidBefore> {
  if (last === null || Math.abs(daysBetween(last.asOf, next.asOf)) > nearDays) return new Map();
  return new Map(Object.entries(last.said));
}
