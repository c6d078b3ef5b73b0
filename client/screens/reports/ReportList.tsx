import { reportStatuses } from '../../../schema/codes/reportWords.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { type FactRow, type FactTable, words as said } from '../../table/factTable.ts';
import { LongTable } from '../../ui/LongTable.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';
import type { ListedReport } from './ReportsScreen.tsx';

const { lists } = reportWords;
const nameOf = ({ edition, asOf }: ListedReport) => said(reportWords.editionTitle(edition ?? null, asOf));

function draftsTable(drafts: readonly ListedReport[]): FactTable {
  return {
    caption: lists.draftsCaption,
    columns: [
      { id: 'report', label: lists.report, kind: 'words' },
      { id: 'headline', label: lists.headline, kind: 'words' },
      { id: 'by', label: lists.by, kind: 'words' },
      { id: 'made', label: lists.made, kind: 'words' },
      { id: 'facts', label: lists.facts, kind: 'words' },
    ],
    rows: drafts.map((draft) => ({
      id: draft.id,
      cells: [
        nameOf(draft),
        said(draft.headline),
        said(draft.madeBy),
        said(formatMoment(draft.madeAt)),
        said(draft.isStale ? lists.factsMoved : lists.factsAsNow),
      ],
    })),
    total: null,
  };
}

function statusInWords({ status, withdrawnReason }: ListedReport): string {
  return status === 'WITHDRAWN' && withdrawnReason ? reportWords.withdrawn(withdrawnReason) : reportStatuses[status];
}

function earlierTable(earlier: readonly ListedReport[]): FactTable {
  return {
    caption: lists.earlierCaption,
    columns: [
      { id: 'report', label: lists.report, kind: 'words' },
      { id: 'headline', label: lists.headline, kind: 'words' },
      { id: 'status', label: lists.status, kind: 'words' },
      { id: 'published', label: lists.published, kind: 'words' },
      { id: 'approved', label: lists.approved, kind: 'words' },
    ],
    rows: earlier.map((report) => ({
      id: report.id,
      cells: [
        nameOf(report),
        said(report.headline),
        said(statusInWords(report)),
        said(report.publishedAt ? formatMoment(report.publishedAt) : lists.notPublished),
        said(report.approvedBy ?? ''),
      ],
    })),
    total: null,
  };
}

/** The drafts, for those who may see them, and the editions before the newest. */
export function ReportList({ region, reports }: { region: ViewerRegion; reports: readonly ListedReport[] }) {
  const drafts = reports.filter(({ status }) => status === 'DRAFT');
  const earlier = reports.filter(({ status }) => status !== 'DRAFT');
  const link = (row: FactRow, name: string) => <Link to={paths.report(region.id, row.id)}>{name}</Link>;
  return (
    <>
      {drafts.length === 0 ? null : (
        <div className="report-list">
          <LongTable table={draftsTable(drafts)} renderName={link} minWidth={820} />
        </div>
      )}
      {earlier.length === 0 ? null : (
        <div className="report-list">
          <LongTable table={earlierTable(earlier)} renderName={link} minWidth={820} />
        </div>
      )}
    </>
  );
}
