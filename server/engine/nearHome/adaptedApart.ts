/** What is the assignment where brothers and sisters may live apart, and adapted places are places of their own? */
import { allArcs, fewestUnmetApart } from '../assign/fewestUnmetApart.ts';
import type { AssignProblem } from '../assign/problem.ts';
import type { ArcsInReach } from '../assign/seating.ts';
import { type AdaptedShares, isSharing } from './adaptedShares.ts';

/** An assignment, of which only some arcs may be let in. */
export interface AssignInReach {
  /** 0 = not asked about. */
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  readonly arcs: ArcsInReach;
  readonly arcPlaces: Int32Array;
  readonly arcCost: Int32Array;
  /** Of each group's children, how many need adapted places at least; as many as the group asks for unless given. */
  readonly inNeed?: Int32Array;
}

export interface ApartProblem {
  readonly problem: AssignProblem;
  /** Group that each of the problem's groups comes from: groups that reach a shared home are their children, one by one. */
  readonly groupOf: Int32Array;
  /** First of the problem's groups that comes from each group. */
  readonly firstOf: Int32Array;
  /** Room of each of the problem's homes; those of the same number are the rooms' places without the adaptation. */
  readonly roomOf: Int32Array;
}

/** Places of one room with one adaptation. */
interface Part {
  readonly kind: number;
  /** Its number among the homes of the problem. */
  readonly home: number;
  readonly places: number;
}

type PartsByRoom = ReadonlyMap<number, readonly Part[]>;

function isUsable({ arcs, arcPlaces, capacity }: AssignInReach, arc: number): boolean {
  return (arcPlaces[arc] ?? 0) <= (capacity[arcs.arcHome[arc] ?? 0] ?? 0);
}

/** Children who could come to each room for each adaptation, as `shares.places`. */
function askedOf(base: AssignInReach, { kinds, needed }: AdaptedShares, sharing: readonly number[]): Int32Array {
  const asked = new Int32Array(base.capacity.length * kinds.length);
  for (const group of sharing) {
    for (let arc = base.arcs.arcStart[group] ?? 0; arc < (base.arcs.arcEnd[group] ?? 0); arc++) {
      if (!isUsable(base, arc)) continue;
      for (const kind of kinds.keys()) {
        const at = (base.arcs.arcHome[arc] ?? 0) * kinds.length + kind;
        asked[at] = (asked[at] ?? 0) + (needed[group * kinds.length + kind] ?? 0);
      }
    }
  }
  return asked;
}

/** The scarcest adaptation first, as far as the room has places for them beside each other. */
function partsOf(base: AssignInReach, shares: AdaptedShares, sharing: readonly number[]): PartsByRoom {
  const asked = askedOf(base, shares, sharing);
  const parts = new Map<number, Part[]>();
  let home = base.capacity.length;
  for (const [room, capacity] of base.capacity.entries()) {
    const over = (kind: number) => (asked[room * shares.kinds.length + kind] ?? 0) - placesOf(kind);
    const placesOf = (kind: number) => shares.places[room * shares.kinds.length + kind] ?? 0;
    const scarce = [...shares.kinds.keys()].filter((kind) => over(kind) > 0).sort((a, b) => over(b) - over(a) || a - b);
    let left = capacity;
    for (const kind of scarce) {
      const places = placesOf(kind);
      if (places >= capacity || places > left) continue;
      left -= places;
      parts.set(room, [...(parts.get(room) ?? []), { kind, home: home++, places }]);
    }
  }
  return parts;
}

interface Building {
  readonly base: AssignInReach;
  readonly shares: AdaptedShares;
  readonly parts: PartsByRoom;
  readonly groupOf: number[];
  readonly groupSize: number[];
  readonly arcStart: number[];
  readonly arcHome: number[];
  readonly arcCost: number[];
  readonly arcPlaces: number[];
}

function addArc({ arcHome, arcCost, arcPlaces }: Building, home: number, cost: number, places: number): void {
  arcHome.push(home);
  arcCost.push(cost);
  arcPlaces.push(places);
}

function endGroup({ groupOf, groupSize, arcStart, arcHome }: Building, group: number, size: number): void {
  groupOf.push(group);
  groupSize.push(size);
  arcStart.push(arcHome.length);
}

function addWhole(building: Building, group: number): void {
  const { arcs, arcCost, arcPlaces, groupSize } = building.base;
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcEnd[group] ?? 0); arc++) {
    addArc(building, arcs.arcHome[arc] ?? 0, arcCost[arc] ?? 0, arcPlaces[arc] ?? 0);
  }
  endGroup(building, group, groupSize[group] ?? 1);
}

/** A child who needs an adapted place has that part of a shared home; every other child has any part of it. */
function addChild(building: Building, group: number, isInNeed: boolean): void {
  const { base, shares, parts } = building;
  const { arcs, arcCost, groupSize } = base;
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcEnd[group] ?? 0); arc++) {
    if (!isUsable(base, arc)) continue;
    const room = arcs.arcHome[arc] ?? 0;
    const cost = Math.floor((arcCost[arc] ?? 0) / (groupSize[group] ?? 1));
    const all = parts.get(room) ?? [];
    const asks = (kind: number) => (shares.needed[group * shares.kinds.length + kind] ?? 0) > 0;
    const own = isInNeed ? all.find(({ kind }) => asks(kind)) : undefined;
    for (const home of own ? [own.home] : [room, ...all.map((part) => part.home)]) addArc(building, home, cost, 1);
  }
  endGroup(building, group, 1);
}

function addGroup(building: Building, group: number, inNeed: number): void {
  const { base, parts } = building;
  const reached = base.arcs.arcHome.subarray(base.arcs.arcStart[group] ?? 0, base.arcs.arcEnd[group] ?? 0);
  if (!reached.some((room) => parts.has(room))) {
    addWhole(building, group);
    return;
  }
  for (let child = 0; child < (base.groupSize[group] ?? 0); child++) addChild(building, group, child < inNeed);
}

function built({ base, parts, ...made }: Building, firstOf: Int32Array): ApartProblem {
  const all = [...parts].flatMap(([room, own]) => own.map((part) => ({ room, ...part })));
  const capacity = Int32Array.from([...base.capacity, ...all.map(({ places }) => places)]);
  for (const { room, places } of all) capacity[room] = (capacity[room] ?? 0) - places;
  return {
    problem: {
      capacity,
      groupSize: Int32Array.from(made.groupSize),
      arcStart: Int32Array.from(made.arcStart),
      arcHome: Int32Array.from(made.arcHome),
      arcCost: Int32Array.from(made.arcCost),
      arcPlaces: Int32Array.from(made.arcPlaces),
    },
    groupOf: Int32Array.from(made.groupOf),
    firstOf,
    roomOf: Int32Array.from([...base.capacity.keys(), ...all.map(({ room }) => room)]),
  };
}

function inNeedOf({ kinds, needed }: AdaptedShares, group: number): number {
  return Math.max(...needed.subarray(group * kinds.length, (group + 1) * kinds.length));
}

/**
 * A relaxation of sharing out places and adapted places together: every placing that keeps both is one of its answers, so its fewest
 * unmet, and its least cost, are bounds. Exact where all come alone and each home shares one adaptation.
 *
 * Shape   a room with too few adapted places for those who could come becomes parts: one for each scarce adaptation, as far as they
 *         fit in beside each other, and the rest. Who asks for several takes the scarcest. Null where there are enough everywhere.
 * Cost    a pass over the arcs.
 */
export function adaptedApart(base: AssignInReach, shares: AdaptedShares): ApartProblem | null {
  const sharing = [...base.groupSize.keys()].filter((group) => isSharing(shares, group));
  const parts = partsOf(base, shares, sharing);
  if (parts.size === 0) return null;
  const building: Building = {
    ...{ base, shares, parts, groupOf: [], groupSize: [], arcStart: [0], arcHome: [], arcCost: [], arcPlaces: [] },
  };
  const firstOf = new Int32Array(base.groupSize.length);
  for (const [group, size] of base.groupSize.entries()) {
    firstOf[group] = building.groupOf.length;
    if (size > 0) addGroup(building, group, base.inNeed?.[group] ?? inNeedOf(shares, group));
  }
  return built(building, firstOf);
}

/** Fewest children unmet in any placing that keeps adapted places; 0 where there are enough of them everywhere. */
export function fewestUnmetAdapted(base: AssignInReach, shares: AdaptedShares): number {
  const apart = adaptedApart(base, shares);
  if (!apart) return 0;
  const { groupSize, capacity } = apart.problem;
  return fewestUnmetApart({ groupSize, capacity, arcs: allArcs(apart.problem) });
}

/** The same of those alone who ask for adapted places, as if there were nobody else: soon counted, and often all that is needed. */
export function fewestOfThoseInNeed(base: AssignInReach, shares: AdaptedShares): number {
  const groupSize = base.groupSize.map((size, group) => (isSharing(shares, group) ? size : 0));
  return fewestUnmetAdapted({ ...base, groupSize }, shares);
}
