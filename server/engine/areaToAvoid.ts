/** Does a spot lie in an area a child must be kept away from? */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import { isWithinMiles } from './distance.ts';
import type { AreaToAvoidFacts, Point } from './facts.ts';

/**
 * Ties    a spot on the edge is inside: where a home is too close to call, it is not offered.
 * Source  Turf `booleanPointInPolygon`; the sides of a drawn area are straight on the map, between longitudes and latitudes.
 */
export function isInArea(area: Pick<AreaToAvoidFacts, 'centre' | 'radiusMiles' | 'corners'>, spot: Point): boolean {
  const { centre, radiusMiles, corners } = area;
  if (!isWithinMiles(centre, spot, radiusMiles)) return false;
  const first = corners?.[0];
  if (!corners || !first) return true;
  const ring = [...corners, first].map(({ lng, lat }) => [lng, lat]);
  return booleanPointInPolygon([spot.lng, spot.lat], polygon([ring]));
}
