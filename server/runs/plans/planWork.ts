/** Which new homes should open? Everyone placed near home as things are, homes chosen, and the plan tested again before it is kept. */
import { randomUUID } from 'node:crypto';
import type { Solver } from '../../engine/assign/finishBySolver.ts';
import { nearHomeSolver } from '../../engine/nearHome/nearHomeSolver.ts';
import type { NearHomeWorld } from '../../engine/nearHome/nearHomeWorld.ts';
import { planPlaces } from '../../engine/plan/planPlaces.ts';
import { countText } from '../../engine/wording.ts';
import { may } from '../../policy/policy.ts';
import type { PlanToKeep } from '../../store/plans.ts';
import type { Store } from '../../store/store.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';
import type { LongAsked } from '../longWork.ts';
import type { WorldOf } from '../nearHomeWork.ts';
import { RunCancelled, RunRefused, type Watch } from '../progress.ts';
import { engineQuestion } from './engineQuestion.ts';
import { type PlanBasis, planBasisOf } from './planBasis.ts';
import { planDocumentOf } from './planDocumentOf.ts';
import type { PlanTerms } from './planTerms.ts';

export interface PlanTools {
  readonly store: Store;
  readonly worldOf: WorldOf;
  readonly solver?: Solver | undefined;
}

/** For each of the two stages of a proof. */
const solverSeconds = 2;
const noHomesFit =
  'No set of homes keeps all the limits at once: ask for fewer homes that must open, or allow more money or more areas.';

/** Half a placing is no start for a plan: told to stop, the placing goes on to its end. */
function toItsEnd(watch: Watch): Watch {
  return {
    check() {
      watch.check();
      return 'GO_ON';
    },
    report(progress) {
      watch.report(progress);
      return 'GO_ON';
    },
  };
}

/** The same world with a solver that listens to this run, not to the one that placed it. */
function listening(world: NearHomeWorld, watch: Watch, highs: Solver | undefined): NearHomeWorld {
  const solver = highs && { highs, seconds: solverSeconds };
  return { ...world, solver: nearHomeSolver({ onProgress: () => toItsEnd(watch).check(), solver }) };
}

interface Planning {
  readonly terms: PlanTerms;
  readonly basis: PlanBasis;
  readonly world: NearHomeWorld;
}

function testing({ terms, basis }: Planning, gained: number, homes: number) {
  const stage = `Testing ${countText(basis.areas.length, 'area')}`;
  const headline =
    homes === 0
      ? null
      : `Best so far: ${countText(gained, 'child', 'children')} more near home with ${countText(homes, 'home')}`;
  return { stage, done: homes, total: terms.mostHomes, headline };
}

async function planningFor(
  { store, worldOf, solver }: PlanTools,
  { viewer, regionId, question: terms }: LongAsked<PlanTerms>,
  watch: Watch,
): Promise<Planning | null> {
  const reading = store.as(viewer);
  const facts: RegionQuestionFacts | null = await reading.sufficiencyFacts(regionId, terms.asOf);
  const map = await reading.regionMap(regionId);
  if (facts === null || map === null) return null;
  const { asOf, withinMiles } = terms;
  const setting = { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
  const { world } = worldOf(facts, setting, toItsEnd(watch));
  return { terms, basis: planBasisOf({ facts, map }, terms.areas, []), world: listening(world, watch, solver) };
}

/** Errors: RunRefused where no homes keep the limits; RunCancelled where it was stopped before there was anything to keep. */
export async function planFound(
  tools: PlanTools,
  asked: LongAsked<PlanTerms>,
  watch: Watch,
): Promise<PlanToKeep | null> {
  if (may(asked.viewer, 'plans') !== 'REGION') return null;
  const begun = performance.now();
  const planning = await planningFor(tools, asked, watch);
  if (planning === null) return null;
  const { terms, basis, world } = planning;
  watch.report(testing(planning, 0, 0));
  const { solver: highs } = tools;
  const plan = planPlaces(world, engineQuestion(terms, basis), {
    solver: highs && { highs, seconds: solverSeconds },
    onProgress: (gained, homes) => watch.report(testing(planning, gained.children, homes)),
  });
  const isStopped = watch.check() === 'STOP_KEEP_BEST';
  if (plan === null || (isStopped && plan.outcome.homes.length === 0)) {
    if (isStopped) throw new RunCancelled();
    throw new RunRefused(noHomesFit);
  }
  const document = planDocumentOf(plan, { terms, basis, seconds: (performance.now() - begun) / 1000 });
  const { headline, status } = document;
  const { scenario, objective } = terms;
  const factsVersion = basis.facts.version;
  return { id: randomUUID(), headline, objective, status, scenario, factsVersion, document: { ...document } };
}
