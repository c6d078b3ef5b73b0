/** The engine's best places in the API's words: the nearest town's name, and whose area that is. */
import type { PlaceValue } from '../../schema/placeValue.ts';
import { placementTypes } from '../../schema/vocabulary.ts';
import { indexPoints, nearest } from '../engine/grid.ts';
import type { PlaceValueOfHexagon, PlaceValues } from '../engine/nearHome/placeValues.ts';
import { countText, lowerFirst } from '../engine/wording.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';

export async function namedPlaces(
  found: readonly PlaceValueOfHexagon[],
  context: RequestContext,
): Promise<PlaceValue[]> {
  const towns = (await context.reading.regionMap(context.viewer.regionId))?.towns ?? [];
  const index = indexPoints(towns.map(({ point }) => point));
  const codes = [...new Set(towns.map(({ localAuthority }) => localAuthority))];
  const known = new Map((await authoritiesOf(context, codes)).map((authority) => [authority.gssCode, authority]));
  return found.map((value) => {
    const [hit] = nearest(index, { centre: value.centre, count: 1, accept: () => true });
    const town = hit === undefined ? undefined : towns[hit.index];
    return {
      ...value,
      centre: { lat: value.centre.lat, lng: value.centre.lng },
      areaName: town?.name ?? null,
      localAuthority: known.get(town?.localAuthority ?? '') ?? null,
    };
  });
}

/** "12 children short of a place come from too far away for a place anywhere in the region to be near home." */
export function tooFarNotes({ childrenTooFar }: PlaceValues): readonly string[] {
  if (childrenTooFar === 0) return [];
  const [who, come] = [countText(childrenTooFar, 'child', 'children'), childrenTooFar === 1 ? 'comes' : 'come'];
  return [`${who} short of a place ${come} from too far away for a place anywhere in the region to be near home.`];
}

/** "Greater Manchester: one more fostering place near Bolton would bring one more child near home." */
export function placeValueHeadline([best]: readonly PlaceValue[], regionName: string): string {
  if (best === undefined) return `${regionName}: no single place would bring a child near home or save weekly miles.`;
  const kind = lowerFirst(placementTypes[best.placementType].label);
  const where = best.areaName === null ? '' : ` near ${best.areaName}`;
  const miles = Math.round(best.weeklyMilesSaved ?? 0);
  const brings = (best.childrenNearHome ?? 0) > 0 ? 'bring one more child near home' : `save ${miles} weekly miles`;
  return `${regionName}: one more ${kind} place${where} would ${brings}.`;
}
