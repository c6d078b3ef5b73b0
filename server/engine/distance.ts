/** How far apart are two points, and is one within a limit of the other? */
import type { Point } from './facts.ts';

/** Turf's sphere (mean Earth radius 6371008.8 m) in statute miles of 1609.344 m. */
export const earthRadiusMiles = 6_371_008.8 / 1609.344;
const halfCircumferenceMiles = Math.PI * earthRadiusMiles;
const radiansPerDegree = Math.PI / 180;

/** A point on the unit sphere: straight-line lengths between these need no trigonometry. */
export interface UnitVector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Turf's own, whole turns left out; a remainder takes longer to find than to see that there is none. */
function radiansOf(degrees: number): number {
  const withinATurn = Math.abs(degrees) < 360 ? degrees : degrees % 360;
  return (withinATurn * Math.PI) / 180;
}

/** A point from or to which thousands of distances are measured. */
export interface Spot extends Point {
  /** As `cosineOf` gives it. */
  readonly cosLat: number;
}

export function cosineOf(lat: number): number {
  return Math.cos(radiansOf(lat));
}

/** `distanceMiles`, bit for bit, where the cosines of both ends are known. */
export function milesBetween(a: Spot, b: Spot): number {
  const halfHeight = Math.sin(radiansOf(b.lat - a.lat) / 2) ** 2;
  const halfWidth = Math.sin(radiansOf(b.lng - a.lng) / 2) ** 2;
  const h = halfHeight + halfWidth * a.cosLat * b.cosLat;
  const miles = 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h)) * earthRadiusMiles;
  const isOpposite = Number.isNaN(miles) && Number.isFinite(a.lng + a.lat + b.lng + b.lat);
  return isOpposite ? halfCircumferenceMiles : miles;
}

/**
 * Units   statute miles in a straight line over the ground, not by road.
 * Source  Turf `distance`, step for step, so that the two never differ by a bit; without making and checking the shapes that Turf
 *         takes, which took longer than the sum, since one question measures thousands of pairs. Turf gives NaN for some exactly
 *         opposite points of the Earth; half the circumference is meant.
 */
export function distanceMiles(a: Point, b: Point): number {
  return milesBetween(
    { lng: a.lng, lat: a.lat, cosLat: cosineOf(a.lat) },
    { lng: b.lng, lat: b.lat, cosLat: cosineOf(b.lat) },
  );
}

export function unitVectorOf(point: Point): UnitVector {
  const lat = point.lat * radiansPerDegree;
  const lng = point.lng * radiansPerDegree;
  const cosLat = Math.cos(lat);
  return { x: cosLat * Math.cos(lng), y: cosLat * Math.sin(lng), z: Math.sin(lat) };
}

/** Square of the straight line through the sphere between two points `miles` apart over the ground. */
export function chordSquaredOfMiles(miles: number): number {
  const halfAngle = Math.min(Math.max(miles, 0) / earthRadiusMiles, Math.PI) / 2;
  return (2 * Math.sin(halfAngle)) ** 2;
}

/**
 * How far a computed chord² may stand from the true one: about 50 times the rounding of two unit vectors and of Turf itself, and
 * less than a hundredth of a millimetre at 20 miles. Inside the margin Turf decides; outside it the chord² is right.
 */
export function chordSquaredMargin(chordSquared: number): number {
  return 1e-13 * Math.sqrt(chordSquared) + 1e-24;
}

/** Exactly `distanceMiles(a, b) <= miles`, the limit included; Turf is asked only where the chord² is too close to call. */
export function isWithinMiles(a: Point, b: Point, miles: number): boolean {
  const [p, q] = [unitVectorOf(a), unitVectorOf(b)];
  const chordSquared = (p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2;
  const limit = chordSquaredOfMiles(miles);
  const margin = chordSquaredMargin(limit);
  if (chordSquared > limit + margin) return false;
  if (miles >= 0 && chordSquared < limit - margin) return true;
  return distanceMiles(a, b) <= miles;
}
