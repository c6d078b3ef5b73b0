/** A stored report in the words of the API. */
import {
  type ReportAudience,
  type ReportFormat,
  reportAudiences,
  reportFormats,
} from '../../schema/codes/reportWords.ts';
import { Report } from '../../schema/report.ts';
import type { ReportBlock, ReportFile, ReportFirstPage } from '../../schema/reportParts.ts';
import type { ReportTable } from '../../schema/reportTables.ts';
import type { FirstPage, ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { may } from '../policy/policy.ts';
import { noChromium } from '../report/reportPdf.ts';
import { cellText } from '../report/reportWords.ts';
import type { KeptFile } from '../store/reports/reportFiles.ts';
import type { ReportRow } from '../store/reports/reportRows.ts';
import type { RegionRow } from '../store/rows.ts';
import type { RequestContext } from './requestContext.ts';
import { toRegion } from './rowAnswers.ts';

const rows = new WeakMap<Report, ReportRow>();

/** What it was made from. */
export function rowOfReport(report: Report): ReportRow {
  const row = rows.get(report);
  if (row === undefined) throw new Error('This report was made from no row.');
  return row;
}

function toTable({ columns, rows: released, total, ...table }: ReleasedTable): ReportTable {
  const toRow = ({ id, label, cells }: ReleasedTable['rows'][number]) => ({
    ...{ id, label },
    cells: cells.map((cell, at) => ({ ...cell, text: cellText(cell, columns[at]?.unit ?? 'children') })),
  });
  return { ...table, columns, rows: released.map(toRow), total: total === null ? null : toRow(total) };
}

function toFirstPage({ table, ...page }: FirstPage): ReportFirstPage {
  return { ...page, table: toTable(table) };
}

function toBlock({ tables, ...block }: ReleasedBlock, narratives: ReportRow['narratives']): ReportBlock {
  return { ...block, tables: tables.map(toTable), narrative: narratives[block.id] ?? null };
}

function staleSentence({ status, factsVersion, factsVersionNow }: ReportRow): string | null {
  if (factsVersion === factsVersionNow) return null;
  return status === 'DRAFT'
    ? 'Facts have changed since this report was made: make it again to count them.'
    : 'Facts have changed since this report was made: it stays as it is, and the next one counts them.';
}

const formats = Object.keys(reportFormats) as ReportFormat[];

/** A PDF that is kept needs no browser any more. */
export function filesOf(
  { id }: ReportRow,
  { chromium, kept }: Pick<RequestContext, 'chromium'> & { readonly kept: readonly KeptFile[] },
): ReportFile[] {
  const isMissing = ({ format, audience }: KeptFile) =>
    format === 'PDF' && chromium === null && !kept.some((one) => one.format === format && one.audience === audience);
  return (Object.keys(reportAudiences) as ReportAudience[]).flatMap((audience) =>
    formats.map((format) => ({
      ...{ format, audience },
      url: `/reports/${id}.${format.toLowerCase()}?for=${audience.toLowerCase()}`,
      sentence: isMissing({ format, audience }) ? noChromium : null,
    })),
  );
}

export function toReport(row: ReportRow, region: RegionRow, context: RequestContext): Report {
  const { content, narratives, plan, planHeadline } = row;
  const { headline, firstPage, blocks, measures } = content.report;
  const { id, title, edition, status, version, asOf, withinMiles, madeBy, madeAt, changedBy, changedAt } = row;
  const { approvedBy, publishedAt, withdrawnReason, supersededBy, fingerprint, actions, risks, asks } = row;
  const stale = staleSentence(row);
  const report = Object.assign(new Report(), {
    ...{ id, title, edition, status, version, asOf, withinMiles, madeBy, madeAt, changedBy, changedAt },
    ...{
      approvedBy,
      publishedAt,
      withdrawnReason,
      supersededBy,
      fingerprint,
      actions,
      risks,
      asks,
      headline,
      measures,
    },
    ...{ isStale: stale !== null, staleSentence: stale, region: toRegion(region) },
    largestSmallCount: row.largestSmallCount,
    firstPage: toFirstPage(firstPage),
    blocks: blocks.map((block) => toBlock(block, narratives)),
    plan: plan === null ? null : { id: plan, headline: planHeadline ?? '' },
    mayChange: may(context.viewer, 'reportChanges') === 'REGION',
  });
  rows.set(report, row);
  return report;
}
