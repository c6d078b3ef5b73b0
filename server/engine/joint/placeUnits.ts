/** Where would each unit of waiting children live, were all placed at once? */
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { type Placing, placeGroups, type SolveAssignment } from '../nearHome/placeGroups.ts';
import { type PlacingArcs, placingArcs } from '../nearHome/placingArcs.ts';
import type { JointUnit } from './jointNeeds.ts';

export interface PlacedUnits {
  readonly units: readonly JointUnit[];
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
  readonly placing: Placing;
}

export interface UnitsToPlace {
  readonly units: readonly JointUnit[];
  readonly rooms: readonly HomeRoom[];
  readonly withinMiles: number;
}

/** Adapted places that groups beside each other would take twice: the later unit of each such home. */
function unitsBesideAdapted({ units, rooms, placing }: PlacedUnits): readonly number[] {
  const left = new Map<string, number>();
  return units.flatMap(({ asked }, unit) => {
    const position = placing.homeOf[unit] ?? -1;
    const room = rooms[position];
    if (!room?.home.adaptedPlaces) return [];
    const needed = adaptedPlacesNeeded(asked.need);
    const counted = room.home.adaptedPlaces.filter(({ adaptation }) =>
      asked.need.requiredAdaptations.includes(adaptation),
    );
    const isOver = counted.some(({ adaptation, places }) => (left.get(`${position} ${adaptation}`) ?? places) < needed);
    if (isOver) return [unit];
    for (const { adaptation, places } of counted) {
      const key = `${position} ${adaptation}`;
      left.set(key, (left.get(key) ?? places) - needed);
    }
    return [];
  });
}

/** Without the arcs from these units to the homes they were given. */
function withoutArcs(arcs: PlacingArcs, units: readonly number[], homeOf: Int32Array): PlacingArcs {
  const isOut = (unit: number, arc: number) => units.includes(unit) && arcs.arcHome[arc] === homeOf[unit];
  const kept: number[] = [];
  const arcStart = new Int32Array(arcs.arcStart.length);
  for (let unit = 0; unit + 1 < arcStart.length; unit++) {
    for (let arc = arcs.arcStart[unit] ?? 0; arc < (arcs.arcStart[unit + 1] ?? 0); arc++) {
      if (!isOut(unit, arc)) kept.push(arc);
    }
    arcStart[unit + 1] = kept.length;
  }
  return {
    arcStart,
    arcHome: Int32Array.from(kept, (arc) => arcs.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(kept, (arc) => arcs.arcCost[arc] ?? 0),
    arcPlaces: Int32Array.from(kept, (arc) => arcs.arcPlaces[arc] ?? 0),
    arcWholeMiles: Uint8Array.from(kept, (arc) => arcs.arcWholeMiles[arc] ?? 0),
  };
}

/** What the first answer proves holds for every other: each only leaves out what cannot be. */
function withBoundsOf(first: Placing, placing: Placing): Placing {
  const { unmetLowerBound } = first;
  const isSame = placing.unmetChildren === first.unmetChildren;
  const costLowerBound = isSame ? first.costLowerBound : null;
  const isProved = placing.unmetChildren === unmetLowerBound && placing.cost === costLowerBound;
  return { ...placing, unmetLowerBound, costLowerBound, status: isProved ? 'OPTIMAL' : 'WITHIN_BOUND' };
}

/**
 * Fewest children unmet, then fewest weekly miles.
 *
 * Shape   adapted places are shared out, too: where an answer would use one twice, the later unit looks elsewhere, and the bounds stay
 *         those of the answer before.
 * Cost    as `placeGroups`.
 */
export function placeUnits({ units, rooms, withinMiles }: UnitsToPlace, solve: SolveAssignment): PlacedUnits {
  const sizes = Int32Array.from(units, ({ children }) => children.length);
  const all = placingArcs(units, rooms, withinMiles);
  const first = placeGroups({ sizes, rooms, arcs: all }, solve);
  let [arcs, placing] = [all, first];
  for (;;) {
    const over = unitsBesideAdapted({ units, rooms, arcs, placing });
    if (over.length === 0)
      return { units, rooms, arcs: all, placing: placing === first ? first : withBoundsOf(first, placing) };
    arcs = withoutArcs(arcs, over, placing.homeOf);
    placing = placeGroups({ sizes, rooms, arcs }, solve);
  }
}
