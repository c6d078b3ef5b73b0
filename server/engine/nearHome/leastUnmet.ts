/** How many of some children must be short of a place near home, even if nobody else needed one? */
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
 * Cost   one flow over the arcs of these children.
 */
export function leastUnmetOf(world: NearHomeWorld, children: readonly MeasuredChild[]): number {
  const { arcs, rooms, solver } = world;
  const sizes = sizesAmong(world, children);
  const groups = [...sizes.keys()].filter((group) => (sizes[group] ?? 0) > 0);
  const count = (group: number) => (arcs.arcStart[group + 1] ?? 0) - (arcs.arcStart[group] ?? 0);
  const arcStart = new Int32Array(groups.length + 1);
  for (const [index, group] of groups.entries()) arcStart[index + 1] = (arcStart[index] ?? 0) + count(group);
  const total = arcStart[groups.length] ?? 0;
  const arcHome = new Int32Array(total);
  const arcPlaces = new Int32Array(total);
  for (const [index, group] of groups.entries()) {
    const from = arcStart[index] ?? 0;
    arcHome.set(arcs.arcHome.subarray(arcs.arcStart[group], arcs.arcStart[group + 1]), from);
    arcPlaces.fill(sizes[group] ?? 1, from, arcStart[index + 1]);
  }
  return solver.leastUnmet({
    groupSize: Int32Array.from(groups, (group) => sizes[group] ?? 1),
    capacity: Int32Array.from(rooms, capacityOf),
    ...{ arcStart, arcHome, arcPlaces },
    arcCost: new Int32Array(total),
  });
}
