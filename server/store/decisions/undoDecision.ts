/** Within ten minutes a decision is taken back: the need, the places and the holds stand as before it. */
import { PlacementNeedEntity } from '../entities/child.ts';
import { DecisionEntity, PromisedPlaceEntity } from '../entities/decision.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { selectOne, selectRows } from '../select.ts';
import {
  changedNeed,
  findNeedToChange,
  inPlacing,
  notThere,
  type Placing,
  PlacingRefused,
  refuse,
} from './inPlacing.ts';
import type { Written } from './placingRows.ts';
import { requireRoom } from './room.ts';

export const minutesToUndo = 10;

export function undoUntil(at: string): string {
  return new Date(Date.parse(at) + minutesToUndo * 60_000).toISOString();
}

/** Holds that the decision ended go on, those whose time is not over; one whose place has been taken since cannot. */
async function holdAgain(placing: Placing, decisionId: string, isSolo: boolean): Promise<void> {
  const { em, at } = placing;
  const ended = { decisionId, kind: 'HELD' as const, endedHow: 'DECIDED' as const };
  const holds = await selectRows(em, PromisedPlaceEntity, ended, { orderBy: { id: 'asc' } });
  for (const { id, need, home, places, until } of holds) {
    if (until === null || until <= at) continue;
    const asked = { needId: need, homeId: home, children: places, living: 0, isSolo, beside: null, place: 0 };
    try {
      await requireRoom(placing, { ...asked, holdsReleasedBy: null });
    } catch (error) {
      if (error instanceof PlacingRefused) continue;
      throw error;
    }
    await em.nativeUpdate(PromisedPlaceEntity, { id }, { endedAt: null, endedHow: null, decisionId: null });
  }
}

export function undoDecision(reading: Reading, id: string): Promise<Written> {
  return inPlacing(reading, 'DECISION_UNDONE', async (placing) => {
    const { em, at } = placing;
    const decision = isPossibleId(id) ? await selectOne(em, DecisionEntity, { id }) : null;
    if (decision === null) return notThere('decision');
    const need = await findNeedToChange(placing, decision.need, 'decision');
    if (decision.undoneAt !== null) refuse('This decision has been undone already.', 'id');
    if (at > undoUntil(decision.at))
      refuse(
        `A decision can be undone within ${minutesToUndo} minutes, and those are over. The decision stands: to place the child elsewhere, open a new need.`,
        'id',
      );
    const undone = { undoneAt: at, undoneByUser: reading.viewer.userId, undoneByName: reading.viewer.displayName };
    if ((await em.nativeUpdate(DecisionEntity, { id, undoneAt: null }, undone)) !== 1)
      refuse('This decision has been undone already.', 'id');
    const chosen = { decisionId: id, kind: 'CHOSEN' as const, endedAt: null };
    await em.nativeUpdate(PromisedPlaceEntity, chosen, { endedAt: at, endedHow: 'UNDONE' });
    const stillMet = { id: need.id, status: 'MET' as const };
    await em.nativeUpdate(PlacementNeedEntity, stillMet, { status: 'OPEN', ...changedNeed(placing, need) });
    await holdAgain(placing, id, need.isSoloRequired);
    return { needId: need.id, subjectIds: [id] };
  });
}
