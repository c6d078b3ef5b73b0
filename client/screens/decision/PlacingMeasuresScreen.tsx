import { useQuery } from 'urql';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { measureWords } from '../../words/decision.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { councilTable, homeTable, reasonTable } from './measureTables.ts';
import { placingMeasuresQuery } from './placingMeasures.graphql.ts';

/** How long finding a home takes, and what homes answer when they are rung. */
export function PlacingMeasuresScreen({ regionId }: { regionId: string }) {
  usePageTitle(measureWords.documentTitle);
  const [{ data, error }, ask] = useQuery({
    query: placingMeasuresQuery,
    variables: { region: regionId },
    requestPolicy: 'cache-and-network',
  });
  const measures = data?.placingMeasures;
  if (error && !measures)
    return (
      <>
        <h1 className="nh-h1">{measureWords.documentTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!measures)
    return (
      <>
        <h1 className="nh-h1">{measureWords.documentTitle}</h1>
        <LoadingBlock shape="row" count={8} />
      </>
    );
  if (measures.__typename !== 'PlacingMeasures')
    return (
      <>
        <h1 className="nh-h1">{measureWords.documentTitle}</h1>
        <EmptyState title={measureWords.documentTitle}>{'sentence' in measures ? measures.sentence : null}</EmptyState>
      </>
    );
  return (
    <div className="nh-measures">
      <h1 className="nh-h1">
        {sentencesOf(measures.headline).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h1>
      <FactTableView table={councilTable(measures)} minWidth={620} />
      <MarkerKey />
      {measures.reasons.length > 0 && <FactTableView table={reasonTable(measures)} />}
      {measures.homes.length > 0 && <FactTableView table={homeTable(measures)} minWidth={620} />}
    </div>
  );
}
