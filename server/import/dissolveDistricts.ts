import { featureCollection, union } from '@turf/turf';
import facts from '../../data/facts/districtCounty.json' with { type: 'json' };
import type { AreaGeometry } from './areaGeometry.ts';

const partsOfAuthority = new Map<string, readonly (readonly string[])[]>(Object.entries(facts.components));

/** Whether districts make up the whole of an authority, as it was divided at some time. */
export function isWholeAuthority(authority: string, districts: ReadonlySet<string>): boolean {
  return (partsOfAuthority.get(authority) ?? []).some((parts) => parts.every((part) => districts.has(part)));
}

/** A county has some twenty districts; a union of thousands takes minutes. */
const mostDissolved = 100;

const featureOf = (geometry: AreaGeometry): GeoJSON.Feature<AreaGeometry> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

const polygonsOf = (geometry: AreaGeometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function unionOf(parts: readonly AreaGeometry[]): AreaGeometry | null {
  try {
    return union(featureCollection(parts.map(featureOf)))?.geometry ?? null;
  } catch {
    // Generalised ONS polygons cross themselves here and there, which the union may not survive.
    return null;
  }
}

/** One area of several that touch. Where they cannot be dissolved they are kept side by side, which covers the same ground. */
export function dissolve(parts: readonly AreaGeometry[]): AreaGeometry {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const dissolved = parts.length <= mostDissolved ? unionOf(parts) : null;
  return dissolved ?? { type: 'MultiPolygon', coordinates: parts.flatMap(polygonsOf) };
}
