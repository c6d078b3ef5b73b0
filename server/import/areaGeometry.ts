import type { GridReference, Point } from '../engine/facts.ts';
import { isInBritishIsles, isOnGrid, pointOf } from './britishGrid.ts';

export type AreaGeometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** How the numbers of a file are to be read. */
export type CoordinateSystem = 'WGS84' | 'NATIONAL_GRID';

type Pair = readonly [number, number];
type Ring = GeoJSON.Position[];

const fiveDecimals = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function pairOf(position: unknown): Pair | null {
  if (!Array.isArray(position)) return null;
  const [x, y]: readonly unknown[] = position;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** The first position anywhere inside coordinates, however deep. */
export function firstPair(coordinates: unknown): Pair | null {
  let inner: unknown = coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return pairOf(inner);
}

function placed([x, y]: Pair, system: CoordinateSystem): Point | null {
  if (system === 'WGS84') return isInBritishIsles({ lng: x, lat: y }) ? { lng: x, lat: y } : null;
  const grid: GridReference = { easting: x, northing: y };
  if (!isOnGrid(grid)) return null;
  const { lng, lat } = pointOf(grid);
  return { lng: fiveDecimals(lng), lat: fiveDecimals(lat) };
}

function hasThreeCorners(ring: Ring): boolean {
  const corners = new Set<string>();
  for (const [lng, lat] of ring) if (corners.add(`${lng} ${lat}`).size === 3) return true;
  return false;
}

/** A closed ring in WGS84, empty when it has too few corners to hold any ground; null when one is no point of these islands. */
function ringOf(positions: unknown, system: CoordinateSystem): Ring | null {
  if (!Array.isArray(positions)) return null;
  const ring: Ring = [];
  for (const position of positions) {
    const pair = pairOf(position);
    const point = pair === null ? null : placed(pair, system);
    if (point === null) return null;
    ring.push([point.lng, point.lat]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push([...first]);
  return hasThreeCorners(ring) ? ring : [];
}

/** Islets and holes that generalisation has shrunk to a line are left out: empty where that is all there was. */
function ringsOf(polygon: unknown, system: CoordinateSystem): Ring[] | null {
  if (!Array.isArray(polygon)) return null;
  const rings = polygon.map((ring) => ringOf(ring, system));
  if (!rings.every((ring) => ring !== null)) return null;
  return rings[0] === undefined || rings[0].length === 0 ? [] : rings.filter((ring) => ring.length > 0);
}

/**
 * A drawable Polygon or MultiPolygon in WGS84, heights left out, rings closed, wound either way. Rings that cross themselves are kept
 * as they are.
 *
 * Errors  null for anything else, and for a corner outside the British Isles.
 */
export function areaGeometry(geometry: unknown, system: CoordinateSystem): AreaGeometry | null {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry) || !('coordinates' in geometry))
    return null;
  const { type, coordinates } = geometry;
  if (type === 'Polygon') {
    const rings = ringsOf(coordinates, system);
    return rings === null || rings.length === 0 ? null : { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !Array.isArray(coordinates)) return null;
  const polygons = coordinates.map((polygon) => ringsOf(polygon, system));
  if (!polygons.every((polygon) => polygon !== null)) return null;
  const drawn = polygons.filter((polygon) => polygon.length > 0);
  return drawn.length === 0 ? null : { type, coordinates: drawn };
}
