/** Which homes stand within reach of all of a group's places? Asked of millions of pairs, so of plain numbers, side by side. */
import { chordSquaredMargin, chordSquaredOfMiles, distanceMiles, type UnitVector, unitVectorOf } from '../distance.ts';
import type { Point } from '../facts.ts';
import type { HomeRoom } from './homeRoom.ts';

/** About seven miles by four in England. */
const tileDegrees = 0.1;
/** More than stand side by side round the Earth. */
const tilesAround = 10_000;

/** Homes of which it is known where they stand, in order of latitude, then of position. Unit vectors as `x`, `y` and `z`. */
export interface LocatedRooms {
  readonly withinMiles: number;
  /** In the rooms given. */
  readonly position: Int32Array;
  readonly room: readonly HomeRoom[];
  readonly point: readonly Point[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** What `nearbyOf` has looked up so far. */
  readonly nearTile: Map<number, Int32Array>;
}

export function locatedRooms(
  rooms: readonly HomeRoom[],
  withinMiles: number,
  isMeant: (room: HomeRoom, position: number) => boolean,
): LocatedRooms {
  const located = rooms
    .flatMap((room, position) => {
      const point = room.home.location?.point;
      if (!point || !Number.isFinite(point.lat) || !Number.isFinite(point.lng) || !isMeant(room, position)) return [];
      return { position, room, point, vector: unitVectorOf(point) };
    })
    .sort((a, b) => a.point.lat - b.point.lat || a.position - b.position);
  return {
    withinMiles,
    position: Int32Array.from(located, ({ position }) => position),
    room: located.map(({ room }) => room),
    point: located.map(({ point }) => point),
    x: Float64Array.from(located, ({ vector }) => vector.x),
    y: Float64Array.from(located, ({ vector }) => vector.y),
    z: Float64Array.from(located, ({ vector }) => vector.z),
    nearTile: new Map(),
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

/** The corner of the tile that is lowest in both, in whole tiles. */
interface Tile {
  readonly row: number;
  readonly column: number;
}

function tileAround({ lat, lng }: Point): Tile {
  return { row: Math.floor(lat / tileDegrees), column: Math.floor(lng / tileDegrees) };
}

/** Its middle, and how far any point of it may be from there: farther than the corners, for a little more. */
function middleOf({ row, column }: Tile): { readonly middle: UnitVector; readonly miles: number } {
  const at = (up: number, along: number) => ({ lat: (row + up) * tileDegrees, lng: (column + along) * tileDegrees });
  const middle = at(0.5, 0.5);
  const corners = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
  const miles = Math.max(...corners.map((corner) => distanceMiles(middle, corner)));
  return { middle: unitVectorOf(middle), miles: miles * 1.01 + 0.01 };
}

/** The only homes that can be in reach, in their order: those near the tile of the first anchor, looked up once for all who live there. */
export function nearbyOf(rooms: LocatedRooms, { anchors }: Reach): Int32Array {
  const [first] = anchors;
  if (first === undefined) return Int32Array.from(rooms.position.keys());
  const tile = tileAround(first.point);
  const key = tile.row * tilesAround + tile.column;
  const known = rooms.nearTile.get(key);
  if (known) return known;
  const { middle, miles } = middleOf(tile);
  const limit = chordSquaredOfMiles(rooms.withinMiles + miles);
  const near = new Int32Array(rooms.position.length);
  let count = 0;
  for (let at = 0; at < near.length; at++) if (chordSquaredTo(rooms, at, middle) <= limit) near[count++] = at;
  const found = near.slice(0, count);
  rooms.nearTile.set(key, found);
  return found;
}

export function chordSquaredTo({ x, y, z }: LocatedRooms, at: number, from: UnitVector): number {
  const [dx, dy, dz] = [from.x - (x[at] ?? 0), from.y - (y[at] ?? 0), from.z - (z[at] ?? 0)];
  return dx * dx + dy * dy + dz * dz;
}

/** Square of the chord from the farthest anchor; Infinity where some anchor is beyond the limit. Turf decides what is too close to call. */
export function farthestWithin(
  { anchors, limit, margin, withinMiles }: Reach,
  rooms: LocatedRooms,
  at: number,
): number {
  let farthest = 0;
  for (let n = 0; n < anchors.length; n++) {
    const anchor = anchors[n];
    if (anchor === undefined) continue;
    const chordSquared = chordSquaredTo(rooms, at, anchor.vector);
    if (!(chordSquared <= limit + margin)) return Infinity;
    const isClose = chordSquared >= limit - margin;
    if (isClose && distanceMiles(anchor.point, rooms.point[at] ?? anchor.point) > withinMiles) return Infinity;
    if (chordSquared > farthest) farthest = chordSquared;
  }
  return farthest;
}
