/** Which homes could take each group once more homes stand? The pairs there are, and those of the new homes beside them. */
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { type PlacingArcs, placingArcs } from '../nearHome/placingArcs.ts';
import { isForGroup } from './isForGroup.ts';
import type { PlannedHome } from './planQuestion.ts';
import { roomToOpen } from './roomToOpen.ts';

interface NewHomes {
  readonly rooms: readonly HomeRoom[];
  /** The home each room is of. */
  readonly homes: readonly PlannedHome[];
}

function newHomesOf(homes: readonly PlannedHome[]): NewHomes {
  const both = homes.flatMap((home) => {
    const room = roomToOpen(home);
    return room === null ? [] : [{ room, home }];
  });
  return { rooms: both.map(({ room }) => room), homes: both.map(({ home }) => home) };
}

function arcsOfNew({ standing, setting }: NearHomeWorld, { rooms, homes }: NewHomes): PlacingArcs {
  const every = placingArcs(standing.groups, rooms, setting.withinMiles);
  if (homes.every(({ kind }) => (kind.cohorts ?? []).length === 0)) return every;
  const kept: number[] = [];
  const arcStart = new Int32Array(every.arcStart.length);
  for (const [group, one] of standing.groups.entries()) {
    for (let arc = every.arcStart[group] ?? 0; arc < (every.arcStart[group + 1] ?? 0); arc++) {
      const home = homes[every.arcHome[arc] ?? 0];
      if (home !== undefined && isForGroup(home.kind, one)) kept.push(arc);
    }
    arcStart[group + 1] = kept.length;
  }
  return {
    ...{ ...every, arcStart },
    arcHome: Int32Array.from(kept, (arc) => every.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(kept, (arc) => every.arcCost[arc] ?? 0),
    arcPlaces: Int32Array.from(kept, (arc) => every.arcPlaces[arc] ?? 0),
    arcWholeMiles: Uint8Array.from(kept, (arc) => every.arcWholeMiles[arc] ?? 0),
  };
}

/** Of these homes alone, in their order; a kind that is for some children only takes no others. */
export function arcsToHomes(world: NearHomeWorld, homes: readonly PlannedHome[]): PlacingArcs {
  return arcsOfNew(world, newHomesOf(homes));
}

/** Group by group, the arcs of one and then those of the other, whose homes come after `firstHome` others. */
function sideBySide(arcs: PlacingArcs, more: PlacingArcs, firstHome: number): PlacingArcs {
  const count = arcs.arcHome.length + more.arcHome.length;
  const both = {
    ...{ ...arcs, arcStart: arcs.arcStart.map((start, group) => start + (more.arcStart[group] ?? 0)) },
    ...{ arcHome: new Int32Array(count), arcCost: new Int32Array(count), arcPlaces: new Int32Array(count) },
    arcWholeMiles: new Uint8Array(count),
  };
  const homeAfter = more.arcHome.map((home) => home + firstHome);
  for (let group = 0; group + 1 < arcs.arcStart.length; group++) {
    const at = both.arcStart[group] ?? 0;
    const old = [arcs.arcStart[group], arcs.arcStart[group + 1]] as const;
    const added = [more.arcStart[group], more.arcStart[group + 1]] as const;
    const next = at + (old[1] ?? 0) - (old[0] ?? 0);
    both.arcHome.set(arcs.arcHome.subarray(...old), at);
    both.arcHome.set(homeAfter.subarray(...added), next);
    for (const name of ['arcCost', 'arcPlaces', 'arcWholeMiles'] as const) {
      both[name].set(arcs[name].subarray(...old), at);
      both[name].set(more[name].subarray(...added), next);
    }
  }
  return both;
}

/**
 * Shape  the rooms of the world, then those of the homes in their order; homes of a kind that nobody can open have none.
 * Order  the arcs of a group as they are in the world, then those of the new homes.
 * Cost   a pass over the pairs of groups and new homes in reach of one another, and a copy of the world's.
 */
export function arcsWithHomes(
  world: NearHomeWorld,
  homes: readonly PlannedHome[],
): { readonly arcs: PlacingArcs; readonly rooms: readonly HomeRoom[] } {
  const added = newHomesOf(homes);
  const arcs = sideBySide(world.arcs, arcsOfNew(world, added), world.rooms.length);
  return { arcs, rooms: [...world.rooms, ...added.rooms] };
}
