/** Which points lie within a limit of every one of several centres? */
import { chordSquaredMargin, chordSquaredOfMiles, type UnitVector, unitVectorOf } from './distance.ts';
import type { Point } from './facts.ts';
import { hitOf, isIndexable, type PointIndex, slotsInRing } from './grid.ts';

/** Chord² from one centre: surely within the limit up to `sure`, surely beyond it from `possible`; between the two Turf is asked. */
interface Limit {
  readonly centre: Point;
  readonly from: UnitVector;
  readonly sure: number;
  readonly possible: number;
}

function isWithin(index: PointIndex, slot: number, { limit, miles }: { limit: Limit; miles: number }): boolean {
  const dx = (index.x[slot] ?? 0) - limit.from.x;
  const dy = (index.y[slot] ?? 0) - limit.from.y;
  const dz = (index.z[slot] ?? 0) - limit.from.z;
  const chordSquared = dx * dx + dy * dy + dz * dz;
  if (chordSquared < limit.sure) return true;
  return chordSquared <= limit.possible && hitOf(index, slot, limit.centre).miles <= miles;
}

/**
 * Indexes of the points within the limit of every centre.
 *
 * Units   Turf miles; a point exactly at the limit is within it.
 * Order   none.
 * Errors  no centre, or a limit or centre that is not a number, finds nothing.
 * Cost    the points of the bands crossed; Turf is asked only of those at the very limit.
 */
export function indexesWithin(index: PointIndex, centres: readonly Point[], miles: number): number[] {
  const [first] = centres;
  if (first === undefined || !(miles >= 0) || !centres.every(isIndexable)) return [];
  const chordSquared = chordSquaredOfMiles(miles);
  const margin = chordSquaredMargin(chordSquared);
  const limits = centres.map((centre) => ({
    limit: { centre, from: unitVectorOf(centre), sure: chordSquared - margin, possible: chordSquared + margin },
    miles,
  }));
  const ring = { centre: first, radiusMiles: miles, innerChordSquared: -1, outerChordSquared: chordSquared + margin };
  const found: number[] = [];
  for (const slot of slotsInRing(index, ring)) {
    if (limits.every((limit) => isWithin(index, slot, limit))) found.push(index.indexOfSlot[slot] ?? 0);
  }
  return found;
}
