/** Which hexagons of the map stand in the region, and which children short of a place live too far from all of them? */
import { booleanPointInPolygon } from '@turf/turf';
import { cellToLatLng } from 'h3-js';
import { isWithinMiles } from '../distance.ts';
import type { Point } from '../facts.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';

/** The ground of one member: longitude and latitude, WGS 84. */
export type MemberArea = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export function centreOf(hexagonId: string): Point {
  const [lat, lng] = cellToLatLng(hexagonId);
  return { lng, lat };
}

interface BoxedArea {
  readonly area: MemberArea;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxed(area: MemberArea): BoxedArea {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  for (const [lng = 0, lat = 0] of polygons.flat(2)) {
    [west, south] = [Math.min(west, lng), Math.min(south, lat)];
    [east, north] = [Math.max(east, lng), Math.max(north, lat)];
  }
  return { area, west, south, east, north };
}

/**
 * Hexagons whose centre is in one of the areas, its edge included, in the order given.
 *
 * Errors  without any area nobody can say what is outside: every hexagon is in.
 * Cost    one look at the four sides of each area; at its corners only where the centre is between them.
 */
export function hexagonsIn(hexagons: readonly string[], areas: readonly MemberArea[]): readonly string[] {
  if (areas.length === 0) return hexagons;
  const boxes = areas.map(boxed);
  return hexagons.filter((hexagonId) => {
    const { lng, lat } = centreOf(hexagonId);
    return boxes.some(
      ({ area, west, south, east, north }) =>
        lng >= west && lng <= east && lat >= south && lat <= north && booleanPointInPolygon([lng, lat], area),
    );
  });
}

/**
 * Children short of a place near home for whom no hexagon is within the limit of every place they are measured from.
 *
 * Units  children.
 */
export function childrenTooFar({ standing, measured, setting }: NearHomeWorld, hexagons: readonly string[]): number {
  const centres = hexagons.map(centreOf);
  const short = new Set(measured.flatMap(({ group, reason }) => (reason === null || group === null ? [] : [group])));
  let children = 0;
  for (const index of short) {
    const group = standing.groups[index];
    if (group === undefined) continue;
    const points = group.anchors.places.map(({ location }) => location.point);
    const isReached = centres.some((centre) =>
      points.every((point) => isWithinMiles(point, centre, setting.withinMiles)),
    );
    if (!isReached) children += group.cases.length;
  }
  return children;
}
