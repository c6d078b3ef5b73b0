/** Is there room in a home at this moment, and may the children live beside whoever is there? If not, who took the place? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { IsoDate } from '../../engine/facts.ts';
import { childrenIn, freePlacesIn, type PlacesOfHome } from '../../engine/freePlaces.ts';
import { fosteringLimit } from '../../engine/suitable.ts';
import { PlacementNeedEntity } from '../entities/child.ts';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { HomeEntity } from '../entities/home.ts';
import { type Home, holdsOf, noticesOf } from '../homeState.ts';
import { selectRows } from '../select.ts';
import { findHome, type Placing, PlacingRefused } from './inPlacing.ts';
import type { RefusedAsIs } from './placingRows.ts';
import { isCountedByHome, type PlacePromise, withPromises } from './promises.ts';
import { requireAdapted } from './requireAdapted.ts';

/** What is asked of one home. */
export interface RoomAsked {
  readonly needId: string;
  readonly homeId: string;
  /** Children who would come, those who live there already included. */
  readonly children: number;
  /** Of them, those who live there already: their places are theirs. */
  readonly living: number;
  readonly isSolo: boolean;
  /** Others beside whom they may live, whatever the limit: as weighed; null = those whom the home itself tells of. */
  readonly beside: number | null;
  /** Where it stands among the homes asked about. */
  readonly place: number;
  /** The day by which the home's own holds count as ended, and who is to leave as gone; null counts only places free today. */
  readonly holdsReleasedBy: IsoDate | null;
}

/** Promises to other needs that the home does not count itself yet, the newest first. */
async function promisedToOthers({ em }: Placing, home: Home, needId: string): Promise<readonly PlacePromise[]> {
  const others = { home: home.id, endedAt: null, need: { $ne: needId } };
  const newestFirst = { orderBy: { at: 'desc', id: 'desc' } } as const;
  return (await selectRows(em, PromisedPlaceEntity, others, newestFirst)).filter((one) => !isCountedByHome(one, home));
}

/** A place is promised there to a child who is to live alone. */
async function isPromisedAlone({ em }: Placing, others: readonly PlacePromise[]): Promise<boolean> {
  if (others.length === 0) return false;
  const solo = { id: { $in: others.map(({ need }) => need) }, isSoloRequired: true };
  return (await selectRows(em, PlacementNeedEntity, solo, { limit: 1 })).length > 0;
}

const placesOf = (home: Home): PlacesOfHome => ({ ...home, holds: holdsOf(home), notices: noticesOf(home) });

interface Standing {
  /** As the home says itself. */
  readonly own: Home;
  /** With what is promised to others reserved. */
  readonly promised: Home;
}

/** Too many there by law, counting those who are promised a place: nobody is told yes beside somebody else's yes. */
function isCrowded({ own, promised }: Standing, { children, living, isSolo, beside, holdsReleasedBy }: RoomAsked) {
  const there = childrenIn(placesOf(promised), holdsReleasedBy) - living;
  const allowed = beside ?? childrenIn(placesOf(own), holdsReleasedBy) - living;
  if (there <= allowed) return false;
  return isSolo || (homeKinds[own.kind].isFostering && there + children > fosteringLimit);
}

export interface Room {
  readonly free: number;
  readonly problem: RefusedAsIs | null;
}

/** Where there is room, no problem. Places held for the asking need are free for it. */
export async function roomFor(placing: Placing, asked: RoomAsked): Promise<Room> {
  const { needId, homeId, children, living, place, holdsReleasedBy } = asked;
  const own = await findHome(placing, homeId);
  const [promised = own] = await withPromises(placing.em, [own], needId);
  const free = own.status === 'OPEN' ? freePlacesIn(placesOf(promised), holdsReleasedBy).free : 0;
  const needed = children - living;
  const others = await promisedToOthers(placing, own, needId);
  const isFull = free < needed || (await isPromisedAlone(placing, others));
  if (!isFull && !isCrowded({ own, promised }, asked)) return { free, problem: null };
  const [newest] = others;
  const by = newest === undefined ? null : { kind: newest.kind, at: newest.at, until: newest.until };
  if (isFull || by !== null) return { free, problem: { kind: 'TAKEN', place, homeId, needed, free, by } };
  return { free, problem: { kind: 'CROWDED', place, isSolo: asked.isSolo } };
}

export async function roomProblem(placing: Placing, asked: RoomAsked): Promise<RefusedAsIs | null> {
  return (await roomFor(placing, asked)).problem;
}

/**
 * The places free there. Errors: TAKEN or CROWDED where there is too little room. The home's row is locked, so that what it says of
 * itself cannot change meanwhile.
 */
export async function requireRoom(placing: Placing, asked: RoomAsked): Promise<number> {
  await placing.em.nativeUpdate(HomeEntity, { id: asked.homeId }, { id: asked.homeId });
  const { free, problem } = await roomFor(placing, asked);
  if (problem !== null) throw new PlacingRefused(problem);
  const { needId, homeId, place, children, living } = asked;
  await requireAdapted(placing, { needId, homeId, place, places: children - living });
  return free;
}

/** Places to keep for children who come: where they are to live alone, every place that is free. */
export function placesToKeep({ children, living, isSolo }: RoomAsked, free: number): number {
  const coming = children - living;
  return isSolo ? Math.max(coming, free) : coming;
}
