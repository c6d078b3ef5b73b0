/** What of a region's live numbers is said to those who may not see small ones? Released once for the facts of a day, and kept. */
import { liveRelease, type Said } from '../engine/disclose/liveRelease.ts';
import type { ReleaseRule } from '../engine/report/releaseReport.ts';
import { largestSmallCount } from '../engine/suppress.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { loadSolver } from './loadSolver.ts';

export type SaidOn = (facts: RegionQuestionFacts) => Promise<Said>;

const mostKept = 4;
export const liveRule: ReleaseRule = { largestSmallCount, before: new Map() };

/** The same facts are said the same of in every thread: what is kept only saves time. */
export function saidOfFacts(): SaidOn {
  const kept = new KeptAnswers<Said>(mostKept);
  let solver: ReturnType<typeof loadSolver> | null = null;
  return async (facts) => {
    solver ??= loadSolver();
    const highs = await solver;
    return kept.of(JSON.stringify([facts.version, facts.region.id, facts.asOf]), () =>
      liveRelease(facts, liveRule, highs),
    );
  };
}
