/** Which homes does everyone keep once no adapted place is given twice, and where do the others go? */
import { type AdaptedShares, adaptedLeft, doAdaptedFit, isSharing, takeAdapted } from './adaptedShares.ts';
import { fillPlaces } from './fillPlaces.ts';
import { placeMore } from './placeMore.ts';
import { type PlacingQuestion, placingProblem, reachedOf } from './placing.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { seatSharing } from './seatSharing.ts';

/** The larger group keeps its adapted places, and of equal ones the first. */
function withoutConflicts(shares: AdaptedShares, homeOf: Int32Array, sizes: Int32Array): Int32Array {
  const kept = homeOf.map((room, group) => (isSharing(shares, group) ? -1 : room));
  const left = adaptedLeft(shares, kept);
  const asking = [...homeOf.keys()].filter((group) => (homeOf[group] ?? -1) >= 0 && kept[group] === -1);
  for (const group of asking.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)) {
    const room = homeOf[group] ?? -1;
    if (!doAdaptedFit(shares, left, { group, room })) continue;
    takeAdapted(shares, left, { group, room, sign: 1 });
    kept[group] = room;
  }
  return kept;
}

/** Unmet groups take what is left, and single children make way for each other. */
function completed(question: PlacingQuestion, shares: AdaptedShares, legal: Int32Array): Int32Array {
  const full = fillPlaces(question, legal, shares);
  if (!full.includes(-1)) return full;
  const more = placeMore({ ...reachedOf(question), capacity: placingProblem(question).capacity, shares }, full);
  return fillPlaces(question, more, shares);
}

function unmetIn({ sizes }: PlacingQuestion, homeOf: Int32Array): number {
  return sizes.reduce((sum, size, group) => sum + (homeOf[group] === -1 ? size : 0), 0);
}

/**
 * A placing that keeps adapted places, from one that need not.
 *
 * Shape   homes keep their places and their adapted places; no group is unmet beside places it could take.
 * Cost    as `placeMore`; twice where a group that needs an adapted place is left without.
 */
export function settleAdapted(question: PlacingQuestion, shares: AdaptedShares, homeOf: Int32Array): Int32Array {
  const legal = withoutConflicts(shares, homeOf, question.sizes);
  const first = completed(question, shares, legal);
  if (!first.some((home, group) => home === -1 && isSharing(shares, group))) return first;
  const second = completed(question, shares, seatSharing(question, shares, first));
  return unmetIn(question, second) < unmetIn(question, first) ? second : first;
}

/** Without the arcs on which a group may not stand. */
export function withoutArcs(arcs: PlacingArcs, isOut: (group: number, room: number) => boolean): PlacingArcs {
  const kept: number[] = [];
  const arcStart = new Int32Array(arcs.arcStart.length);
  for (let group = 0; group + 1 < arcStart.length; group++) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if (!isOut(group, arcs.arcHome[arc] ?? 0)) kept.push(arc);
    }
    arcStart[group + 1] = kept.length;
  }
  return {
    ...arcs,
    arcStart,
    arcHome: Int32Array.from(kept, (arc) => arcs.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(kept, (arc) => arcs.arcCost[arc] ?? 0),
    arcPlaces: Int32Array.from(kept, (arc) => arcs.arcPlaces[arc] ?? 0),
    arcWholeMiles: Uint8Array.from(kept, (arc) => arcs.arcWholeMiles[arc] ?? 0),
  };
}
