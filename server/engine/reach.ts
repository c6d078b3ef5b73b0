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
  readonly miles: number;
}

function keptWithin(
  index: PointIndex,
  slots: readonly number[],
  { centre, from, sure, possible, miles }: Limit,
): number[] {
  const { x, y, z } = index;
  const kept: number[] = [];
  for (const slot of slots) {
    const dx = (x[slot] ?? 0) - from.x;
    const dy = (y[slot] ?? 0) - from.y;
    const dz = (z[slot] ?? 0) - from.z;
    const chordSquared = dx * dx + dy * dy + dz * dz;
    if (chordSquared > possible) continue;
    if (chordSquared < sure || hitOf(index, slot, centre).miles <= miles) kept.push(slot);
  }
  return kept;
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
  const bounds = { sure: chordSquared - margin, possible: chordSquared + margin, miles };
  const limits = centres.map((centre) => ({ ...bounds, centre, from: unitVectorOf(centre) }));
  const ring = { centre: first, radiusMiles: miles, innerChordSquared: -1, outerChordSquared: bounds.possible };
  const within = limits.reduce((slots, limit) => keptWithin(index, slots, limit), slotsInRing(index, ring));
  const { indexOfSlot } = index;
  return within.map((slot) => indexOfSlot[slot] ?? 0);
}
