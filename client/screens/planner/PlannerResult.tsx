import type { RegionGround } from '../../map/useRegionMap.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { planWords } from '../../words/plan.ts';
import { plannerWords } from '../../words/planner.ts';
import { handOfPlan } from './draftOfPlan.ts';
import { PlanAnswer } from './PlanAnswer.tsx';
import type { PlannerWorkProps } from './PlannerWork.tsx';
import type { HandHomeDraft } from './plannerDraft.ts';
import type { PlanShown } from './planTables.ts';
import { StartMap } from './StartMap.tsx';
import type { PlanAreas } from './usePlanAreas.ts';

interface PlannerResultProps extends PlannerWorkProps {
  ground: RegionGround | null;
  isLoading: boolean;
  mayRun: boolean;
  isPicking: boolean;
  areas: PlanAreas;
  onRun: () => void;
  onHand: (hand: readonly HandHomeDraft[]) => void;
}

/** Which plan this is, where that is not the one now asked for. */
function Notices({ plan, isOther, isRunning, mayRun, onRun }: PlannerResultProps & { plan: PlanShown }) {
  const sentence = isRunning ? planWords.running : isOther ? planWords.changed : plan.staleSentence;
  return (
    <>
      {sentence ? (
        <div className="nh-advice planner-notice" role="status">
          <p>{sentence}</p>
          {mayRun && !isRunning ? (
            <Button look="secondary" onPress={onRun}>
              {plannerWords.runAgain}
            </Button>
          ) : null}
        </div>
      ) : null}
      {plan.status === 'STOPPED' ? <p className="nh-advice">{planWords.stopped}</p> : null}
    </>
  );
}

function Start({ planner, isRunning, mayRun, isPicking, areas, ground, onHand }: PlannerResultProps) {
  if (isPicking || planner.draft.hand !== null) return null;
  if (isRunning) return <StartMap areas={areas} ground={ground} must={planner.draft.must} />;
  return (
    <>
      <div className="planner-start">
        <p className="nh-lede">{plannerWords.lede}</p>
        {mayRun ? (
          <Button look="secondary" onPress={() => onHand([])}>
            {plannerWords.hand.start}
          </Button>
        ) : null}
      </div>
      <StartMap areas={areas} ground={ground} must={planner.draft.must} />
    </>
  );
}

/** The plan there is; or how to get one. Half a plan is never shown. */
export function PlannerResult(props: PlannerResultProps) {
  const { planner, found, mayRun, isOther, isRunning, onHand } = props;
  const { plan } = found;
  if (found.error) return <Failure error={found.error} onRetry={found.ask} />;
  if (found.isMissing)
    return (
      <EmptyState title={planWords.missing.title}>
        <p>{planWords.missing.sentence}</p>
      </EmptyState>
    );
  if (plan === null) return planner.look.plan === null ? <Start {...props} /> : <LoadingBlock shape="panel" />;
  if (props.isPicking) return null;
  return (
    <>
      <Notices {...props} plan={plan} />
      {plan.shortBefore === 0 ? (
        <EmptyState title={planWords.nobodyShort}>
          <p>{planWords.nobodyShortWhy(plan.question.withinMiles)}</p>
        </EmptyState>
      ) : null}
      <PlanAnswer
        key={plan.id}
        plan={plan}
        ground={props.ground}
        isLoading={props.isLoading}
        isOld={isOther || isRunning}
        onChangeAssumptions={mayRun ? openAssumptions : null}
        onOpenAlternative={mayRun ? ({ homes }) => onHand(handOfPlan({ ...plan, homes })) : null}
      />
    </>
  );
}

function openAssumptions(): void {
  const heading = document.getElementById('planner-assumptions');
  if (heading instanceof HTMLDetailsElement) heading.open = true;
  heading?.querySelector('summary')?.focus();
}
