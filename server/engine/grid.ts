/** Which points lie within a limit, and which are nearest? Latitude bands in typed arrays, each in order of longitude. */
import {
  chordSquaredMargin,
  chordSquaredOfMiles,
  distanceMiles,
  earthRadiusMiles,
  type UnitVector,
  unitVectorOf,
} from './distance.ts';
import type { Point } from './facts.ts';

const bandsPerDegree = 20;
const bandCount = 180 * bandsPerDegree;
const degreesPerRadian = 180 / Math.PI;
/** Widens a search window beyond any rounding of degrees; the chord² then decides. */
const windowMarginDegrees = 1e-7;
const firstRingMiles = 2;

/** Slots are grouped by band (`bandStart`, as in a compressed sparse row) and ordered by longitude, then index, in each. */
export interface PointIndex {
  readonly size: number;
  readonly bandStart: Int32Array;
  readonly indexOfSlot: Int32Array;
  readonly wrappedLng: Float64Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export interface PointHit {
  readonly index: number;
  readonly miles: number;
}

function wrapLng(lng: number): number {
  return lng >= -180 && lng < 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

function bandOf(lat: number): number {
  return Math.min(bandCount - 1, Math.max(0, Math.floor((lat + 90) * bandsPerDegree)));
}

export function isIndexable(point: Point | null): point is Point {
  return point !== null && Number.isFinite(point.lng) && Number.isFinite(point.lat);
}

function startOfBands(points: readonly Point[]): Int32Array {
  const bandStart = new Int32Array(bandCount + 1);
  for (const point of points) {
    const next = bandOf(point.lat) + 1;
    bandStart[next] = (bandStart[next] ?? 0) + 1;
  }
  for (let band = 0; band < bandCount; band++) {
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + (bandStart[band] ?? 0);
  }
  return bandStart;
}

/**
 * Shape   points anywhere on Earth, in any order, repeated or not; null (not known) and non-numbers are left out.
 * Cost    O(n log n) once, about 60 bytes a point; 50,000 points in about 150 ms.
 */
export function indexPoints(points: readonly (Point | null)[]): PointIndex {
  const entries = points.flatMap((point, index) =>
    isIndexable(point) ? [{ point, index, band: bandOf(point.lat), wrapped: wrapLng(point.lng) }] : [],
  );
  entries.sort((a, b) => a.band - b.band || a.wrapped - b.wrapped || a.index - b.index);
  const vectors = entries.map((entry) => unitVectorOf(entry.point));
  return {
    size: entries.length,
    bandStart: startOfBands(entries.map((entry) => entry.point)),
    indexOfSlot: Int32Array.from(entries, (entry) => entry.index),
    wrappedLng: Float64Array.from(entries, (entry) => entry.wrapped),
    lng: Float64Array.from(entries, (entry) => entry.point.lng),
    lat: Float64Array.from(entries, (entry) => entry.point.lat),
    x: Float64Array.from(vectors, (vector) => vector.x),
    y: Float64Array.from(vectors, (vector) => vector.y),
    z: Float64Array.from(vectors, (vector) => vector.z),
  };
}

interface LngWindow {
  readonly from: number;
  readonly to: number;
}

/** The longitudes a circle can reach: all of them round a pole, two stretches across the 180th meridian, else one. */
function lngWindows(centre: Point, radiusRadians: number): readonly LngWindow[] {
  const radius = radiusRadians * degreesPerRadian + windowMarginDegrees;
  const reachesPole = Math.abs(centre.lat) + radius >= 90;
  if (reachesPole) return [{ from: -180, to: 180 }];
  const sine = Math.sin(radius / degreesPerRadian) / Math.cos(centre.lat / degreesPerRadian);
  const reach = Math.asin(Math.min(1, sine)) * degreesPerRadian + windowMarginDegrees;
  const lng = wrapLng(centre.lng);
  if (lng - reach < -180) return [lowWindow(lng + reach), { from: lng - reach + 360, to: 180 }];
  if (lng + reach > 180) return [lowWindow(lng + reach - 360), { from: lng - reach, to: 180 }];
  return [{ from: lng - reach, to: lng + reach }];
}

function lowWindow(to: number): LngWindow {
  return { from: -180, to };
}

function firstSlotFrom(index: PointIndex, band: number, lng: number): number {
  let low = index.bandStart[band] ?? 0;
  let high = index.bandStart[band + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.wrappedLng[middle] ?? 0) < lng) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Ring {
  readonly centre: Point;
  readonly radiusMiles: number;
  /** Only slots with innerChordSquared < chord² <= outerChordSquared are visited. */
  readonly innerChordSquared: number;
  readonly outerChordSquared: number;
}

interface Stretch extends LngWindow {
  readonly band: number;
}

interface Search extends Ring {
  readonly from: UnitVector;
  /** Found so far. */
  readonly slots: number[];
}

function visitStretch(index: PointIndex, search: Search, stretch: Stretch): void {
  const { from, innerChordSquared, outerChordSquared, slots } = search;
  const end = index.bandStart[stretch.band + 1] ?? 0;
  for (let slot = firstSlotFrom(index, stretch.band, stretch.from); slot < end; slot++) {
    if ((index.wrappedLng[slot] ?? 0) > stretch.to) break;
    const dx = (index.x[slot] ?? 0) - from.x;
    const dy = (index.y[slot] ?? 0) - from.y;
    const dz = (index.z[slot] ?? 0) - from.z;
    const chordSquared = dx * dx + dy * dy + dz * dz;
    if (chordSquared <= outerChordSquared && chordSquared > innerChordSquared) slots.push(slot);
  }
}

export function slotsInRing(index: PointIndex, ring: Ring): number[] {
  const radiusRadians = Math.min(ring.radiusMiles / earthRadiusMiles, Math.PI);
  const radiusDegrees = radiusRadians * degreesPerRadian + windowMarginDegrees;
  const slots: number[] = [];
  const search = { ...ring, from: unitVectorOf(ring.centre), slots };
  const windows = lngWindows(ring.centre, radiusRadians);
  const lastBand = bandOf(ring.centre.lat + radiusDegrees);
  for (let band = bandOf(ring.centre.lat - radiusDegrees); band <= lastBand; band++) {
    if (index.bandStart[band] === index.bandStart[band + 1]) continue;
    for (const { from, to } of windows) visitStretch(index, search, { from, to, band });
  }
  return slots;
}

export function hitOf(index: PointIndex, slot: number, centre: Point): PointHit {
  const point = { lng: index.lng[slot] ?? 0, lat: index.lat[slot] ?? 0 };
  return { index: index.indexOfSlot[slot] ?? 0, miles: distanceMiles(centre, point) };
}

function byMilesThenIndex(a: PointHit, b: PointHit): number {
  return a.miles - b.miles || a.index - b.index;
}

/**
 * Units   Turf miles; a point exactly at the limit is within it.
 * Order   miles, then index. Equal to asking Turf of every point.
 * Errors  a limit or centre that is not a number finds nothing.
 * Cost    the points of the bands crossed; about 0.3 ms for 900 hits of 50,000.
 */
export function withinMiles(index: PointIndex, centre: Point, miles: number): PointHit[] {
  if (!(miles >= 0) || !isIndexable(centre)) return [];
  const limit = chordSquaredOfMiles(miles);
  const outerChordSquared = limit + chordSquaredMargin(limit);
  const slots = slotsInRing(index, { centre, radiusMiles: miles, innerChordSquared: -1, outerChordSquared });
  return slots
    .map((slot) => hitOf(index, slot, centre))
    .filter((hit) => hit.miles <= miles)
    .sort(byMilesThenIndex);
}

export interface NearestQuestion {
  readonly centre: Point;
  readonly count: number;
  /** Asked at most once of each index. */
  readonly accept: (index: number) => boolean;
}

/**
 * The `count` nearest points that are accepted, fewer when there are no more.
 *
 * Order   miles, then index. Equal to asking Turf of every accepted point.
 * Cost    searches rings of doubling radius until enough are found; 50 of 50,000 in well under 1 ms when most are accepted.
 */
export function nearest(index: PointIndex, question: NearestQuestion): PointHit[] {
  const { centre, count, accept } = question;
  if (!(count > 0) || !isIndexable(centre)) return [];
  const hits: PointHit[] = [];
  let seen = 0;
  let innerChordSquared = -1;
  for (let radiusMiles = firstRingMiles; seen < index.size; radiusMiles *= 2) {
    const outerChordSquared = radiusMiles >= Math.PI * earthRadiusMiles ? 5 : chordSquaredOfMiles(radiusMiles);
    const slots = slotsInRing(index, { centre, radiusMiles, innerChordSquared, outerChordSquared });
    seen += slots.length;
    for (const slot of slots) {
      if (accept(index.indexOfSlot[slot] ?? 0)) hits.push(hitOf(index, slot, centre));
    }
    // A hair inside the ring, so that no point beyond it can tie with one that counts here.
    if (hits.filter((hit) => hit.miles < radiusMiles * (1 - 1e-9)).length >= count) break;
    innerChordSquared = outerChordSquared;
  }
  return hits.sort(byMilesThenIndex).slice(0, count);
}
