/** What of a region's live numbers is said to those who may not see small ones? Released once for the facts of a day, and kept. */
import type { Solver } from '../engine/assign/finishBySolver.ts';
import type { PlacingMeasures } from '../engine/decision/placingMeasures.ts';
import { placingFigures } from '../engine/decision/suppressPlacing.ts';
import { liveNumbers } from '../engine/disclose/liveNumbers.ts';
import { curveRelease, liveRelease, nearHomeRelease } from '../engine/disclose/liveRelease.ts';
import { nearHomeFigures } from '../engine/disclose/nearHomeFigures.ts';
import { asBefore, hideAll, type Said } from '../engine/disclose/said.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { DistanceCurves } from '../engine/nearHome/distanceCurve.ts';
import type { NearHomeWorld } from '../engine/nearHome/nearHomeWorld.ts';
import { curvesToRelease } from '../engine/nearHome/suppressCurve.ts';
import { together } from '../engine/report/councilTable.ts';
import { type ReleaseRule, releaseReport } from '../engine/report/releaseReport.ts';
import type { RegionQuestionFacts, ViewerStore } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { loadSolver } from './loadSolver.ts';
import { hidesAtLeast, saidBefore } from './reports/saidBefore.ts';

/**
 * The same facts are said the same of in every thread and server, after the same published report: what is kept only saves time.
 *
 * Shape  `reading` is anybody's of the region: only what has been published is read of it.
 */
export interface SaidOfFacts {
  /** As the server is set. */
  readonly hideCountsUpTo: number;
  /** Numbers of children up to this are hidden for their own sake: as the server is set, or as the last edition of a day near it had it if that is more. */
  hidesUpTo(reading: Editions, asOf: IsoDate): Promise<number>;
  live(reading: Editions, facts: RegionQuestionFacts): Promise<Said>;
  /** The live tables with the near-home gap; nothing where that is not of the region's own setting. */
  nearHome(reading: Editions, facts: RegionQuestionFacts, world: NearHomeWorld): Promise<Said>;
  /** With the distance curves of everybody. */
  curves(reading: Editions, facts: RegionQuestionFacts, of: WorldCurves): Promise<Said>;
  /** Calls and homes found, which hang together with nothing else. */
  placing(measures: PlacingMeasures, largestSmallCount: number): Promise<Said>;
  /** For the report of those facts: what the last one and the live screens say, and the numbers that hang together with its own. */
  besideReport(reading: Editions, facts: RegionQuestionFacts, of: WorldPlacing): Promise<ReleaseRule>;
}

export type Editions = Pick<ViewerStore, 'reports'>;

export interface WorldCurves {
  readonly world: NearHomeWorld;
  readonly curves: DistanceCurves;
}

export interface WorldPlacing {
  /** As the report counts it. */
  readonly world: NearHomeWorld;
  readonly placing: PlacingMeasures;
}

const mostKept = 4;

/** Nothing: other settings could be compared with the region's own. */
export const nothingSaid: Said = new Map();

function isOwnSetting({ facts, setting }: NearHomeWorld): boolean {
  const { withinMiles, reading, releasePlacesOfOtherRegions } = setting;
  return withinMiles === facts.region.nearHomeMiles && reading === 'EVERYONE' && !releasePlacesOfOtherRegions;
}

/** After the last published report, which is named with it. */
async function ruleAfter(
  reading: Editions,
  { asOf, hideCountsUpTo }: { readonly asOf: IsoDate; readonly hideCountsUpTo: number },
): Promise<{ readonly rule: ReleaseRule; readonly after: string }> {
  const last = await reading.reports.lastSaid();
  const largestSmallCount = hidesAtLeast(last, { asOf, hideCountsUpTo });
  return { rule: { largestSmallCount, before: saidBefore(last, { asOf }) }, after: last?.id ?? '' };
}

function solverOf(given: Solver | undefined): () => Promise<Solver> {
  let loading: Promise<Solver> | null = null;
  return () => {
    loading ??= given === undefined ? loadSolver() : Promise.resolve(given);
    return loading;
  };
}

function placingSaid(measures: PlacingMeasures, largestSmallCount: number, solver: Solver): Said {
  const { shown, exposed } = releaseReport(placingFigures(measures), { largestSmallCount, before: new Map() }, solver);
  return exposed.length === 0 ? shown : hideAll(shown);
}

export interface Saying {
  /** Loaded when it is first needed, unless given. */
  readonly solver?: Solver | undefined;
  /** As the server is set. */
  readonly hideCountsUpTo: number;
}

export function saidOfFacts({ solver: given, hideCountsUpTo }: Saying): SaidOfFacts {
  const kept = new KeptAnswers<Said>(mostKept);
  const solver = solverOf(given);
  type Kind = 'LIVE' | 'NEAR_HOME' | 'CURVES';
  const release = async (kind: Kind, reading: Editions, facts: RegionQuestionFacts, work: Work) => {
    const [highs, { rule, after }] = [await solver(), await ruleAfter(reading, { asOf: facts.asOf, hideCountsUpTo })];
    const key = JSON.stringify([kind, facts.version, facts.region.id, facts.asOf, after]);
    return kept.of(key, () => work(rule, highs));
  };
  const live: SaidOfFacts['live'] = (reading, facts) =>
    release('LIVE', reading, facts, (rule, highs) => liveRelease(facts, rule, highs));
  const nearHome: SaidOfFacts['nearHome'] = async (reading, facts, world) => {
    if (!isOwnSetting(world)) return nothingSaid;
    const before = await live(reading, facts);
    return release('NEAR_HOME', reading, facts, (rule, highs) => nearHomeRelease({ world, live: before }, rule, highs));
  };
  return {
    hideCountsUpTo,
    hidesUpTo: async (reading, asOf) => hidesAtLeast(await reading.reports.lastHidden(), { asOf, hideCountsUpTo }),
    live,
    nearHome,
    placing: async (measures, largestSmallCount) => placingSaid(measures, largestSmallCount, await solver()),
    async curves(reading, facts, { world, curves }) {
      const said = await nearHome(reading, facts, world);
      if (said === nothingSaid) return nothingSaid;
      const { nearHomeMiles } = facts.region;
      return release('CURVES', reading, facts, (rule, highs) => {
        const toRelease = curvesToRelease(curves, { nearHomeMiles, largestSmallCount: rule.largestSmallCount });
        return curveRelease({ curves: toRelease, world, said }, rule, highs);
      });
    },
    async besideReport(reading, facts, { world, placing }) {
      const { rule } = await ruleAfter(reading, { asOf: facts.asOf, hideCountsUpTo });
      const near = await nearHome(reading, facts, world);
      const said = [await live(reading, facts), near, placingSaid(placing, rule.largestSmallCount, await solver())];
      const beside = together([liveNumbers(facts, facts.asOf), nearHomeFigures(world)]);
      return { ...rule, beside, before: new Map([...rule.before, ...said.flatMap((each) => [...asBefore(each)])]) };
    },
  };
}

type Work = (rule: ReleaseRule, highs: Solver) => Said;
