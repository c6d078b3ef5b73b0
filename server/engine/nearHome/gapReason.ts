/** Why could these children not be given a place near home? The first binding cause, found by testing every home again. */
import type { GapReason } from '../../../schema/vocabulary.ts';
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { Point } from '../facts.ts';
import type { Requirement } from '../requirement.ts';
import type { AdaptedShares } from './adaptedShares.ts';
import { barrierTo, capacityOf, placesTaken } from './couldTake.ts';
import type { HomeRoom } from './homeRoom.ts';
import { farthestWithin, type LocatedRooms, locatedRooms, nearbyOf, reachOf } from './locatedRooms.ts';
import type { PlacingArcs } from './placingArcs.ts';
import type { StandingGroup } from './standing.ts';

/** Places of each home that nobody was given. */
export function placesLeft(rooms: readonly HomeRoom[], arcs: PlacingArcs, homeOf: Int32Array): Int32Array {
  const left = Int32Array.from(rooms, capacityOf);
  for (const [group, home] of homeOf.entries()) {
    if (home < 0) continue;
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if (arcs.arcHome[arc] === home) left[home] = (left[home] ?? 0) - (arcs.arcPlaces[arc] ?? 0);
    }
  }
  return left;
}

/** Kin are nobody's but those they are approved for. */
function isSomeonesHome({ need }: Requirement, { home }: HomeRoom): boolean {
  return home.kind !== 'KINSHIP' || need.children.some((child) => home.namedChildIds.includes(child.id));
}

function anchorPoints({ anchors }: StandingGroup): readonly Point[] {
  return anchors.places.map(({ location }) => location.point);
}

export interface PlacesAfter {
  readonly rooms: readonly HomeRoom[];
  readonly left: Int32Array;
  /** Adapted places that nobody was given, as `shares.places`; null where nothing is shared. */
  readonly adapted?: { readonly shares: AdaptedShares; readonly left: Int32Array } | null;
  readonly withinMiles: number;
}

/** Places of the room that are left with every adaptation the group asks for; Infinity where none is counted. */
function adaptedPlacesLeft({ asked }: StandingGroup, { adapted }: PlacesAfter, position: number): number {
  if (!adapted) return Infinity;
  const { kinds } = adapted.shares;
  const left = kinds.flatMap((kind, at) =>
    asked.need.requiredAdaptations.includes(kind) ? (adapted.left[position * kinds.length + at] ?? 0) : [],
  );
  return Math.min(Infinity, ...left);
}

/** What stands in the way even at homes in reach, or null where one offers what is needed. */
function barrierEverywhere(group: StandingGroup, homes: LocatedRooms): GapReason | null {
  const { asked } = group;
  const reach = reachOf(anchorPoints(group), homes.withinMiles);
  let found: GapReason = 'NONE_IN_REACH';
  for (const at of nearbyOf(homes, reach)) {
    const room = homes.room[at];
    if (room === undefined || !isSomeonesHome(asked, room)) continue;
    if (farthestWithin(reach, homes, at) === Infinity) continue;
    const barrier = barrierTo(asked, room.home);
    if (barrier !== 'WRONG_TYPE_OR_AGE' && barrier !== 'NEED_NOT_OFFERED') return null;
    if (barrier === 'NEED_NOT_OFFERED' || found === 'NONE_IN_REACH') found = barrier;
  }
  return found;
}

/** Of homes that offer what is needed: is a place left in any, and in any enough for the whole group? */
function reasonOfPlaces(group: StandingGroup, places: PlacesAfter, withPlaces: LocatedRooms): GapReason {
  const { asked } = group;
  const reach = reachOf(anchorPoints(group), withPlaces.withinMiles);
  const one = { ...asked, groupSize: 1 };
  let [hasPlace, hasPlaces] = [false, false];
  for (const at of nearbyOf(withPlaces, reach)) {
    const room = withPlaces.room[at];
    if (room === undefined || !isSomeonesHome(asked, room)) continue;
    if (farthestWithin(reach, withPlaces, at) === Infinity) continue;
    const barrier = barrierTo(asked, room.home);
    if (barrier === 'WRONG_TYPE_OR_AGE' || barrier === 'NEED_NOT_OFFERED') continue;
    const position = withPlaces.position[at] ?? 0;
    const fits = (wanted: number) => wanted > 0 && wanted <= (places.left[position] ?? 0);
    const adapted = adaptedPlacesLeft(group, places, position);
    hasPlaces ||= adapted >= adaptedPlacesNeeded(asked.need) && fits(placesTaken(asked, room));
    hasPlace ||= adapted >= 1 && fits(placesTaken(one, room));
    if (hasPlace && hasPlaces) return 'AREA_TO_AVOID';
  }
  return hasPlace ? 'GROUP_TOO_LARGE' : 'FULL';
}

/**
 * The first of the causes, in the order of design.md §2.8, that leaves no home: each test is made of the homes that passed the ones
 * before. The same for every child of the group.
 *
 * Shape   for a group that no home with places left could take: what is over after every other test stands in an area to avoid.
 * Cost    for each group the homes in reach until one offers what is needed, and then those with places left.
 */
export function gapReasonsAfter(places: PlacesAfter): (group: StandingGroup) => GapReason {
  const { rooms, left, withinMiles } = places;
  const homes = locatedRooms(rooms, withinMiles, ({ home, usable }) => usable > 0 && !home.isShortBreakOnly);
  const hasLeft = (room: HomeRoom, position: number) =>
    room.usable > 0 && !room.home.isShortBreakOnly && (left[position] ?? 0) > 0;
  const withPlaces = locatedRooms(rooms, withinMiles, hasLeft);
  return (group) => barrierEverywhere(group, homes) ?? reasonOfPlaces(group, places, withPlaces);
}
