/** How far from home does a child live today? */

import type { Situation } from '../demand.ts';
import { distanceMiles } from '../distance.ts';
import type { HomeFacts } from '../facts.ts';
import { anchorOf } from '../importantPlaces.ts';

/**
 * Units   Turf miles from the place near home is measured from, where it is known where the child lives; else the SSDA903 distance as
 *         recorded, which is measured from the family home only; null = not known, or nowhere.
 */
export function livingMiles({ child, stay }: Situation, homes: ReadonlyMap<string, HomeFacts>): number | null {
  if (stay === null) return null;
  const anchor = anchorOf(child);
  const lives = homes.get(stay.homeId ?? '')?.location ?? stay.location ?? null;
  if (anchor !== null && lives !== null) return distanceMiles(anchor.location.point, lives.point);
  return child.isUasc ? null : stay.ssda903DistanceMiles;
}
