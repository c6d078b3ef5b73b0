import type { LoadedRows, LoadTallies } from '../loadingStore.ts';
import type { LoadTarget } from './loadTarget.ts';
import { mergeAdjacency } from './mergeAdjacency.ts';
import {
  mergeAreasToAvoid,
  mergeChildren,
  mergeImportantPlaces,
  mergeSiblingGroups,
  tallyUnaccompanied,
} from './mergeChildren.ts';
import { mergeClosings, mergeEpisodes } from './mergeEpisodes.ts';
import { type AreaSource, mergeAreas, mergeSchools } from './mergeGround.ts';
import { mergeHomes } from './mergeHomes.ts';
import { mergeNeedSignals, mergePurchases, type Touched, tallyNeedRows } from './mergeNeedRows.ts';
import { mergeNeeds } from './mergeNeeds.ts';
import { mergePostcodes } from './mergePostcodes.ts';
import { mergeAgencies, mergeRegisteredHomes } from './mergeRegistered.ts';

type Tallies = { -readonly [Kind in keyof LoadTallies]: LoadTallies[Kind] };

interface Merge {
  readonly target: LoadTarget;
  readonly rows: LoadedRows;
  readonly tallies: Tallies;
  readonly touched: Touched;
}

/** Notes the children whose rows a merge wrote. */
function touch(touched: Touched, written: readonly { readonly child: string }[]): void {
  for (const { child } of written) touched.children.add(child);
}

async function mergePeople({ target, rows, tallies, touched }: Merge): Promise<void> {
  const { children, siblingGroups, importantPlaces, areasToAvoid, episodes } = rows;
  const written = children?.length ? await mergeChildren(target, children) : null;
  if (written !== null) tallies.children = written.tally;
  if (rows.unaccompanied?.length)
    tallies.unaccompanied = tallyUnaccompanied(rows.unaccompanied, written?.written ?? []);
  if (siblingGroups?.length) {
    const { tally, moved } = await mergeSiblingGroups(target, siblingGroups);
    tallies.siblingGroups = tally;
    for (const { id } of moved) touched.children.add(id);
  }
  if (importantPlaces?.length) {
    const places = await mergeImportantPlaces(target, importantPlaces);
    tallies.importantPlaces = places.tally;
    touch(touched, places.written);
  }
  if (areasToAvoid?.length) {
    const areas = await mergeAreasToAvoid(target, areasToAvoid);
    tallies.areasToAvoid = areas.tally;
    touch(touched, areas.written);
  }
  if (episodes?.length) tallies.episodes = await mergeEpisodes(target, episodes);
  if (rows.closings?.length) tallies.closings = await mergeClosings(target, rows.closings);
  if (rows.needSignals?.length) tallies.needSignals = await mergeNeedSignals(target, rows.needSignals);
}

async function mergePlans({ target, rows, tallies, touched }: Merge): Promise<void> {
  if (rows.needs?.length) {
    const { tally, writtenIds } = await mergeNeeds(target, rows.needs);
    tallies.needs = tally;
    for (const id of writtenIds) touched.needs.add(id);
  }
  if (rows.purchases?.length) {
    const purchases = await mergePurchases(target, rows.purchases);
    tallies.purchases = purchases.tally;
    touch(touched, purchases.written);
  }
  if (rows.needRows?.length) tallies.needRows = tallyNeedRows(target, rows.needRows, touched);
}

/** Every kind of row given, each after the kinds it refers to. Kinds with no row have no tally. */
export async function mergeAll(target: LoadTarget, rows: LoadedRows, areaSource: AreaSource): Promise<LoadTallies> {
  const tallies: Tallies = {};
  const merge: Merge = { target, rows, tallies, touched: { children: new Set(), needs: new Set() } };
  await mergePeople(merge);
  if (rows.homes?.length) tallies.homes = await mergeHomes(target, rows.homes);
  if (rows.agencies?.length) tallies.agencies = await mergeAgencies(target, rows.agencies);
  if (rows.registeredHomes?.length) tallies.registeredHomes = await mergeRegisteredHomes(target, rows.registeredHomes);
  await mergePlans(merge);
  if (rows.schools?.length) tallies.schools = await mergeSchools(target, rows.schools);
  if (rows.postcodes?.length) tallies.postcodes = await mergePostcodes(target, rows.postcodes);
  if (rows.areas?.length) {
    tallies.areas = await mergeAreas(target, rows.areas, areaSource);
    if (!areaSource.isApproximate) await mergeAdjacency(target);
  }
  return tallies;
}
