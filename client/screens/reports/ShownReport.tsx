import { reportStatuses } from '../../../schema/codes/reportWords.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatDate, formatMoment } from '../../words/formats.ts';
import { reportWords } from '../../words/report.ts';
import { ReportChecks } from './ReportChecks.tsx';
import { ReportInShort } from './ReportInShort.tsx';
import type { ReportWork } from './useReportDraft.ts';
import { WithdrawReport } from './WithdrawReport.tsx';

const { about: words } = reportWords;

export interface ReportPartProps {
  region: ViewerRegion;
  report: ReportWork;
  onWritten: (report: ReportWork) => void;
  /** It has changed since it was read. */
  onStale: () => void;
}

/** What became of this edition, where it is not the one that holds. */
function Standing({ region, report }: Pick<ReportPartProps, 'region' | 'report'>) {
  const { status, supersededBy, withdrawnReason } = report;
  if (status === 'WITHDRAWN') return <p className="nh-advice">{reportWords.withdrawn(withdrawnReason ?? '')}</p>;
  if (status !== 'SUPERSEDED') return null;
  return (
    <p className="nh-advice">
      {reportWords.superseded}{' '}
      {supersededBy ? <Link to={paths.report(region.id, supersededBy)}>{reportWords.openLater}</Link> : null}
    </p>
  );
}

function About({ report }: { report: ReportWork }) {
  const { status, approvedBy, publishedAt, asOf, madeBy, madeAt, withinMiles, largestSmallCount, fingerprint } = report;
  const rows = [
    [words.status, reportStatuses[status]],
    ...(approvedBy ? [[words.approved, approvedBy] as const] : []),
    ...(publishedAt ? [[words.published, formatMoment(publishedAt)] as const] : []),
    [words.facts, formatDate(asOf)],
    [words.made, words.madeBy(madeBy, formatMoment(madeAt))],
    [words.nearHome, words.within(withinMiles)],
    [words.hidden, reportWords.smallHidden(largestSmallCount)],
    [words.fingerprint, fingerprint],
  ] as const;
  return (
    <section className="report-about" aria-labelledby="about-report">
      <h2 className="nh-h2" id="about-report">
        {words.heading}
      </h2>
      {publishedAt ? <p>{words.frozen}</p> : null}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A report that is not being written here: what it says, its files, and who answers for it. */
export function ShownReport({ region, report, onWritten, onStale }: ReportPartProps) {
  const { status, headline, checks, mayChange } = report;
  return (
    <>
      <p className="nh-breadcrumb">
        <Link to={paths.reports(region.id)}>{reportWords.crumb}</Link>
      </p>
      <h1 className="nh-h1">{headline}</h1>
      <Standing region={region} report={report} />
      <ReportInShort report={report} />
      {status === 'DRAFT' ? <ReportChecks checks={checks} /> : null}
      <About report={report} />
      {mayChange && (status === 'PUBLISHED' || status === 'SUPERSEDED') ? (
        <WithdrawReport report={report} onWritten={onWritten} onStale={onStale} />
      ) : null}
    </>
  );
}
