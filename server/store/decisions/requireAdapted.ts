/** Are the adapted places that a need requires free in a home at this moment? */
import { adaptedRoomSentence } from '../../engine/adaptedPlaces.ts';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { selectRows } from '../select.ts';
import { adaptedAskedBy } from './adaptedAsked.ts';
import { findHome, type Placing, PlacingRefused } from './inPlacing.ts';
import { withPromisedAdapted } from './promisedAdapted.ts';

export interface AdaptedRoomAsked {
  readonly needId: string;
  readonly homeId: string;
  /** Children who would come. */
  readonly places: number;
  /** Where the home stands among those asked about. */
  readonly place: number;
}

/** Errors: TAKEN where another need has such a place, a sentence where the home itself has too few. A home that does not count them has enough. */
export async function requireAdapted(placing: Placing, { needId, homeId, places, place }: AdaptedRoomAsked) {
  const { em } = placing;
  const need = (await adaptedAskedBy(em, [needId])).get(needId);
  if (need === undefined) return;
  const [home] = await withPromisedAdapted(em, [await findHome(placing, homeId)], needId);
  const needed = Math.min(places, need.children);
  const left = (home?.adaptedPlaces ?? [])
    .filter(({ adaptation }) => need.adaptations.includes(adaptation))
    .map((one) => Math.max(0, one.places - one.taken));
  const free = Math.min(Infinity, ...left);
  if (free >= needed) return;
  const others = { home: homeId, endedAt: null, need: { $ne: needId } };
  const [newest] = await selectRows(em, PromisedPlaceEntity, others, { orderBy: { at: 'desc', id: 'desc' }, limit: 1 });
  if (newest === undefined)
    throw new PlacingRefused({ kind: 'BAD', sentence: adaptedRoomSentence(free, needed), field: 'homeId' });
  const by = { kind: newest.kind, at: newest.at, until: newest.until };
  throw new PlacingRefused({ kind: 'TAKEN', place, homeId, needed, free, by });
}
