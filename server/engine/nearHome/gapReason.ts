/** Why could these children not be given a place near home? The first binding cause, found by testing every home again. */
import type { GapReason } from '../../../schema/vocabulary.ts';
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
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

/** Homes with places in them, whoever may live there, and what is left of them. */
interface ReasonSearch extends PlacesAfter {
  readonly located: LocatedRooms;
}

/** What some home in reach has: each is asked only of homes that have all before it. */
interface Found {
  isInReach: boolean;
  isOfType: boolean;
  isOffering: boolean;
  hasPlace: boolean;
  hasPlaces: boolean;
}

/** Of a home that offers what is needed: is a place left, and are there enough for the whole group? */
function lookForPlaces(group: StandingGroup, search: ReasonSearch, { at, found }: { at: number; found: Found }): void {
  const { asked } = group;
  const position = search.located.position[at] ?? 0;
  const room = search.located.room[at];
  const left = search.left[position] ?? 0;
  if (room === undefined || left <= 0) return;
  const fits = (wanted: number) => wanted > 0 && wanted <= left;
  const adapted = adaptedPlacesLeft(group, search, position);
  found.hasPlace ||= adapted >= 1 && fits(placesTaken({ ...asked, groupSize: 1 }, room));
  found.hasPlaces ||= adapted >= adaptedPlacesNeeded(asked.need) && fits(placesTaken(asked, room));
}

function foundFor(group: StandingGroup, search: ReasonSearch): Found {
  const { located, left, withinMiles } = search;
  const points = group.anchors.places.map(({ location }) => location.point);
  const reach = reachOf(points, withinMiles);
  const found = { isInReach: false, isOfType: false, isOffering: false, hasPlace: false, hasPlaces: false };
  for (const at of nearbyOf(located, reach)) {
    if (found.hasPlace && found.hasPlaces) break;
    // Once some home offers what is needed, only places that are left say more.
    if (found.isOffering && (left[located.position[at] ?? 0] ?? 0) <= 0) continue;
    const room = located.room[at];
    if (room === undefined || !isSomeonesHome(group.asked, room)) continue;
    if (farthestWithin(reach, located, at) === Infinity) continue;
    found.isInReach = true;
    const barrier = barrierTo(group.asked, room.home);
    if (barrier === 'WRONG_TYPE_OR_AGE') continue;
    found.isOfType = true;
    if (barrier === 'NEED_NOT_OFFERED') continue;
    found.isOffering = true;
    lookForPlaces(group, search, { at, found });
  }
  return found;
}

function reasonFrom({ isInReach, isOfType, isOffering, hasPlace, hasPlaces }: Found): GapReason {
  if (!isInReach) return 'NONE_IN_REACH';
  if (!isOfType) return 'WRONG_TYPE_OR_AGE';
  if (!isOffering) return 'NEED_NOT_OFFERED';
  if (!hasPlace) return 'FULL';
  return hasPlaces ? 'AREA_TO_AVOID' : 'GROUP_TOO_LARGE';
}

/**
 * The first of the causes, in the order of design.md §2.8, that leaves no home: each test is made of the homes that passed the ones
 * before. The same for every child of the group.
 *
 * Shape   for a group that no home with places left could take: what is over after every other test stands in an area to avoid.
 * Cost    for each group the homes in reach until one offers what is needed; after that only homes with places left.
 */
export function gapReasonsAfter(places: PlacesAfter): (group: StandingGroup) => GapReason {
  const located = locatedRooms(places.rooms, ({ home, usable }) => usable > 0 && !home.isShortBreakOnly);
  return (group) => reasonFrom(foundFor(group, { ...places, located }));
}
