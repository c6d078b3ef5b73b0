/** What of a region's live numbers is said to those who may not see small ones? Released once for the facts of a day, and kept. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import { liveRelease, nearHomeRelease } from '../engine/disclose/liveRelease.ts';
import type { Said } from '../engine/disclose/said.ts';
import type { NearHomeWorld } from '../engine/nearHome/nearHomeWorld.ts';
import type { ReleaseRule } from '../engine/report/releaseReport.ts';
import { largestSmallCount } from '../engine/suppress.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { loadSolver } from './loadSolver.ts';

/** The same facts are said the same of in every thread and server: what is kept only saves time. */
export interface SaidOfFacts {
  live(facts: RegionQuestionFacts): Promise<Said>;
  /** The live tables with the near-home gap; nothing where that is not of the region's own setting. */
  nearHome(facts: RegionQuestionFacts, world: NearHomeWorld): Promise<Said>;
}

const mostKept = 4;
export const liveRule: ReleaseRule = { largestSmallCount, before: new Map() };

/** Nothing: other settings could be compared with the region's own. */
export const nothingSaid: Said = new Map();

function isOwnSetting({ facts, setting }: NearHomeWorld): boolean {
  const { withinMiles, reading, releasePlacesOfOtherRegions } = setting;
  return withinMiles === facts.region.nearHomeMiles && reading === 'EVERYONE' && !releasePlacesOfOtherRegions;
}

export function saidOfFacts(given?: Solver): SaidOfFacts {
  const kept = new KeptAnswers<Said>(mostKept);
  let loading: Promise<Solver> | null = null;
  const solver = () => {
    loading ??= given === undefined ? loadSolver() : Promise.resolve(given);
    return loading;
  };
  const keyOf = (kind: string, facts: RegionQuestionFacts) =>
    JSON.stringify([kind, facts.version, facts.region.id, facts.asOf]);
  async function live(facts: RegionQuestionFacts): Promise<Said> {
    const highs = await solver();
    return kept.of(keyOf('live', facts), () => liveRelease(facts, liveRule, highs));
  }
  return {
    live,
    async nearHome(facts, world) {
      if (!isOwnSetting(world)) return nothingSaid;
      const highs = await solver();
      const before = await live(facts);
      return kept.of(keyOf('nearHome', facts), () => nearHomeRelease({ world, live: before }, liveRule, highs));
    },
  };
}
