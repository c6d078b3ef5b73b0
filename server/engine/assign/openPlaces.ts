/** Who moves when more places open in a home, so that most is saved? */
import { addToArc, addToFree, addToUnmet, type Flow } from './flow.ts';
import { emptyOut, firstKey, takeFirst, wait } from './heap.ts';
import type { Placed } from './placeChildren.ts';

/** How a search ends: an unmet child is placed, a place comes free in another home, or the new place stays free (both -1). */
interface End {
  distance: number;
  unmetGroup: number;
  freedHome: number;
}

function lookInto(flow: Flow, home: number, end: End): void {
  const { intoStart, intoArc, intoGroup, intoCost } = flow.network;
  const { search, groupPrice, unmet } = flow;
  search.looks++;
  const base = (search.homeDistance[home] ?? 0) + (flow.homePrice[home] ?? 0);
  for (let at = intoStart[home] ?? 0; at < (intoStart[home + 1] ?? 0); at++) {
    const group = intoGroup[at] ?? 0;
    const reached = base + (intoCost[at] ?? 0) - (groupPrice[group] ?? 0);
    if (reached >= end.distance || reached >= (search.groupDistance[group] ?? 0)) continue;
    search.groupDistance[group] = reached;
    search.groupVia[group] = intoArc[at] ?? 0;
    wait(search.heap, group, reached);
    if ((unmet[group] ?? 0) > 0) {
      end.distance = reached;
      end.unmetGroup = group;
      end.freedHome = -1;
    }
  }
}

interface Reached {
  readonly homes: number;
  readonly groups: number;
}

/** Settles groups in order of distance; every home where a settled group lives is at its distance, for leaving costs no more. */
function settle(flow: Flow, from: number, end: End): Reached {
  const { search, ofGroup, homePrice } = flow;
  const { arcHome } = flow.network;
  let homes = 0;
  let groups = 0;
  search.homeDistance[from] = 0;
  search.homesSeen[homes++] = from;
  lookInto(flow, from, end);
  while (firstKey(search.heap) < end.distance) {
    const group = takeFirst(search.heap);
    const distance = search.groupDistance[group] ?? 0;
    search.groupsSeen[groups++] = group;
    for (let arc = ofGroup.first[group] ?? -1; arc >= 0; arc = ofGroup.next[arc] ?? -1) {
      const home = arcHome[arc] ?? 0;
      if ((search.homeDistance[home] ?? 0) < Infinity) continue;
      search.homeDistance[home] = distance;
      search.homeVia[home] = arc;
      search.homesSeen[homes++] = home;
      if (distance + (homePrice[home] ?? 0) < end.distance) {
        end.distance = distance + (homePrice[home] ?? 0);
        end.freedHome = home;
        end.unmetGroup = -1;
      }
      lookInto(flow, home, end);
    }
  }
  return { homes, groups };
}

function forget(flow: Flow, reached: Reached): void {
  const { search } = flow;
  for (let at = 0; at < reached.homes; at++) search.homeDistance[search.homesSeen[at] ?? 0] = Infinity;
  for (let at = 0; at < reached.groups; at++) search.groupDistance[search.groupsSeen[at] ?? 0] = Infinity;
  for (let at = 0; at < search.heap.size; at++) search.groupDistance[search.heap.nodes[at] ?? 0] = Infinity;
  emptyOut(search.heap);
}

function lowerPrices(flow: Flow, reached: Reached, distance: number): void {
  const { search, homePrice, groupPrice } = flow;
  for (let at = 0; at < reached.homes; at++) {
    const home = search.homesSeen[at] ?? 0;
    const fall = distance - (search.homeDistance[home] ?? 0);
    if (fall > 0) homePrice[home] = (homePrice[home] ?? 0) - fall;
  }
  for (let at = 0; at < reached.groups; at++) {
    const group = search.groupsSeen[at] ?? 0;
    groupPrice[group] = (groupPrice[group] ?? 0) - distance + (search.groupDistance[group] ?? 0);
  }
}

/** The arcs left on the way from the end to the home with the new place, -1 after the last. */
function leftBehind(flow: Flow, from: number, group: number): number {
  const home = flow.network.arcHome[flow.search.groupVia[group] ?? 0] ?? 0;
  return home === from ? -1 : (flow.search.homeVia[home] ?? 0);
}

function mostAlong(flow: Flow, from: number, end: End): number {
  const { arcGroup } = flow.network;
  let left = end.freedHome >= 0 ? (flow.search.homeVia[end.freedHome] ?? 0) : leftBehind(flow, from, end.unmetGroup);
  let most = end.freedHome >= 0 ? Infinity : (flow.unmet[end.unmetGroup] ?? 0);
  while (left >= 0) {
    most = Math.min(most, flow.children[left] ?? 0);
    left = leftBehind(flow, from, arcGroup[left] ?? 0);
  }
  return most;
}

function moveAlong(flow: Flow, from: number, end: End & { readonly count: number }): void {
  const { arcGroup } = flow.network;
  let left = -1;
  if (end.freedHome >= 0) {
    addToFree(flow, end.freedHome, end.count);
    left = flow.search.homeVia[end.freedHome] ?? 0;
  } else {
    addToUnmet(flow, end.unmetGroup, -end.count);
    addToArc(flow, flow.search.groupVia[end.unmetGroup] ?? 0, end.count);
    left = leftBehind(flow, from, end.unmetGroup);
  }
  while (left >= 0) {
    const group = arcGroup[left] ?? 0;
    addToArc(flow, left, -end.count);
    addToArc(flow, flow.search.groupVia[group] ?? 0, end.count);
    left = leftBehind(flow, from, group);
  }
}

/**
 * Lets up to `count` more places of the home in, filled by the chain of moves that saves most or left free where none saves; returns
 * how many, and how far below the home's price each saves. None where that is `limit` or more.
 *
 * Shape   the home's price is beside the groups' prices (`homePriceBeside`) or proved by those who live there.
 * Order   the first best chain by distance, then group number, then arc number.
 * Cost    one search of the neighbourhood, no farther than `limit`.
 */
export function openSome(flow: Flow, home: number, wanted: { count: number; limit: number }): Placed {
  const price = flow.homePrice[home] ?? 0;
  const end: End = { distance: Math.min(price, wanted.limit), unmetGroup: -1, freedHome: -1 };
  const reached = settle(flow, home, end);
  const staysFree = end.unmetGroup < 0 && end.freedHome < 0;
  if (staysFree && price >= wanted.limit) {
    forget(flow, reached);
    return { count: 0, distance: Infinity };
  }
  const count = staysFree ? wanted.count : Math.min(wanted.count, mostAlong(flow, home, end));
  lowerPrices(flow, reached, end.distance);
  if (staysFree) addToFree(flow, home, count);
  else moveAlong(flow, home, { ...end, count });
  forget(flow, reached);
  return { count, distance: end.distance };
}

/** Lets `count` more places of the home in, each filled by the chain of moves that saves most. */
export function openPlaces(flow: Flow, home: number, count: number): void {
  for (let left = count; left > 0; ) left -= openSome(flow, home, { count: left, limit: Infinity }).count;
}
