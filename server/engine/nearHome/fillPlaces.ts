/** Which groups are left beside places that they could take? */
import { type AdaptedShares, adaptedLeft, doAdaptedFit, takeAdapted } from './adaptedShares.ts';
import { placesLeft } from './gapReason.ts';
import type { PlacingQuestion } from './placing.ts';

/**
 * A search that was stopped, or bound to some of the arcs, may leave places beside children who could take them: each such group takes
 * the cheapest.
 *
 * Shape   homes keep their places and, where `shares` are given, their adapted places; who has a home keeps it.
 * Order   groups as given, each the first of its cheapest arcs.
 */
export function fillPlaces(
  { rooms, arcs }: PlacingQuestion,
  homeOf: Int32Array,
  shares: AdaptedShares | null = null,
): Int32Array {
  const { arcStart, arcHome, arcPlaces, arcCost } = arcs;
  const left = placesLeft(rooms, arcs, homeOf);
  const adapted = shares && adaptedLeft(shares, homeOf);
  const fits = (group: number, arc: number) => {
    const room = arcHome[arc] ?? 0;
    if ((arcPlaces[arc] ?? 0) > (left[room] ?? 0)) return false;
    return !shares || !adapted || doAdaptedFit(shares, adapted, { group, room });
  };
  const all = homeOf.slice();
  for (const [group, home] of homeOf.entries()) {
    if (home >= 0) continue;
    let cheapest = -1;
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      if ((arcCost[arc] ?? 0) < (arcCost[cheapest] ?? Infinity) && fits(group, arc)) cheapest = arc;
    }
    if (cheapest < 0) continue;
    const room = arcHome[cheapest] ?? 0;
    all[group] = room;
    left[room] = (left[room] ?? 0) - (arcPlaces[cheapest] ?? 0);
    if (shares && adapted) takeAdapted(shares, adapted, { group, room, sign: 1 });
  }
  return all;
}
