/** How few children must be unmet whoever is placed where, with families that take fewer places than they are children? */
import { fewestUnmetApart } from '../assign/fewestUnmetApart.ts';
import type { ArcsInReach } from '../assign/seating.ts';
import { capacityOf } from './couldTake.ts';
import type { HomeRoom } from './homeRoom.ts';

export interface ReachedHomes {
  /** Children in each group. */
  readonly sizes: Int32Array;
  readonly rooms: readonly HomeRoom[];
  readonly arcs: ArcsInReach;
  readonly arcPlaces: Int32Array;
}

/**
 * More than three brothers and sisters in a foster household take places by the fostering limit, which are fewer than they are. The
 * assignment counts such a group as no more children than the fewest places it could take, so that no home is ever asked to give more
 * than it has; `boundOfRest` brings the other children back.
 */
export function countedSizes({ sizes, arcs, arcPlaces }: ReachedHomes): Int32Array {
  return sizes.map((size, group) => {
    let counted = size;
    for (let arc = arcs.arcStart[group] ?? 0; size > 1 && arc < (arcs.arcEnd[group] ?? 0); arc++) {
      counted = Math.min(counted, arcPlaces[arc] ?? size);
    }
    return counted;
  });
}

/** Fewest children beyond those counted that must be unmet: for each size, the groups that could not all find a home even alone. */
export function boundOfRest({ sizes, rooms, arcs }: ReachedHomes, counted: Int32Array): number {
  const kindOf = (group: number) => `${sizes[group]} ${(sizes[group] ?? 0) - (counted[group] ?? 0)}`;
  const kinds = new Set([...sizes.keys()].filter((group) => sizes[group] !== counted[group]).map(kindOf));
  let bound = 0;
  for (const kind of kinds) {
    const [size = 1, each = 0] = kind.split(' ').map(Number);
    const groupSize = sizes.map((_, group) => (kindOf(group) === kind ? 1 : 0));
    const capacity = Int32Array.from(rooms, ({ free, ordinary }) =>
      Math.max(free > 0 && free >= size ? 1 : 0, Math.floor(ordinary / size)),
    );
    bound += fewestUnmetApart({ groupSize, capacity, arcs }) * each;
  }
  return bound;
}

/** Children who must be unmet in any placing; brothers and sisters may live apart in what proves it. */
export function unmetBound(reached: ReachedHomes, homeOf: Int32Array): number {
  const counted = countedSizes(reached);
  const capacity = Int32Array.from(reached.rooms, capacityOf);
  return fewestUnmetApart({ groupSize: counted, capacity, arcs: reached.arcs }, homeOf) + boundOfRest(reached, counted);
}
