import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { reportWords } from '../../words/report.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { DraftWork } from './DraftWork.tsx';
import { reportWorkDocument } from './draft.graphql.ts';
import { ShownReport } from './ShownReport.tsx';
import { UnsavedWords } from './UnsavedWords.tsx';
import type { ReportWork } from './useReportDraft.ts';

/** The report as the page knows it best: as the server last said, or as the last write left it. */
function useNewest(asked: ReportWork | null): readonly [ReportWork | null, (report: ReportWork) => void] {
  const [written, setWritten] = useState<ReportWork | null>(null);
  const isNewer = written !== null && asked !== null && written.version > asked.version;
  return [isNewer ? written : asked, setWritten];
}

/** One edition: the work on a draft, or what was published, by whom and when. */
export function ReportScreen({ regionId, reportId }: { regionId: string; reportId: string }) {
  const { region } = useViewer();
  const [{ data, fetching, error }, ask] = useQuery({ query: reportWorkDocument, variables: { id: reportId } });
  const [report, onWritten] = useNewest(data?.report ?? null);
  usePageTitle(report === null ? reportWords.waiting : reportWords.editionTitle(report.edition ?? null, report.asOf));
  const askAgain = () => ask({ requestPolicy: 'network-only' });
  const isMissing = data?.report === null && !fetching;
  if (!region || region.id !== regionId || isMissing)
    return (
      <>
        <NotFound title={reportWords.gone} />
        <UnsavedWords reportId={reportId} />
      </>
    );
  if (report === null)
    return (
      <>
        <h1 className="nh-h1">{reportWords.waiting}</h1>
        {error ? <Failure error={error} onRetry={askAgain} /> : <LoadingBlock shape="panel" />}
      </>
    );
  const part = { region, report, onWritten, onStale: askAgain };
  return (
    <>
      {error ? <Failure error={error} onRetry={askAgain} /> : null}
      {report.status === 'DRAFT' && report.mayChange ? (
        <DraftWork {...part} />
      ) : (
        <>
          <ShownReport {...part} />
          <UnsavedWords reportId={reportId} />
        </>
      )}
    </>
  );
}
