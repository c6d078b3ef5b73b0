/** What takes more than a moment to work out of a region's facts, by its name. */
import type { DistanceCurves } from '../engine/nearHome/distanceCurve.ts';
import type { Exposure } from '../engine/nearHome/exposure.ts';
import type { PlaceValues } from '../engine/nearHome/placeValues.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { MadeByRun } from '../store/madeByRun.ts';
import type { PlanToKeep } from '../store/plans.ts';
import type { ReportToKeep } from '../store/reports/reportRows.ts';
import type { Store } from '../store/store.ts';
import { type CompareAsked, type ComparedFound, comparisonFound } from './compareWork.ts';
import { type CurveAsked, curveWorkOn } from './curveWork.ts';
import { type JointAsked, type JointOutcome, jointWorkOn } from './jointWork.ts';
import { keptWorlds, type NearHomeAsked, type NearHomeFound, nearHomeFound } from './nearHomeWork.ts';
import type { PlaceRegion } from './placeAhead.ts';
import type { PlanTerms } from './plans/planTerms.ts';
import { planFound } from './plans/planWork.ts';
import { type Watch, watchOn } from './progress.ts';
import type { RecruitTerms } from './recruit/recruitTerms.ts';
import { type RecruitFound, recruitFound } from './recruit/recruitWork.ts';
import { type ReportAsked, reportMade } from './reports/reportWork.ts';
import type { Runner } from './runs.ts';
import { type Saying, saidOfFacts } from './saidOfFacts.ts';
import type { Threads } from './threads.ts';
import {
  type ExposureAsked,
  exposuresFound,
  type PlaceValuesAsked,
  placedAhead,
  placeValuesFound,
} from './worldWork.ts';

export interface LongAsked<Question> {
  readonly viewer: Viewer;
  readonly regionId: string;
  readonly question: Question;
}

/** The question and the answer of each kind of long work; null where the region is not the viewer's. */
export interface LongKinds {
  readonly NEAR_HOME_GAP: { readonly question: NearHomeAsked; readonly found: NearHomeFound | null };
  readonly DISTANCE_CURVE: { readonly question: CurveAsked; readonly found: DistanceCurves | null };
  readonly PLACE_VALUES: { readonly question: PlaceValuesAsked; readonly found: PlaceValues | null };
  readonly JOINT_MATCHES: { readonly question: JointAsked; readonly found: JointOutcome | null };
  readonly PLAN: { readonly question: PlanTerms; readonly found: PlanToKeep | null };
  readonly REPORT: { readonly question: ReportAsked; readonly found: ReportToKeep | null };
  readonly SCENARIO_COMPARE: { readonly question: CompareAsked; readonly found: ComparedFound | null };
  readonly RECRUIT_TARGETS: { readonly question: RecruitTerms; readonly found: RecruitFound | null };
  readonly EXPOSURE: { readonly question: ExposureAsked; readonly found: readonly Exposure[] | null };
}
export type LongKind = keyof LongKinds;

/** Errors: RunCancelled from within. */
export type LongWork = {
  readonly [Kind in LongKind]: (
    asked: LongAsked<LongKinds[Kind]['question']>,
    watch: Watch,
  ) => Promise<LongKinds[Kind]['found']>;
} & {
  /** For nobody to see: everyone of the region placed, and kept for the work above. */
  readonly placeAhead: (regionId: string, watch: Watch) => Promise<void>;
};

/** Works in the thread it is called in. */
export function longWorkOn(store: Store, saying: Saying): LongWork {
  const { solver } = saying;
  const worldOf = keptWorlds(solver);
  const said = saidOfFacts(saying);
  return {
    NEAR_HOME_GAP: (asked, watch) => nearHomeFound(store, asked, { worldOf, said, watch }),
    DISTANCE_CURVE: curveWorkOn(store, { worldOf, said }),
    PLACE_VALUES: (asked, watch) => placeValuesFound({ store, worldOf }, asked, watch),
    JOINT_MATCHES: jointWorkOn(store, solver),
    PLAN: (asked, watch) => planFound({ store, worldOf, solver }, asked, watch),
    REPORT: (asked, watch) => reportMade({ store, worldOf, said, solver }, asked, watch),
    SCENARIO_COMPARE: (asked, watch) => comparisonFound(store, asked, { worldOf, watch }),
    RECRUIT_TARGETS: (asked, watch) => recruitFound({ store, worldOf, solver }, asked, watch),
    EXPOSURE: (asked, watch) => exposuresFound({ store, worldOf }, asked, watch),
    placeAhead: (regionId, watch) => placedAhead({ store, worldOf }, regionId, watch),
  };
}

/** Its name among what a thread is asked; never a person's. */
export const placeAheadWork = 'placeAhead';

/** What there is to keep of the answer of a kind whose runs are kept. */
export function madeOf(kind: string, answer: unknown): MadeByRun | null {
  if (answer === null) return null;
  if (kind === 'PLAN') return { kind, made: answer as PlanToKeep };
  return kind === 'REPORT' ? { kind, made: answer as ReportToKeep } : null;
}

/** A kind that is not known is a fault of ours. */
export function doLongWork(
  work: LongWork,
  kind: string,
  asked: LongAsked<unknown>,
): (watch: Watch) => Promise<unknown> {
  if (kind === placeAheadWork || !Object.hasOwn(work, kind)) throw new Error(`There is no long work named ${kind}.`);
  const find = work[kind as LongKind] as (asked: LongAsked<unknown>, watch: Watch) => Promise<unknown>;
  return (watch) => find(asked, watch);
}

/** One piece at a time, in this thread: for tests, and where there are no threads. */
export function runnerHere(work: LongWork): Runner {
  return {
    slots: 1,
    run: async ({ kind, viewer, regionId, question }, { control, onProgress }) =>
      doLongWork(work, kind, { viewer, regionId, question })(watchOn(control, onProgress)),
    abandon: () => {},
  };
}

export function runnerInThreads(threads: Threads, slots: number): Runner {
  return {
    slots,
    run: ({ kind, viewer, regionId, question, affinity }, { control, onProgress }) =>
      threads.run({ work: kind, asked: { viewer, regionId, question }, control, affinity }, onProgress),
    abandon: (control) => threads.abandon(control),
  };
}

export function placeInThreads(threads: Threads): PlaceRegion {
  return (regionId, affinity, { control, onProgress }) =>
    threads.run({ work: placeAheadWork, asked: regionId, control, affinity }, onProgress);
}
