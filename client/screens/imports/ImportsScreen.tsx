import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { importWords } from '../../words/imports.ts';
import { ImportHistory } from './ImportHistory.tsx';
import { importCoverageDocument } from './imports.graphql.ts';
import { ReturnDateBar } from './ReturnDateBar.tsx';
import { TaskList } from './TaskList.tsx';

/** An address of an import as it was written before each had a page of its own. */
function useOldAddress(batch: string | null): void {
  useEffect(() => {
    if (batch !== null) navigate(paths.import(batch), 'replace');
  }, [batch]);
}

/** Imports: what is loaded of each kind of file for a return date, and everything imported so far. */
export function ImportsScreen() {
  const { region } = useViewer();
  const query = readQuery(useSearch());
  const returnDate = query.date('returnDate');
  useOldAddress(query.code('batch'));
  usePageTitle(importWords.title);
  return (
    <>
      <DroppedParts names={query.dropped()} />
      {region === null || region === undefined ? null : <Coverage region={region} asked={returnDate} />}
      <ImportHistory />
    </>
  );
}

function Coverage({ region, asked }: { region: ViewerRegion; asked: string | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: importCoverageDocument,
    variables: { region: region.id, returnDate: asked },
    requestPolicy: 'cache-and-network',
  });
  const answer = data?.importCoverage;
  const coverage = answer?.__typename === 'ImportCoverage' ? answer : null;
  const returnDate = asked ?? region.dataDate;
  const upToDate = coverage?.kinds.filter(({ status }) => status === 'UP_TO_DATE').length ?? 0;
  const said = coverage ? importWords.complete(upToDate, coverage.kinds.length) : null;
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  return (
    <>
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">{importWords.heading(returnDate)}</h1>
          {said === null ? null : <p className="nh-meta">{said}</p>}
        </div>
        <div className="nh-tools">
          <Link className="govuk-button" to={paths.upload}>
            {importWords.load}
          </Link>
          <Link to={paths.reconciliation}>{importWords.reconcile}</Link>
        </div>
      </div>
      <ReturnDateBar
        returnDate={returnDate}
        problem={problem}
        onProblem={setProblem}
        onChange={(day) =>
          navigate(paths.imports + writeQuery({ returnDate: day === region.dataDate ? null : day }), 'replace')
        }
      />
      {error && !data ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {!answer && !error ? <LoadingBlock shape="row" count={8} /> : null}
      {answer && answer.__typename !== 'ImportCoverage' ? <p className="nh-advice">{answer.sentence}</p> : null}
      {coverage ? <TaskList kinds={coverage.kinds} returnDate={returnDate} /> : null}
    </>
  );
}
