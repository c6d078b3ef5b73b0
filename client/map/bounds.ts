import type { AreaGeometry, Bounds, Point } from './mapTypes.ts';

/** The box around points; null for none. */
export function boundsOf(points: Iterable<Point>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { lat, lng } of points)
    bounds =
      bounds === null
        ? { south: lat, west: lng, north: lat, east: lng }
        : {
            south: Math.min(bounds.south, lat),
            west: Math.min(bounds.west, lng),
            north: Math.max(bounds.north, lat),
            east: Math.max(bounds.east, lng),
          };
  return bounds;
}

/** Corners of an area, in drawing order. */
export function* cornersOf(geometry: AreaGeometry): Generator<Point> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons)
    for (const ring of polygon)
      for (const [lng, lat] of ring) if (lat !== undefined && lng !== undefined) yield { lat, lng };
}

export function boundsOfAreas(geometries: readonly AreaGeometry[]): Bounds | null {
  const corners: Point[] = [];
  for (const geometry of geometries) {
    const box = boundsOf(cornersOf(geometry));
    if (box) corners.push({ lat: box.south, lng: box.west }, { lat: box.north, lng: box.east });
  }
  return boundsOf(corners);
}

/** The mean of a ring's corners; enough for a small cell. */
export function middleOf(ring: readonly Point[]): Point {
  const sum = ring.reduce((all, { lat, lng }) => ({ lat: all.lat + lat, lng: all.lng + lng }), { lat: 0, lng: 0 });
  return { lat: sum.lat / ring.length, lng: sum.lng / ring.length };
}

export function isInBounds({ lat, lng }: Point, { south, west, north, east }: Bounds): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}
