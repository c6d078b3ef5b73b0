/** What is said of a region's live numbers to those who may not see small ones, by the rule of the product. */
import { type LiveFacts, liveRelease, type Said } from '../../../server/engine/disclose/liveRelease.ts';
import type { ReleaseRule } from '../../../server/engine/report/releaseReport.ts';
import { loadReferee } from '../assign/referee.ts';
import { asOf } from '../factsBuilders.ts';

const highs = await loadReferee();

export function saidOfRegion(facts: LiveFacts, rule: Partial<ReleaseRule> = {}): Said {
  return liveRelease({ ...facts, asOf }, { largestSmallCount: 5, before: new Map(), ...rule }, highs);
}
