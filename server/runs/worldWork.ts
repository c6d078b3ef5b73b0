/** What is one more place worth, and what if an owner leaves? Both read from everyone placed near home. */

import { type Exposure, exposureTo, largestOwners } from '../engine/nearHome/exposure.ts';
import type { NearHomeSetting } from '../engine/nearHome/nearHomeQuestion.ts';
import { type PlaceValueQuestion, type PlaceValues, placeValuesOf } from '../engine/nearHome/placeValues.ts';
import type { Store } from '../store/store.ts';
import type { LongAsked } from './longWork.ts';
import type { WorldOf } from './nearHomeWork.ts';
import { toItsEnd, type Watch } from './progress.ts';

export interface PlaceValuesAsked extends Omit<PlaceValueQuestion, 'exactFirst' | 'areas'> {
  readonly asOf: string;
  readonly withinMiles: number;
}

export interface ExposureAsked {
  readonly asOf: string;
  readonly withinMiles: number;
}

/** Made exact by placing everyone again; the rest are read from prices, which say the same. */
const exactFirst = 10;
const owners = 10;

function settingOf({ asOf, withinMiles }: ExposureAsked): NearHomeSetting {
  return { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false };
}

interface Tools {
  readonly store: Store;
  readonly worldOf: WorldOf;
}

export async function placeValuesFound(
  { store, worldOf }: Tools,
  { viewer, regionId, question }: LongAsked<PlaceValuesAsked>,
  watch: Watch,
): Promise<PlaceValues | null> {
  const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
  if (facts === null) return null;
  const drawn = await store.as(viewer).areas(regionId);
  const areas = drawn.filter(({ isMember }) => isMember).map(({ geometry }) => geometry);
  const { world } = worldOf(facts, settingOf(question), watch);
  watch.report({ stage: 'Trying one more place everywhere on the map', done: null, total: null, headline: null });
  return placeValuesOf(world, { ...question, exactFirst, areas });
}

/** The largest owners, by the places that would go with them; those done so far where it is told to stop. */
export async function exposuresFound(
  { store, worldOf }: Tools,
  { viewer, regionId, question }: LongAsked<ExposureAsked>,
  watch: Watch,
): Promise<readonly Exposure[] | null> {
  const facts = await store.as(viewer).sufficiencyFacts(regionId, question.asOf);
  if (facts === null) return null;
  const { world } = worldOf(facts, settingOf(question), watch);
  const found: Exposure[] = [];
  const largest = largestOwners(world, owners);
  for (const owner of largest) {
    const stage = 'Placing everyone again without each of the largest owners';
    const direction = watch.report({ stage, done: found.length, total: largest.length, headline: null });
    if (direction === 'STOP_KEEP_BEST') break;
    found.push(exposureTo(world, owner));
  }
  return found;
}

/** Everyone of the region placed as it is asked for unless something else is; nothing where the region is not there. */
export async function placedAhead({ store, worldOf }: Tools, regionId: string, watch: Watch): Promise<void> {
  const facts = (await store.readFactsAhead()).find(({ region }) => region.id === regionId);
  if (facts === undefined) return;
  worldOf(facts, settingOf({ asOf: facts.asOf, withinMiles: facts.region.nearHomeMiles }), toItsEnd(watch));
}
