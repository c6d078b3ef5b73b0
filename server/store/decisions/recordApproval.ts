import { taskKinds } from '../../../schema/codes/decisionWords.ts';
import { ApprovalTaskEntity, DecisionEntity } from '../entities/decision.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { selectOne } from '../select.ts';
import { findNeedToChange, inPlacing, notThere, refuse } from './inPlacing.ts';
import type { TaskAnswer, Written } from './placingRows.ts';

/** Recorded again, the newer answer stands; each is on the audit trail. */
export function recordApproval(reading: Reading, { taskId, outcome, givenBy, givenOn }: TaskAnswer): Promise<Written> {
  return inPlacing(reading, 'APPROVAL_RECORDED', async (placing) => {
    const { em, at } = placing;
    const task = isPossibleId(taskId) ? await selectOne(em, ApprovalTaskEntity, { id: taskId }) : null;
    const decision = task === null ? null : await selectOne(em, DecisionEntity, { id: task.decision });
    if (task === null || decision === null) return notThere('task');
    const need = await findNeedToChange(placing, decision.need, 'task');
    if (decision.undoneAt !== null) return notThere('task');
    if (taskKinds[task.kind].isApproval === (outcome === 'DONE'))
      refuse(
        taskKinds[task.kind].isApproval
          ? 'This asks for a yes or a no: say whether it was approved.'
          : 'This is to be done, not approved: record it as done.',
        'approval.outcome',
      );
    const by = { recordedByUser: reading.viewer.userId, recordedByName: reading.viewer.displayName, recordedAt: at };
    await em.nativeUpdate(ApprovalTaskEntity, { id: taskId }, { outcome, givenBy, givenOn, ...by });
    return { needId: need.id, subjectIds: [taskId, decision.id] };
  });
}
