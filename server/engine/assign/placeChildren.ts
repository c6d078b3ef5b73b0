/** Where do more children of a group go, and who moves along for them at least cost? */
import { addToArc, addToFree, addToUnmet, type Flow } from './flow.ts';
import { emptyOut, firstKey, takeFirst, wait } from './heap.ts';

/** How a search ends: in a home with a free place, or with one child unmet. */
interface End {
  distance: number;
  home: number;
  unmetGroup: number;
}

function lookFrom(flow: Flow, group: number, end: End): void {
  const { arcStart, arcHome, childCost, unmetWeight } = flow.network;
  const { search, homePrice, free } = flow;
  search.looks++;
  const price = flow.groupPrice[group] ?? 0;
  const distance = search.groupDistance[group] ?? 0;
  if (distance + unmetWeight - price < end.distance) {
    end.distance = distance + unmetWeight - price;
    end.home = -1;
    end.unmetGroup = group;
  }
  const base = distance - price;
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const home = arcHome[arc] ?? 0;
    const reached = base + (childCost[arc] ?? 0) + (homePrice[home] ?? 0);
    if (reached >= end.distance || reached >= (search.homeDistance[home] ?? 0)) continue;
    search.homeDistance[home] = reached;
    search.homeVia[home] = arc;
    wait(search.heap, home, reached);
    if ((free[home] ?? 0) > 0) {
      end.distance = reached;
      end.home = home;
    }
  }
}

interface Reached {
  readonly homes: number;
  readonly groups: number;
}

/** Settles homes in order of distance; all who live in a settled home are at its distance, for they leave it at no cost beyond. */
function settle(flow: Flow, from: number, end: End): Reached {
  const { search, inHome } = flow;
  const { arcGroup } = flow.network;
  let homes = 0;
  let groups = 0;
  search.groupDistance[from] = 0;
  search.groupsSeen[groups++] = from;
  lookFrom(flow, from, end);
  while (firstKey(search.heap) < end.distance) {
    const home = takeFirst(search.heap);
    search.homesSeen[homes++] = home;
    for (let arc = inHome.first[home] ?? -1; arc >= 0; arc = inHome.next[arc] ?? -1) {
      const group = arcGroup[arc] ?? 0;
      if ((search.groupDistance[group] ?? 0) < Infinity) continue;
      search.groupDistance[group] = search.homeDistance[home] ?? 0;
      search.groupVia[group] = arc;
      search.groupsSeen[groups++] = group;
      lookFrom(flow, group, end);
    }
  }
  return { homes, groups };
}

function raisePrices(flow: Flow, reached: Reached, distance: number): void {
  const { search, homePrice, groupPrice } = flow;
  for (let at = 0; at < reached.homes; at++) {
    const home = search.homesSeen[at] ?? 0;
    homePrice[home] = (homePrice[home] ?? 0) + distance - (search.homeDistance[home] ?? 0);
  }
  for (let at = 0; at < reached.groups; at++) {
    const group = search.groupsSeen[at] ?? 0;
    const rise = distance - (search.groupDistance[group] ?? 0);
    if (rise > 0) groupPrice[group] = (groupPrice[group] ?? 0) + rise;
  }
}

/** As many as can go all the way: by the free places at the end and the children on each arc they leave. */
function mostAlong(flow: Flow, from: number, end: End): number {
  const { arcGroup, arcHome } = flow.network;
  const { groupVia, homeVia } = flow.search;
  let most = end.home >= 0 ? (flow.free[end.home] ?? 0) : Infinity;
  let group = end.home >= 0 ? (arcGroup[homeVia[end.home] ?? 0] ?? 0) : end.unmetGroup;
  while (group !== from) {
    const left = groupVia[group] ?? 0;
    most = Math.min(most, flow.children[left] ?? 0);
    group = arcGroup[homeVia[arcHome[left] ?? 0] ?? 0] ?? 0;
  }
  return most;
}

function moveAlong(flow: Flow, from: number, end: End & { readonly count: number }): void {
  const { arcGroup, arcHome } = flow.network;
  const { groupVia, homeVia } = flow.search;
  let group = end.unmetGroup;
  if (end.home >= 0) {
    const taken = homeVia[end.home] ?? 0;
    addToFree(flow, end.home, -end.count);
    addToArc(flow, taken, end.count);
    group = arcGroup[taken] ?? 0;
  } else addToUnmet(flow, group, end.count);
  while (group !== from) {
    const left = groupVia[group] ?? 0;
    const taken = homeVia[arcHome[left] ?? 0] ?? 0;
    addToArc(flow, left, -end.count);
    addToArc(flow, taken, end.count);
    group = arcGroup[taken] ?? 0;
  }
}

function forget(flow: Flow, reached: Reached): void {
  const { search } = flow;
  for (let at = 0; at < reached.homes; at++) search.homeDistance[search.homesSeen[at] ?? 0] = Infinity;
  for (let at = 0; at < reached.groups; at++) search.groupDistance[search.groupsSeen[at] ?? 0] = Infinity;
  for (let at = 0; at < search.heap.size; at++) search.homeDistance[search.heap.nodes[at] ?? 0] = Infinity;
  emptyOut(search.heap);
}

/**
 * Lets up to `count` more children of the group in by the cheapest chain of moves, to a free place where there is one and else to
 * one more child unmet; returns how many, and what each costs beyond the group's price. None where that is `limit` or more.
 *
 * Shape   the group's price is already beside the homes' prices (`groupPriceBeside`) or proved by its other children.
 * Order   the first cheapest chain by distance, then home number, then arc number.
 * Cost    one search of the neighbourhood, no farther than `limit`.
 */
export function placeSome(flow: Flow, group: number, wanted: { count: number; limit: number }): Placed {
  const end: End = { distance: wanted.limit, home: -1, unmetGroup: -1 };
  const reached = settle(flow, group, end);
  if (end.home < 0 && end.unmetGroup < 0) {
    forget(flow, reached);
    return { count: 0, distance: Infinity };
  }
  const count = Math.min(wanted.count, mostAlong(flow, group, end));
  raisePrices(flow, reached, end.distance);
  moveAlong(flow, group, { ...end, count });
  forget(flow, reached);
  return { count, distance: end.distance };
}

export interface Placed {
  readonly count: number;
  readonly distance: number;
}

/** Lets `count` more children of the group in, each by the cheapest chain of moves. */
export function placeChildren(flow: Flow, group: number, count: number): void {
  for (let left = count; left > 0; ) left -= placeSome(flow, group, { count: left, limit: Infinity }).count;
}
