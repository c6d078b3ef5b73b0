/** What room has a home that is yet to open? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { fosteringLimit } from '../suitable.ts';
import { kindsToOpen, newHome } from './newHome.ts';
import type { PlannedHome } from './planQuestion.ts';

/** The room of a home that nobody lives in yet; null for a type that a region cannot open. */
export function roomToOpen({ spot, kind, places }: PlannedHome): HomeRoom | null {
  const homeKind = kindsToOpen[kind.placementType];
  if (homeKind === undefined) return null;
  const home = newHome({
    id: `${spot.id} ${kind.id} ${places}`,
    kind: homeKind,
    places,
    point: spot.point,
    hostAuthority: spot.localAuthority,
    ageFrom: kind.ageFrom,
    ageTo: kind.ageTo,
  });
  const ordinary = homeKinds[homeKind].isFostering ? Math.min(places, fosteringLimit) : places;
  return { home, usable: places, held: 0, free: places, ordinary };
}
