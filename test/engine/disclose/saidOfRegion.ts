/** What is said of a region's live numbers to those who may not see small ones, by the rule of the product. */
import type { LiveFacts } from '../../../server/engine/disclose/liveNumbers.ts';
import { curveRelease, liveRelease, nearHomeRelease } from '../../../server/engine/disclose/liveRelease.ts';
import type { Said } from '../../../server/engine/disclose/said.ts';
import type { DistanceCurves } from '../../../server/engine/nearHome/distanceCurve.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { curvesToRelease } from '../../../server/engine/nearHome/suppressCurve.ts';
import type { ReleaseRule } from '../../../server/engine/report/releaseReport.ts';
import { loadReferee } from '../assign/referee.ts';
import { asOf } from '../factsBuilders.ts';

const highs = await loadReferee();

export const plainRule: ReleaseRule = { largestSmallCount: 5, before: new Map() };

export function saidOfRegion(facts: LiveFacts, rule: Partial<ReleaseRule> = {}): Said {
  return liveRelease({ ...facts, asOf }, { ...plainRule, ...rule }, highs);
}

const known = new WeakMap<NearHomeWorld, Said>();

/** With the near-home gap. */
export function saidOfWorld(world: NearHomeWorld): Said {
  const said = known.get(world) ?? nearHomeRelease({ world, live: saidOfRegion(world.facts) }, plainRule, highs);
  known.set(world, said);
  return said;
}

/** And the distance curves. */
export function saidOfCurves(facts: LiveFacts, curves: DistanceCurves): Said {
  const setting = { asOf, withinMiles: 20, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
  const world = nearHomeWorld(facts, setting, nearHomeSolver());
  const toRelease = curvesToRelease(curves, { nearHomeMiles: 20, largestSmallCount: 5 });
  return curveRelease({ curves: toRelease, world, said: saidOfWorld(world) }, plainRule, highs);
}
