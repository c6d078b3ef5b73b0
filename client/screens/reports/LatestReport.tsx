import { useQuery } from 'urql';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { reportWords } from '../../words/report.ts';
import { makeReportId } from './MakeReport.tsx';
import { ReportInShort } from './ReportInShort.tsx';
import type { ListedReport } from './ReportsScreen.tsx';
import { reportInShortDocument } from './reports.graphql.ts';

interface LatestReportProps {
  region: ViewerRegion;
  listed: ListedReport;
  /** The newest draft the person may see. */
  draft: ListedReport | null;
  mayMake: boolean;
}

/** What the newest published report says, and its files; for those who make reports, the way on. */
export function LatestReport({ region, listed, draft, mayMake }: LatestReportProps) {
  const [{ data, fetching, error }, ask] = useQuery({ query: reportInShortDocument, variables: { id: listed.id } });
  const report = data?.report ?? null;
  return (
    <>
      <h1 className="nh-h1">{listed.headline}</h1>
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {report === null && fetching ? <LoadingBlock shape="panel" /> : null}
      {report === null ? null : (
        <ReportInShort
          report={report}
          link={
            <>
              <Link to={paths.report(region.id, report.id)}>{reportWords.open}</Link>
              {draft === null ? null : (
                <Link to={paths.report(region.id, draft.id)}>{reportWords.goOn(draft.asOf)}</Link>
              )}
              {mayMake && draft === null ? <a href={`#${makeReportId}`}>{reportWords.make.heading}</a> : null}
            </>
          }
        />
      )}
    </>
  );
}
