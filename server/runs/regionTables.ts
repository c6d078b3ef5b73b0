/** What are a region's tables? Asked of the store and the engine, and kept for the next who asks the same of the same facts. */
import type { PlanAreaKind } from '../../schema/codes/planWords.ts';
import { type AccessInput, type AccessTable, accessTable } from '../engine/access/accessTable.ts';
import { suppressAccess } from '../engine/access/suppressAccess.ts';
import type { Released } from '../engine/disclose/said.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import { type SufficiencyInput, type SufficiencyTable, sufficiencyOf } from '../engine/gap.ts';
import type { OtherSentence } from '../engine/joint/othersWaiting.ts';
import { type AuthorityTotals, loadedTotalsOf } from '../engine/loadedTotals.ts';
import { type LocationInput, type LocationTable, placementLocationOf } from '../engine/location.ts';
import { type MarketQuestion, type MarketShares, marketShares } from '../engine/market/marketShares.ts';
import { type CostQuartiles, weeklyCostQuartiles } from '../engine/market/weeklyCosts.ts';
import type { PlanAreaFacts } from '../engine/plan/planAreas.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { suppressLocation } from '../engine/suppressLocation.ts';
import { suppressedSufficiencyOf } from '../engine/suppressSufficiency.ts';
import { may, seesExactNumbers } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { Store } from '../store/store.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';
import { type OthersAsked, othersWaitingOn } from './jointWork.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { type CheckedPlan, checkedPlanOn, type PlanAsked, planAreasOn } from './plans/checkedPlan.ts';
import { type Editions, nothingSaid, type SaidOfFacts, type Saying, saidOfFacts } from './saidOfFacts.ts';
import { factsUnder } from './scenarioFacts.ts';
import { type ScenariosFound, type ScenariosQuestion, scenariosFound } from './scenarioTable.ts';

export interface TableAsked<Question> {
  readonly viewer: Viewer;
  readonly regionId: string;
  readonly question: Question;
}
export type SufficiencyAsked = TableAsked<
  SufficiencyInput['question'] & {
    /** Null or left out = the facts as they are. */
    readonly scenario?: ScenarioTerms | null;
  }
>;
export type LocationAsked = TableAsked<LocationInput['question']>;
export type AccessAsked = TableAsked<AccessInput['question']>;
export type MarketAsked = TableAsked<MarketQuestion & { readonly asOf: string }>;

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

export interface MarketFound {
  readonly shares: MarketShares;
  /** Null = none is known, or not theirs to see. */
  readonly costs: readonly CostQuartiles[] | null;
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
  access(asked: AccessAsked): Promise<AccessTable | null>;
  market(asked: MarketAsked): Promise<MarketFound | null>;
  /** What stands in the way of scenarios; whose they are is the caller’s to ask. */
  scenarios(asked: TableAsked<ScenariosQuestion>): Promise<ScenariosFound | null>;
  /** Other open needs that a choice of homes for one's own need would cost their place near home. */
  othersWaiting(asked: TableAsked<OthersAsked>): Promise<readonly OtherSentence[]>;
  /** A plan's question with every default filled in and every problem of it; null without the right to plans of that region. */
  planQuestion(asked: TableAsked<PlanAsked>): Promise<CheckedPlan | null>;
  /** Where homes of a plan could stand; null as above. */
  planAreas(asked: TableAsked<{ readonly kind: PlanAreaKind }>): Promise<readonly PlanAreaFacts[] | null>;
  /** Exact, of the authorities the viewer may see exactly, members on that day in name order; null where there are none. */
  loadedTotals(asked: TotalsAsked): Promise<readonly AuthorityTotals[] | null>;
}

const mostTables = 100;

/** Both children and homes: without either, an authority's gap is not known. */
function hasSent({ authoritiesWithData, homes }: RegionQuestionFacts, code: GssCode): boolean {
  return authoritiesWithData.includes(code) && homes.some((home) => home.hostAuthority === code);
}

/** What of the region's numbers this viewer may see: all of them, or what is said. */
type Shown = Released | 'EXACT';

function sufficiencyFound(facts: RegionQuestionFacts, { question }: SufficiencyAsked, shown: Shown): SufficiencyFound {
  const { scenario = null, ...rows } = question;
  const input: SufficiencyInput = { ...factsUnder(facts, scenario), question: rows };
  const { members } = facts.region;
  return {
    table:
      shown === 'EXACT'
        ? sufficiencyOf(input)
        : suppressedSufficiencyOf(input, scenario === null ? shown.said : nothingSaid),
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

function locationFound(facts: RegionQuestionFacts, { question }: LocationAsked, shown: Shown): LocationTable {
  const table = placementLocationOf({ ...facts, question });
  return shown === 'EXACT' ? table : suppressLocation(table, { region: facts.region, ...shown });
}

function accessFound(facts: RegionQuestionFacts, { question }: AccessAsked, shown: Shown): AccessTable {
  const input = { ...facts, question };
  const table = accessTable(input);
  return shown === 'EXACT' ? table : suppressAccess(table, input, shown);
}

function marketFound(facts: RegionQuestionFacts, { viewer, question }: MarketAsked): MarketFound {
  const { homes, region, ownerGroupNames } = facts;
  return {
    shares: marketShares(homes, { region, question, ownerNames: ownerGroupNames }),
    costs: may(viewer, 'costs') === 'REGION' ? weeklyCostQuartiles(facts, question) : null,
  };
}

interface Tables {
  readonly store: Store;
  readonly said: Pick<SaidOfFacts, 'live' | 'hidesUpTo'>;
}

async function released(said: Tables['said'], reading: Editions, facts: RegionQuestionFacts): Promise<Released> {
  return { said: await said.live(reading, facts), largestSmallCount: await said.hidesUpTo(reading, facts.asOf) };
}

/** One kind of table, kept by facts version, question and rights. */
function tableOn<Question extends { readonly asOf: string }, Found>(
  { store, said }: Tables,
  find: (facts: RegionQuestionFacts, asked: TableAsked<Question>, shown: Shown) => Found,
): (asked: TableAsked<Question>) => Promise<Found | null> {
  const kept = new KeptAnswers<Found>(mostTables);
  return async (asked) => {
    const { viewer, regionId, question } = asked;
    const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
    if (facts === null) return null;
    const rights = [seesExactNumbers(viewer), may(viewer, 'costs')];
    const shown = seesExactNumbers(viewer) ? 'EXACT' : await released(said, store.as(viewer), facts);
    const hidden = shown === 'EXACT' ? null : shown.largestSmallCount;
    const key = JSON.stringify([facts.version, regionId, rights, hidden, question]);
    return kept.of(key, () => find(facts, asked, shown));
  };
}

/** Works in the thread it is called in. */
export function regionTablesOn(store: Store, saying: Saying): RegionTables {
  const on = { store, said: saidOfFacts(saying) };
  const withoutChildren = { store, said: { live: async () => nothingSaid, hidesUpTo: async () => 0 } };
  return {
    sufficiency: tableOn(on, sufficiencyFound),
    location: tableOn(on, locationFound),
    access: tableOn(on, accessFound),
    market: tableOn(withoutChildren, marketFound),
    scenarios: tableOn(withoutChildren, (facts, { question }) => scenariosFound(facts, question)),
    othersWaiting: othersWaitingOn(store),
    planQuestion: checkedPlanOn(store),
    planAreas: planAreasOn(store),
    loadedTotals: (asked) => loadedTotals(store, asked),
  };
}
