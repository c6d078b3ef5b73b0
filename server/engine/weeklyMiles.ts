/** How many miles a week would be travelled between a home and the places that matter? */
import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import type { ImportantPlaceFacts } from './facts.ts';

/** An important place and how far it is from the home; null miles = not known. */
export interface PlaceMiles {
  readonly place: ImportantPlaceFacts;
  readonly miles: number | null;
}

/** Null parts are not known, never zero. `missing` names every kind of which some place, or all, could not be counted. */
export interface WeeklyMiles {
  readonly total: number | null;
  readonly family: number | null;
  readonly school: number | null;
  readonly community: number | null;
  readonly missing: readonly ImportantPlaceKind[];
}

function milesOfVisits({ place, miles }: PlaceMiles): number | null {
  return miles === null || place.visitsPerWeek === null ? null : place.visitsPerWeek * 2 * miles;
}

function sumOfKnown(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return a + b;
}

/** The known parts of one kind; `isWhole` when there is some place of the kind and each could be counted. */
function milesOfKind(places: readonly PlaceMiles[], kind: ImportantPlaceKind) {
  let miles: number | null = null;
  let isWhole = false;
  let hasUnknown = false;
  for (const visited of places) {
    if (visited.place.kind !== kind) continue;
    const part = milesOfVisits(visited);
    miles = sumOfKnown(miles, part);
    if (part === null) hasUnknown = true;
    else isWhole = true;
  }
  return { miles, isWhole: isWhole && !hasUnknown };
}

/**
 * Units   statute miles a week, there and back: visits × 2 × miles (design.md §2.3).
 * Shape   `total` is the sum of the known parts, null only when none is known. A kind with no place recorded is missing.
 */
export function weeklyMilesOf(places: readonly PlaceMiles[]): WeeklyMiles {
  const family = milesOfKind(places, 'FAMILY');
  const school = milesOfKind(places, 'SCHOOL');
  const community = milesOfKind(places, 'COMMUNITY');
  const missing: ImportantPlaceKind[] = [];
  if (!family.isWhole) missing.push('FAMILY');
  if (!school.isWhole) missing.push('SCHOOL');
  if (!community.isWhole) missing.push('COMMUNITY');
  return {
    total: sumOfKnown(sumOfKnown(family.miles, school.miles), community.miles),
    family: family.miles,
    school: school.miles,
    community: community.miles,
    missing,
  };
}
