/** A drawn area written in a cell: WKT or GeoJSON, longitude before latitude, one ring and no holes. */
import type { Point } from '../engine/facts.ts';

const wkt = /^POLYGON\s*\(\s*\(([^()]*)\)\s*\)$/i;

function pointOf(pair: readonly unknown[]): Point | null {
  const [lng, lat] = pair;
  return typeof lng === 'number' && typeof lat === 'number' && Number.isFinite(lng) && Number.isFinite(lat)
    ? { lng, lat }
    : null;
}

function allOf(pairs: readonly (readonly unknown[])[]): readonly Point[] | null {
  const points = pairs.map(pointOf);
  return points.every((point) => point !== null) ? points : null;
}

const numberOf = (text: string) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null);

function geoJsonRing(text: string): readonly (readonly unknown[])[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Polygon') return null;
    const rings = 'coordinates' in value ? value.coordinates : null;
    if (!Array.isArray(rings) || rings.length !== 1) return null;
    const ring: unknown = rings[0];
    return Array.isArray(ring) && ring.every((pair) => Array.isArray(pair)) ? ring : null;
  } catch {
    return null;
  }
}

export const looksDrawn = (text: string): boolean => /^(POLYGON|\{)/i.test(text);

/** The corners as they are written; null where the text is neither. */
export function readAreaText(text: string): readonly Point[] | null {
  const [, ring] = wkt.exec(text) ?? [];
  if (ring !== undefined)
    return allOf(
      ring.split(',').map((pair) => {
        const numbers = pair.trim().split(/\s+/).map(numberOf);
        return numbers.length === 2 ? numbers : [];
      }),
    );
  const pairs = geoJsonRing(text);
  return pairs === null ? null : allOf(pairs);
}
