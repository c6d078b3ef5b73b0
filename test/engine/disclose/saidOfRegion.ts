/** What is said of a region's live numbers to those who may not see small ones, by the rule of the product. */
import type { LiveFacts } from '../../../server/engine/disclose/liveNumbers.ts';
import { liveRelease, nearHomeRelease } from '../../../server/engine/disclose/liveRelease.ts';
import type { Said } from '../../../server/engine/disclose/said.ts';
import type { NearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
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
