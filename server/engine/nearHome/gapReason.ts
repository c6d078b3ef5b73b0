/** Why could these children not be given a place near home? The first binding cause, found by testing every home again. */
import type { GapReason } from '../../../schema/vocabulary.ts';
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import { isWithinMiles } from '../distance.ts';
import type { HomeFacts } from '../facts.ts';
import type { Requirement } from '../requirement.ts';
import type { AdaptedShares } from './adaptedShares.ts';
import { type Barrier, barrierTo, capacityOf, placesTaken } from './couldTake.ts';
import type { HomeRoom } from './homeRoom.ts';
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

/** A home somebody could live in; kin are nobody's but those they are approved for. */
function isSomeonesHome({ need }: Requirement, { home, usable }: HomeRoom): boolean {
  const isForThem = home.kind !== 'KINSHIP' || need.children.some((child) => home.namedChildIds.includes(child.id));
  return usable > 0 && !home.isShortBreakOnly && isForThem;
}

function isInReach({ anchors }: StandingGroup, home: HomeFacts, withinMiles: number): boolean {
  const point = home.location?.point;
  return (
    point !== undefined && anchors.places.every(({ location }) => isWithinMiles(location.point, point, withinMiles))
  );
}

interface Tested {
  readonly barrier: Barrier | null;
  readonly hasPlace: boolean;
  readonly hasPlaces: boolean;
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

function testedHomes(group: StandingGroup, places: PlacesAfter): readonly Tested[] {
  const { asked } = group;
  const { rooms, left, withinMiles } = places;
  const one = { ...asked, groupSize: 1 };
  const fits = (wanted: number, position: number) => wanted > 0 && wanted <= (left[position] ?? 0);
  return rooms.flatMap((room, position) => {
    if (!isSomeonesHome(asked, room) || !isInReach(group, room.home, withinMiles)) return [];
    const barrier = barrierTo(asked, room.home);
    const adapted = adaptedPlacesLeft(group, places, position);
    return {
      barrier,
      hasPlace: adapted >= 1 && fits(placesTaken(one, room), position),
      hasPlaces: adapted >= adaptedPlacesNeeded(asked.need) && fits(placesTaken(asked, room), position),
    };
  });
}

/**
 * The first of the causes, in the order of design.md §2.8, that leaves no home: each test is made of the homes that passed the ones
 * before. The same for every child of the group.
 *
 * Shape   for a group that no home with places left could take: what is over after every other test stands in an area to avoid.
 */
export function gapReasonOf(group: StandingGroup, places: PlacesAfter): GapReason {
  const inReach = testedHomes(group, places);
  if (inReach.length === 0) return 'NONE_IN_REACH';
  const ofType = inReach.filter(({ barrier }) => barrier !== 'WRONG_TYPE_OR_AGE');
  if (ofType.length === 0) return 'WRONG_TYPE_OR_AGE';
  const offering = ofType.filter(({ barrier }) => barrier !== 'NEED_NOT_OFFERED');
  if (offering.length === 0) return 'NEED_NOT_OFFERED';
  if (!offering.some(({ hasPlace }) => hasPlace)) return 'FULL';
  return offering.some(({ hasPlaces }) => hasPlaces) ? 'AREA_TO_AVOID' : 'GROUP_TOO_LARGE';
}
