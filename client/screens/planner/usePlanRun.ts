import { tellRunsChanged } from '../../run/runsChanged.ts';
import { sayOver } from '../../run/useAnswerRun.ts';
import { hasResult, isOver, type RunNow, useRun } from '../../run/useRun.ts';
import type { PlannerLook } from './plannerAddress.ts';

interface PlanRun {
  readonly run: RunNow | null;
  readonly isRunning: boolean;
  readonly look: () => void;
}

/** The run that works on the plan: when it has one, the plan takes its place in the address. */
export function usePlanRun(id: string | null, show: (change: Partial<PlannerLook>) => void): PlanRun {
  const { run, look } = useRun(id, (over) => {
    sayOver(over);
    tellRunsChanged();
    if (hasResult(over) && over.resultId) show({ run: null, plan: over.resultId });
  });
  return { run, look, isRunning: run !== null && !isOver(run) };
}
