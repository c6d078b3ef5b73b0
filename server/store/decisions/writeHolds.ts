import { PromisedPlaceEntity } from '../entities/decision.ts';
import { freshId } from '../loading/ids.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { selectOne } from '../select.ts';
import {
  childIdsOf,
  findHome,
  findNeedToChange,
  findOpenNeed,
  inPlacing,
  notThere,
  refuse,
  requireSeen,
} from './inPlacing.ts';
import type { NewHold, Written } from './placingRows.ts';
import { placesToKeep, type RoomAsked, requireRoom } from './room.ts';

/** Holding again at the same home changes how many places, and until when. */
export function holdPlace(reading: Reading, hold: NewHold): Promise<Written> {
  return inPlacing(reading, 'PLACE_HELD', async (placing) => {
    const { em, at } = placing;
    const need = await findOpenNeed(placing, hold.needId);
    requireSeen(placing, need, hold.needVersion);
    const home = await findHome(placing, hold.homeId);
    const children = (await childIdsOf(placing, need.id)).length;
    const places = hold.places ?? children;
    if (places > children)
      refuse(
        `Hold ${children === 1 ? '1 place' : `1 to ${children} places`}: one for each child of the need.`,
        'places',
      );
    const mine = { need: need.id, home: home.id, kind: 'HELD' as const, endedAt: null };
    await em.nativeUpdate(PromisedPlaceEntity, mine, { endedAt: at, endedHow: 'REPLACED' });
    const asked: RoomAsked = {
      needId: need.id,
      homeId: home.id,
      children: places,
      living: 0,
      isSolo: need.isSoloRequired,
      beside: null,
      place: 0,
      holdsReleasedBy: null,
    };
    const kept = placesToKeep(asked, await requireRoom(placing, asked));
    const by = { byUser: reading.viewer.userId, byName: reading.viewer.displayName, at };
    const made = {
      id: freshId(),
      ...mine,
      places: kept,
      ...by,
      until: hold.until,
      startsOn: null,
      endedHow: null,
      decisionId: null,
    };
    await em.insert(PromisedPlaceEntity, made);
    return { needId: need.id, subjectIds: [made.id, home.id] };
  });
}

/** By anyone who may change the need. */
export function releaseHold(reading: Reading, id: string): Promise<Written> {
  return inPlacing(reading, 'HOLD_RELEASED', async (placing) => {
    const { em, at } = placing;
    const hold = isPossibleId(id) ? await selectOne(em, PromisedPlaceEntity, { id, kind: 'HELD' }) : null;
    if (hold === null) return notThere('hold');
    const need = await findNeedToChange(placing, hold.need, 'hold');
    const ended = await em.nativeUpdate(
      PromisedPlaceEntity,
      { id, endedAt: null },
      { endedAt: at, endedHow: 'RELEASED' },
    );
    if (ended === 0) refuse('This place is not held any more: there is nothing to release.', 'id');
    return { needId: need.id, subjectIds: [id, hold.home] };
  });
}
