/** What has the last edition said of the numbers of the next, so that the two together give nothing away? */
import { daysBetween } from '../../engine/calendar.ts';
import type { IsoDate } from '../../engine/facts.ts';
import type { ReportRow } from '../../store/reports/reportRows.ts';

/** Two editions of days so near are mostly of the same children. */
const nearDays = 60;

type Said = ReadonlyMap<string, 'PUBLISHED' | 'HIDDEN'>;

export interface NextEdition {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly factsVersion: string;
}

/**
 * Shape  of the same facts and question every number is the same one: published or hidden as before. Of a day near it, what was hidden
 *        stays hidden; what was published is another number now, and may have become small. Of a day long after, nothing.
 */
export function saidBefore(
  last: Pick<ReportRow, 'asOf' | 'withinMiles' | 'factsVersion' | 'said'> | null,
  next: NextEdition,
): Said {
  if (last === null || Math.abs(daysBetween(last.asOf, next.asOf)) > nearDays) return new Map();
  const isSame =
    last.asOf === next.asOf && last.withinMiles === next.withinMiles && last.factsVersion === next.factsVersion;
  return new Map(Object.entries(last.said).filter(([, said]) => isSame || said === 'HIDDEN'));
}
