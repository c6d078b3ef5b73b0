import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useCoverage } from '../../session/useCoverage.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { useLast } from '../../ui/useLast.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { gapWords } from '../../words/gap.ts';
import { plannerWords } from '../../words/planner.ts';
import { FirstUse } from '../firstUse/FirstUse.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { draftOfPlan, isOfOtherSettings } from './draftOfPlan.ts';
import { PlannerWork } from './PlannerWork.tsx';
import { planDocument } from './plan.graphql.ts';
import { usePlanner } from './usePlanner.ts';
import { usePlanRun } from './usePlanRun.ts';
import { useStartPlan } from './useStartPlan.ts';

/** Planner: what to open, where, for whom, and what it buys? Settings, run and plan are in the address. */
export function PlannerScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(plannerWords.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <PlannerOfRegion region={region} />;
}

function PlannerOfRegion({ region }: { region: ViewerRegion }) {
  const { coverage, look: lookAtCoverage } = useCoverage(region.id);
  if (coverage?.authoritiesWithData === 0) return <FirstUse region={region} screen="planner" onLook={lookAtCoverage} />;
  return <Planner region={region} />;
}

function usePlan(id: string | null) {
  const [{ data, fetching, error }, ask] = useQuery({
    query: planDocument,
    variables: { id: id ?? '' },
    pause: id === null,
  });
  const fresh = data?.plan && data.plan.id === id ? data.plan : null;
  const shown = useLast(fresh, fetching);
  return {
    plan: id === null ? null : shown,
    isFetching: fetching,
    isMissing: id !== null && !fetching && data !== undefined && data.plan === null,
    error: error ?? null,
    ask: () => ask({ requestPolicy: 'network-only' }),
  };
}

function Planner({ region }: { region: ViewerRegion }) {
  const planner = usePlanner(region);
  const { draft, look, change, hasSettings } = planner;
  const found = usePlan(look.plan);
  const { plan } = found;
  const ofPlan = useMemo(() => (plan === null ? null : draftOfPlan(plan, region)), [plan, region]);
  const run = usePlanRun(look.run, planner.show);
  const starting = useStartPlan({
    region: region.id,
    draft,
    onRun: (id) => planner.show({ run: id }, 'push'),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to a plan alone, once the plan has come: its own settings stand in the fields.
  useEffect(() => {
    if (!hasSettings && ofPlan !== null && plan?.id === look.plan) change(ofPlan);
  }, [ofPlan]);
  const isOther = ofPlan !== null && isOfOtherSettings(draft, ofPlan);
  return (
    <>
      <DroppedParts names={planner.dropped} />
      <PlannerWork
        region={region}
        planner={planner}
        found={found}
        starting={starting}
        isOther={isOther}
        isRunning={run.isRunning}
        runPanel={run.run ? <RunPanel run={run.run} onLook={run.look} onAgain={() => void starting.start()} /> : null}
      />
    </>
  );
}

export type FoundPlan = ReturnType<typeof usePlan>;
