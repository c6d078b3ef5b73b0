import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditRows, clearAuditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld, type Write } from './decisionWorld.ts';

const secret = 'She asked for her gran';

describe.each(databases)('the audit trail of a decision, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind);
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const writesOnRecord = async () =>
    (await auditRows(world.database)).filter(({ action }) => !/READ|LISTED/.test(action));

  it('has each write once, with who, when and which, and no word that was typed', async () => {
    const needId = world.needId('OL-N1');
    const homeId = world.homeId('D4 House');
    await clearAuditRows(world.database);
    await world.write('logCall', { call: { needId, homeId, outcome: 'OFFERED', note: secret } });
    const until = minutesAfter(friday, 60).toISOString();
    const { heldPlaces } = await world.write('holdPlace', { needId, homeId, until });
    await world.write('releaseHold', { id: heldPlaces[0].id });
    const reasons = ['OUT_OF_AREA', 'NEARER_HOME'].map((subject) => ({ subject, reason: secret }));
    const made = await world.write('choosePlace', { choice: { needId, homes: [{ homeId }], reasons } });
    const taskId = made.approvalTasks[0].id;
    await world.write('recordApproval', { approval: { taskId, outcome: 'APPROVED', givenBy: secret } });
    await world.write('undoDecision', { id: made.decision.id });
    const events = await writesOnRecord();
    expect(events.map(({ action }) => action)).toEqual([
      'CALL_LOGGED',
      'PLACE_HELD',
      'HOLD_RELEASED',
      'PLACE_CHOSEN',
      'APPROVAL_RECORDED',
      'DECISION_UNDONE',
    ]);
    for (const event of events) {
      expect(event).toMatchObject({
        userId: 'officer',
        outcome: 'ALLOWED',
        subjectKind: 'NEED',
        at: friday.toISOString(),
      });
      expect(event.subjectIds[0]).toBe(needId);
    }
    expect(JSON.stringify(events)).not.toContain(secret);
    expect(world.api.log.join('\n')).not.toContain(secret);
  });

  it('has a refused attempt at another authority’s need, and nothing of a choice that lacks its reasons', async () => {
    await clearAuditRows(world.database);
    const homes = [{ homeId: world.homeId('D4 House') }];
    await world.write('choosePlace', { choice: { needId: world.needId('OL-N1'), homes } });
    expect(await writesOnRecord()).toEqual([]);
    const call = { needId: world.needId('RO-N1'), homeId: world.homeId('A1 House'), outcome: 'NO_ANSWER' };
    await world.write('logCall' satisfies Write, { call });
    expect(await writesOnRecord()).toMatchObject([
      { action: 'CALL_LOGGED', outcome: 'NOT_THERE_OR_NOT_THEIRS', userId: 'officer' },
    ]);
  });
});
