/** How many of some children must be short of a place near home, even if nobody else needed one? */
import { allArcs, fewestUnmetApart } from '../assign/fewestUnmetApart.ts';
import { capacityOf } from './couldTake.ts';
import type { MeasuredChild, NearHomeWorld } from './nearHomeWorld.ts';

function sizesAmong({ standing, arcs }: NearHomeWorld, children: readonly MeasuredChild[]): Int32Array {
  const sizes = new Int32Array(standing.groups.length);
  for (const { group } of children) if (group !== null) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes.map((size, group) => {
    let counted = size;
    for (let arc = arcs.arcStart[group] ?? 0; size > 0 && arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      counted = Math.min(counted, arcs.arcPlaces[arc] ?? size);
    }
    return counted;
  });
}

/**
 * A lower bound on the children of the list who are short in any placing of everybody: brothers and sisters may live apart, each takes
 * one place, and nobody outside the list takes any. So for lists that share no child the bounds add up to at most that of all together.
 *
 * Cost   a few passes over the arcs of these children.
 */
export function leastUnmetOf(world: NearHomeWorld, children: readonly MeasuredChild[]): number {
  const capacity = Int32Array.from(world.rooms, capacityOf);
  return fewestUnmetApart({ groupSize: sizesAmong(world, children), capacity, arcs: allArcs(world.arcs) });
}
