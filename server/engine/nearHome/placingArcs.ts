/** Which homes near home could take each group, at what cost in weekly miles? */
import { homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import { distanceMiles, earthRadiusMiles, type UnitVector, unitVectorOf } from '../distance.ts';
import type { ImportantPlaceFacts, Location, Point } from '../facts.ts';
import { type AdaptedNeeds, adaptedNeedsOf } from './adaptedShares.ts';
import type { HomeRoom } from './homeRoom.ts';
import {
  chordSquaredTo,
  farthestWithin,
  type LocatedRooms,
  locatedRooms,
  nearbyOf,
  type Reach,
  reachOf,
} from './locatedRooms.ts';
import { findPlaces, placesByRequirement, placesFor } from './placesByRequirement.ts';
import type { StandingGroup } from './standing.ts';

/** What the search asks of a group. */
export type PlacingGroup = Pick<StandingGroup, 'asked' | 'anchors' | 'places' | 'types'>;

/** Visits a week taken for a family place of which none are recorded: to choose between equal answers only, never shown as anyone's. */
export const assumedVisitsPerWeek = 1;
const hundredths = 100;
/** Far beyond any true visits; keeps costs whole whatever is recorded. */
const mostCost = 2 ** 28;

/** Arcs of group i are `arcStart[i]` up to `arcStart[i + 1]`, in order of home. `arcHome` is a position in the rooms given. */
export interface PlacingArcs {
  readonly arcStart: Int32Array;
  readonly arcHome: Int32Array;
  /** Hundredths of a weekly mile for the whole group. */
  readonly arcCost: Int32Array;
  readonly arcPlaces: Int32Array;
  /** Fewest whole miles within which the home is near. */
  readonly arcWholeMiles: Uint8Array;
  /** What each group asks of adapted places; left out where no group asks for any. */
  readonly adaptedNeeds?: AdaptedNeeds;
}

/** Homes with room, of one type; those without a place free, or of which it is not known where they stand, can be near nobody. */
type RoomsByType = ReadonlyMap<PlacementType, LocatedRooms>;

function roomsByType(rooms: readonly HomeRoom[], withinMiles: number): RoomsByType {
  const typeOf = ({ home }: HomeRoom) => homeKinds[home.kind].placementType;
  const types = new Set(rooms.map(typeOf));
  const ofType = (type: PlacementType) =>
    locatedRooms(rooms, withinMiles, (room) => room.free > 0 && typeOf(room) === type);
  return new Map([...types].map((type) => [type, ofType(type)]));
}

/** Asked millions of times: up to 400 miles the arcsine's first terms are it, to a millionth of a millionth. */
function milesOfChordSquared(chordSquared: number): number {
  const squared = chordSquared / 4;
  const half = Math.sqrt(squared);
  if (squared > 0.0025) return 2 * earthRadiusMiles * Math.asin(Math.min(1, half));
  return 2 * earthRadiusMiles * half * (1 + squared * (1 / 6 + squared * (3 / 40 + squared * (15 / 336))));
}

interface Visit {
  readonly vector: UnitVector;
  readonly weight: number;
}

/** One group's search, with all that does not change from home to home. */
interface Search {
  readonly group: PlacingGroup;
  readonly reach: Reach;
  readonly visits: readonly Visit[];
  /** There is one anchor, and every visit is paid there. */
  readonly isOnePlace: boolean;
  /** As `placesByRequirement` keeps them. */
  readonly places: Int32Array;
}

function isLocated(place: ImportantPlaceFacts): place is ImportantPlaceFacts & { readonly location: Location } {
  return place.location !== null;
}

/** Visits there and back. A family place without recorded visits counts as one a week; other such places are left out. */
function visitsOf(group: PlacingGroup): readonly Visit[] {
  const visits = group.places.filter(isLocated).flatMap(({ kind, location, visitsPerWeek }) => {
    const visits = visitsPerWeek ?? (kind === 'FAMILY' ? assumedVisitsPerWeek : 0);
    return visits > 0 && Number.isFinite(visits)
      ? [{ vector: unitVectorOf(location.point), weight: visits * 2 * hundredths }]
      : [];
  });
  if (visits.length > 0) return visits;
  const weight = assumedVisitsPerWeek * 2 * hundredths;
  return group.anchors.places.map(({ location }) => ({ vector: unitVectorOf(location.point), weight }));
}

function searchOf(group: PlacingGroup, places: Int32Array, withinMiles: number): Search {
  const points = group.anchors.places.map(({ location }) => location.point);
  const reach = reachOf(points, withinMiles);
  const visits = visitsOf(group);
  const [only] = reach.anchors;
  const isThere = ({ vector: { x, y, z } }: Visit) =>
    x === only?.vector.x && y === only?.vector.y && z === only?.vector.z;
  return { group, reach, visits, isOnePlace: reach.anchors.length === 1 && visits.every(isThere), places };
}

/** Turf decides what is too close to call. */
function wholeMilesOf({ anchors }: Reach, miles: number, point: Point | undefined): number {
  const whole = Math.max(1, Math.ceil(miles));
  if (point === undefined || Math.abs(miles - Math.round(miles)) > 1e-6) return whole;
  const exact = Math.max(...anchors.map((anchor) => distanceMiles(anchor.point, point)));
  return Math.max(1, Math.ceil(exact));
}

/** Most children are visited at the one place they are measured from, which is `miles` away. */
function costAt({ visits, isOnePlace }: Search, miles: number, { rooms, at }: { rooms: LocatedRooms; at: number }) {
  let cost = 0;
  for (let n = 0; n < visits.length; n++) {
    const visit = visits[n];
    if (visit === undefined) continue;
    const its = isOnePlace ? miles : milesOfChordSquared(chordSquaredTo(rooms, at, visit.vector));
    cost += visit.weight * its;
  }
  return Math.min(mostCost, Math.round(cost));
}

interface ArcBuffer {
  home: Int32Array;
  cost: Int32Array;
  places: Int32Array;
  wholeMiles: Uint8Array;
  size: number;
}

function grown<Numbers extends Int32Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function bufferFor(length: number): ArcBuffer {
  return {
    home: new Int32Array(length),
    cost: new Int32Array(length),
    places: new Int32Array(length),
    wholeMiles: new Uint8Array(length),
    size: 0,
  };
}

/** Room for `more` arcs; `share` of the groups are done, which tells about how many arcs there will be. */
function makeRoomIn(buffer: ArcBuffer, more: number, share: number): void {
  const { home, cost, places, wholeMiles, size } = buffer;
  if (size + more <= home.length) return;
  const length = Math.max(size + more, Math.ceil(size * Math.min(16, Math.max(1.25, 1.1 / share))));
  const larger = bufferFor(length);
  buffer.home = grown(home, larger.home);
  buffer.cost = grown(cost, larger.cost);
  buffer.places = grown(places, larger.places);
  buffer.wholeMiles = grown(wholeMiles, larger.wholeMiles);
}

/** There is room in the buffer for every home nearby. */
function addArcs(
  buffer: ArcBuffer,
  search: Search,
  { rooms, near }: { readonly rooms: LocatedRooms; readonly near: Int32Array },
): void {
  const { home: homes, cost: costs, places: placesIn, wholeMiles } = buffer;
  const { reach, places: placesAt } = search;
  const { position } = rooms;
  let { size } = buffer;
  for (let n = 0; n < near.length; n++) {
    const at = near[n] ?? 0;
    const home = position[at] ?? 0;
    let places = placesAt[home] ?? 0;
    if (places === 0) continue;
    const chordSquared = farthestWithin(reach, rooms, at);
    if (chordSquared === Infinity) continue;
    if (places < 0) {
      const room = rooms.room[at];
      places = room === undefined ? 0 : findPlaces(search.group.asked, room);
      placesAt[home] = places;
      if (places === 0) continue;
    }
    const miles = milesOfChordSquared(chordSquared);
    homes[size] = home;
    costs[size] = costAt(search, miles, { rooms, at });
    placesIn[size] = places;
    wholeMiles[size] = wholeMilesOf(reach, miles, rooms.point[at]);
    size++;
  }
  buffer.size = size;
}

/**
 * Every home within the limit of every anchor of a group that could take it, had it room.
 *
 * Units   Turf miles, the limit included; costs in whole hundredths of a weekly mile for the whole group.
 * Order   groups as given; the arcs of a group by type of home, latitude and id.
 * Cost    about 0.3 µs a home within the limit: 2 million arcs in about a second.
 */
export function placingArcs(
  groups: readonly PlacingGroup[],
  rooms: readonly HomeRoom[],
  withinMiles: number,
): PlacingArcs {
  const byType = roomsByType(rooms, withinMiles);
  const places = placesByRequirement(rooms);
  const buffer = bufferFor(Math.min(1 << 20, Math.max(64, groups.length * 256)));
  const arcStart = new Int32Array(groups.length + 1);
  for (const [index, group] of groups.entries()) {
    const search = searchOf(group, placesFor(group.asked, places), withinMiles);
    for (const type of group.types) {
      const found = byType.get(type);
      if (found === undefined) continue;
      const near = nearbyOf(found, search.reach);
      makeRoomIn(buffer, near.length, (index + 1) / groups.length);
      addArcs(buffer, search, { rooms: found, near });
    }
    arcStart[index + 1] = buffer.size;
  }
  const adaptedNeeds = adaptedNeedsOf(groups.map(({ asked }) => asked));
  return {
    ...(adaptedNeeds ? { adaptedNeeds } : {}),
    arcStart,
    arcHome: buffer.home.slice(0, buffer.size),
    arcCost: buffer.cost.slice(0, buffer.size),
    arcPlaces: buffer.places.slice(0, buffer.size),
    arcWholeMiles: buffer.wholeMiles.slice(0, buffer.size),
  };
}
