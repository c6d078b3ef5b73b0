/** Where would each unit of waiting children live, were all placed at once? */
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { placeGroups } from '../nearHome/placeGroups.ts';
import type { Placing, SolveAssignment } from '../nearHome/placing.ts';
import type { PlacingArcs } from '../nearHome/placingArcs.ts';
import { arcsWithHeld, type HeldRoom } from './heldRooms.ts';
import type { JointUnit } from './jointNeeds.ts';

export interface PlacedUnits {
  readonly units: readonly JointUnit[];
  /** The rooms given, then those held for a need. */
  readonly rooms: readonly HomeRoom[];
  readonly held: readonly HeldRoom[];
  readonly arcs: PlacingArcs;
  readonly placing: Placing;
}

export interface UnitsToPlace {
  readonly units: readonly JointUnit[];
  readonly rooms: readonly HomeRoom[];
  /** Places held for a need; none unless given. In the answer their rooms come after the others. */
  readonly held?: readonly HeldRoom[];
  readonly withinMiles: number;
}

/**
 * Fewest children unmet, then fewest weekly miles; no place, and no adapted place, is given twice.
 *
 * Cost    as `placeGroups`.
 */
export function placeUnits(
  { units, rooms: open, held = [], withinMiles }: UnitsToPlace,
  solve: SolveAssignment,
): PlacedUnits {
  const sizes = Int32Array.from(units, ({ children }) => children.length);
  const arcs = arcsWithHeld(units, { rooms: open, held }, withinMiles);
  const rooms = [...open, ...held.map(({ room }) => room)];
  return { units, rooms, held, arcs, placing: placeGroups({ sizes, rooms, arcs }, solve) };
}
