/** How many children could live near home? Everyone placed once for a setting, and kept in the thread; tables are made from it. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import type { AssignProgress } from '../engine/assign/problem.ts';
import type { SufficiencyQuestion } from '../engine/gap.ts';
import { nearHomeCheck } from '../engine/nearHome/nearHomeCheck.ts';
import type { NearHomeSetting } from '../engine/nearHome/nearHomeQuestion.ts';
import { nearHomeSolver } from '../engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../engine/nearHome/nearHomeTable.ts';
import { type NearHomeWorld, nearHomeWorld } from '../engine/nearHome/nearHomeWorld.ts';
import { type ShownNearHome, suppressNearHome } from '../engine/nearHome/suppressNearHome.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { countText } from '../engine/wording.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import type { LongAsked } from './longWork.ts';
import type { RunProgress, Watch } from './progress.ts';
import { nothingSaid, type SaidOfFacts } from './saidOfFacts.ts';
import { readFactsUnder } from './scenarioFacts.ts';

/** `isExact` is the right of whoever asks: with the question, so that nobody is given another's answer. */
export interface NearHomeAsked extends SufficiencyQuestion, NearHomeSetting {
  readonly isExact: boolean;
  /** Null = the facts as they are. */
  readonly scenario: ScenarioTerms | null;
}

export interface NearHomeFound {
  readonly table: ShownNearHome;
  /** It took to place everyone, for this table or for one before it. */
  readonly seconds: number;
}

/** Each holds tens of megabytes. */
const mostWorlds = 2;
const stages = ['SIBLINGS_MAY_SPLIT', 'SIBLINGS_TOGETHER', 'PROOF'] as const;
const stageWords: Readonly<Record<AssignProgress['stage'], string>> = {
  SIBLINGS_MAY_SPLIT: 'Placing children one by one',
  SIBLINGS_TOGETHER: 'Keeping brothers and sisters together',
  PROOF: 'Proving how much better it could be',
};
/** Reading, finding homes, the three stages of placing, and the table. */
const steps = 6;

export function findingHomes(): RunProgress {
  return { stage: 'Finding the homes near each child', done: 1, total: steps, headline: null };
}

/** About: large groups are counted in full only at the end. */
export function placingProgress({ stage, unmetChildren }: AssignProgress): RunProgress {
  const headline = `about ${countText(unmetChildren, 'child', 'children')} short of a place near home`;
  return { stage: stageWords[stage], done: 2 + stages.indexOf(stage), total: steps, headline };
}

/** Placed once, with the seconds it took. */
export interface PlacedWorld {
  readonly world: NearHomeWorld;
  readonly seconds: number;
}

export type WorldOf = (facts: RegionQuestionFacts, setting: NearHomeSetting, watch: Watch) => PlacedWorld;

/** An answer that breaks a rule is an error, and never shown or kept. */
export function checkedWorld(world: NearHomeWorld): NearHomeWorld {
  const faults = nearHomeCheck(world);
  if (faults.length > 0) throw new Error(`Placing everyone broke a rule, ${faults.length} in all. First: ${faults[0]}`);
  return world;
}

/** For each of the two stages of a proof. */
const solverSeconds = 2;

/** A world that was stopped early is kept too, for whoever stops as well: the others want it whole. */
export function keptWorlds(highs?: Solver): WorldOf {
  const kept = new KeptAnswers<PlacedWorld>(mostWorlds);
  return (facts, setting, watch) => {
    const { asOf, withinMiles, reading, releasePlacesOfOtherRegions } = setting;
    const key = JSON.stringify([
      facts.version,
      facts.region.id,
      asOf,
      withinMiles,
      reading,
      releasePlacesOfOtherRegions,
    ]);
    const before = kept.find(key);
    if (before?.world.placing.status === 'STOPPED' && watch.check() === 'GO_ON') kept.forget(key);
    return kept.of(key, () => {
      const begun = performance.now();
      watch.report(findingHomes());
      const solver = nearHomeSolver({
        onProgress: (progress) => watch.report(placingProgress(progress)),
        solver: highs && { highs, seconds: solverSeconds },
      });
      const world = checkedWorld(nearHomeWorld(facts, setting, solver));
      return { world, seconds: (performance.now() - begun) / 1000 };
    });
  };
}

export async function nearHomeFound(
  store: Store,
  { viewer, regionId, question }: LongAsked<NearHomeAsked>,
  { worldOf, said, watch }: { readonly worldOf: WorldOf; readonly said: SaidOfFacts; readonly watch: Watch },
): Promise<NearHomeFound | null> {
  const facts = await readFactsUnder(store, viewer, { regionId, asOf: question.asOf, terms: question.scenario });
  if (facts === null) return null;
  const { asOf, withinMiles, reading, releasePlacesOfOtherRegions } = question;
  const { world, seconds } = worldOf(facts, { asOf, withinMiles, reading, releasePlacesOfOtherRegions }, watch);
  watch.report({ stage: 'Counting by council', done: steps - 1, total: steps, headline: null });
  const table = nearHomeTable(world, question);
  if (question.isExact) return { table, seconds };
  // Under a scenario numbers of children are not in the release.
  const saidOfAll = question.scenario === null ? await said.nearHome(store.as(viewer), facts, world) : nothingSaid;
  const largestSmallCount = await said.hidesUpTo(store.as(viewer), facts.asOf);
  const showing = { said: saidOfAll, regionName: facts.region.name, largestSmallCount };
  return { table: suppressNearHome(table, showing), seconds };
}
