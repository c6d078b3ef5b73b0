/** How few children are unmet in a small assignment whose groups stay whole? Exact: groups that the flow splits are tried home by home. */
import type { Network } from './network.ts';
import type { AssignProblem } from './problem.ts';
import { findShortage } from './shortage.ts';

export interface FewestUnmet {
  /** No answer leaves fewer children unmet. */
  readonly unmetLowerBound: number;
  /** Arc of each group in an answer that leaves just so many unmet, -1 = unmet; null where the tries ran out before there was one. */
  readonly arcOf: Int32Array | null;
  readonly tries: number;
}

interface Search {
  readonly problem: AssignProblem;
  readonly network: Network;
  /** Children of each group that the flow still places; none of a group that stands. */
  readonly children: Int32Array;
  readonly places: Int32Array;
  readonly arcOf: Int32Array;
  triesLeft: number;
}

type Found = 'FOUND' | 'NONE' | 'TOO_LONG';

function placesOn({ problem, network }: Search, arc: number): number {
  return problem.arcPlaces[network.arcInProblem[arc] ?? 0] ?? 0;
}

/** True where the flow has the group in one home, in no more places than it counts, or wholly unmet. */
function isWhole(search: Search, group: number, flow: Int32Array): boolean {
  const { arcStart } = search.network;
  const size = search.children[group] ?? 0;
  let placed = 0;
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const count = flow[arc] ?? 0;
    if (count === size) return placesOn(search, arc) === size;
    placed += count;
  }
  return placed === 0;
}

/** The group with fewest homes of those that the flow splits, the first of equals; -1 where it splits none. */
function splitGroup(search: Search, flow: Int32Array): number {
  const { arcStart } = search.network;
  let [best, fewest] = [-1, Infinity];
  for (let group = 0; group < search.children.length; group++) {
    if ((search.children[group] ?? 0) === 0) continue;
    const arcs = (arcStart[group + 1] ?? 0) - (arcStart[group] ?? 0);
    if (arcs < fewest && !isWhole(search, group, flow)) [best, fewest] = [group, arcs];
  }
  return best;
}

function standAsPlaced({ network, children, arcOf }: Search, flow: Int32Array): void {
  for (const [arc, count] of flow.entries()) {
    const group = network.arcGroup[arc] ?? 0;
    if (count > 0 && count === children[group]) arcOf[group] = arc;
  }
}

/** The homes with room, those first where the flow has most of its children. */
function arcsToTry(search: Search, group: number, flow: Int32Array): number[] {
  const { arcStart, arcHome } = search.network;
  const arcs: number[] = [];
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    if (placesOn(search, arc) <= (search.places[arcHome[arc] ?? 0] ?? 0)) arcs.push(arc);
  }
  return arcs.sort((a, b) => (flow[b] ?? 0) - (flow[a] ?? 0) || a - b);
}

/** The flow without the group, and with no more children in the home (-1: any) than it has places for now. */
function flowWithout({ network, places }: Search, flow: Int32Array, { group, home }: Stands): Int32Array {
  const { arcStart, intoStart, intoArc } = network;
  const placed = flow.slice();
  placed.fill(0, arcStart[group], arcStart[group + 1]);
  let left = places[home] ?? 0;
  for (let at = intoStart[home] ?? 0; at < (intoStart[home + 1] ?? 0); at++) {
    const arc = intoArc[at] ?? 0;
    const stays = Math.min(placed[arc] ?? 0, left);
    placed[arc] = stays;
    left -= stays;
  }
  return placed;
}

interface Stands {
  readonly group: number;
  readonly home: number;
}

/** What is still to be decided: the flow to begin from, and so many of the children still to place may be unmet. */
interface Rest {
  readonly placed: Int32Array;
  readonly most: number;
}

function tryArc(search: Search, arc: number, { placed, most }: Rest): Found {
  const { network, places } = search;
  const home = network.arcHome[arc] ?? 0;
  const group = network.arcGroup[arc] ?? 0;
  const taken = placesOn(search, arc);
  search.arcOf[group] = arc;
  places[home] = (places[home] ?? 0) - taken;
  const found = tryAll(search, { placed: flowWithout(search, placed, { group, home }), most });
  places[home] = (places[home] ?? 0) + taken;
  return found;
}

/** Is there an answer? */
function tryAll(search: Search, { placed, most }: Rest): Found {
  if (search.triesLeft-- <= 0) return 'TOO_LONG';
  const { network, children, arcOf, places } = search;
  const flow = findShortage({ ...network, groupSize: children }, { places, placed });
  if (flow.unmetChildren > most) return 'NONE';
  const group = splitGroup(search, flow.children);
  if (group < 0) {
    standAsPlaced(search, flow.children);
    return 'FOUND';
  }
  const size = children[group] ?? 0;
  children[group] = 0;
  let found: Found = 'NONE';
  for (const arc of arcsToTry(search, group, flow.children)) {
    found = tryArc(search, arc, { placed: flow.children, most });
    if (found !== 'NONE') break;
  }
  if (found === 'NONE') {
    arcOf[group] = -1;
    const without = flowWithout(search, flow.children, { group, home: -1 });
    if (size <= most) found = tryAll(search, { placed: without, most: most - size });
  }
  children[group] = size;
  return found;
}

/**
 * Asks whether no more than the flow's number can be unmet, then one more, and so on: each "no" raises the bound.
 *
 * Cost    up to `mostTries` flows of the whole problem; so for problems of a few hundred groups with few siblings.
 * Source  branch and bound (Land and Doig 1960), the bound being the flow of children one by one.
 */
export function fewestUnmet(problem: AssignProblem, network: Network, mostTries: number): FewestUnmet {
  const search: Search = {
    problem,
    network,
    children: problem.groupSize.slice(),
    places: problem.capacity.slice(),
    arcOf: new Int32Array(problem.groupSize.length),
    triesLeft: mostTries,
  };
  const first = findShortage(network);
  for (let most = first.unmetChildren; ; most++) {
    search.arcOf.fill(-1);
    const found = tryAll(search, { placed: first.children, most });
    const tries = mostTries - search.triesLeft;
    if (found === 'FOUND') return { unmetLowerBound: most, arcOf: search.arcOf, tries };
    if (found === 'TOO_LONG') return { unmetLowerBound: most, arcOf: null, tries };
  }
}
