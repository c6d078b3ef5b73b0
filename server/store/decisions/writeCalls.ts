import { CallEntity } from '../entities/decision.ts';
import { freshId } from '../loading/ids.ts';
import type { Reading } from '../reading.ts';
import { findHome, findOpenNeed, inPlacing } from './inPlacing.ts';
import type { NewCall, Written } from './placingRows.ts';

export function logCall(reading: Reading, call: NewCall): Promise<Written> {
  return inPlacing(reading, 'CALL_LOGGED', async (placing) => {
    const need = await findOpenNeed(placing, call.needId);
    const home = await findHome(placing, call.homeId);
    const { outcome, declineReason, note } = call;
    const by = { byUser: reading.viewer.userId, byName: reading.viewer.displayName, at: placing.at };
    const row = { id: freshId(), need: need.id, home: home.id, outcome, declineReason, note, ...by };
    await placing.em.insert(CallEntity, row);
    return { needId: need.id, subjectIds: [row.id, home.id] };
  });
}
