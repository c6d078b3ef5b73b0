/** How many places are there to live in, by authority, type and age band? */
import { type Cohort, homeKinds, type PlacementType } from '../../schema/vocabulary.ts';
import type { GssCode, HomeFacts } from './facts.ts';
import { childAgesTaken, partsByAgeBand, wholePlaces } from './shareOverAges.ts';

/** Whole places. By band, in the order of `ageBandOrder`, each list adds up to its total. */
export interface Supply {
  readonly usablePlaces: number;
  readonly onHoldPlaces: number;
  readonly usableByBand: readonly number[];
  readonly onHoldByBand: readonly number[];
}

export type SupplyByAuthority = ReadonlyMap<GssCode, ReadonlyMap<PlacementType, Supply>>;

/** Places a home adds to supply; `isAbsurd` where its return records what cannot be. */
export interface PlacesOffered {
  readonly usable: number;
  readonly onHold: number;
  readonly isAbsurd: boolean;
}

function isPlaceCount(places: number): boolean {
  return Number.isSafeInteger(places) && places >= 0;
}

/**
 * usable = registered − on hold, for open homes only (design.md §2.8). What cannot be counted is counted as nothing: a number of places
 * that is not whole or is below zero; more places on hold than registered leaves none usable.
 */
export function placesOffered(home: HomeFacts): PlacesOffered {
  if (home.status !== 'OPEN') return { usable: 0, onHold: 0, isAbsurd: false };
  const { registeredPlaces, onHoldPlaces } = home;
  const isAbsurd = !isPlaceCount(registeredPlaces) || !isPlaceCount(onHoldPlaces) || onHoldPlaces > registeredPlaces;
  if (!isPlaceCount(registeredPlaces)) return { usable: 0, onHold: 0, isAbsurd };
  const onHold = isPlaceCount(onHoldPlaces) ? Math.min(onHoldPlaces, registeredPlaces) : registeredPlaces;
  return { usable: registeredPlaces - onHold, onHold, isAbsurd };
}

function takesSomeAge(home: HomeFacts, from: number, to: number): boolean {
  const ages = childAgesTaken(home);
  return ages !== null && ages.from <= to && ages.to >= from;
}

const cohortTests: Readonly<Record<Cohort, (home: HomeFacts) => boolean>> = {
  SIBLING_GROUP: (home) => home.offers.includes('SIBLINGS') && home.registeredPlaces >= 2,
  TEENAGER: (home) => takesSomeAge(home, 13, 17),
  UASC: (home) => home.offers.includes('UASC'),
  DISABLED: (home) => home.offers.includes('DISABILITY'),
  THERAPEUTIC: (home) => home.offers.includes('THERAPEUTIC'),
  EXPLOITATION_RISK: (home) => home.offers.includes('EXPLOITATION'),
  PARENT_AND_CHILD: (home) => home.offers.includes('PARENT_AND_CHILD'),
  REMAND_OR_SECURE: (home) => home.offers.includes('REMAND') || home.kind === 'SECURE_CHILDRENS_HOME',
  SHORT_BREAK: (home) => home.isShortBreakOnly,
  BABY: (home) =>
    takesSomeAge(home, 0, 0) &&
    (home.offers.includes('BABY') || (homeKinds[home.kind].isFostering && home.ageFrom === 0)),
  STEP_DOWN: (home) => home.offers.includes('STEP_DOWN'),
  SOLO: (home) => home.offers.includes('SOLO'),
};

/** Does the home take children of this cohort? Short-break-only homes serve that cohort alone. */
export function servesCohort(home: HomeFacts, cohort: Cohort | null): boolean {
  if (home.isShortBreakOnly !== (cohort === 'SHORT_BREAK')) return false;
  return cohort === null || cohortTests[cohort](home);
}

interface Parts {
  usable: readonly number[];
  onHold: readonly number[];
}

function addParts(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((part, band) => part + (b[band] ?? 0));
}

function supplyFromParts({ usable, onHold }: Parts): Supply {
  const [usableByBand, onHoldByBand] = [wholePlaces(usable), wholePlaces(onHold)];
  const total = (places: readonly number[]) => places.reduce((sum, count) => sum + count, 0);
  return { usablePlaces: total(usableByBand), onHoldPlaces: total(onHoldByBand), usableByBand, onHoldByBand };
}

/**
 * Supply standing in each authority, by type, of the homes that serve a cohort (null = every stay home).
 *
 * Shape   authorities and types without a home are absent. Homes closed, suspended or unregistered add nothing, and short-break-only
 *         homes add only to SHORT_BREAK.
 * Units   whole places; shared over age bands in proportion to the years of age each home takes, rounded by authority × type.
 */
export function supplyOf(homes: readonly HomeFacts[], cohort: Cohort | null): SupplyByAuthority {
  const parts = new Map<GssCode, Map<PlacementType, Parts>>();
  for (const home of homes) {
    const ages = childAgesTaken(home);
    if (ages === null || !servesCohort(home, cohort)) continue;
    const { usable, onHold } = placesOffered(home);
    const byType = parts.get(home.hostAuthority) ?? new Map<PlacementType, Parts>();
    const type = homeKinds[home.kind].placementType;
    const own = { usable: partsByAgeBand(usable, ages), onHold: partsByAgeBand(onHold, ages) };
    const before = byType.get(type);
    const sum = before && { usable: addParts(before.usable, own.usable), onHold: addParts(before.onHold, own.onHold) };
    parts.set(home.hostAuthority, byType.set(type, sum ?? own));
  }
  return new Map(
    [...parts].map(([authority, byType]) => [
      authority,
      new Map([...byType].map(([type, typeParts]) => [type, supplyFromParts(typeParts)])),
    ]),
  );
}
