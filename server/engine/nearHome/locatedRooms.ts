/** Which homes stand within reach of all of a group's places? Asked of millions of pairs, so of plain numbers, side by side. */
import {
  chordSquaredMargin,
  chordSquaredOfMiles,
  distanceMiles,
  earthRadiusMiles,
  type UnitVector,
  unitVectorOf,
} from '../distance.ts';
import type { Point } from '../facts.ts';
import type { HomeRoom } from './homeRoom.ts';

const degreesPerRadian = 180 / Math.PI;

/** Homes of which it is known where they stand, in order of latitude, then of position. Unit vectors as `x`, `y` and `z`. */
export interface LocatedRooms {
  /** In the rooms given. */
  readonly position: Int32Array;
  readonly room: readonly HomeRoom[];
  readonly point: readonly Point[];
  readonly lat: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export function locatedRooms(rooms: readonly HomeRoom[], isMeant: (room: HomeRoom) => boolean): LocatedRooms {
  const located = rooms
    .flatMap((room, position) => {
      const point = room.home.location?.point;
      if (!point || !Number.isFinite(point.lat) || !Number.isFinite(point.lng) || !isMeant(room)) return [];
      return { position, room, point, vector: unitVectorOf(point) };
    })
    .sort((a, b) => a.point.lat - b.point.lat || a.position - b.position);
  return {
    position: Int32Array.from(located, ({ position }) => position),
    room: located.map(({ room }) => room),
    point: located.map(({ point }) => point),
    lat: Float64Array.from(located, ({ point }) => point.lat),
    x: Float64Array.from(located, ({ vector }) => vector.x),
    y: Float64Array.from(located, ({ vector }) => vector.y),
    z: Float64Array.from(located, ({ vector }) => vector.z),
  };
}

export interface Anchor {
  readonly point: Point;
  readonly vector: UnitVector;
}

/** Round every one of the anchors. */
export interface Reach {
  readonly anchors: readonly Anchor[];
  readonly withinMiles: number;
  readonly limit: number;
  readonly margin: number;
}

export function reachOf(points: readonly Point[], withinMiles: number): Reach {
  const limit = chordSquaredOfMiles(withinMiles);
  const anchors = points.map((point) => ({ point, vector: unitVectorOf(point) }));
  return { anchors, withinMiles, limit, margin: chordSquaredMargin(limit) };
}

/** The homes from `from` up to, not including, `to` are the only ones that can be in reach. */
export function stretchInReach({ lat }: LocatedRooms, { anchors, withinMiles }: Reach): { from: number; to: number } {
  const middle = anchors[0]?.point.lat ?? 0;
  const reach = (withinMiles / earthRadiusMiles) * degreesPerRadian + 1e-6;
  return { from: firstFrom(lat, middle - reach), to: firstFrom(lat, middle + reach) };
}

function firstFrom(lats: Float64Array, lat: number): number {
  let low = 0;
  let high = lats.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lats[middle] ?? 0) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function chordSquaredTo({ x, y, z }: LocatedRooms, at: number, from: UnitVector): number {
  const [dx, dy, dz] = [from.x - (x[at] ?? 0), from.y - (y[at] ?? 0), from.z - (z[at] ?? 0)];
  return dx * dx + dy * dy + dz * dz;
}

/** Square of the chord from the farthest anchor; Infinity where some anchor is beyond the limit. Turf decides what is too close to call. */
export function farthestWithin({ anchors, limit, margin, withinMiles }: Reach, rooms: LocatedRooms, at: number): number {
  let farthest = 0;
  for (const { point, vector } of anchors) {
    const chordSquared = chordSquaredTo(rooms, at, vector);
    if (!(chordSquared <= limit + margin)) return Infinity;
    if (chordSquared >= limit - margin && distanceMiles(point, rooms.point[at] ?? point) > withinMiles) return Infinity;
    if (chordSquared > farthest) farthest = chordSquared;
  }
  return farthest;
}
