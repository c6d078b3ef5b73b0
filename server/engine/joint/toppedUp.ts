/** Which groups could live in a home only on places of their own and free ones beside, and do more children have a place when they do? */
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { Placing } from '../nearHome/placing.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import type { HeldRoom } from './heldRooms.ts';
import type { JointUnit } from './jointNeeds.ts';
import { roomAfter } from './jointRooms.ts';
import { type OwnPlaces, withOwn } from './ownPlaces.ts';

/** A group at a home whose own places there are too few for it alone. */
export interface TopUp {
  /** Positions of the group and of the home's open room. */
  readonly unit: number;
  readonly room: number;
  readonly own: OwnPlaces;
  readonly cost: number;
  readonly wholeMiles: number;
}

/** What is placed: the open rooms, those held for a need, and what of its own each need has beside. */
export interface Places {
  readonly rooms: readonly HomeRoom[];
  readonly held: readonly HeldRoom[];
  readonly own: readonly OwnPlaces[];
}

/** Beyond these no more are tried: the answer stands, and is not said to be the best where it may not be. */
export const mostTried = 6;

const isSame = (own: OwnPlaces, { needId, room }: HeldRoom) => needId === own.needId && room.home.id === own.homeId;

function fitsInHeld(unit: JointUnit, held: HeldRoom | undefined, withinMiles: number): boolean {
  return held !== undefined && placingArcs([unit], [held.room], withinMiles).arcHome.length > 0;
}

/** In the order of the need's own places, then of its groups. */
export function topUpsOf(units: readonly JointUnit[], places: Places, withinMiles: number): readonly TopUp[] {
  return places.own.flatMap((own) => {
    const room = places.rooms.findIndex(({ home }) => home.id === own.homeId);
    const open = places.rooms[room];
    if (!open) return [];
    const held = places.held.find((one) => isSame(own, one));
    return [...units.entries()].flatMap(([at, unit]) => {
      if (unit.need.id !== own.needId || fitsInHeld(unit, held, withinMiles)) return [];
      if (unit.children.length <= own.free && !unit.asked.need.isSoloRequired) return [];
      const arcs = placingArcs([unit], [withOwn(open, own)], withinMiles);
      const cost = arcs.arcCost[0];
      return cost === undefined ? [] : [{ unit: at, room, own, cost, wholeMiles: arcs.arcWholeMiles[0] ?? 0 }];
    });
  });
}

/** The places left once the groups live there; null where two of them are in each other's way. */
export function placesAfter(units: readonly JointUnit[], places: Places, topUps: readonly TopUp[]): Places | null {
  const rooms = [...places.rooms];
  for (const { unit, room, own } of topUps) {
    const [group, open] = [units[unit], rooms[room]];
    const after = group && open ? roomAfter(withOwn(open, own), group.asked) : null;
    if (after === null) return null;
    rooms[room] = after;
  }
  const owns = new Set(topUps.map(({ own }) => own));
  const isTaken = new Set(topUps.map(({ unit }) => unit)).size < topUps.length || owns.size < topUps.length;
  if (isTaken) return null;
  return {
    rooms,
    held: places.held.filter((held) => ![...owns].some((own) => isSame(own, held))),
    own: places.own.filter((own) => !owns.has(own)),
  };
}

/** As if what is one need's own were open to all: nobody has less to choose from. */
export function placesForAll(places: Places, topUps: readonly TopUp[]): Places {
  const owns = new Set(topUps.map(({ own }) => own));
  const rooms = places.rooms.map((room) =>
    [...owns].filter(({ homeId }) => homeId === room.home.id).reduce((given, own) => withOwn(given, own), room),
  );
  return { rooms, held: places.held.filter((held) => ![...owns].some((own) => isSame(own, held))), own: [] };
}

function isBetter(a: Placing, b: Placing): boolean {
  return a.unmetChildren !== b.unmetChildren ? a.unmetChildren < b.unmetChildren : a.cost < b.cost;
}

export interface Tried {
  readonly placing: Placing;
  readonly topUps: readonly TopUp[];
}

/** How they are all placed with some groups topped up; null where those are in each other's way. */
export type PlaceWith = (topUps: readonly TopUp[]) => Placing | null;

/**
 * The best of: none topped up, those whom the answer for all open places tops up, and each other that makes it better, one after another.
 *
 * Shape  `forAll` is that answer, and bounds every other from below.
 */
export function bestToppedUp(topUps: readonly TopUp[], forAll: Placing, placeWith: PlaceWith): Tried {
  const used = topUps.filter(({ unit, room }) => forAll.homeOf[unit] === room);
  const tried: Tried[] = [[], used].flatMap((some) => {
    const placing = placeWith(some);
    return placing === null ? [] : [{ placing, topUps: some }];
  });
  let [best = { placing: forAll, topUps: [] }, second] = tried;
  if (second && isBetter(second.placing, best.placing)) best = second;
  for (const topUp of topUps.slice(0, mostTried)) {
    if (!isBetter(forAll, best.placing)) break;
    const some = [...best.topUps, topUp];
    const placing = best.topUps.includes(topUp) ? null : placeWith(some);
    if (placing !== null && isBetter(placing, best.placing)) best = { placing, topUps: some };
  }
  return { ...best, placing: boundedBy(best.placing, forAll) };
}

function boundedBy(placing: Placing, forAll: Placing): Placing {
  const unmetLowerBound = Math.min(placing.unmetChildren, forAll.unmetLowerBound);
  const isSameUnmet = placing.unmetChildren === forAll.unmetChildren;
  const costLowerBound = isSameUnmet ? forAll.costLowerBound : null;
  const isOptimal = unmetLowerBound === placing.unmetChildren && costLowerBound === placing.cost;
  const status = isOptimal ? 'OPTIMAL' : placing.status === 'OPTIMAL' ? 'WITHIN_BOUND' : placing.status;
  return { ...placing, unmetLowerBound, costLowerBound, status, prices: null };
}
