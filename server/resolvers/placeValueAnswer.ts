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
function tooFarNotes({ childrenTooFar }: PlaceValues): readonly string[] {
  if (childrenTooFar === 0) return [];
  const [who, come] = [countText(childrenTooFar, 'child', 'children'), childrenTooFar === 1 ? 'comes' : 'come'];
  return [`${who} short of a place ${come} from too far away for a place anywhere in the region to be near home.`];
}

/** "2 councils have not sent both children and homes: what a place would bring their children is not counted." */
function missingNotes({ authoritiesMissing }: PlaceValues): readonly string[] {
  if (authoritiesMissing === 0) return [];
  const councils = countText(authoritiesMissing, 'council has', 'councils have');
  return [`${councils} not sent both children and homes: what a place would bring their children is not counted.`];
}

const notes = [
  'What one more place would bring if all were placed afresh, for a child who comes alone, of whatever age and sex, with whatever need.',
  'A hexagon stands for its middle, in an area of the region; its name is the nearest town’s.',
];

/** Sentences a reader of the values needs; each only where it has something to say. */
export function placeValueNotes(found: PlaceValues): readonly string[] {
  return [...missingNotes(found), ...notes, ...tooFarNotes(found)];
}

/** "Greater Manchester: one more fostering place near Bolton would bring one more child near home." */
export function placeValueHeadline(
  best: PlaceValue | undefined,
  { authoritiesMissing }: PlaceValues,
  regionName: string,
): string {
  if (best === undefined && authoritiesMissing > 0) {
    return `Not every council’s children and homes are loaded for ${regionName}, so what one more place would bring is not known.`;
  }
  if (best === undefined) return `${regionName}: no single place would bring a child near home or save weekly miles.`;
  const kind = lowerFirst(placementTypes[best.placementType].label);
  const where = best.areaName === null ? '' : ` near ${best.areaName}`;
  const miles = Math.round(best.weeklyMilesSaved ?? 0);
  const brings = (best.childrenNearHome ?? 0) > 0 ? 'bring one more child near home' : `save ${miles} weekly miles`;
  return `${regionName}: one more ${kind} place${where} would ${brings}.`;
}
