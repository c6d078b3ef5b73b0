/** Which number is it? The same number has the same key on every live screen and in the report, so that it is hidden in all or in none. */
import type { AgeBand, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode } from '../facts.ts';
import type { LocationColumn } from '../location.ts';
import { everyCouncil, keyOf } from '../report/councilTable.ts';

/** Null = all councils together. */
export const councilKey = (council: GssCode | null) => council ?? everyCouncil;

/** Which children: ANY = of every type that needs a place, NONE = of every type that does not; null = of every age. */
export interface CohortKey {
  readonly placementType: PlacementType | 'ANY' | 'NONE';
  readonly ageBand: AgeBand | null;
}

function cohortName(measure: string, { placementType, ageBand }: CohortKey): string {
  return ageBand === null ? `${measure}.${placementType}` : `${measure}.${placementType}.${ageBand}`;
}

/** Children who need a place, or, of the types without, none. */
export function demandKey(council: GssCode | null, cohort: CohortKey): string {
  return keyOf(cohortName('demand', cohort), councilKey(council));
}

/** Children short of a place near home; of every type and age it is the report's own number. */
export function shortKey(council: GssCode | null, cohort: CohortKey): string {
  const isAll = cohort.placementType === 'ANY' && cohort.ageBand === null;
  return keyOf(isAll ? 'nearHome.short' : cohortName('nearHome.short', cohort), councilKey(council));
}

/** Not shown in the table of where children live, but anybody can work them out. */
export const impliedColumns = ['inside', 'outside', 'adjoining', 'siblings', 'far'] as const;
export type PlacedColumn = LocationColumn | (typeof impliedColumns)[number];

const ownNames: Readonly<Partial<Record<PlacedColumn, string>>> = {
  children: 'placed',
  siblings: 'siblings.planned',
  siblingsTogether: 'siblingsTogether',
  siblingsApart: 'siblingsApart',
  siblingsNotKnown: 'siblingsNotKnown',
  unregistered: 'unregistered',
  underSixteenNotAllowed: 'underSixteenNotAllowed',
};

export function placedKey(council: GssCode | null, column: PlacedColumn): string {
  return keyOf(ownNames[column] ?? `location.${column}`, councilKey(council));
}

/** Shown nowhere: children who need a place or none, and those of them who are not placed, or of the placed who are not among them. */
export const countedKey = (council: GssCode | null) => keyOf('counted', councilKey(council));
export const countedAloneKey = (council: GssCode | null) => keyOf('countedAlone', councilKey(council));

/** Children of one council who live in another's area; to `ADJOINING`, `FARTHER` or `NOT_KNOWN`, those beyond the region. */
export const flowKey = (from: GssCode, to: string) => keyOf(`flow.${to}`, from);
/** The region's children of an age, as the report names them. */
export const ageKey = (ageBand: AgeBand) => keyOf('group.demand', ageBand);
/** Other members' children who live there, as the report names them. */
export const exchangeKey = (council: GssCode) => keyOf('exchange.here', council);
export const hexagonKey = (id: string) => `hexagon ${id}`;
export const withoutPointKey = 'hexagon.none';
export const shortBreaksKey = 'shortBreaks';
