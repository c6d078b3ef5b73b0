/** Who can have an adapted place if those who have one make way for each other, and those who need none for all of them? */
import { type AdaptedShares, adaptedLeft, doAdaptedFit, isSharing, takeAdapted } from './adaptedShares.ts';
import { capacityOf } from './couldTake.ts';
import type { PlacingQuestion } from './placing.ts';

/** So many groups make way one after another, at most. */
const longestChain = 60;

interface Seats {
  readonly question: PlacingQuestion;
  readonly shares: AdaptedShares;
  readonly homeOf: Int32Array;
  /** As `shares.places`, of those not taken. */
  readonly adapted: Int32Array;
  /** Places of each room that groups who need adapted places leave. */
  readonly left: Int32Array;
  readonly inRoom: Map<number, Set<number>>;
}

function placesAt({ question: { arcs } }: Seats, group: number, room: number): number {
  const from = arcs.arcStart[group] ?? 0;
  const at = arcs.arcHome.subarray(from, arcs.arcStart[group + 1]).indexOf(room);
  return arcs.arcPlaces[from + at] ?? 0;
}

function stand(seats: Seats, group: number, room: number): void {
  seats.left[room] = (seats.left[room] ?? 0) - placesAt(seats, group, room);
  takeAdapted(seats.shares, seats.adapted, { group, room, sign: 1 });
  seats.homeOf[group] = room;
  const there = seats.inRoom.get(room) ?? new Set();
  seats.inRoom.set(room, there.add(group));
}

function leave(seats: Seats, group: number, room: number): void {
  seats.left[room] = (seats.left[room] ?? 0) + placesAt(seats, group, room);
  takeAdapted(seats.shares, seats.adapted, { group, room, sign: -1 });
  seats.homeOf[group] = -1;
  seats.inRoom.get(room)?.delete(group);
}

function fits(seats: Seats, group: number, arc: number): boolean {
  const room = seats.question.arcs.arcHome[arc] ?? 0;
  const isRoom = (seats.question.arcs.arcPlaces[arc] ?? 0) <= (seats.left[room] ?? 0);
  return isRoom && doAdaptedFit(seats.shares, seats.adapted, { group, room });
}

/** A free place, or one whose holder finds another: augmenting paths. Each room is tried once. */
function findPlace(seats: Seats, group: number, seen: Set<number>, depth: number): boolean {
  const { arcs } = seats.question;
  const [from, to] = [arcs.arcStart[group] ?? 0, arcs.arcStart[group + 1] ?? 0];
  for (let arc = from; arc < to; arc++) {
    if (!fits(seats, group, arc)) continue;
    stand(seats, group, arcs.arcHome[arc] ?? 0);
    return true;
  }
  if (depth === longestChain) return false;
  for (let arc = from; arc < to; arc++) {
    const room = arcs.arcHome[arc] ?? 0;
    if (seen.has(room)) continue;
    seen.add(room);
    for (const holder of [...(seats.inRoom.get(room) ?? [])]) {
      leave(seats, holder, room);
      if (fits(seats, group, arc)) {
        stand(seats, group, room);
        if (findPlace(seats, holder, seen, depth + 1)) return true;
        leave(seats, group, room);
      }
      stand(seats, holder, room);
    }
  }
  return false;
}

/** Those who need no adapted place leave rooms that are over-full now, the smallest groups first. */
function makeWay({ question, homeOf, left, shares, ...seats }: Seats): void {
  const others = [...homeOf.keys()].filter((group) => (homeOf[group] ?? -1) >= 0 && !isSharing(shares, group));
  for (const group of others.sort((a, b) => (question.sizes[b] ?? 0) - (question.sizes[a] ?? 0) || a - b)) {
    const room = homeOf[group] ?? -1;
    const places = placesAt({ question, homeOf, left, shares, ...seats }, group, room);
    if (places <= (left[room] ?? 0)) left[room] = (left[room] ?? 0) - places;
    else homeOf[group] = -1;
  }
}

/**
 * Shape   from a placing that keeps places and adapted places, another: as many groups who need adapted places as chains of moves can
 *         seat; others may have lost their homes for it.
 * Order   groups and arcs as given.
 * Source  augmenting paths (Berge 1957; Kuhn 1955).
 */
export function seatSharing(question: PlacingQuestion, shares: AdaptedShares, homeOf: Int32Array): Int32Array {
  const seats: Seats = {
    ...{ question, shares, homeOf: homeOf.slice(), inRoom: new Map() },
    adapted: adaptedLeft(shares, new Int32Array()),
    left: Int32Array.from(question.rooms, capacityOf),
  };
  const sharing = [...homeOf.keys()].filter((group) => isSharing(shares, group));
  for (const group of sharing) if ((homeOf[group] ?? -1) >= 0) stand(seats, group, homeOf[group] ?? 0);
  for (const group of sharing) if (seats.homeOf[group] === -1) findPlace(seats, group, new Set(), 0);
  makeWay(seats);
  return seats.homeOf;
}
