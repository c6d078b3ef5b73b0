/** A draft becomes an edition: every file of it made first, then all of it written at once, or nothing. */
import { type ReportAudience, type ReportFormat, reportAudiences } from '../../schema/codes/reportWords.ts';
import type { ReportFileKept, ReportRow, ReportToPublish, ReportWritten } from '../store/reports/reportRows.ts';
import type { ReportStore } from '../store/reports/reportStore.ts';
import { contentOf } from './contentOf.ts';
import { type RenderTools, renderFile } from './renderFile.ts';

export interface Approval {
  readonly approvedBy: string;
  readonly at: Date;
}

const audiences = Object.keys(reportAudiences) as ReportAudience[];
/** The page first, since the PDF is made of it; where there is no browser, the PDF is left to a server that has one. */
const formats: readonly ReportFormat[] = ['HTML', 'CSV', 'XLSX', 'GEOJSON', 'PDF'];

async function filesOf(edition: ReportRow, tools: RenderTools): Promise<readonly ReportFileKept[]> {
  const content = contentOf(edition);
  const files: ReportFileKept[] = [];
  for (const audience of audiences) {
    for (const format of formats) {
      const rendered = await renderFile(content, { audience, format, council: null, table: null }, tools);
      if ('bytes' in rendered) files.push({ audience, format, bytes: rendered.bytes });
    }
  }
  return files;
}

/** Cost  that of its files, of which the PDFs take some seconds. */
export async function publishEdition(
  reports: ReportStore,
  { row, approval }: { readonly row: ReportRow; readonly approval: Approval },
  tools: RenderTools,
): Promise<ReportWritten> {
  const edition = (row.lastEdition?.edition ?? 0) + 1;
  const publishedAt = approval.at.toISOString();
  const { approvedBy } = approval;
  const files = await filesOf({ ...row, status: 'PUBLISHED', edition, publishedAt, approvedBy }, tools);
  const toPublish: ReportToPublish = { edition, after: row.lastEdition?.id ?? null, publishedAt, files };
  return reports.publish({ id: row.id, version: row.version }, toPublish);
}
