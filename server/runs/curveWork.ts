/** How many children live within 1 to 30 miles of home, and how many could? Placed once for a day, and kept in the thread. */
import {
  type CurveChild,
  curveChildrenOn,
  curvesOf,
  type DistanceCurveQuestion,
  type DistanceCurves,
  mostCurveMiles,
} from '../engine/nearHome/distanceCurve.ts';
import type { NearHomeSetting } from '../engine/nearHome/nearHomeQuestion.ts';
import { nearHomeSolver } from '../engine/nearHome/nearHomeSolver.ts';
import { suppressCurves } from '../engine/nearHome/suppressCurve.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import type { LongAsked } from './longWork.ts';
import type { WorldOf } from './nearHomeWork.ts';
import { RunCancelled, type Watch } from './progress.ts';
import { nothingSaid, type SaidOfFacts } from './saidOfFacts.ts';

/** `isExact` is the right of whoever asks. */
export interface CurveAsked extends DistanceCurveQuestion {
  readonly isExact: boolean;
}

const mostDays = 2;

/** Half the distances make no curve, so a run that is told to stop ends without one. */
function eachMile(watch: Watch): (miles: number) => 'GO_ON' | 'STOP' {
  return (miles) => {
    const stage = 'Placing everyone within each distance, mile by mile';
    const progress = { stage, done: miles, total: mostCurveMiles, headline: null };
    return watch.report(progress) === 'GO_ON' ? 'GO_ON' : 'STOP';
  };
}

/** The one near-home gap that is released. */
function ownSetting({ asOf, region }: RegionQuestionFacts): NearHomeSetting {
  return { asOf, withinMiles: region.nearHomeMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false };
}

interface CurveTools {
  readonly worldOf: WorldOf;
  readonly said: SaidOfFacts;
}

export function curveWorkOn(store: Store, { worldOf, said }: CurveTools) {
  const kept = new KeptAnswers<readonly CurveChild[]>(mostDays);
  return async (
    { viewer, regionId, question }: LongAsked<CurveAsked>,
    watch: Watch,
  ): Promise<DistanceCurves | null> => {
    const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
    if (facts === null) return null;
    const children = kept.of(JSON.stringify([facts.version, regionId, question.asOf]), () => {
      const check = { onProgress: () => watch.check(), isCostAsked: false };
      const found = curveChildrenOn({ facts, asOf: question.asOf }, nearHomeSolver(check), eachMile(watch));
      if (found === null) throw new RunCancelled();
      return found;
    });
    const { isExact, localAuthority = null, ...asked } = question;
    if (isExact) return curvesOf(facts, children, { ...asked, localAuthority });
    const all = curvesOf(facts, children, asked);
    // Nothing is said of some children only, nor asked for.
    const isOfAll = !(asked.ageBands?.length || asked.placementTypes?.length || asked.cohorts?.length);
    const saidOfAll = isOfAll
      ? await said.curves(store.as(viewer), facts, {
          world: worldOf(facts, ownSetting(facts), watch).world,
          curves: all,
        })
      : nothingSaid;
    return suppressCurves(all, { facts, localAuthority, said: saidOfAll });
  };
}
