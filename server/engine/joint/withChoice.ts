/** Which groups have a home near that could take them, were nobody else waiting? */
import { arcsWithHeld } from './heldRooms.ts';
import type { JointUnit } from './jointNeeds.ts';
import { type Places, topUpsOf } from './toppedUp.ts';

/** Those of the units given, with places held for them, and beside those, counted. */
export function withChoice(
  units: readonly JointUnit[],
  places: Places,
  withinMiles: number,
): ReadonlySet<JointUnit | undefined> {
  const { arcStart } = arcsWithHeld(units, places, withinMiles);
  const toppedUp = new Set(topUpsOf(units, places, withinMiles).map(({ unit }) => unit));
  return new Set(units.filter((_, at) => (arcStart[at + 1] ?? 0) > (arcStart[at] ?? 0) || toppedUp.has(at)));
}
