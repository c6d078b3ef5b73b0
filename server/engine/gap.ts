/** Where is the region short of places, of what, and by how many? */
import { type AgeBand, type Cohort, type PlacementType, placementTypes } from '../../schema/vocabulary.ts';
import { ageBandOrder } from './age.ts';
import { type Count, countOf, markedCount, sumCounts } from './count.ts';
import { type DemandChild, type DemandFacts, demandOn } from './demand.ts';
import { gapHeadline, gapNotes } from './explainGap.ts';
import type { GssCode, HomeFacts, IsoDate, RegionFacts } from './facts.ts';
import { placesOffered, type Supply, type SupplyByAuthority, supplyOf } from './supply.ts';
import { cohortOrder, placementTypeOrder, typesNeedingPlaces } from './typeOrder.ts';

export interface SufficiencyQuestion {
  readonly asOf: IsoDate;
  /** Null or empty = not asked: one row for all of them together. */
  readonly placementTypes: readonly PlacementType[] | null;
  readonly ageBands: readonly AgeBand[] | null;
  readonly cohorts: readonly Cohort[] | null;
}

export interface SufficiencyInput extends DemandFacts {
  readonly region: RegionFacts;
  /** Authorities that have sent a child, whenever that child was looked after; those of the children given unless said. */
  readonly authoritiesWithData?: readonly GssCode[];
  readonly homes: readonly HomeFacts[];
  readonly question: SufficiencyQuestion;
}

export interface SufficiencyCounts {
  readonly demand: Count;
  readonly registeredPlaces: Count;
  readonly usablePlaces: Count;
  /** demand − usable; positive = short. */
  readonly numericalGap: Count;
}

/** What a row is of; null = all of them together (of the types that need a place). */
export interface SufficiencyKey {
  readonly localAuthority: GssCode;
  readonly placementType: PlacementType | null;
  readonly ageBand: AgeBand | null;
  readonly cohort: Cohort | null;
}

export type SufficiencyRow = SufficiencyKey & SufficiencyCounts;

/** Counted beside the gap and never in it. */
export interface CountedApart {
  readonly childrenNeedingNoPlace: Count;
  readonly childrenOnShortBreaksOnly: Count;
  readonly shortBreakOnlyPlaces: Count;
  readonly childrenWithoutRecord: Count;
  readonly homesWithAbsurdPlaces: number;
}

export interface SufficiencyTable {
  readonly question: SufficiencyQuestion;
  readonly headline: string;
  /** Authorities that have both children and homes loaded, of all members. */
  readonly coverage: { readonly withData: number; readonly of: number };
  readonly rows: readonly SufficiencyRow[];
  readonly total: SufficiencyCounts;
  readonly apart: CountedApart;
  readonly notes: readonly string[];
}

/** The question with each list in the vocabulary's order and without repeats; null where a list is not asked. */
export function tidyQuestion(question: SufficiencyQuestion): SufficiencyQuestion {
  const inOrder = <Word>(order: readonly Word[], asked: readonly Word[] | null) =>
    asked && asked.length > 0 ? order.filter((word) => asked.includes(word)) : null;
  return {
    asOf: question.asOf,
    placementTypes: inOrder(placementTypeOrder, question.placementTypes),
    ageBands: inOrder(ageBandOrder, question.ageBands),
    cohorts: inOrder(cohortOrder, question.cohorts),
  };
}

export function rowKeys(members: readonly GssCode[], question: SufficiencyQuestion): readonly SufficiencyKey[] {
  return members.flatMap((localAuthority) =>
    (question.placementTypes ?? [null]).flatMap((placementType) =>
      (question.ageBands ?? [null]).flatMap((ageBand) =>
        (question.cohorts ?? [null]).map((cohort) => ({ localAuthority, placementType, ageBand, cohort })),
      ),
    ),
  );
}

export function textOfKey({ localAuthority, placementType, ageBand, cohort }: SufficiencyKey): string {
  return `${localAuthority} ${placementType} ${ageBand} ${cohort}`;
}

/** The rows a child is in: of their authority, type and band, once for each cohort asked that they are in. Some may not be shown. */
export function keysOfChild(child: DemandChild, question: SufficiencyQuestion): readonly string[] {
  if (question.placementTypes === null && !placementTypes[child.placementType].needsPlace) return [];
  const cohorts = (question.cohorts ?? [null]).filter((cohort) =>
    cohort === 'SHORT_BREAK' ? child.cohorts.has(cohort) : child.isStay && (!cohort || child.cohorts.has(cohort)),
  );
  return cohorts.map((cohort) =>
    textOfKey({
      localAuthority: child.responsibleAuthority,
      placementType: question.placementTypes && child.placementType,
      ageBand: question.ageBands && child.ageBand,
      cohort,
    }),
  );
}

function countDemand(children: readonly DemandChild[], question: SufficiencyQuestion): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of children.flatMap((child) => keysOfChild(child, question))) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function placesOf(supply: Supply, ageBand: AgeBand | null): { usable: number; onHold: number } {
  if (ageBand === null) return { usable: supply.usablePlaces, onHold: supply.onHoldPlaces };
  const band = ageBandOrder.indexOf(ageBand);
  return { usable: supply.usableByBand[band] ?? 0, onHold: supply.onHoldByBand[band] ?? 0 };
}

function countPlaces(key: SufficiencyKey, supply: SupplyByAuthority): { usable: number; registered: number } {
  const types = key.placementType === null ? typesNeedingPlaces : [key.placementType];
  let [usable, registered] = [0, 0];
  for (const type of types) {
    const typeSupply = supply.get(key.localAuthority)?.get(type);
    if (!typeSupply) continue;
    const places = placesOf(typeSupply, key.ageBand);
    usable += places.usable;
    registered += places.usable + places.onHold;
  }
  return { usable, registered };
}

/** Who has sent what: an authority without a single child, or a single home, has not sent any, which is not the same as having none. */
export interface Sent {
  readonly children: ReadonlySet<GssCode>;
  readonly homes: ReadonlySet<GssCode>;
}

export function sentBy({ children, needs, homes, authoritiesWithData = [] }: Omit<SufficiencyInput, 'question'>): Sent {
  const authorities = [...children, ...needs].map(({ responsibleAuthority }) => responsibleAuthority);
  return {
    children: new Set([...authorities, ...authoritiesWithData]),
    homes: new Set(homes.map((home) => home.hostAuthority)),
  };
}

function gapBetween(demand: Count, usable: Count): Count {
  if (demand.value !== null && usable.value !== null) return countOf(demand.value - usable.value);
  return markedCount(usable.marker ?? demand.marker ?? 'NOT_AVAILABLE');
}

interface Counted {
  readonly demand: ReadonlyMap<string, number>;
  readonly supplyFor: ReadonlyMap<Cohort | null, SupplyByAuthority>;
  readonly sent: Sent;
}

function rowOf(key: SufficiencyKey, { demand, supplyFor, sent }: Counted): SufficiencyRow {
  const hasChildren = sent.children.has(key.localAuthority);
  const children = hasChildren ? countOf(demand.get(textOfKey(key)) ?? 0) : markedCount('NOT_AVAILABLE');
  const { usable, registered } = countPlaces(key, supplyFor.get(key.cohort) ?? new Map());
  const needsPlace = key.placementType === null || placementTypes[key.placementType].needsPlace;
  const withoutPlaces = markedCount(needsPlace ? 'NOT_AVAILABLE' : 'NOT_APPLICABLE');
  const hasPlaces = needsPlace && sent.homes.has(key.localAuthority);
  const usablePlaces = hasPlaces ? countOf(usable) : withoutPlaces;
  return {
    ...key,
    demand: children,
    registeredPlaces: hasPlaces ? countOf(registered) : withoutPlaces,
    usablePlaces,
    numericalGap: gapBetween(children, usablePlaces),
  };
}

/** Column by column: a total that would miss a row shows that row's marker. */
export function totalOf(rows: readonly SufficiencyCounts[]): SufficiencyCounts {
  return {
    demand: sumCounts(rows.map((row) => row.demand)),
    registeredPlaces: sumCounts(rows.map((row) => row.registeredPlaces)),
    usablePlaces: sumCounts(rows.map((row) => row.usablePlaces)),
    numericalGap: sumCounts(rows.map((row) => row.numericalGap)),
  };
}

function countApart(input: SufficiencyInput, children: readonly DemandChild[], withoutRecord: number): CountedApart {
  const stays = children.filter((child) => child.isStay);
  const homes = input.homes.filter((home) => input.region.members.includes(home.hostAuthority));
  const shortBreakPlaces = homes.filter((home) => home.isShortBreakOnly).map((home) => placesOffered(home).usable);
  return {
    childrenNeedingNoPlace: countOf(stays.filter((child) => !placementTypes[child.placementType].needsPlace).length),
    childrenOnShortBreaksOnly: countOf(children.length - stays.length),
    shortBreakOnlyPlaces: countOf(shortBreakPlaces.reduce((sum, places) => sum + places, 0)),
    childrenWithoutRecord: countOf(withoutRecord),
    homesWithAbsurdPlaces: homes.filter((home) => placesOffered(home).isAbsurd).length,
  };
}

/** Adds the headline and notes a table's own counts allow; used again after counts are withheld. */
export function worded(table: Omit<SufficiencyTable, 'headline' | 'notes'>, region: RegionFacts): SufficiencyTable {
  return { ...table, headline: gapHeadline(table, region.name), notes: gapNotes(table) };
}

/**
 * Children who need a place against usable places standing in the area: one row per member authority × each grouping asked.
 *
 * Shape   rows in the order of members, types, age bands, cohorts, including rows where both sides are 0; they add up to the total.
 *         A child in several cohorts asked is in several rows. Supply stands by the authority it is in, of members only.
 * Units   children and places; numericalGap = demand − usable, positive = short.
 * Errors  an authority that has sent no child, or no home, shows NOT_AVAILABLE, never 0; types that need no place show
 *         NOT_APPLICABLE for places and gap.
 * Source  design.md §2.8.
 */
export function sufficiencyOf(input: SufficiencyInput): SufficiencyTable {
  const { region } = input;
  const question = tidyQuestion(input.question);
  const demand = demandOn(input, question.asOf);
  const children = demand.children.filter((child) => region.members.includes(child.responsibleAuthority));
  const supplyFor = new Map((question.cohorts ?? [null]).map((cohort) => [cohort, supplyOf(input.homes, cohort)]));
  const counted = { demand: countDemand(children, question), supplyFor, sent: sentBy(input) };
  const rows = rowKeys(region.members, question).map((key) => rowOf(key, counted));
  const withData = region.members.filter((code) => counted.sent.children.has(code) && counted.sent.homes.has(code));
  return worded(
    {
      question,
      coverage: { withData: withData.length, of: region.members.length },
      rows,
      total: totalOf(rows),
      apart: countApart(input, children, demand.childrenWithoutRecord),
    },
    region,
  );
}
