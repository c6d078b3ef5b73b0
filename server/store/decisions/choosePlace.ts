/** The decision: which home for which children. It is written whole, or not at all. */
import { PlacementNeedEntity } from '../entities/child.ts';
import { ApprovalTaskEntity, DecisionEntity, PromisedPlaceEntity } from '../entities/decision.ts';
import { freshId } from '../loading/ids.ts';
import type { Reading } from '../reading.ts';
import { selectOne } from '../select.ts';
import {
  changedNeed,
  findOpenNeed,
  type HeldNeedRow,
  inPlacing,
  type Placing,
  refuse,
  requireSeen,
} from './inPlacing.ts';
import type { NewDecision, Written } from './placingRows.ts';
import { placesToKeep, requireRoom } from './room.ts';

const alreadyDecided =
  'A home has been chosen for this need already. Nothing was written: look at the need as it is now.';

/** Its own holds end first, so that the places they kept are free for it. */
async function takePlaces(placing: Placing, decision: NewDecision, decisionId: string): Promise<void> {
  const { em, at, reading } = placing;
  const held = { need: decision.needId, kind: 'HELD' as const, endedAt: null };
  await em.nativeUpdate(PromisedPlaceEntity, held, { endedAt: at, endedHow: 'DECIDED', decisionId });
  const by = { byUser: reading.viewer.userId, byName: reading.viewer.displayName, at };
  const { startsOn } = decision;
  // In one order for everybody: two decisions about the same two homes never wait for each other.
  const inOrder = decision.room.toSorted((a, b) => (a.homeId < b.homeId ? -1 : 1));
  for (const asked of inOrder) {
    const places = placesToKeep(asked, await requireRoom(placing, asked));
    // Whoever lives there already has a place: nothing more is kept.
    if (places === 0) continue;
    const taken = { id: freshId(), need: decision.needId, home: asked.homeId, kind: 'CHOSEN' as const, places, ...by };
    const open = { until: null, startsOn, endedAt: null, endedHow: null, decisionId };
    await em.insert(PromisedPlaceEntity, { ...taken, ...open });
  }
}

async function writeTasks({ em }: Placing, { tasks }: NewDecision, decision: string): Promise<void> {
  const notYet = { outcome: null, givenBy: null, givenOn: null };
  const byNobody = { recordedByUser: null, recordedByName: null, recordedAt: null };
  const rows = tasks.map(({ homeId, ...task }, position) => ({
    id: freshId(),
    decision,
    home: homeId,
    position,
    ...task,
    ...notYet,
    ...byNobody,
  }));
  if (rows.length > 0) await em.insertMany(ApprovalTaskEntity, rows);
}

/** In the version that was read, or not at all: whoever wrote meanwhile is told of, not written over. */
async function closeNeed(placing: Placing, need: HeldNeedRow): Promise<void> {
  const asRead = { id: need.id, status: 'OPEN', version: need.version } as object;
  const met = { status: 'MET' as const, ...changedNeed(placing, need) };
  if ((await placing.em.nativeUpdate(PlacementNeedEntity, asRead, met)) === 1) return;
  requireSeen(placing, await findOpenNeed(placing, need.id), need.version ?? 0);
  refuse(alreadyDecided, 'choice.needId');
}

/** Errors: STALE where the need has changed since it was seen; TAKEN where another has the place; a need that is decided already says so. */
export function choosePlace(reading: Reading, decision: NewDecision): Promise<Written> {
  return inPlacing(reading, 'PLACE_CHOSEN', async (placing) => {
    const { em, at } = placing;
    const stands = { need: decision.needId, undoneAt: null };
    if ((await selectOne(em, DecisionEntity, stands)) !== null) {
      const need = await selectOne(em, PlacementNeedEntity, { id: decision.needId });
      if (need?.responsibleAuthority === reading.viewer.localAuthority && need?.status === 'MET')
        refuse(alreadyDecided, 'choice.needId');
    }
    const need = await findOpenNeed(placing, decision.needId);
    requireSeen(placing, need, decision.needVersion);
    const id = freshId();
    await takePlaces(placing, decision, id);
    await closeNeed(placing, need);
    const { homes, reasons, distanceReason, isEmergency, startsOn } = decision;
    const by = { byUser: reading.viewer.userId, byName: reading.viewer.displayName, at };
    const notUndone = { undoneAt: null, undoneByUser: null, undoneByName: null };
    const recorded = { homes, reasons, distanceReason, isEmergency, startsOn };
    await em.insert(DecisionEntity, { id, need: need.id, ...recorded, ...by, ...notUndone });
    await writeTasks(placing, decision, id);
    return { needId: need.id, subjectIds: [id, ...homes.map(({ homeId }) => homeId)] };
  });
}
