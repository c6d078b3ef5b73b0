/** Who would have a place near home if one owner's homes were gone? */
import { type Count, countOf, markedCount } from '../count.ts';
import type { GssCode } from '../facts.ts';
import { sentBy } from '../gap.ts';
import type { HomeRoom } from './homeRoom.ts';
import { livingOn } from './livingInHomes.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';
import { placeGroups } from './placeGroups.ts';

export interface ExposureRow {
  readonly localAuthority: GssCode;
  /** As in the near-home gap: near home or short. */
  readonly children: Count;
  readonly nearNow: Count;
  readonly nearWithout: Count;
}

export interface Exposure {
  readonly ownerGroupId: string;
  readonly homes: number;
  readonly usablePlaces: number;
  /** Children of members who live in these homes today. */
  readonly childrenLivingThere: number;
  /** One for each member, in their order. */
  readonly rows: readonly ExposureRow[];
  readonly nearNow: number;
  readonly nearWithout: number;
}

function isOwned(room: HomeRoom, ownerGroupId: string): boolean {
  return room.home.ownerGroupId === ownerGroupId;
}

/** Owners by the places they would take with them: most first, then by id. */
export function largestOwners(world: NearHomeWorld, first: number): readonly string[] {
  const places = new Map<string, number>();
  for (const { home, usable } of world.rooms) {
    if (home.ownerGroupId !== null) places.set(home.ownerGroupId, (places.get(home.ownerGroupId) ?? 0) + usable);
  }
  return [...places]
    .sort(([a, placesOfA], [b, placesOfB]) => placesOfB - placesOfA || (a < b ? -1 : 1))
    .slice(0, first)
    .map(([owner]) => owner);
}

function rowsOf(world: NearHomeWorld, homeOf: Int32Array): readonly ExposureRow[] {
  const sent = sentBy(world.facts);
  const marked = markedCount('NOT_AVAILABLE');
  return world.facts.region.members.map((localAuthority) => {
    if (!sent.children.has(localAuthority) || !sent.homes.has(localAuthority)) {
      return { localAuthority, children: marked, nearNow: marked, nearWithout: marked };
    }
    const own = world.measured.filter(({ demand }) => demand.responsibleAuthority === localAuthority);
    const isNearWithout = (group: number | null) => group === null || (homeOf[group] ?? -1) >= 0;
    return {
      localAuthority,
      children: countOf(own.length),
      nearNow: countOf(own.filter(({ reason }) => reason === null).length),
      nearWithout: countOf(own.filter(({ group }) => isNearWithout(group)).length),
    };
  });
}

/**
 * The region placed again without one owner's homes.
 *
 * Shape   in the region nearWithout <= nearNow. In one authority it may be higher: places are given out afresh, to whom they serve best.
 *         Kin, who own their homes, never leave.
 * Cost    one placing.
 */
export function exposureTo(world: NearHomeWorld, ownerGroupId: string): Exposure {
  const { arcs, standing, rooms, placing, solver, facts, setting } = world;
  const owned = rooms.filter((room) => isOwned(room, ownerGroupId));
  const without = rooms.map((room) => (isOwned(room, ownerGroupId) ? { ...room, free: 0, ordinary: 0 } : room));
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const again = placeGroups({ sizes, rooms: without, arcs }, solver.place);
  const ids = new Set(owned.map(({ home }) => home.id));
  const nearNow = world.measured.filter(({ reason }) => reason === null).length;
  return {
    ownerGroupId,
    homes: owned.length,
    usablePlaces: owned.reduce((sum, { usable }) => sum + usable, 0),
    childrenLivingThere: livingOn(facts.placements, setting.asOf).filter(({ homeId }) => ids.has(homeId ?? '')).length,
    rows: rowsOf(world, again.homeOf),
    nearNow,
    nearWithout: nearNow + placing.unmetChildren - again.unmetChildren,
  };
}
