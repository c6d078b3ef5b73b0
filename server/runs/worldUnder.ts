/** A region with everyone placed, as it is and as it would be under a scenario: what a plan, or targets, start from. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import { nearHomeSolver } from '../engine/nearHome/nearHomeSolver.ts';
import type { NearHomeWorld } from '../engine/nearHome/nearHomeWorld.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import type { Store } from '../store/store.ts';
import type { LongAsked } from './longWork.ts';
import type { WorldOf } from './nearHomeWork.ts';
import { toItsEnd, type Watch } from './progress.ts';
import { readFactsUnder } from './scenarioFacts.ts';

export interface WorldTools {
  readonly store: Store;
  readonly worldOf: WorldOf;
  readonly solver?: Solver | undefined;
}

/** For each of the two stages of a proof. */
export const solverSeconds = 2;

/** The same world with a solver that listens to this run, not to the one that placed it. */
function listening(world: NearHomeWorld, watch: Watch, highs: Solver | undefined): NearHomeWorld {
  const solver = highs && { highs, seconds: solverSeconds };
  return { ...world, solver: nearHomeSolver({ onProgress: () => toItsEnd(watch).check(), solver }) };
}

/** The region under a scenario, everyone placed; null where it is not the viewer's. */
export type WorldUnder = (under: ScenarioTerms | null) => Promise<NearHomeWorld | null>;

export function worldsUnder(
  { store, worldOf, solver }: WorldTools,
  { viewer, regionId, question }: LongAsked<{ readonly asOf: string; readonly withinMiles: number }>,
  watch: Watch,
): WorldUnder {
  const { asOf, withinMiles } = question;
  return async (terms) => {
    const facts = await readFactsUnder(store, viewer, { regionId, asOf, terms });
    if (facts === null) return null;
    const reading = { reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
    const { world } = worldOf(facts, { asOf: facts.asOf, withinMiles, ...reading }, toItsEnd(watch));
    return listening(world, watch, solver);
  };
}
