/** Which children have a place when only their number counts? Places that are taken, and chains of moves that seat one child more. */

/** The homes each group may live in; its arcs may be fewer than there is room for, so that more can be let in later. */
export interface ArcsInReach {
  readonly arcStart: Int32Array;
  /** One for each group. */
  readonly arcEnd: Int32Array;
  readonly arcHome: Int32Array;
}

/**
 * Children by number, each in a seat of a home or in none. The seats of home j are `seatStart[j]` up to `seatStart[j + 1]`, no more
 * than there are children; the first `taken[j]` have a child, and as many as `places[j]` may be taken.
 *
 * `isHomeClosed`, `isGroupClosed`: no chain of moves from there leads to a free seat. True until places or arcs are added.
 */
export interface Seating {
  readonly arcs: ArcsInReach;
  /** By group; a home that has fewer places than this at all is none of the group's. */
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  readonly places: Int32Array;
  readonly seatStart: Int32Array;
  readonly childIn: Int32Array;
  readonly taken: Int32Array;
  readonly groupOf: Int32Array;
  /** By child; -1 = none. */
  readonly homeOf: Int32Array;
  readonly seatOf: Int32Array;
  readonly isHomeClosed: Uint8Array;
  readonly isGroupClosed: Uint8Array;
  /** Child who would move into the home, in the search that is on. */
  readonly cameBy: Int32Array;
  readonly homeQueue: Int32Array;
  readonly groupQueue: Int32Array;
}

/** Nobody has a seat yet. `children` of each group are numbered one after the other. */
export function emptySeating(
  given: Pick<Seating, 'arcs' | 'groupSize' | 'capacity'>,
  children: Int32Array = given.groupSize,
): Seating {
  const homes = given.capacity.length;
  const count = children.reduce((sum, each) => sum + each, 0);
  const groupOf = new Int32Array(count);
  let child = 0;
  for (const [group, each] of children.entries()) {
    groupOf.fill(group, child, child + each);
    child += each;
  }
  const seatStart = new Int32Array(homes + 1);
  for (let home = 0; home < homes; home++)
    seatStart[home + 1] = (seatStart[home] ?? 0) + Math.min(count, given.capacity[home] ?? 0);
  return {
    ...given,
    ...{ seatStart, groupOf },
    places: given.capacity.slice(),
    childIn: new Int32Array(seatStart[homes] ?? 0),
    taken: new Int32Array(homes),
    homeOf: new Int32Array(count).fill(-1),
    seatOf: new Int32Array(count).fill(-1),
    isHomeClosed: new Uint8Array(homes),
    isGroupClosed: new Uint8Array(children.length),
    cameBy: new Int32Array(homes),
    homeQueue: new Int32Array(homes),
    groupQueue: new Int32Array(children.length),
  };
}

export function openAll({ isHomeClosed, isGroupClosed }: Seating): void {
  isHomeClosed.fill(0);
  isGroupClosed.fill(0);
}

function sit(seating: Seating, child: number, home: number, seat: number): void {
  seating.childIn[seat] = child;
  seating.seatOf[child] = seat;
  seating.homeOf[child] = home;
}

/** In a free seat of that home. */
export function sitDown(seating: Seating, child: number, home: number): void {
  const taken = seating.taken[home] ?? 0;
  seating.taken[home] = taken + 1;
  sit(seating, child, home, (seating.seatStart[home] ?? 0) + taken);
}

/** The child who sits last in the home loses the seat. */
export function standUp(seating: Seating, home: number): number {
  const taken = (seating.taken[home] ?? 0) - 1;
  seating.taken[home] = taken;
  const child = seating.childIn[(seating.seatStart[home] ?? 0) + taken] ?? 0;
  seating.homeOf[child] = -1;
  seating.seatOf[child] = -1;
  return child;
}

/** Everyone on the way moves one home on, from the child who had no seat to the seat that was free. */
function moveAlong(seating: Seating, freeHome: number): void {
  const { seatStart, taken, cameBy, homeOf, seatOf } = seating;
  let home = freeHome;
  let seat = (seatStart[home] ?? 0) + (taken[home] ?? 0);
  taken[home] = (taken[home] ?? 0) + 1;
  for (;;) {
    const child = cameBy[home] ?? 0;
    const [homeBefore, seatBefore] = [homeOf[child] ?? -1, seatOf[child] ?? -1];
    sit(seating, child, home, seat);
    if (homeBefore < 0) return;
    [home, seat] = [homeBefore, seatBefore];
  }
}

interface Reached {
  homes: number;
  groups: number;
}

/** Homes the child could move to; returns one with a free seat, or -1. */
function lookFrom(seating: Seating, child: number, reached: Reached): number {
  const { arcs, groupOf, groupSize, capacity, places, taken, isHomeClosed, isGroupClosed, cameBy } = seating;
  const group = groupOf[child] ?? 0;
  if (isGroupClosed[group] === 1) return -1;
  isGroupClosed[group] = 1;
  seating.groupQueue[reached.groups++] = group;
  const size = groupSize[group] ?? 1;
  const end = arcs.arcEnd[group] ?? 0;
  for (let arc = arcs.arcStart[group] ?? 0; arc < end; arc++) {
    const home = arcs.arcHome[arc] ?? 0;
    if (isHomeClosed[home] === 1 || (capacity[home] ?? 0) < size) continue;
    isHomeClosed[home] = 1;
    cameBy[home] = child;
    seating.homeQueue[reached.homes++] = home;
    if ((taken[home] ?? 0) < (places[home] ?? 0)) return home;
  }
  return -1;
}

function findFree(seating: Seating, child: number, reached: Reached): number {
  let free = lookFrom(seating, child, reached);
  for (let head = 0; free < 0 && head < reached.homes; head++) {
    const home = seating.homeQueue[head] ?? 0;
    const from = seating.seatStart[home] ?? 0;
    const end = from + (seating.taken[home] ?? 0);
    for (let seat = from; free < 0 && seat < end; seat++) free = lookFrom(seating, seating.childIn[seat] ?? 0, reached);
  }
  return free;
}

/**
 * A seat for a child who has none, others moving where that helps; false where there is no way, and all that was reached stays closed.
 *
 * Cost    searches that fail look at each arc once, all together, until something is opened.
 * Source  augmenting paths (Berge 1957); what a failed search reached is of no use to any other (Kuhn 1955).
 */
export function seatChild(seating: Seating, child: number): boolean {
  const reached = { homes: 0, groups: 0 };
  const free = findFree(seating, child, reached);
  if (free < 0) return false;
  moveAlong(seating, free);
  for (let at = 0; at < reached.homes; at++) seating.isHomeClosed[seating.homeQueue[at] ?? 0] = 0;
  for (let at = 0; at < reached.groups; at++) seating.isGroupClosed[seating.groupQueue[at] ?? 0] = 0;
  return true;
}

/** Seats for all who have none, as far as there are; returns how many stay without. */
export function seatAll(seating: Seating): number {
  let unseated = 0;
  for (let child = 0; child < seating.homeOf.length; child++) {
    if ((seating.homeOf[child] ?? -1) < 0 && !seatChild(seating, child)) unseated++;
  }
  return unseated;
}
