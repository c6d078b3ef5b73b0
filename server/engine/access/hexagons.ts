/** Into which hexagons of the map do points fall? For display only: no distance is ever measured from one. */
import { cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js';
import type { Point } from '../facts.ts';

/** H3 resolutions, finest first: hexagons of about 5, 36 and 250 square kilometres. */
const resolutions = [7, 6, 5] as const;
/** More than a map of one region can show apart. */
const mostHexagons = 600;

export function hexagonOf(point: Point, resolution: number): string {
  return latLngToCell(point.lat, point.lng, resolution);
}

/** Corners, longitude before latitude, the first repeated at the end. */
export function boundaryOf(hexagon: string): readonly (readonly number[])[] {
  return cellToBoundary(hexagon, true);
}

export function centreOf(hexagon: string): Point {
  const [lat, lng] = cellToLatLng(hexagon);
  return { lng, lat };
}

/** The finest resolution at which the points fall in few enough hexagons, else the coarsest. */
export function resolutionFor(points: readonly Point[]): number {
  const fits = (resolution: number) =>
    new Set(points.map((point) => hexagonOf(point, resolution))).size <= mostHexagons;
  return resolutions.find(fits) ?? resolutions[2];
}
