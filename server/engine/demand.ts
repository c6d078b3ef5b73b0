/** Which children need a place, of what type, on a date? Each child is counted once. */
import type { AgeBand, Cohort, PlacementType } from '../../schema/vocabulary.ts';
import { ageBandOf, ageOn } from './age.ts';
import type { ChildFacts, GssCode, IsoDate, NeedFacts, PlacementFacts } from './facts.ts';
import { compareText } from './order.ts';
import { type PlacementsOn, placementsOn } from './placementsOn.ts';
import { placementTypeOrder } from './typeOrder.ts';

export interface DemandFacts {
  readonly children: readonly ChildFacts[];
  readonly placements: readonly PlacementFacts[];
  /** Open needs; one opened after the date asked is not counted. */
  readonly needs: readonly NeedFacts[];
}

export interface DemandChild {
  readonly childId: string;
  readonly responsibleAuthority: GssCode;
  readonly placementType: PlacementType;
  readonly ageBand: AgeBand;
  readonly cohorts: ReadonlySet<Cohort>;
  /** Needs somewhere to live, as against short breaks only. */
  readonly isStay: boolean;
}

/** A child who is counted, and the facts they are counted by. */
export interface DemandCase {
  readonly situation: Situation;
  readonly demand: DemandChild;
}

export interface Demand {
  /** In order of id. */
  readonly children: readonly DemandChild[];
  /** Children placed on the date of whom there is no record, and so no age: counted nowhere. */
  readonly childrenWithoutRecord: number;
}

/** What is known of a child on the date: who they are, where they live and what they are waiting for. */
export interface Situation {
  readonly child: ChildFacts;
  readonly age: number;
  /** Where they live; null = nowhere recorded, or short breaks only. */
  readonly stay: PlacementFacts | null;
  readonly shortBreak: PlacementFacts | null;
  readonly need: NeedFacts | null;
  /** Not once the child has ceased to be one. */
  readonly isUasc: boolean;
}

function isSooner(a: NeedFacts, b: NeedFacts): boolean {
  return (compareText(a.neededBy, b.neededBy) || compareText(a.id, b.id)) < 0;
}

/** One open need per child: a need for somewhere to live before one for short breaks, then the soonest. */
function needByChild(needs: readonly NeedFacts[], asOf: IsoDate): ReadonlyMap<string, NeedFacts> {
  const found = new Map<string, NeedFacts>();
  for (const need of needs) {
    if (need.openedOn > asOf) continue;
    for (const child of need.children) {
      const other = found.get(child.id);
      const isBetter =
        other && other.isShortBreak !== need.isShortBreak ? other.isShortBreak : other && isSooner(need, other);
      if (!other || isBetter) found.set(child.id, need);
    }
  }
  return found;
}

function firstOfSuitability(need: NeedFacts | null, suitability: 'PREFERRED' | 'SUITABLE'): readonly PlacementType[] {
  return need === null ? [] : placementTypeOrder.filter((type) => need.suitability[type] === suitability);
}

/** The type the plan prefers, else the type lived in, else the first suitable type, else by age. */
function typeNeeded({ age, stay, shortBreak, need }: Situation): PlacementType {
  const livedIn = stay?.placementType ?? shortBreak?.placementType ?? null;
  const preferred = firstOfSuitability(need, 'PREFERRED');
  if (livedIn !== null && preferred.includes(livedIn)) return livedIn;
  const byAge = age < 16 ? 'FOSTERING' : 'SUPPORTED_ACCOMMODATION';
  return preferred[0] ?? livedIn ?? firstOfSuitability(need, 'SUITABLE')[0] ?? byAge;
}

function cohortsOf({ child, age, shortBreak, need, isUasc }: Situation, siblingsInCare: number): ReadonlySet<Cohort> {
  const cohorts = new Set<Cohort>(need?.cohorts ?? []);
  if (siblingsInCare >= 2) cohorts.add('SIBLING_GROUP');
  if (age >= 13) cohorts.add('TEENAGER');
  if (age === 0) cohorts.add('BABY');
  if (isUasc) cohorts.add('UASC');
  if (child.isDisabled) cohorts.add('DISABLED');
  if (shortBreak !== null || need?.isShortBreak) cohorts.add('SHORT_BREAK');
  return cohorts;
}

function situationsOf(facts: DemandFacts, living: PlacementsOn, asOf: IsoDate): readonly Situation[] {
  const needs = needByChild(facts.needs, asOf);
  const records = new Map(facts.needs.flatMap((need) => need.children.map((child) => [child.id, child])));
  for (const child of facts.children) records.set(child.id, child);
  return [...records.values()].flatMap((child) => {
    const stay = living.stays.get(child.id) ?? null;
    const shortBreak = living.shortBreaks.get(child.id) ?? null;
    const need = needs.get(child.id) ?? null;
    const age = ageOn(child.dateOfBirth, asOf);
    const isUasc = child.isUasc && (child.uascCeasedOn == null || child.uascCeasedOn > asOf);
    return stay || shortBreak || need ? [{ child, age, stay, shortBreak, need, isUasc }] : [];
  });
}

function needsStay({ stay, need }: Situation): boolean {
  return stay !== null || (need !== null && !need.isShortBreak);
}

function countSiblingGroups(situations: readonly Situation[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { child } of situations.filter(needsStay)) {
    if (child.siblingGroupId !== null) sizes.set(child.siblingGroupId, (sizes.get(child.siblingGroupId) ?? 0) + 1);
  }
  return sizes;
}

function casesOf(everyone: readonly Situation[]): readonly DemandCase[] {
  const situations = everyone.filter(({ age }) => ageBandOf(age) !== null);
  const siblingGroups = countSiblingGroups(situations);
  const cases = situations.flatMap((situation) => {
    const { child, age } = situation;
    const ageBand = ageBandOf(age);
    if (ageBand === null) return [];
    const demand: DemandChild = {
      childId: child.id,
      responsibleAuthority: child.responsibleAuthority,
      placementType: typeNeeded(situation),
      ageBand,
      cohorts: cohortsOf(situation, siblingGroups.get(child.siblingGroupId ?? '') ?? 0),
      isStay: needsStay(situation),
    };
    return { situation, demand };
  });
  return cases.sort((a, b) => compareText(a.demand.childId, b.demand.childId));
}

/** The children `demandOn` counts, in the same order, each with the facts behind it. */
export function demandCasesOn(facts: DemandFacts, asOf: IsoDate): readonly DemandCase[] {
  return casesOf(situationsOf(facts, placementsOn(facts.placements, asOf), asOf));
}

/**
 * Children looked after on the date, and those with an open need by then.
 *
 * Shape   nobody of 18 or over, nobody not yet born. Short-break children are in the list, marked as no stay.
 * Order   id; the order of the facts given changes nothing.
 * Source  design.md §2.8.
 */
export function demandOn(facts: DemandFacts, asOf: IsoDate): Demand {
  const living = placementsOn(facts.placements, asOf);
  const everyone = situationsOf(facts, living, asOf);
  const recorded = new Set(everyone.map(({ child }) => child.id));
  return {
    children: casesOf(everyone).map(({ demand }) => demand),
    childrenWithoutRecord: [...living.stays.keys()].filter((childId) => !recorded.has(childId)).length,
  };
}
