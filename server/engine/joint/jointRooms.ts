/** How much room has each home on the day for children who wait, and how much is left once some of them live there? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { AdaptedPlacesFacts, HomeFacts } from '../facts.ts';
import { childrenIn, freePlacesIn } from '../freePlaces.ts';
import { capacityOf, placesTaken } from '../nearHome/couldTake.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { compareText } from '../order.ts';
import type { Requirement } from '../requirement.ts';
import { fosteringLimit } from '../suitable.ts';
import type { JointSetting } from './jointNeeds.ts';

/** Of the free places of a home, how many children not all brothers and sisters may take. */
export function ordinaryIn(home: HomeFacts, held: number, free: number): number {
  return homeKinds[home.kind].isFostering ? Math.min(free, Math.max(0, fosteringLimit - held)) : free;
}

/** Adapted places that are free, as if there were no others: those taken are nobody's here. */
function freeAdapted(home: HomeFacts): readonly AdaptedPlacesFacts[] | undefined {
  return home.adaptedPlaces?.map(({ adaptation, places, taken }) => ({
    adaptation,
    places: Math.max(0, places - taken),
    taken: 0,
  }));
}

/** In order of id, as homes stand on the day: nobody who lives there moves. */
export function jointRooms(
  homes: readonly HomeFacts[],
  { asOf, isEmergency }: Pick<JointSetting, 'asOf' | 'isEmergency'>,
): readonly HomeRoom[] {
  return homes
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((home) => {
      const by = isEmergency ? null : asOf;
      const { free } = freePlacesIn(home, by);
      const held = childrenIn(home, by);
      const ordinary = ordinaryIn(home, held, free);
      return { home: { ...home, adaptedPlaces: freeAdapted(home) }, usable: held + free, held, free, ordinary };
    });
}

function groupAfter(asked: Requirement, { home, held }: HomeRoom): string | null {
  return held <= 0 || home.residentSiblingGroupId === asked.siblingGroupId ? asked.siblingGroupId : null;
}

/** The room once the children live there; null where they could not. Rules about the home itself are not asked here. */
export function roomAfter(room: HomeRoom, asked: Requirement): HomeRoom | null {
  const taken = placesTaken(asked, room);
  if (taken === 0 || taken > capacityOf(room)) return null;
  const held = room.held + asked.groupSize;
  const isAlone = asked.need.isSoloRequired || asked.groupSize > room.ordinary;
  const free = isAlone ? 0 : room.free - asked.groupSize;
  const needed = adaptedPlacesNeeded(asked.need);
  const adaptedPlaces = room.home.adaptedPlaces?.map((one) =>
    asked.need.requiredAdaptations.includes(one.adaptation) ? { ...one, places: one.places - needed } : one,
  );
  const home = { ...room.home, adaptedPlaces, residentSiblingGroupId: groupAfter(asked, room) };
  return { ...room, home, held, free, ordinary: ordinaryIn(home, held, free) };
}
