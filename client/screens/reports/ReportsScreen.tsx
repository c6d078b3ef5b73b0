import { useQuery } from 'urql';
import type { ReportsQuery } from '../../generated/graphql.ts';
import { useCoverage } from '../../session/useCoverage.ts';
import { mayWriteReports, useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { gapWords } from '../../words/gap.ts';
import { reportWords } from '../../words/report.ts';
import { FirstUse } from '../firstUse/FirstUse.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { LatestReport } from './LatestReport.tsx';
import { MakeReport } from './MakeReport.tsx';
import { ReportList } from './ReportList.tsx';
import { reportsDocument } from './reports.graphql.ts';

export type ListedReport = ReportsQuery['reports'][number];

/** Reports of the region: what the newest published one says, the editions before it, and the drafts. */
export function ReportsScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(reportWords.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <ReportsOfRegion region={region} />;
}

function ReportsOfRegion({ region }: { region: ViewerRegion }) {
  const viewer = useViewer();
  const [{ data, fetching, error }, ask] = useQuery({
    query: reportsDocument,
    variables: { region: region.id },
    requestPolicy: 'cache-and-network',
  });
  const reports = data?.reports ?? null;
  const latest = reports?.find(({ status }) => status === 'PUBLISHED') ?? null;
  const draft = reports?.find(({ status }) => status === 'DRAFT') ?? null;
  const mayMake = mayWriteReports(viewer);
  const makes = reports !== null && mayMake ? <MakeReport region={region} /> : null;
  if (reports?.length === 0) return <NoReport region={region}>{makes}</NoReport>;
  return (
    <>
      {latest === null ? (
        <h1 className="nh-h1">{reports === null ? reportWords.waiting : noneWords(reports)}</h1>
      ) : (
        <LatestReport key={latest.id} {...{ region, draft, mayMake }} listed={latest} />
      )}
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {reports === null && fetching ? <LoadingBlock shape="panel" /> : null}
      {reports === null ? null : <ReportList region={region} reports={reports.filter(({ id }) => id !== latest?.id)} />}
      {makes}
    </>
  );
}

/** An edition that gave way leaves none behind where the one after it was withdrawn. */
function noneWords(reports: readonly ListedReport[]): string {
  return reports.every(({ status }) => status === 'DRAFT') ? reportWords.noneYet : reportWords.noneNow;
}

/** What a report is, and what to do first. */
function NoReport({ region, children }: { region: ViewerRegion; children: React.ReactNode }) {
  const { role } = useViewer();
  const { coverage, look } = useCoverage(region.id);
  if (coverage?.authoritiesWithData === 0) return <FirstUse region={region} screen="report" onLook={look} />;
  const { empty } = reportWords;
  const first =
    role === 'COMMISSIONER' ? empty.commissioner : role === 'DATA_OFFICER' ? empty.dataOfficer : empty.reader;
  return (
    <>
      <h1 className="nh-h1">{reportWords.noneYet}</h1>
      <div className="report-empty">
        <p>{empty.what}</p>
        <p>{first}</p>
      </div>
      {children}
    </>
  );
}
