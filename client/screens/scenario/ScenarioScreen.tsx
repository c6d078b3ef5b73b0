import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { ShownScenario } from './ShownScenario.tsx';
import { scenarioDocument } from './scenario.graphql.ts';
import { ScenarioVersionContext, useNewest } from './scenarioVersion.ts';

/** What would be different in this scenario, and who changed what? */
export function ScenarioScreen({ regionId, scenarioId }: { regionId: string; scenarioId: string }) {
  const { region } = useViewer();
  const [{ data, fetching, error }, ask] = useQuery({ query: scenarioDocument, variables: { id: scenarioId } });
  const [scenario, shared] = useNewest(data?.scenario ?? null);
  usePageTitle(scenario?.name ?? scenarioWords.loading);
  const isMissing = data?.scenario === null && !fetching;
  if (!region || region.id !== regionId || isMissing) return <NotFound title={scenarioWords.notThere} />;
  if (scenario !== null)
    return (
      <ScenarioVersionContext value={shared}>
        {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
        <ShownScenario region={region} scenario={scenario} />
      </ScenarioVersionContext>
    );
  return (
    <>
      <h1 className="nh-h1">{scenarioWords.loading}</h1>
      {error ? (
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <LoadingBlock shape="panel" />
      )}
    </>
  );
}
