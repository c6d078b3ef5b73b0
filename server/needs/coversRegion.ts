import { distanceMiles } from '../engine/distance.ts';
import type { Point } from '../engine/facts.ts';

export interface Circle {
  readonly centre: Point;
  readonly radiusMiles: number;
}

/** Whether the circles together leave no spot of those given out. False where no spot is known. */
export function coversAll(circles: readonly Circle[], spots: readonly Point[]): boolean {
  if (circles.length === 0 || spots.length === 0) return false;
  return spots.every((spot) => circles.some(({ centre, radiusMiles }) => distanceMiles(centre, spot) <= radiusMiles));
}

/** Corners of an area. */
export function cornersOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Point[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flat().flatMap(([lng, lat]) => (lng === undefined || lat === undefined ? [] : [{ lng, lat }]));
}
