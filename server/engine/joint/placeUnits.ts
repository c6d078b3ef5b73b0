/** Where would each unit of waiting children live, were all placed at once? */
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { placeGroups } from '../nearHome/placeGroups.ts';
import type { Placing, SolveAssignment } from '../nearHome/placing.ts';
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

/**
 * Fewest children unmet, then fewest weekly miles; no place, and no adapted place, is given twice.
 *
 * Cost    as `placeGroups`.
 */
export function placeUnits({ units, rooms, withinMiles }: UnitsToPlace, solve: SolveAssignment): PlacedUnits {
  const sizes = Int32Array.from(units, ({ children }) => children.length);
  const arcs = placingArcs(units, rooms, withinMiles);
  return { units, rooms, arcs, placing: placeGroups({ sizes, rooms, arcs }, solve) };
}
