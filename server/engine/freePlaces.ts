/** How many places of one home are free for a child who comes by a date? */
import type { HomeFacts, IsoDate } from './facts.ts';

/** What a home says of its places. */
export type PlacesOfHome = Pick<
  HomeFacts,
  'registeredPlaces' | 'filledPlaces' | 'onHoldPlaces' | 'reservedPlaces' | 'vacantPlaces' | 'holds'
>;

export interface FreePlaces {
  /** Free on the date: places free today, and those on a hold that ends by then. Never negative. */
  readonly free: number;
  /** Free today. */
  readonly freeToday: number;
  /** Free if no place were on hold. */
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

/** `releasedBy` null counts only places that are free today (an emergency). A hold that ends on the day itself has ended. */
export function freePlacesIn(home: PlacesOfHome, releasedBy: IsoDate | null): FreePlaces {
  const freeToday = freeTodayIn(home);
  const freeWithoutHolds = atLeastZero(home.registeredPlaces - home.filledPlaces - home.reservedPlaces);
  if (releasedBy === null || home.holds.length === 0) return { free: freeToday, freeToday, freeWithoutHolds };
  const free = Math.min(freeToday + placesReleasedBy(home, releasedBy), freeWithoutHolds);
  return { free, freeToday, freeWithoutHolds };
}
