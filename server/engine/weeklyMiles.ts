/** How many miles a week would be travelled between a home and the places that matter? */
import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import type { ImportantPlaceFacts } from './facts.ts';
import { importantPlaceKindOrder } from './importantPlaces.ts';

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

function sumOfKnown(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (part === null ? sum : (sum ?? 0) + part), null);
}

/**
 * Units   statute miles a week, there and back: visits × 2 × miles (design.md §2.3).
 * Shape   `total` is the sum of the known parts, null only when none is known. A kind with no place recorded is missing.
 */
export function weeklyMilesOf(places: readonly PlaceMiles[]): WeeklyMiles {
  const partsOf = (kind: ImportantPlaceKind) => places.filter(({ place }) => place.kind === kind).map(milesOfVisits);
  const family = sumOfKnown(partsOf('FAMILY'));
  const school = sumOfKnown(partsOf('SCHOOL'));
  const community = sumOfKnown(partsOf('COMMUNITY'));
  const missing = importantPlaceKindOrder.filter((kind) => {
    const parts = partsOf(kind);
    return parts.length === 0 || parts.includes(null);
  });
  return { total: sumOfKnown([family, school, community]), family, school, community, missing };
}
