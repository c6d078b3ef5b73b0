/** Where would everybody live, were these rooms there as well? */
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { placeGroups } from '../nearHome/placeGroups.ts';
import type { Placing } from '../nearHome/placing.ts';
import { type PlacingArcs, placingArcs } from '../nearHome/placingArcs.ts';

/** Without the pairs of group and room that are left out. */
function withoutArcs(arcs: PlacingArcs, isLeftOut: (group: number, room: number) => boolean): PlacingArcs {
  const kept: number[] = [];
  const arcStart = new Int32Array(arcs.arcStart.length);
  for (let group = 0; group + 1 < arcStart.length; group++) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if (!isLeftOut(group, arcs.arcHome[arc] ?? 0)) kept.push(arc);
    }
    arcStart[group + 1] = kept.length;
  }
  return {
    ...{ ...arcs, arcStart },
    arcHome: Int32Array.from(kept, (arc) => arcs.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(kept, (arc) => arcs.arcCost[arc] ?? 0),
    arcPlaces: Int32Array.from(kept, (arc) => arcs.arcPlaces[arc] ?? 0),
    arcWholeMiles: Uint8Array.from(kept, (arc) => arcs.arcWholeMiles[arc] ?? 0),
  };
}

/**
 * Everyone placed anew, brothers and sisters together, in the region's rooms and then these in their order.
 *
 * Shape  where this is not proved the fewest, it may now and then leave more unmet than without the rooms: then the placing before is
 *        kept, so that a room more never makes it worse. `mayLive` is asked with the position of a room among those given.
 * Cost   one placing.
 */
export function placedAnew(
  world: NearHomeWorld,
  rooms: readonly HomeRoom[],
  mayLive: ((group: number, room: number) => boolean) | null,
): Placing {
  const first = world.rooms.length;
  const every = [...world.rooms, ...rooms];
  const everyArc = placingArcs(world.standing.groups, every, world.setting.withinMiles);
  const isLeftOut = (group: number, room: number) => room >= first && mayLive?.(group, room - first) === false;
  const arcs = mayLive === null ? everyArc : withoutArcs(everyArc, isLeftOut);
  const sizes = Int32Array.from(world.standing.groups, ({ cases }) => cases.length);
  const placing = placeGroups({ sizes, rooms: every, arcs }, world.solver.place);
  return placing.unmetChildren <= world.placing.unmetChildren ? placing : world.placing;
}
