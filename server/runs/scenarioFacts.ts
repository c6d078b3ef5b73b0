/** A region's facts as they would be under a scenario, for whatever is worked out of facts. */
import { factsOfScenario } from '../engine/scenario/factsOfScenario.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';

/** With a version of their own, so that no answer is kept for other facts than its own. */
export function factsUnder(facts: RegionQuestionFacts, terms: ScenarioTerms | null): RegionQuestionFacts {
  if (terms === null || terms.changes.length === 0) return facts;
  return { ...factsOfScenario(facts, terms), version: `${facts.version} ${JSON.stringify(terms)}` };
}

/**
 * A scenario's facts are those of the data date, whatever its own day; without one, of the day asked. Null where the region is not the
 * viewer's.
 */
export async function readFactsUnder(
  store: Store,
  viewer: Viewer,
  { regionId, asOf, terms }: { regionId: string; asOf: string; terms: ScenarioTerms | null },
): Promise<RegionQuestionFacts | null> {
  const facts = await store.as(viewer).sufficiencyFacts(regionId, terms === null ? asOf : null);
  return facts === null ? null : factsUnder(facts, terms);
}
