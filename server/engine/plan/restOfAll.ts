/** Of families that count as fewer places than they are children: how many must stay short, whichever homes of a plan open? */
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import type { PlacingArcs } from '../nearHome/placingArcs.ts';
import { boundOfRest } from '../nearHome/unmetBound.ts';
import type { PlannedHome } from './planQuestion.ts';
import { roomToOpen } from './roomToOpen.ts';

/** Of the homes that stand and of those that could open, for some of the groups. */
export interface ArcsOfAll {
  readonly homes: readonly PlannedHome[];
  /** Of those homes, in their order. */
  readonly arcs: PlacingArcs;
}

function homesReached({ arcStart, arcHome }: PlacingArcs, group: number, first: number): readonly number[] {
  return [...arcHome.subarray(arcStart[group] ?? 0, arcStart[group + 1] ?? 0)].map((home) => home + first);
}

/**
 * Children beyond those whom the numbers of a plan count, who are short even if every home that could open did: with what those numbers
 * leave, no plan leaves fewer short.
 *
 * Shape   `counted`: of each group, as the numbers count it.
 * Cost    a pass over the arcs of such families; nothing where there are none.
 */
export function restOfAll(world: NearHomeWorld, counted: Int32Array, { homes, arcs }: ArcsOfAll): number {
  const sizeOf = (group: number) => world.standing.groups[group]?.cases.length ?? 0;
  const large = [...counted.keys()].filter((group) => sizeOf(group) !== counted[group]);
  if (large.length === 0) return 0;
  const rooms = [...world.rooms, ...homes.flatMap((home) => roomToOpen(home) ?? [])];
  const reached = large.map((group) => [
    ...homesReached(world.arcs, group, 0),
    ...homesReached(arcs, group, world.rooms.length),
  ]);
  const ends: number[] = [];
  for (const own of reached) ends.push((ends.at(-1) ?? 0) + own.length);
  const [arcStart, arcEnd] = [Int32Array.from([0, ...ends.slice(0, -1)]), Int32Array.from(ends)];
  const sizes = Int32Array.from(large, sizeOf);
  const ofLarge = { arcStart, arcEnd, arcHome: Int32Array.from(reached.flat()) };
  const countedOfLarge = Int32Array.from(large, (group) => counted[group] ?? 0);
  return boundOfRest({ sizes, rooms, arcs: ofLarge, arcPlaces: new Int32Array() }, countedOfLarge);
}
