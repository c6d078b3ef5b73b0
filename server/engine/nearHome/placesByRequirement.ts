/** How many places would a group take at every home? Worked out once for all groups that ask the same. */
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { Requirement } from '../requirement.ts';
import { fosteringLimit } from '../suitable.ts';
import { barrierTo, placesTaken } from './couldTake.ts';
import type { HomeRoom } from './homeRoom.ts';

/** Places by position of the home: 0 = it could not live there, -1 = not asked yet. */
type PlacesAt = Int32Array;

export interface PlacesByRequirement {
  readonly rooms: readonly HomeRoom[];
  readonly known: Map<string, PlacesAt>;
  /** Sibling groups that some home knows by name. */
  readonly familiesNamed: ReadonlySet<string>;
}

export function placesByRequirement(rooms: readonly HomeRoom[]): PlacesByRequirement {
  const named = rooms.flatMap(({ home }) => [home.residentSiblingGroupId ?? [], home.exemptSiblingGroupIds].flat());
  return { rooms, known: new Map(), familiesNamed: new Set(named) };
}

/** All that the rules look at. Areas to avoid, and kin who name their children, are each group's own. */
function textOf(asked: Requirement, { familiesNamed }: PlacesByRequirement): string {
  const { need, groupSize, youngestAge, oldestAge, siblingGroupId } = asked;
  const family = siblingGroupId !== null && (groupSize > fosteringLimit || familiesNamed.has(siblingGroupId));
  const isOwn = asked.areasToAvoid.length > 0 || need.suitability.KINSHIP !== 'UNSUITABLE';
  return JSON.stringify([
    isOwn ? need.children.map(({ id }) => id).sort() : null,
    family ? siblingGroupId : null,
    [groupSize, youngestAge, oldestAge, need.isSoloRequired, need.hasSecureAuthority],
    [...new Set(need.children.map(({ sex }) => sex))].sort(),
    need.requiredAdaptations.toSorted(),
    need.requiredAdaptations.length > 0 ? adaptedPlacesNeeded(need) : 0,
    need.requiredOffers.toSorted(),
    need.suitability,
  ]);
}

/** The list of places, filled as homes are asked about and shared by all groups that ask the same. */
export function placesFor(asked: Requirement, all: PlacesByRequirement): PlacesAt {
  const text = textOf(asked, all);
  const known = all.known.get(text);
  if (known) return known;
  const places = new Int32Array(all.rooms.length).fill(-1);
  all.known.set(text, places);
  return places;
}

/** What to write into the list where it says -1. */
export function findPlaces(asked: Requirement, room: HomeRoom): number {
  const taken = placesTaken(asked, room);
  return taken === 0 || barrierTo(asked, room.home) !== null ? 0 : taken;
}
