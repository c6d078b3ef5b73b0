/** Is there room in a home at this moment, and if not, who took it? */

import type { IsoDate } from '../../engine/facts.ts';
import { freePlacesIn } from '../../engine/freePlaces.ts';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { HomeEntity } from '../entities/home.ts';
import { holdsOf } from '../homeState.ts';
import { selectRows } from '../select.ts';
import { findHome, type Placing, PlacingRefused } from './inPlacing.ts';
import type { PlacingRefusal } from './placingRows.ts';
import { withPromises } from './promises.ts';
import { requireAdapted } from './requireAdapted.ts';

/** What is asked of one home. */
export interface RoomAsked {
  readonly needId: string;
  readonly homeId: string;
  readonly places: number;
  /** Where it stands among the homes asked about. */
  readonly place: number;
  /** The day by which the home's own holds count as ended; null counts only places free today. */
  readonly holdsReleasedBy: IsoDate | null;
}

/** The newest promise to another need. */
async function takenBy({ em }: Placing, { homeId, needId }: RoomAsked) {
  const others = { home: homeId, endedAt: null, need: { $ne: needId } };
  const newestFirst = { orderBy: { at: 'desc', id: 'desc' }, limit: 1 } as const;
  const [newest] = await selectRows(em, PromisedPlaceEntity, others, newestFirst);
  return newest === undefined ? null : { kind: newest.kind, at: newest.at, until: newest.until };
}

/** Null where there is room. Places held for the asking need are free for it. */
export async function roomProblem(placing: Placing, asked: RoomAsked): Promise<PlacingRefusal | null> {
  const { needId, homeId, places, place, holdsReleasedBy } = asked;
  const [home] = await withPromises(placing.em, [await findHome(placing, homeId)], needId);
  const free = home?.status === 'OPEN' ? freePlacesIn({ ...home, holds: holdsOf(home) }, holdsReleasedBy).free : 0;
  if (free >= places) return null;
  return { kind: 'TAKEN', place, homeId, needed: places, free, by: await takenBy(placing, asked) };
}

/** Errors: TAKEN where there is too little room. The home's row is locked, so that what it says of itself cannot change meanwhile. */
export async function requireRoom(placing: Placing, asked: RoomAsked): Promise<void> {
  await placing.em.nativeUpdate(HomeEntity, { id: asked.homeId }, { id: asked.homeId });
  const problem = await roomProblem(placing, asked);
  if (problem !== null) throw new PlacingRefused(problem);
  await requireAdapted(placing, asked);
}
