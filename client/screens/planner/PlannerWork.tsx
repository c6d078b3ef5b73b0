import { type ReactNode, useState } from 'react';
import { useRegionMap } from '../../map/useRegionMap.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { handOfPlan } from './draftOfPlan.ts';
import { errorsBy, fieldOf, idOfField } from './fieldIds.ts';
import { HandEditor, newHandHome } from './HandEditor.tsx';
import { type Picking, PlannerForm } from './PlannerForm.tsx';
import { PlannerHeading } from './PlannerHeading.tsx';
import { PlannerResult } from './PlannerResult.tsx';
import type { FoundPlan } from './PlannerScreen.tsx';
import { PlanTools } from './PlanTools.tsx';
import { ToScenarioForm } from './ToScenarioForm.tsx';
import { useHandEdits } from './useHandEdits.ts';
import { usePlanAreas } from './usePlanAreas.ts';
import type { Planner } from './usePlanner.ts';
import type { StartPlan } from './useStartPlan.ts';

export interface PlannerWorkProps {
  region: ViewerRegion;
  planner: Planner;
  found: FoundPlan;
  starting: StartPlan;
  /** The settings on the screen are not those of the plan. */
  isOther: boolean;
  isRunning: boolean;
  runPanel: ReactNode;
}

function usePicking({ planner }: PlannerWorkProps, edit: ReturnType<typeof useHandEdits>['edit']) {
  const [picking, setPicking] = useState<Picking | null>(null);
  const { draft, change } = planner;
  const hand = draft.hand ?? [];
  const chosen = { must: draft.must, never: draft.never, hand: hand.map(({ where }) => where) };
  const toggle = (id: string) => {
    if (picking === null) return;
    const isChosen = chosen[picking].includes(id);
    if (picking === 'hand') {
      edit(isChosen ? hand.filter(({ where }) => where !== id) : [...hand, newHandHome(id, draft.kinds)]);
      return;
    }
    const other = picking === 'must' ? 'never' : 'must';
    const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
    change({
      [picking]: isChosen ? without(draft[picking]) : [...draft[picking], id],
      [other]: without(draft[other]),
    });
  };
  return { picking, setPicking, toggle, chosen: picking === null ? [] : chosen[picking] };
}

/** The settings at the left, beside them what is being done with them: areas chosen, homes placed, a run, its plan. */
export function PlannerWork(props: PlannerWorkProps) {
  const { region, planner, found, starting, isOther, isRunning } = props;
  const mayRun = useViewer().role === 'COMMISSIONER';
  const { draft, change } = planner;
  const { ground, isLoading } = useRegionMap(region.id);
  const areas = usePlanAreas(region.id, draft.areas);
  const edits = useHandEdits(draft.hand, change);
  const { picking, setPicking, toggle, chosen } = usePicking(props, edits.edit);
  const [isForScenario, setForScenario] = useState(false);
  const errorOf = errorsBy(starting.wrong);
  const { plan } = found;
  const start = () => void starting.start();
  const isOld = plan !== null && (isRunning || isOther);
  const errors = starting.wrong.map((wrong) => {
    const field = fieldOf(wrong);
    return field === null ? { sentence: wrong.sentence } : { sentence: wrong.sentence, fieldId: idOfField(field) };
  });
  return (
    <>
      <PlannerHeading
        regionId={region.id}
        plan={plan}
        heading={draft.hand === null ? plannerWords.heading(region.name) : plannerWords.headingHand}
        isOld={isOld}
        tools={
          plan === null ? null : (
            <PlanTools
              planId={plan.id}
              onOpenByHand={mayRun && plan.homes.length > 0 ? () => edits.edit(handOfPlan(plan)) : null}
              onToScenario={mayRun && plan.homes.length > 0 ? () => setForScenario(true) : null}
            />
          )
        }
      />
      <ErrorSummary errors={errors} title={plannerWords.wrong.title} />
      <div className={plan === null ? 'planner' : 'planner has-plan'}>
        <PlannerForm
          region={region}
          draft={draft}
          errorOf={errorOf}
          change={change}
          areas={areas}
          runLabel={runLabelOf(props)}
          mayRun={mayRun}
          onPick={setPicking}
          onRun={start}
        />
        <div className="planner-main">
          {props.runPanel}
          {picking === null ? null : (
            <AreaPicker
              title={plannerWords[picking].title}
              areas={areas}
              ground={ground}
              chosen={chosen}
              onToggle={toggle}
              onDone={() => setPicking(null)}
            />
          )}
          {draft.hand === null || picking !== null ? null : (
            <HandEditor
              hand={draft.hand}
              kinds={draft.kinds}
              areas={areas}
              edits={edits}
              errorOf={errorOf}
              mayRun={mayRun}
              onPick={() => setPicking('hand')}
              onRun={start}
            />
          )}
          {isForScenario && plan !== null ? <ToScenarioForm plan={plan} onClose={() => setForScenario(false)} /> : null}
          <PlannerResult
            {...props}
            areas={areas}
            ground={ground}
            isLoading={isLoading}
            mayRun={mayRun}
            onRun={start}
            onHand={edits.edit}
            isPicking={picking !== null}
          />
        </div>
      </div>
    </>
  );
}

function runLabelOf({ planner, found }: PlannerWorkProps): string {
  if (planner.draft.hand !== null) return plannerWords.runHand;
  return found.plan === null ? plannerWords.run : plannerWords.runAgain;
}
