/** Where would each unit of waiting children live, were all placed at once? */
import { capacityOf } from '../nearHome/couldTake.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { placeGroups } from '../nearHome/placeGroups.ts';
import type { Placing, SolveAssignment } from '../nearHome/placing.ts';
import type { PlacingArcs } from '../nearHome/placingArcs.ts';
import { type Arc, arcsWithHeld, withArcs } from './heldRooms.ts';
import type { JointUnit } from './jointNeeds.ts';
import { bestToppedUp, type Places, placesAfter, placesForAll, type TopUp, topUpsOf } from './toppedUp.ts';

export interface PlacedUnits extends Places {
  readonly units: readonly JointUnit[];
  /** The rooms given, then those held for a need. */
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
  readonly placing: Placing;
}

export interface UnitsToPlace extends Places {
  readonly units: readonly JointUnit[];
  readonly withinMiles: number;
}

/** Each in an open room, or in one held for its own need. */
function placeAsHeld(
  { units, rooms: open, held, own, withinMiles }: UnitsToPlace,
  solve: SolveAssignment,
): PlacedUnits {
  const sizes = Int32Array.from(units, ({ children }) => children.length);
  const arcs = arcsWithHeld(units, { rooms: open, held }, withinMiles);
  const rooms = [...open, ...held.map(({ room }) => room)];
  return { units, rooms, held, own, arcs, placing: placeGroups({ sizes, rooms, arcs }, solve) };
}

/** As if those topped up were placed already: what of them the others are to know is the room they leave. */
function placeBeside(asked: UnitsToPlace, topUps: readonly TopUp[], solve: SolveAssignment): Placing | null {
  const after = placesAfter(asked.units, asked, topUps);
  if (after === null) return null;
  const roomOf = new Map(topUps.map(({ unit, room }) => [unit, room]));
  const others = [...asked.units.keys()].filter((unit) => !roomOf.has(unit));
  const { placing } = placeAsHeld({ ...asked, ...after, units: others.flatMap((at) => asked.units[at] ?? []) }, solve);
  const homeOf = new Int32Array(asked.units.length);
  for (const [unit, room] of roomOf) homeOf[unit] = room;
  const open = asked.rooms.length;
  for (const [at, unit] of others.entries()) {
    const room = placing.homeOf[at] ?? -1;
    const held = after.held[room - open];
    homeOf[unit] = held === undefined ? room : open + asked.held.indexOf(held);
  }
  const more = topUps.reduce((sum, { cost }) => sum + cost, 0);
  const { costLowerBound } = placing;
  return {
    ...placing,
    ...{ homeOf, cost: placing.cost + more, costLowerBound: costLowerBound === null ? null : costLowerBound + more },
  };
}

/** To the open room, of which it takes only what its own places there do not give. */
function arcOf(asked: UnitsToPlace, topUp: TopUp): Arc {
  const before = asked.rooms[topUp.room];
  const after = placesAfter(asked.units, asked, [topUp])?.rooms[topUp.room];
  const places = before && after ? Math.max(0, capacityOf(before) - capacityOf(after)) : 0;
  return { home: topUp.room, cost: topUp.cost, places, wholeMiles: topUp.wholeMiles };
}

/**
 * Fewest children unmet, then fewest weekly miles; no place, and no adapted place, is given twice. A group may live on places of its
 * need's own and free ones of the same home together.
 *
 * Cost    as `placeGroups`; up to nine times as much where some group could live in a home only so.
 */
export function placeUnits(asked: UnitsToPlace, solve: SolveAssignment): PlacedUnits {
  const topUps = topUpsOf(asked.units, asked, asked.withinMiles);
  const plain = placeAsHeld(asked, solve);
  if (topUps.length === 0) return plain;
  const forAll = placeAsHeld({ ...asked, ...placesForAll(asked, topUps) }, solve).placing;
  const placeWith = (some: readonly TopUp[]) => (some.length === 0 ? plain.placing : placeBeside(asked, some, solve));
  const { placing } = bestToppedUp(topUps, forAll, placeWith);
  const added = (unit: number) => topUps.filter((one) => one.unit === unit).map((one) => arcOf(asked, one));
  return { ...plain, placing, arcs: withArcs(plain.arcs, added) };
}
