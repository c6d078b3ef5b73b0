/** How many of some children must be short of a place near home, even if nobody else needed one? */
import { allArcs, fewestUnmetApart } from '../assign/fewestUnmetApart.ts';
import { fewestUnmetAdapted } from './adaptedApart.ts';
import { adaptedSharesOf } from './adaptedShares.ts';
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

/** Of some of a group's children, those who need an adapted place even if all the others of the group are among those who do. */
function inNeedAmong({ standing, arcs }: NearHomeWorld, among: Int32Array): Int32Array {
  return among.map((size, group) => {
    const others = (standing.groups[group]?.cases.length ?? 0) - size;
    return Math.max(0, (arcs.adaptedNeeds?.[group]?.children ?? 0) - others);
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
  const groupSize = sizesAmong(world, children);
  const counted = { groupSize, capacity, arcs: allArcs(world.arcs) };
  const fewest = fewestUnmetApart(counted);
  const shares = adaptedSharesOf(world.arcs.adaptedNeeds, world.rooms);
  if (shares === null) return fewest;
  const { arcPlaces, arcCost } = world.arcs;
  const inNeed = inNeedAmong(world, groupSize);
  return Math.max(fewest, fewestUnmetAdapted({ ...counted, arcPlaces, arcCost, inNeed }, shares));
}
