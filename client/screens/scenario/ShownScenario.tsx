import { useState } from 'react';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { baselineId, compareAddress } from '../compare/compareAddress.ts';
import { writePlannerAddress } from '../planner/plannerAddress.ts';
import { newDraft } from '../planner/plannerDraft.ts';
import { ChangeList } from './ChangeList.tsx';
import { type ChangeDraft, type ChangeRow, draftOf, emptyDraft, type ScenarioNow } from './changeDraft.ts';
import { NamedVersions } from './NamedVersions.tsx';
import { ScenarioChangeForm } from './ScenarioChangeForm.tsx';
import { ScenarioTools } from './ScenarioTools.tsx';
import { redoChangeDocument, removeChangeDocument, undoChangeDocument } from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';
import { useUndoKeys } from './useUndoKeys.ts';

const headingId = 'changes';

interface ShownScenarioProps {
  region: ViewerRegion;
  scenario: ScenarioNow;
}

/** A scenario with all that can be done with it. */
export function ShownScenario({ region, scenario }: ShownScenarioProps) {
  const { id, version, mayChange } = scenario;
  const { wrong, send } = useScenarioWrite();
  const undo = () => void send(undoChangeDocument, { id, version }, scenarioWords.undone);
  const redo = () => void send(redoChangeDocument, { id, version }, scenarioWords.redone);
  useUndoKeys(
    () => (mayChange && scenario.undoable > 0 ? undo() : undefined),
    () => (mayChange && scenario.undone > 0 ? redo() : undefined),
  );
  const remove = async (change: ChangeRow) => {
    const isGone = await send(removeChangeDocument, { id, version, changeId: change.id }, scenarioWords.dropped);
    // The button that had the keyboard is gone with its change.
    if (isGone) document.getElementById(headingId)?.focus();
  };
  return (
    <>
      <ScenarioHeading region={region} scenario={scenario} onUndo={undo} onRedo={redo} />
      <ErrorSummary title={scenarioWords.couldNot} errors={wrong.map(({ sentence }) => ({ sentence }))} />
      <Advice scenario={scenario} />
      <Changes region={region} scenario={scenario} onRemove={(change) => void remove(change)} />
      <NamedVersions scenario={scenario} />
    </>
  );
}

function ScenarioHeading({
  region,
  scenario,
  ...does
}: ShownScenarioProps & { onUndo: () => void; onRedo: () => void }) {
  const { id, name, asOf, changes, changedBy, changedAt } = scenario;
  const look = { plan: null, run: null };
  return (
    <>
      <p className="nh-breadcrumb">
        <Link to={paths.scenarios(region.id)}>{scenarioWords.crumb}</Link>
      </p>
      <h1 className="nh-h1">{scenarioWords.headingOf(name, changes.length)}</h1>
      <p className="nh-meta">{scenarioWords.about(asOf, changedBy, formatMoment(changedAt))}</p>
      <p className="scenario-next">
        <Link to={compareAddress(region.id, { a: baselineId, b: id, show: 'both', run: null })}>
          {scenarioWords.compare}
        </Link>
        <Link to={paths.planner(region.id) + writePlannerAddress({ ...newDraft, scenario: id }, look)}>
          {scenarioWords.plan}
        </Link>
      </p>
      <ScenarioTools scenario={scenario} regionId={region.id} {...does} />
    </>
  );
}

/** What whoever reads it must know first: that it is agreed, that the facts have moved on, and why it cannot be worked out. */
function Advice({ scenario }: { scenario: ScenarioNow }) {
  const { isAgreed, factsChanged, problems } = scenario;
  const ofWhole = problems.filter(({ changeId }) => changeId === null);
  return (
    <>
      {isAgreed ? <p className="nh-advice">{scenarioWords.agreedHint}</p> : null}
      {factsChanged == null ? null : <p className="nh-advice">{factsChanged}</p>}
      {problems.length === 0 ? null : (
        <div className="nh-advice">
          <h2 className="nh-h3">{scenarioWords.problemsHeading}</h2>
          {ofWhole.length === 0 ? <p>{scenarioWords.problemsBelow}</p> : null}
          {ofWhole.map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  );
}

function Changes({ region, scenario, onRemove }: ShownScenarioProps & { onRemove: (change: ChangeRow) => void }) {
  const [draft, setDraft] = useState<ChangeDraft | null>(null);
  // Held here, so that nothing typed is lost when the change that is edited is taken out by a colleague.
  const writing = useScenarioWrite();
  const { asOf, changes, mayChange } = scenario;
  const open = (next: ChangeDraft | null) => {
    writing.setWrong([]);
    setDraft(next);
  };
  const form =
    draft === null ? null : (
      <ScenarioChangeForm
        {...{ scenario, region, draft, writing, headingId }}
        onDraft={setDraft}
        onDone={() => open(null)}
      />
    );
  const edited = changes.find(({ id }) => id === draft?.replaces)?.id ?? null;
  return (
    <section aria-labelledby={headingId} className="scenario-section">
      <h2 className="nh-h2" id={headingId} tabIndex={-1}>
        {scenarioWords.changesHeading}
      </h2>
      <ChangeList
        scenario={scenario}
        edited={edited === null ? null : { id: edited, form }}
        onEdit={(change) => open(draftOf(change, asOf))}
        onRemove={onRemove}
      />
      {edited === null ? form : null}
      {draft === null && mayChange ? <Button onPress={() => open(emptyDraft)}>{scenarioWords.add}</Button> : null}
    </section>
  );
}
