/** How few children could be left without a home when siblings may live apart and nothing costs anything? */
import { type ArcsInReach, emptySeating, seatAll, sitDown } from './seating.ts';

export interface Counting {
  /** Children of each group; 0 = not asked about. */
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  readonly arcs: ArcsInReach;
}

/** Every arc of an assignment. */
export function allArcs({ arcStart, arcHome }: { arcStart: Int32Array; arcHome: Int32Array }): ArcsInReach {
  return { arcStart, arcEnd: arcStart.subarray(1), arcHome };
}

/**
 * The fewest of the children unmet, each in one place; exact. A home with fewer places than the group has children is none of its homes.
 *
 * Shape   `homeOf`: where groups live already, -1 = nowhere; the answer is the same from any start, sooner from a good one.
 * Cost    a few passes over the arcs of the groups asked about; nothing is copied.
 */
export function fewestUnmetApart({ groupSize, capacity, arcs }: Counting, homeOf: Int32Array | null = null): number {
  const seating = emptySeating({ groupSize, capacity, arcs });
  if (homeOf !== null) {
    for (const [child, group] of seating.groupOf.entries()) {
      const home = homeOf[group] ?? -1;
      if (home >= 0 && (seating.taken[home] ?? 0) < (capacity[home] ?? 0)) sitDown(seating, child, home);
    }
  }
  return seatAll(seating);
}
