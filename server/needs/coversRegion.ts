import { isInArea } from '../engine/areaToAvoid.ts';
import type { AreaToAvoidFacts, Point } from '../engine/facts.ts';

export type AreaShape = Pick<AreaToAvoidFacts, 'centre' | 'radiusMiles' | 'corners'>;

/** Whether the areas together leave no spot of those given out. False where no spot is known. */
export function coversAll(areas: readonly AreaShape[], spots: readonly Point[]): boolean {
  if (areas.length === 0 || spots.length === 0) return false;
  return spots.every((spot) => areas.some((area) => isInArea(area, spot)));
}

/** Corners of an area. */
export function cornersOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Point[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flat().flatMap(([lng, lat]) => (lng === undefined || lat === undefined ? [] : [{ lng, lat }]));
}
