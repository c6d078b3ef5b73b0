import { shortBreakOnlyHomes } from '../facts/nationalShares.ts';
import type { CompleteFigures } from './completeFigures.ts';
import { placesBySector } from './ofstedPlaces.ts';

/**
 * Which of the children's homes give short breaks only: the published number of homes and places of the region, taken from the homes
 * councils run, where most of them are. Per authority this is known for Kent and Surrey only.
 *
 * Shape   `gss|sector` → places of each such home.
 */
export function shortBreakOnlyPlaces(
  figures: readonly CompleteFigures[],
  regionId: string,
): ReadonlyMap<string, readonly number[]> {
  const region =
    regionId === 'south-east' ? shortBreakOnlyHomes['south-east'] : shortBreakOnlyHomes['greater-manchester'];
  const known = new Map<string, number>(Object.entries(region.knownPlaces));
  const usualSize = region.places / region.homes;
  const found = new Map<string, number[]>();
  let homesLeft: number = region.homes;
  let placesLeft: number = region.places;
  for (const [gss, places] of known) {
    if (!figures.some((figure) => figure.gss === gss)) continue;
    const homes = Math.round(places / usualSize);
    found.set(`${gss}|LOCAL_AUTHORITY`, evenly(places, homes));
    homesLeft -= homes;
    placesLeft -= places;
  }
  const others = figures
    .filter(({ gss, published }) => !known.has(gss) && roomFor(published) > 0)
    .sort((a, b) => roomFor(b.published) - roomFor(a.published) || (a.gss < b.gss ? -1 : 1));
  const sizes = evenly(placesLeft, homesLeft);
  for (let i = 0; i < sizes.length; i++) {
    const authority = others[i % others.length];
    const size = sizes[i];
    if (!authority || size === undefined) break;
    const key = `${authority.gss}|LOCAL_AUTHORITY`;
    found.set(key, [...(found.get(key) ?? []), size]);
  }
  return found;
}

/** Places a council's own homes can spare: two homes at least, and places for the rest. */
function roomFor(published: CompleteFigures['published']): number {
  const homes = published.ofsted
    .filter(({ type, sector }) => type === 'CHILDRENS_HOME' && sector === 'LOCAL_AUTHORITY')
    .reduce((sum, { providers }) => sum + providers, 0);
  const places = placesBySector(published, 'CHILDRENS_HOME').LOCAL_AUTHORITY;
  return homes >= 2 ? places - homes * 2 : 0;
}

function evenly(places: number, homes: number): number[] {
  return Array.from({ length: homes }, (_, i) => Math.floor(places / homes) + (i < places % homes ? 1 : 0));
}
