/** Which runs start from the same placing of everyone? Those of one name are best done where the first of them was. */
import type { NearHomeSetting } from '../engine/nearHome/nearHomeQuestion.ts';

/** Everyone placed in the facts of a version, as they are. */
export function placingAffinity(
  regionId: string,
  version: string,
  { asOf, withinMiles }: Pick<NearHomeSetting, 'asOf' | 'withinMiles'>,
): string {
  return JSON.stringify([regionId, version, [asOf, withinMiles, 'EVERYONE', false]]);
}
