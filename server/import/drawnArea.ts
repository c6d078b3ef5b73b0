/** An area drawn corner by corner: can it be kept, and how far does it reach? */
import { distance } from '@turf/turf';
import type { Point } from '../engine/facts.ts';

export const mostCorners = 200;
export const fewestCorners = 3;
export const widestMiles = 50;

/** Great Britain, in whole and half degrees. */
export const isInBritain = ({ lat, lng }: Point): boolean => lat >= 49 && lat <= 61.5 && lng >= -9 && lng <= 2.5;

/** Corners in order, one clicked twice and the first said again at the end taken once. */
export function tidyCorners(corners: readonly Point[]): readonly Point[] {
  const isSame = (a: Point | undefined, b: Point | undefined) => a?.lat === b?.lat && a?.lng === b?.lng;
  const once = corners.filter((corner, index) => index === 0 || !isSame(corner, corners[index - 1]));
  return once.length > 1 && isSame(once[0], once.at(-1)) ? once.slice(0, -1) : once;
}

/** Positive where the turn from a over b to c is to the left. */
const turn = (a: Point, b: Point, c: Point) => (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
const isBetween = (a: Point, b: Point, c: Point) =>
  Math.min(a.lng, b.lng) <= c.lng &&
  c.lng <= Math.max(a.lng, b.lng) &&
  Math.min(a.lat, b.lat) <= c.lat &&
  c.lat <= Math.max(a.lat, b.lat);

type Side = readonly [Point, Point];

/** Whether two sides that share no corner meet anywhere. */
function meet([a, b]: Side, [c, d]: Side): boolean {
  const [c1, d1] = [turn(a, b, c), turn(a, b, d)].map(Math.sign);
  const [a1, b1] = [turn(c, d, a), turn(c, d, b)].map(Math.sign);
  if (c1 !== d1 && a1 !== b1) return true;
  const onLine = [c1 === 0 && isBetween(a, b, c), d1 === 0 && isBetween(a, b, d)];
  return onLine.includes(true) || (a1 === 0 && isBetween(c, d, a)) || (b1 === 0 && isBetween(c, d, b));
}

/** Whether the second of two sides goes back over the first. */
function goesBack([a, b]: Side, [, c]: Side): boolean {
  const isAhead = (b.lng - a.lng) * (c.lng - b.lng) + (b.lat - a.lat) * (c.lat - b.lat) > 0;
  return turn(a, b, c) === 0 && !isAhead;
}

/** Cost: each side against each other one. */
function crossesItself(corners: readonly Point[]): boolean {
  const sides = corners.map((corner, index): Side => [corner, corners[(index + 1) % corners.length] ?? corner]);
  return sides.some((side, index) => {
    const next = sides[(index + 1) % sides.length];
    if (next !== undefined && goesBack(side, next)) return true;
    return sides.slice(index + 2).some((other, apart) => {
      const areNeighbours = index === 0 && apart + 2 === sides.length - 1;
      return !areNeighbours && meet(side, other);
    });
  });
}

export interface Enclosing {
  readonly centre: Point;
  readonly radiusMiles: number;
}

/** A circle with the whole of the area in it, its sides included; a little wider than it must be. */
export function enclosingCircle(corners: readonly Point[]): Enclosing {
  const [lats, lngs] = [corners.map(({ lat }) => lat), corners.map(({ lng }) => lng)];
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const centre = { lat: middle(lats), lng: middle(lngs) };
  const reach = corners.map(({ lat, lng }) => distance([centre.lng, centre.lat], [lng, lat], { units: 'miles' }));
  return { centre, radiusMiles: Math.max(...reach) * 1.01 + 0.01 };
}

/** "Drawn area, about 4 miles wide"; under a mile in tenths. */
export function drawnLabel({ radiusMiles }: Enclosing): string {
  const across = 2 * radiusMiles;
  const miles = across < 1 ? Math.max(0.1, Math.round(across * 10) / 10) : Math.round(across);
  return `Drawn area, about ${miles} ${miles === 1 ? 'mile' : 'miles'} wide`;
}

/** One sentence on why corners, tidied, make no area that can be kept; null where they do. */
export function drawnAreaFault(corners: readonly Point[]): string | null {
  if (corners.length < fewestCorners) {
    return `A drawn area needs at least ${fewestCorners} corners: add corners, or take the area out.`;
  }
  if (corners.length > mostCorners) {
    return `A drawn area can have at most ${mostCorners} corners: draw it with fewer.`;
  }
  if (!corners.every(isInBritain)) {
    return 'A corner of the drawn area is outside Great Britain: draw the area again, longitude before latitude.';
  }
  const [a, b] = corners;
  if (a && b && corners.every((corner) => turn(a, b, corner) === 0)) {
    return 'The corners of the drawn area lie on one line: add a corner beside it.';
  }
  if (crossesItself(corners)) {
    return 'The sides of the drawn area cross or touch each other: go round its edge from corner to corner.';
  }
  if (enclosingCircle(corners).radiusMiles > widestMiles) {
    return `The drawn area reaches more than ${widestMiles} miles from its middle: draw a smaller one.`;
  }
  return null;
}
