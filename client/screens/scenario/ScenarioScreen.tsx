import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { baselineId, compareAddress } from '../compare/compareAddress.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { ChangeList } from './ChangeList.tsx';
import { type ChangeDraft, draftOf, emptyDraft, type ScenarioNow } from './changeDraft.ts';
import { NamedVersions } from './NamedVersions.tsx';
import { ScenarioChangeForm } from './ScenarioChangeForm.tsx';
import { ScenarioTools } from './ScenarioTools.tsx';
import { redoChangeDocument, removeChangeDocument, scenarioDocument, undoChangeDocument } from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/** What would be different in this scenario, and who changed what? */
export function ScenarioScreen({ regionId, scenarioId }: { regionId: string; scenarioId: string }) {
  const { region } = useViewer();
  const [{ data, fetching, error }, ask] = useQuery({ query: scenarioDocument, variables: { id: scenarioId } });
  const scenario = data?.scenario ?? null;
  usePageTitle(scenario?.name ?? scenarioWords.loading);
  if (error && !data)
    return (
      <>
        <h1 className="nh-h1">{scenarioWords.loading}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!region || region.id !== regionId || (data && scenario === null))
    return <NotFound title={scenarioWords.notThere} />;
  if (scenario === null || (fetching && !data))
    return (
      <>
        <h1 className="nh-h1">{scenarioWords.loading}</h1>
        <LoadingBlock shape="panel" />
      </>
    );
  return <ShownScenario region={region} scenario={scenario} />;
}

function ShownScenario({ region, scenario }: { region: ViewerRegion; scenario: ScenarioNow }) {
  const { id, version, name, asOf, changes, problems, mayChange, factsChanged } = scenario;
  const [draft, setDraft] = useState<ChangeDraft | null>(null);
  const { wrong, send } = useScenarioWrite();
  const undo = () => void send(undoChangeDocument, { id, version }, scenarioWords.undone);
  const redo = () => void send(redoChangeDocument, { id, version }, scenarioWords.redone);
  useUndoKeys(
    () => (mayChange && scenario.undoable > 0 ? undo() : undefined),
    () => (mayChange && scenario.undone > 0 ? redo() : undefined),
  );
  const ofWhole = problems.filter(({ changeId }) => changeId === null);
  return (
    <>
      <p className="nh-breadcrumb">
        <Link to={paths.scenarios(region.id)}>{scenarioWords.crumb}</Link>
      </p>
      <h1 className="nh-h1">{scenarioWords.headingOf(name, changes.length)}</h1>
      <p className="nh-meta">{scenarioWords.about(asOf, scenario.changedBy, formatMoment(scenario.changedAt))}</p>
      {scenario.isAgreed ? <p className="nh-advice">{scenarioWords.agreeHint}</p> : null}
      <ScenarioTools scenario={scenario} regionId={region.id} onUndo={undo} onRedo={redo} />
      <ErrorSummary title={scenarioWords.couldNot} errors={wrong.map(({ sentence }) => ({ sentence }))} />
      {factsChanged == null ? null : (
        <p className="nh-advice">
          <b>{scenarioWords.factsChanged}.</b> {factsChanged}
        </p>
      )}
      {problems.length === 0 ? null : <h2 className="nh-h3">{scenarioWords.problemsHeading}</h2>}
      {ofWhole.map(({ sentence }) => (
        <p className="nh-advice" key={sentence}>
          {sentence}
        </p>
      ))}
      <section aria-labelledby="changes">
        <h2 className="nh-h2" id="changes">
          {scenarioWords.changesHeading}
        </h2>
        <ChangeList
          scenario={scenario}
          onEdit={(change) => setDraft(draftOf(change, asOf))}
          onRemove={(change) =>
            void send(removeChangeDocument, { id, version, changeId: change.id }, scenarioWords.dropped)
          }
        />
        {draft === null && mayChange ? <Button onPress={() => setDraft(emptyDraft)}>{scenarioWords.add}</Button> : null}
        {draft === null ? null : (
          <ScenarioChangeForm
            key={draft.replaces ?? 'new'}
            {...{ scenario, region }}
            first={draft}
            onDone={() => setDraft(null)}
          />
        )}
      </section>
      <p className="scenario-next">
        <Link to={compareAddress(region.id, { a: baselineId, b: id, show: 'both', run: null })}>
          {scenarioWords.compare}
        </Link>
      </p>
      <NamedVersions scenario={scenario} />
    </>
  );
}
