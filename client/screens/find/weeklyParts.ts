/** The miles a week of one home, kind by kind, with the places that make them up. */
import type { ImportantPlaceKind } from '../../../schema/vocabulary.ts';

/** Always in this order, on bars and in keys (mock, colour table). */
export const kindsInOrder: readonly ImportantPlaceKind[] = ['FAMILY', 'SCHOOL', 'COMMUNITY'];

export function inKindOrder<Place extends { readonly kind: ImportantPlaceKind }>(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind));
}

export interface WeeklyMilesShown {
  readonly total?: number | null | undefined;
  readonly family?: number | null | undefined;
  readonly school?: number | null | undefined;
  readonly community?: number | null | undefined;
}
export interface PlaceDistanceShown {
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  readonly miles: number;
  readonly precisionSentence?: string | null | undefined;
  readonly visitsPerWeek?: number | null | undefined;
  readonly driveMinutes?: number | null | undefined;
}
export interface WeeklyPart {
  readonly kind: ImportantPlaceKind;
  /** Null where the visits are not recorded. */
  readonly milesAWeek: number | null;
  readonly places: readonly PlaceDistanceShown[];
}

/** Kinds with no place recorded are left out: a missing place is said to be missing, never drawn as zero. */
export function weeklyParts(weekly: WeeklyMilesShown, distances: readonly PlaceDistanceShown[]): WeeklyPart[] {
  const milesAWeek: Record<ImportantPlaceKind, number | null> = {
    FAMILY: weekly.family ?? null,
    SCHOOL: weekly.school ?? null,
    COMMUNITY: weekly.community ?? null,
  };
  return kindsInOrder
    .map((kind) => ({ kind, milesAWeek: milesAWeek[kind], places: distances.filter((place) => place.kind === kind) }))
    .filter((part) => part.milesAWeek !== null || part.places.length > 0);
}

/** Miles that fill the whole bar: the same on every card, a little above the largest, so that lengths can be compared. */
export function barScaleMiles(totals: readonly (number | null | undefined)[]): number {
  const largest = Math.max(0, ...totals.map((total) => total ?? 0));
  return largest === 0 ? 1 : largest * 1.12;
}

/** Kinds that the miles of no home count: said once instead of on every card. */
export function missingOnAll(
  matches: readonly { readonly weeklyMiles: { readonly missing: readonly ImportantPlaceKind[] } }[],
): ImportantPlaceKind[] {
  return kindsInOrder.filter((kind) => matches.every((match) => match.weeklyMiles.missing.includes(kind)));
}
