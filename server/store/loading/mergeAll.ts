import type { LoadedRows, LoadTallies } from '../loadingStore.ts';
import type { LoadTarget } from './loadTarget.ts';
import {
  mergeAreasToAvoid,
  mergeChildren,
  mergeImportantPlaces,
  mergeSiblingGroups,
  tallyUnaccompanied,
} from './mergeChildren.ts';
import { mergeClosings, mergeEpisodes } from './mergeEpisodes.ts';
import { type AreaSource, mergeAreas, mergePostcodes, mergeSchools } from './mergeGround.ts';
import { mergeHomes } from './mergeHomes.ts';
import { mergeNeeds } from './mergeNeeds.ts';

/** Every kind of row given, each after the kinds it refers to. Kinds with no row have no tally. */
export async function mergeAll(target: LoadTarget, rows: LoadedRows, areaSource: AreaSource): Promise<LoadTallies> {
  const tallies: { -readonly [Kind in keyof LoadTallies]: LoadTallies[Kind] } = {};
  const { children, siblingGroups, importantPlaces, areasToAvoid, episodes, homes, needs } = rows;
  const written = children?.length ? await mergeChildren(target, children) : null;
  if (written !== null) tallies.children = written.tally;
  if (rows.unaccompanied?.length)
    tallies.unaccompanied = tallyUnaccompanied(rows.unaccompanied, written?.written ?? []);
  if (siblingGroups?.length) tallies.siblingGroups = await mergeSiblingGroups(target, siblingGroups);
  if (importantPlaces?.length) tallies.importantPlaces = await mergeImportantPlaces(target, importantPlaces);
  if (areasToAvoid?.length) tallies.areasToAvoid = await mergeAreasToAvoid(target, areasToAvoid);
  if (episodes?.length) tallies.episodes = await mergeEpisodes(target, episodes);
  if (rows.closings?.length) tallies.closings = await mergeClosings(target, rows.closings);
  if (homes?.length) tallies.homes = await mergeHomes(target, homes);
  if (needs?.length) tallies.needs = await mergeNeeds(target, needs);
  if (rows.schools?.length) tallies.schools = await mergeSchools(target, rows.schools);
  if (rows.postcodes?.length) tallies.postcodes = await mergePostcodes(target, rows.postcodes);
  if (rows.areas?.length) tallies.areas = await mergeAreas(target, rows.areas, areaSource);
  return tallies;
}
