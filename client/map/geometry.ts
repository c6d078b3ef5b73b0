import type { AreaGeometry } from './mapTypes.ts';

const geometryTypes = new Set(['Polygon', 'MultiPolygon', 'GeometryCollection', 'LineString', 'MultiLineString']);

/** A GeoJSON geometry out of an untyped answer, or null. */
export function readGeometry(value: unknown): GeoJSON.Geometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return typeof value.type === 'string' && geometryTypes.has(value.type) ? (value as GeoJSON.Geometry) : null;
}

/** A polygon or several, or null. */
export function readAreaGeometry(value: unknown): AreaGeometry | null {
  const geometry = readGeometry(value);
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}
