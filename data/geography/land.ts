import { createRequire } from 'node:module';
import * as turf from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];
type Rings = GeoJSON.Position[][];

let landPolygons: readonly Rings[] | null = null;

/** East of Lowestoft there is no more of Britain: land that reaches so far is the Continent. */
const easternmost = 1.9;

/**
 * The land of Britain and its islands inside a box, cut at its edges.
 * Cost: the first call reads the world outline (about 0.2 s). Source: Natural Earth 1:10m (public domain) by npm `world-atlas`.
 */
export function landWithin(box: Box): GeoJSON.MultiPolygon {
  landPolygons ??= readLand();
  const kept: Rings[] = [];
  for (const rings of landPolygons) {
    const extent = extentOf(rings);
    if (!touches(extent, box) || extent[2] > easternmost) continue;
    const cut = turf.bboxClip(turf.polygon(rings), [...box]).geometry;
    if (cut.type === 'Polygon') kept.push(cut.coordinates);
    if (cut.type === 'MultiPolygon') kept.push(...cut.coordinates);
  }
  return { type: 'MultiPolygon', coordinates: kept.filter((rings) => (rings[0]?.length ?? 0) >= 4) };
}

function readLand(): readonly Rings[] {
  const topology: Topology<{ land: GeometryCollection }> = createRequire(import.meta.url)('world-atlas/land-10m.json');
  return feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
}

function extentOf(rings: Rings): Box {
  let [minX, minY, maxX, maxY] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of rings[0] ?? []) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}

function touches([minX, minY, maxX, maxY]: Box, [west, south, east, north]: Box): boolean {
  return minX <= east && maxX >= west && minY <= north && maxY >= south;
}
