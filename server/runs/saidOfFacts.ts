/** What of a region's live numbers is said to those who may not see small ones? Released once for the facts of a day, and kept. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import type { PlacingMeasures } from '../engine/decision/placingMeasures.ts';
import { placingFigures } from '../engine/decision/suppressPlacing.ts';
import { liveNumbers } from '../engine/disclose/liveNumbers.ts';
import { curveRelease, liveRelease, nearHomeRelease } from '../engine/disclose/liveRelease.ts';
import { nearHomeFigures } from '../engine/disclose/nearHomeFigures.ts';
import { asBefore, hideAll, type Said } from '../engine/disclose/said.ts';
import type { DistanceCurves } from '../engine/nearHome/distanceCurve.ts';
import type { NearHomeWorld } from '../engine/nearHome/nearHomeWorld.ts';
import { curvesToRelease } from '../engine/nearHome/suppressCurve.ts';
import { together } from '../engine/report/councilTable.ts';
import { type ReleaseRule, releaseReport } from '../engine/report/releaseReport.ts';
import { largestSmallCount } from '../engine/suppress.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { loadSolver } from './loadSolver.ts';

/** The same facts are said the same of in every thread and server: what is kept only saves time. */
export interface SaidOfFacts {
  live(facts: RegionQuestionFacts): Promise<Said>;
  /** The live tables with the near-home gap; nothing where that is not of the region's own setting. */
  nearHome(facts: RegionQuestionFacts, world: NearHomeWorld): Promise<Said>;
  /** With the distance curves of everybody. */
  curves(facts: RegionQuestionFacts, world: NearHomeWorld, curves: DistanceCurves): Promise<Said>;
  /** Calls and homes found, which hang together with nothing else. */
  placing(measures: PlacingMeasures): Promise<Said>;
  /** For the report of those facts: what the live screens say, and the numbers that hang together with its own. */
  besideReport(facts: RegionQuestionFacts, more: MoreOfReport): Promise<Pick<ReleaseRule, 'before' | 'beside'>>;
}

export interface MoreOfReport {
  /** As the report counts it; null where it has no near-home gap. */
  readonly world: NearHomeWorld | null;
  readonly placing: PlacingMeasures;
  /** What the last published report said. */
  readonly before: ReleaseRule['before'];
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
  async function nearHome(facts: RegionQuestionFacts, world: NearHomeWorld): Promise<Said> {
    if (!isOwnSetting(world)) return nothingSaid;
    const highs = await solver();
    const before = await live(facts);
    return kept.of(keyOf('nearHome', facts), () => nearHomeRelease({ world, live: before }, liveRule, highs));
  }
  async function placing(measures: PlacingMeasures): Promise<Said> {
    const { shown, exposed } = releaseReport(placingFigures(measures), liveRule, await solver());
    return exposed.length === 0 ? shown : hideAll(shown);
  }
  return {
    live,
    nearHome,
    placing,
    async curves(facts, world, curves) {
      if (!isOwnSetting(world)) return nothingSaid;
      const highs = await solver();
      const said = await nearHome(facts, world);
      const { nearHomeMiles } = facts.region;
      const toRelease = curvesToRelease(curves, { nearHomeMiles, largestSmallCount });
      return kept.of(keyOf('curves', facts), () => curveRelease({ curves: toRelease, world, said }, liveRule, highs));
    },
    async besideReport(facts, { world, placing: measures, before }) {
      const isOwn = world !== null && isOwnSetting(world);
      const said = [isOwn ? await nearHome(facts, world) : await live(facts), await placing(measures)];
      const beside = together([liveNumbers(facts, facts.asOf), ...(world === null ? [] : [nearHomeFigures(world)])]);
      return { beside, before: new Map([...before, ...said.flatMap((each) => [...asBefore(each)])]) };
    },
  };
}
