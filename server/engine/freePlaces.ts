/** How many places of one home are free for a child who comes by a date, and who is there by then? */
import type { HomeFacts, IsoDate } from './facts.ts';

/** What a home says of its places. */
export type PlacesOfHome = Pick<
  HomeFacts,
  'registeredPlaces' | 'filledPlaces' | 'onHoldPlaces' | 'reservedPlaces' | 'vacantPlaces' | 'holds' | 'notices'
>;

export interface FreePlaces {
  /** Free on the date: places free today, those on a hold that ends by then and those whose children leave by then. Never negative. */
  readonly free: number;
  /** Free today. */
  readonly freeToday: number;
  /** Free on the date if no place were on hold. */
  readonly freeWithoutHolds: number;
}

/** Zero for anything below it, and for what is not a number. */
function atLeastZero(places: number): number {
  return places > 0 ? places : 0;
}

/** A return may contradict itself; the smaller count is the one that is safe to promise. */
function freeTodayIn(home: PlacesOfHome): number {
  const counted = home.registeredPlaces - home.filledPlaces - home.onHoldPlaces - home.reservedPlaces;
  return atLeastZero(Math.min(home.vacantPlaces, counted));
}

function placesReleasedBy(home: PlacesOfHome, by: IsoDate): number {
  let places = 0;
  for (const hold of home.holds) {
    if (hold.until !== null && hold.until <= by) places += atLeastZero(hold.places);
  }
  return Math.min(places, atLeastZero(home.onHoldPlaces));
}

/** Filled places whose children have left by the date, for which notice was given. */
function placesLeftBy({ notices, filledPlaces }: PlacesOfHome, by: IsoDate | null): number {
  if (by === null || notices === undefined) return 0;
  let places = 0;
  for (const notice of notices) if (notice.on <= by) places += atLeastZero(notice.places);
  return Math.min(places, atLeastZero(filledPlaces));
}

/**
 * `by` null counts only places that are free today (an emergency). A hold that ends on the day itself has ended, and who leaves on the
 * day has left.
 */
export function freePlacesIn(home: PlacesOfHome, by: IsoDate | null): FreePlaces {
  const freeToday = freeTodayIn(home);
  const left = placesLeftBy(home, by);
  const freeWithoutHolds = atLeastZero(home.registeredPlaces - home.filledPlaces + left - home.reservedPlaces);
  if (by === null || (left === 0 && home.holds.length === 0)) return { free: freeToday, freeToday, freeWithoutHolds };
  const free = Math.min(freeToday + left + placesReleasedBy(home, by), freeWithoutHolds);
  return { free, freeToday, freeWithoutHolds };
}

/** Children who live in the home by the date, and those promised a place or holding one: together they make it solo, or full by law. */
export function childrenIn(home: PlacesOfHome, by: IsoDate | null): number {
  return atLeastZero(home.filledPlaces) - placesLeftBy(home, by) + atLeastZero(home.reservedPlaces);
}
