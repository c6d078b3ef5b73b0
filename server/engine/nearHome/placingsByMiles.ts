/** Where could every group live within 1, 2, 3 … miles? Each placing from that of the mile before, costs apart. */
import type { ArcsInReach } from '../assign/seating.ts';
import { fewestOfThoseInNeed, fewestUnmetAdapted } from './adaptedApart.ts';
import { type AdaptedShares, adaptedSharesOf } from './adaptedShares.ts';
import { capacityOf } from './couldTake.ts';
import type { NearHomeSolver } from './nearHomeWorld.ts';
import { placeGroups } from './placeGroups.ts';
import { placeMore } from './placeMore.ts';
import { type PlacingQuestion } from './placing.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { countedSizes, type ReachedHomes, unmetBound } from './unmetBound.ts';

/** Called after each mile that is worked out. */
export type OnMile = (miles: number) => 'GO_ON' | 'STOP';

/** Each group's arcs, the nearest first. */
function nearestFirst(arcs: PlacingArcs): PlacingArcs {
  const order = new Int32Array(arcs.arcHome.length);
  const next = new Int32Array(257);
  for (let group = 0; group + 1 < arcs.arcStart.length; group++) {
    const [from, to] = [arcs.arcStart[group] ?? 0, arcs.arcStart[group + 1] ?? 0];
    next.fill(0);
    for (let arc = from; arc < to; arc++) {
      const miles = arcs.arcWholeMiles[arc] ?? 0;
      next[miles + 1] = (next[miles + 1] ?? 0) + 1;
    }
    next[0] = from;
    for (let miles = 1; miles < next.length; miles++) next[miles] = (next[miles] ?? 0) + (next[miles - 1] ?? 0);
    for (let arc = from; arc < to; arc++) {
      const miles = arcs.arcWholeMiles[arc] ?? 0;
      const at = next[miles] ?? 0;
      order[at] = arc;
      next[miles] = at + 1;
    }
  }
  return inOrder(arcs, arcs.arcStart, order);
}

function inOrder(arcs: PlacingArcs, arcStart: Int32Array, order: Int32Array): PlacingArcs {
  const take = (from: Int32Array) => order.map((arc) => from[arc] ?? 0);
  return {
    ...arcs,
    arcStart,
    arcHome: take(arcs.arcHome),
    arcCost: take(arcs.arcCost),
    arcPlaces: take(arcs.arcPlaces),
    arcWholeMiles: Uint8Array.from(order, (arc) => arcs.arcWholeMiles[arc] ?? 0),
  };
}

/** Lets in the arcs of one mile more; returns whether there are any. */
function letIn({ arcStart, arcWholeMiles }: PlacingArcs, arcEnd: Int32Array, miles: number): boolean {
  let isAny = false;
  for (let group = 0; group < arcEnd.length; group++) {
    const end = arcStart[group + 1] ?? 0;
    let at = arcEnd[group] ?? 0;
    while (at < end && (arcWholeMiles[at] ?? 0) <= miles) at++;
    if (at > (arcEnd[group] ?? 0)) isAny = true;
    arcEnd[group] = at;
  }
  return isAny;
}

function arcsLetIn(arcs: PlacingArcs, { arcEnd }: ArcsInReach): PlacingArcs {
  const arcStart = new Int32Array(arcs.arcStart.length);
  for (let group = 0; group < arcEnd.length; group++) {
    const count = (arcEnd[group] ?? 0) - (arcs.arcStart[group] ?? 0);
    arcStart[group + 1] = (arcStart[group] ?? 0) + count;
  }
  const order = new Int32Array(arcStart.at(-1) ?? 0);
  for (let group = 0; group < arcEnd.length; group++) {
    const from = arcs.arcStart[group] ?? 0;
    const to = arcStart[group + 1] ?? 0;
    for (let at = arcStart[group] ?? 0, arc = from; at < to; at++, arc++) order[at] = arc;
  }
  return inOrder(arcs, arcStart, order);
}

function unmetIn(homeOf: Int32Array, sizes: Int32Array): number {
  return sizes.reduce((sum, size, group) => sum + (homeOf[group] === -1 ? size : 0), 0);
}

interface Before {
  readonly before: Int32Array;
  readonly reached: ReachedHomes;
  readonly shares: AdaptedShares | null;
}

/** Whether as few are unmet as are proved to be. */
function isFewest({ rooms, arcs }: PlacingQuestion, { reached, shares }: Before, homeOf: Int32Array): boolean {
  const unmet = unmetIn(homeOf, reached.sizes);
  if (unmet === unmetBound(reached, homeOf)) return true;
  if (shares === null) return false;
  const capacity = Int32Array.from(rooms, capacityOf);
  const base = { ...reached, groupSize: countedSizes(reached), capacity, arcCost: arcs.arcCost };
  return unmet === fewestOfThoseInNeed(base, shares) || unmet === fewestUnmetAdapted(base, shares);
}

/** Where those of the mile before do not lead to what is proved to be the most, everyone is placed afresh, and the better is taken. */
function placingWithin({ sizes, rooms, arcs }: PlacingQuestion, from: Before, solver: NearHomeSolver): Int32Array {
  const { before, reached, shares } = from;
  const grown = placeMore({ ...reached, capacity: Int32Array.from(rooms, capacityOf), shares }, before);
  const unmet = unmetIn(grown, sizes);
  if (isFewest({ sizes, rooms, arcs }, from, grown)) return grown;
  const afresh = placeGroups({ sizes, rooms, arcs: arcsLetIn(arcs, reached.arcs) }, solver.place);
  return afresh.unmetChildren < unmet ? afresh.homeOf : grown;
}

/**
 * Home of each group, by miles - 1; -1 = unmet. As few children unmet as within the mile before, or fewer.
 *
 * Errors  null when stopped.
 * Cost    a few passes over the arcs for each mile where the fewest unmet are found from the mile before; else one placing afresh.
 */
export function placingsByMiles(
  question: PlacingQuestion,
  solver: NearHomeSolver,
  { mostMiles, onMile }: { readonly mostMiles: number; readonly onMile: OnMile },
): readonly Int32Array[] | null {
  const { sizes, rooms } = question;
  const arcs = nearestFirst(question.arcs);
  const arcEnd = arcs.arcStart.slice(0, -1);
  const reached = { sizes, rooms, arcs: { ...arcs, arcEnd }, arcPlaces: arcs.arcPlaces };
  const shares = adaptedSharesOf(arcs.adaptedNeeds, rooms);
  const found: Int32Array[] = [];
  let before = new Int32Array(sizes.length).fill(-1);
  for (let miles = 1; miles <= mostMiles; miles++) {
    if (letIn(arcs, arcEnd, miles)) {
      before = Int32Array.from(placingWithin({ sizes, rooms, arcs }, { before, reached, shares }, solver));
    }
    found.push(before);
    if (onMile(miles) === 'STOP') return null;
  }
  return found;
}
