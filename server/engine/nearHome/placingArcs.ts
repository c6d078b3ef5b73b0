/** Which homes near home could take each group, at what cost in weekly miles? */
import { homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import {
  chordSquaredMargin,
  chordSquaredOfMiles,
  distanceMiles,
  earthRadiusMiles,
  type UnitVector,
  unitVectorOf,
} from '../distance.ts';
import type { ImportantPlaceFacts, Location, Point } from '../facts.ts';
import { type AdaptedNeeds, adaptedNeedsOf } from './adaptedShares.ts';
import type { HomeRoom } from './homeRoom.ts';
import { findPlaces, placesByRequirement, placesFor } from './placesByRequirement.ts';
import type { StandingGroup } from './standing.ts';

/** What the search asks of a group. */
export type PlacingGroup = Pick<StandingGroup, 'asked' | 'anchors' | 'places' | 'types'>;

/** Visits a week taken for a family place of which none are recorded: to choose between equal answers only, never shown as anyone's. */
export const assumedVisitsPerWeek = 1;
const degreesPerRadian = 180 / Math.PI;
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

interface LocatedRoom {
  readonly position: number;
  readonly room: HomeRoom;
  readonly point: Point;
  readonly vector: UnitVector;
}

/** Homes with room, of one type, in order of latitude. */
type RoomsByType = ReadonlyMap<PlacementType, readonly LocatedRoom[]>;

/** Homes without a place free, or of which it is not known where they stand, can be near nobody. */
function locatedRooms(rooms: readonly HomeRoom[]): RoomsByType {
  const byType = new Map<PlacementType, LocatedRoom[]>();
  for (const [position, room] of rooms.entries()) {
    const point = room.home.location?.point;
    if (!point || room.free <= 0 || !Number.isFinite(point.lat) || !Number.isFinite(point.lng)) continue;
    const type = homeKinds[room.home.kind].placementType;
    const located = { position, room, point, vector: unitVectorOf(point) };
    const list = byType.get(type);
    if (list) list.push(located);
    else byType.set(type, [located]);
  }
  for (const list of byType.values()) list.sort((a, b) => a.point.lat - b.point.lat || a.position - b.position);
  return byType;
}

function chordSquaredBetween(p: UnitVector, q: UnitVector): number {
  return (p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2;
}

/** Asked millions of times: up to 400 miles the arcsine's first terms are it, to a millionth of a millionth. */
function milesOfChordSquared(chordSquared: number): number {
  const squared = chordSquared / 4;
  const half = Math.sqrt(squared);
  if (squared > 0.0025) return 2 * earthRadiusMiles * Math.asin(Math.min(1, half));
  return 2 * earthRadiusMiles * half * (1 + squared * (1 / 6 + squared * (3 / 40 + squared * (15 / 336))));
}

interface Anchor {
  readonly point: Point;
  readonly vector: UnitVector;
}

interface Visit {
  readonly vector: UnitVector;
  readonly weight: number;
}

/** One group's search, with all that does not change from home to home. */
interface Search {
  readonly group: PlacingGroup;
  readonly anchors: readonly Anchor[];
  readonly visits: readonly Visit[];
  /** As `placesByRequirement` keeps them. */
  readonly places: Int32Array;
  readonly withinMiles: number;
  readonly limit: number;
  readonly margin: number;
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
  const limit = chordSquaredOfMiles(withinMiles);
  const anchors = group.anchors.places.map(({ location: { point } }) => ({ point, vector: unitVectorOf(point) }));
  return { group, anchors, visits: visitsOf(group), places, withinMiles, limit, margin: chordSquaredMargin(limit) };
}

/** Square of the chord from the farthest anchor; Infinity where some anchor is beyond the limit. Turf decides what is too close to call. */
function farthestWithin({ anchors, limit, margin, withinMiles }: Search, { vector, point }: LocatedRoom): number {
  let farthest = 0;
  for (const anchor of anchors) {
    const chordSquared = chordSquaredBetween(anchor.vector, vector);
    if (chordSquared > limit + margin) return Infinity;
    if (chordSquared >= limit - margin && distanceMiles(anchor.point, point) > withinMiles) return Infinity;
    if (chordSquared > farthest) farthest = chordSquared;
  }
  return farthest;
}

function wholeMilesOf({ anchors }: Search, { point }: LocatedRoom, chordSquared: number): number {
  const miles = milesOfChordSquared(chordSquared);
  const whole = Math.max(1, Math.ceil(miles));
  if (Math.abs(miles - Math.round(miles)) > 1e-6) return whole;
  const exact = Math.max(...anchors.map((anchor) => distanceMiles(anchor.point, point)));
  return Math.max(1, Math.ceil(exact));
}

function costAt({ visits }: Search, { vector }: LocatedRoom): number {
  let cost = 0;
  for (const visit of visits) cost += visit.weight * milesOfChordSquared(chordSquaredBetween(visit.vector, vector));
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

function makeRoomIn(buffer: ArcBuffer): void {
  const { home, cost, places, wholeMiles, size } = buffer;
  if (size < home.length) return;
  const length = size * 2;
  buffer.home = grown(home, new Int32Array(length));
  buffer.cost = grown(cost, new Int32Array(length));
  buffer.places = grown(places, new Int32Array(length));
  buffer.wholeMiles = grown(wholeMiles, new Uint8Array(length));
}

function firstFromLatitude(list: readonly LocatedRoom[], lat: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.point.lat ?? 0) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addArcs(buffer: ArcBuffer, list: readonly LocatedRoom[], search: Search): void {
  const { places: placesAt, group } = search;
  const lat = search.anchors[0]?.point.lat ?? 0;
  const reach = (search.withinMiles / earthRadiusMiles) * degreesPerRadian + 1e-6;
  for (let at = firstFromLatitude(list, lat - reach); at < list.length; at++) {
    const located = list[at];
    if (!located || located.point.lat > lat + reach) break;
    let places = placesAt[located.position] ?? 0;
    if (places === 0) continue;
    const chordSquared = farthestWithin(search, located);
    if (chordSquared === Infinity) continue;
    if (places < 0) {
      places = findPlaces(group.asked, located.room);
      placesAt[located.position] = places;
      if (places === 0) continue;
    }
    makeRoomIn(buffer);
    buffer.home[buffer.size] = located.position;
    buffer.cost[buffer.size] = costAt(search, located);
    buffer.places[buffer.size] = places;
    buffer.wholeMiles[buffer.size] = wholeMilesOf(search, located, chordSquared);
    buffer.size++;
  }
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
  const byType = locatedRooms(rooms);
  const places = placesByRequirement(rooms);
  const firstSize = Math.min(1 << 20, Math.max(64, groups.length * 256));
  const buffer: ArcBuffer = {
    home: new Int32Array(firstSize),
    cost: new Int32Array(firstSize),
    places: new Int32Array(firstSize),
    wholeMiles: new Uint8Array(firstSize),
    size: 0,
  };
  const arcStart = new Int32Array(groups.length + 1);
  for (const [index, group] of groups.entries()) {
    const search = searchOf(group, placesFor(group.asked, places), withinMiles);
    for (const type of group.types) addArcs(buffer, byType.get(type) ?? [], search);
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
