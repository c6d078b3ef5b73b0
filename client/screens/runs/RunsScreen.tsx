import { useQuery } from 'urql';
import { runStatuses } from '../../../schema/vocabulary.ts';
import { runsDocument } from '../../run/run.graphql.ts';
import { isOver, type RunNow } from '../../run/useRun.ts';
import { type FactTable, words } from '../../table/factTable.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { formatMoment } from '../../words/formats.ts';
import { runWords } from '../../words/runs.ts';

const { list } = runWords;

function runsTable(runs: readonly RunNow[]): FactTable {
  return {
    caption: list.caption,
    columns: [
      { id: 'what', label: list.what, kind: 'words' },
      { id: 'status', label: list.status, kind: 'words' },
      { id: 'stage', label: list.stage, kind: 'words' },
      { id: 'done', label: list.done, kind: 'words' },
      { id: 'started', label: list.started, kind: 'words' },
    ],
    rows: runs.map(({ id, kind, status, stage, done, total, startedAt }) => ({
      id,
      cells: [
        words(runWords.kinds[kind] ?? kind),
        words(runStatuses[status]),
        words(stage),
        words(typeof done === 'number' && typeof total === 'number' ? runWords.steps(done, total) : ''),
        words(formatMoment(startedAt)),
      ],
    })),
    total: null,
  };
}

/** Long answers of the region: what is being worked out, and what has been. */
export function RunsScreen() {
  usePageTitle(runWords.title);
  const [{ data, fetching, error }, ask] = useQuery({ query: runsDocument });
  const runs = data?.runs.edges.map(({ node }) => node) ?? null;
  const running = runs?.filter((run) => !isOver(run)).length ?? 0;
  return (
    <>
      <h1 className="nh-h1">{runs === null ? runWords.title : list.heading(running)}</h1>
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {runs === null && fetching ? <LoadingBlock shape="row" count={6} /> : null}
      <p className="nh-meta">{list.empty}</p>
      {runs !== null && runs.length > 0 ? <FactTableView table={runsTable(runs)} minWidth={640} /> : null}
    </>
  );
}
