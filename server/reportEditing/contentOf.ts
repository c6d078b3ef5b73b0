/** A stored report as its files are rendered from it. */
import type { ReportContent } from '../report/reportEdition.ts';
import type { ReportRow } from '../store/reports/reportRows.ts';

const dayOf = (at: string) => at.slice(0, 10);

/**
 * An edition is rendered as it was on the day it was published, whatever has become of it since: its files are the same bytes for ever.
 */
export function contentOf(row: ReportRow): ReportContent {
  const { id, regionId, edition, asOf, withinMiles, fingerprint, largestSmallCount, publishedAt, approvedBy } = row;
  const { regionName, isSynthetic, areas, areasAreApproximate, report } = row.content;
  const { narratives, actions, risks, asks } = row;
  return {
    ...{ id, regionId, regionName, edition, asOf, isSynthetic, report, areas, areasAreApproximate },
    ...{ narratives, actions, risks, asks, fingerprint, largestSmallCount, approvedBy },
    ...{ nearHomeMiles: withinMiles, withdrawn: null },
    status: row.status === 'DRAFT' ? 'DRAFT' : 'PUBLISHED',
    // Counts on while it is written into; of an edition nothing counts on.
    editVersion: row.status === 'DRAFT' ? row.version : 0,
    madeOn: dayOf(row.madeAt),
    publishedOn: publishedAt === null ? null : dayOf(publishedAt),
  };
}
