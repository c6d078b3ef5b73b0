/** What are a region's tables? Asked of the store and the engine, and kept for the next who asks the same of the same facts. */
import type { GssCode, IsoDate } from '../engine/facts.ts';
import { type SufficiencyInput, type SufficiencyTable, sufficiencyOf } from '../engine/gap.ts';
import { type AuthorityTotals, loadedTotalsOf } from '../engine/loadedTotals.ts';
import { type LocationInput, type LocationTable, placementLocationOf } from '../engine/location.ts';
import { suppressLocation } from '../engine/suppressLocation.ts';
import { suppressedSufficiencyOf } from '../engine/suppressSufficiency.ts';
import { may, seesExactNumbers } from '../policy/policy.ts';
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

export interface TotalsAsked {
  readonly viewer: Viewer;
  readonly regionId: string;
  readonly on: IsoDate;
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
  /** Exact, of the authorities the viewer may see exactly, members on that day in name order; null where there are none. */
  loadedTotals(asked: TotalsAsked): Promise<readonly AuthorityTotals[] | null>;
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

/** Members whose exact numbers are this viewer's to see. */
function exactAuthorities(viewer: Viewer, members: readonly GssCode[]): readonly GssCode[] {
  const scope = may(viewer, 'exactAggregates');
  if (scope === 'REGION') return members;
  return scope === 'NONE' ? [] : members.filter((gss) => gss === viewer.localAuthority);
}

async function loadedTotals(store: Store, { viewer, regionId, on }: TotalsAsked) {
  const reading = store.as(viewer);
  const facts = await reading.sufficiencyFacts(regionId, on);
  const authorities = facts === null ? [] : exactAuthorities(viewer, facts.region.members);
  if (facts === null || authorities.length === 0) return null;
  return loadedTotalsOf({ ...facts, authorities, clues: await reading.clues(authorities) });
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
      const facts = await store.as(viewer).locationFacts(regionId, question.asOf);
      if (facts === null) return null;
      return kept.location.of(keyOf(facts.version, asked), () => {
        const table = placementLocationOf({ ...facts, question });
        return seesExactNumbers(viewer) ? table : suppressLocation(table, facts.region);
      });
    },
    loadedTotals: (asked) => loadedTotals(store, asked),
  };
}
