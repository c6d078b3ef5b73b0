/** Where does each child live at the moment, and at what prices? The state that the searches change. */
import { emptyHeap, type Heap } from './heap.ts';
import type { Network } from './network.ts';

/**
 * Children on arcs, with prices that prove the whole is at its best for the children and places let in so far:
 *
 * Invariant   childCost + homePrice - groupPrice >= 0 on every arc, and = 0 where children are on it;
 *             groupPrice <= unmetWeight, and equal to it where the group has unmet children;
 *             homePrice >= 0, and 0 where a place is free.
 */
export interface Flow {
  readonly network: Network;
  /** Children of the arc's group in the arc's home. */
  readonly children: Int32Array;
  readonly unmet: Int32Array;
  /** Free places of each home, of those let in. */
  readonly free: Int32Array;
  readonly groupPrice: Float64Array;
  readonly homePrice: Float64Array;
  readonly inHome: ArcLists;
  readonly ofGroup: ArcLists;
  readonly total: { unmetChildren: number; cost: number };
  readonly search: SearchRoom;
  /** Arc, children; arc, children … of every move since somebody began to note them; null where nobody does. */
  moves: number[] | null;
}

/** For each owner a doubly linked list of the arcs that carry children; -1 ends it. */
export interface ArcLists {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** Room that a search uses and leaves as it found it: distances Infinity, heap empty. */
export interface SearchRoom {
  readonly homeDistance: Float64Array;
  readonly groupDistance: Float64Array;
  /** The arc by which the search came. */
  readonly homeVia: Int32Array;
  readonly groupVia: Int32Array;
  readonly homesSeen: Int32Array;
  readonly groupsSeen: Int32Array;
  readonly heap: Heap;
  /** Groups and homes looked at so far: what searches have cost, the same on every machine. */
  looks: number;
}

export function emptyLists(owners: number, arcs: number): ArcLists {
  return {
    first: new Int32Array(owners).fill(-1),
    next: new Int32Array(arcs).fill(-1),
    previous: new Int32Array(arcs).fill(-1),
  };
}

function searchRoomFor(groups: number, homes: number): SearchRoom {
  return {
    homeDistance: new Float64Array(homes).fill(Infinity),
    groupDistance: new Float64Array(groups).fill(Infinity),
    homeVia: new Int32Array(homes),
    groupVia: new Int32Array(groups),
    homesSeen: new Int32Array(homes),
    groupsSeen: new Int32Array(groups),
    heap: emptyHeap(Math.max(groups, homes)),
    looks: 0,
  };
}

/** Nobody let in yet, no place either; every price 0. */
export function emptyFlow(network: Network): Flow {
  const groups = network.groupSize.length;
  const homes = network.capacity.length;
  const arcs = network.arcHome.length;
  return {
    network,
    children: new Int32Array(arcs),
    unmet: new Int32Array(groups),
    free: new Int32Array(homes),
    groupPrice: new Float64Array(groups),
    homePrice: new Float64Array(homes),
    inHome: emptyLists(homes, arcs),
    ofGroup: emptyLists(groups, arcs),
    total: { unmetChildren: 0, cost: 0 },
    search: searchRoomFor(groups, homes),
    moves: null,
  };
}

export function link(lists: ArcLists, owner: number, arc: number): void {
  const head = lists.first[owner] ?? -1;
  lists.next[arc] = head;
  lists.previous[arc] = -1;
  if (head >= 0) lists.previous[head] = arc;
  lists.first[owner] = arc;
}

export function unlink(lists: ArcLists, owner: number, arc: number): void {
  const before = lists.previous[arc] ?? -1;
  const after = lists.next[arc] ?? -1;
  if (before >= 0) lists.next[before] = after;
  else lists.first[owner] = after;
  if (after >= 0) lists.previous[after] = before;
}

/** `count` children more on the arc (fewer when negative); free places are the caller's to keep. */
export function addToArc(flow: Flow, arc: number, count: number): void {
  const before = flow.children[arc] ?? 0;
  const after = before + count;
  flow.children[arc] = after;
  flow.total.cost += count * (flow.network.childCost[arc] ?? 0);
  flow.moves?.push(arc, count);
  if (before > 0 === after > 0) return;
  const change = after > 0 ? link : unlink;
  change(flow.inHome, flow.network.arcHome[arc] ?? 0, arc);
  change(flow.ofGroup, flow.network.arcGroup[arc] ?? 0, arc);
}

export function addToUnmet(flow: Flow, group: number, count: number): void {
  flow.unmet[group] = (flow.unmet[group] ?? 0) + count;
  flow.total.unmetChildren += count;
}

export function addToFree(flow: Flow, home: number, count: number): void {
  flow.free[home] = (flow.free[home] ?? 0) + count;
}

/** The highest price the group's children can have beside the homes' prices. */
export function groupPriceBeside(flow: Flow, group: number): number {
  const { arcStart, arcHome, childCost, unmetWeight } = flow.network;
  let least = unmetWeight;
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const price = (childCost[arc] ?? 0) + (flow.homePrice[arcHome[arc] ?? 0] ?? 0);
    if (price < least) least = price;
  }
  return least;
}

/** The lowest price the home's places can have beside the groups' prices. */
export function homePriceBeside(flow: Flow, home: number): number {
  const { intoStart, intoGroup, intoCost } = flow.network;
  let most = 0;
  for (let at = intoStart[home] ?? 0; at < (intoStart[home + 1] ?? 0); at++) {
    const price = (flow.groupPrice[intoGroup[at] ?? 0] ?? 0) - (intoCost[at] ?? 0);
    if (price > most) most = price;
  }
  return most;
}
