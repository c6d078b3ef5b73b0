import { useQuery } from 'urql';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { reportWords } from '../../words/report.ts';
import { ReportInShort } from './ReportInShort.tsx';
import type { ListedReport } from './ReportsScreen.tsx';
import { reportInShortDocument } from './reports.graphql.ts';

/** What the newest published report says, and its files. */
export function LatestReport({ region, listed }: { region: ViewerRegion; listed: ListedReport }) {
  const [{ data, fetching, error }, ask] = useQuery({ query: reportInShortDocument, variables: { id: listed.id } });
  const report = data?.report ?? null;
  return (
    <>
      <h1 className="nh-h1">{listed.headline}</h1>
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {report === null && fetching ? <LoadingBlock shape="panel" /> : null}
      {report === null ? null : (
        <ReportInShort report={report} link={<Link to={paths.report(region.id, report.id)}>{reportWords.open}</Link>} />
      )}
    </>
  );
}
