/** What are a region's tables? Asked of the store and the engine, and kept for the next who asks the same of the same facts. */
import type { GssCode } from '../engine/facts.ts';
import { type SufficiencyInput, type SufficiencyTable, sufficiencyOf } from '../engine/gap.ts';
import { type LocationInput, type LocationTable, placementLocationOf } from '../engine/location.ts';
import { suppressLocation } from '../engine/suppressLocation.ts';
import { suppressedSufficiencyOf } from '../engine/suppressSufficiency.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { KeptAnswers } from './keptAnswers.ts';

export interface TableAsked<Question> {
  readonly viewer: Viewer;
  readonly regionId: string;
  readonly question: Question;
}
export type SufficiencyAsked = TableAsked<SufficiencyInput['question']>;
export type LocationAsked = TableAsked<LocationInput['question']>;

export interface SufficiencyFound {
  readonly table: SufficiencyTable;
  /** On the day asked, in name order. */
  readonly members: readonly GssCode[];
  /** Members that have not sent both children and homes. */
  readonly missing: readonly GssCode[];
}

/**
 * Tables as this viewer may see them: exact for those with the right to exact numbers, else with small counts withheld. Null when the
 * region is not theirs.
 *
 * Cost  the first question after a change reads the whole region: about a second for one of 6,000 children.
 */
export interface RegionTables {
  sufficiency(asked: SufficiencyAsked): Promise<SufficiencyFound | null>;
  location(asked: LocationAsked): Promise<LocationTable | null>;
}

const mostTables = 100;

/** Both children and homes: without either, an authority's gap is not known. */
function hasSent({ authoritiesWithData, homes }: RegionQuestionFacts, code: GssCode): boolean {
  return authoritiesWithData.includes(code) && homes.some((home) => home.hostAuthority === code);
}

function sufficiencyFound(facts: RegionQuestionFacts, { viewer, question }: SufficiencyAsked): SufficiencyFound {
  const input: SufficiencyInput = { ...facts, question };
  const { members } = facts.region;
  return {
    table: seesExactNumbers(viewer) ? sufficiencyOf(input) : suppressedSufficiencyOf(input),
    members,
    missing: members.filter((code) => !hasSent(facts, code)),
  };
}

/** Works in the thread it is called in. */
export function regionTablesOn(store: Store): RegionTables {
  const kept = {
    sufficiency: new KeptAnswers<SufficiencyFound>(mostTables),
    location: new KeptAnswers<LocationTable>(mostTables),
  };
  const keyOf = (version: string, { viewer, regionId, question }: SufficiencyAsked | LocationAsked) =>
    JSON.stringify([version, regionId, seesExactNumbers(viewer), question]);
  return {
    async sufficiency(asked) {
      const facts = await store.as(asked.viewer).sufficiencyFacts(asked.regionId, asked.question.asOf);
      if (facts === null) return null;
      return kept.sufficiency.of(keyOf(facts.version, asked), () => sufficiencyFound(facts, asked));
    },
    async location(asked) {
      const { viewer, regionId, question } = asked;
      const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
      if (facts === null) return null;
      return kept.location.of(keyOf(facts.version, asked), () => {
        const table = placementLocationOf({ ...facts, question });
        return seesExactNumbers(viewer) ? table : suppressLocation(table, facts.region);
      });
    },
  };
}
