import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld, type Write, writes } from './decisionWorld.ts';

const [sqlite] = databases;
if (sqlite === undefined) throw new Error('There is no database to test on.');

let world: DecisionWorld;
/** Ids of another authority's need, hold, decision and task; then ids that are nowhere. */
let theirs: Ids;
interface Ids {
  readonly need: string;
  readonly hold: string;
  readonly decision: string;
  readonly task: string;
}
const nowhere: Ids = { need: 'nowhere', hold: 'nowhere', decision: 'nowhere', task: 'nowhere' };
const until = minutesAfter(friday, 60).toISOString();

beforeAll(async () => {
  world = await startDecisionWorld(sqlite);
  const cookie = world.rochdaleOfficer;
  const needId = world.needId('RO-N1');
  const call = {
    needId,
    homeId: world.homeId('A1 House'),
    outcome: 'DECLINED',
    declineReason: 'RISK',
    note: 'Secret note',
  };
  await world.write('logCall', { call }, cookie);
  const held = await world.write('holdPlace', { needId, homeId: world.homeId('A1 House'), until }, cookie);
  const hold = held.heldPlaces[0].id;
  const homes = [{ homeId: world.homeId('A1 House') }];
  const due = (await world.choice({ needId, homes }, cookie)).reasonsDue;
  const reasons = due.map(({ subject }: { subject: string }) => ({ subject, reason: 'Secret reason' }));
  const made = await world.write('choosePlace', { choice: { needId, homes, reasons } }, cookie);
  theirs = { need: needId, hold, decision: made.decision.id, task: made.approvalTasks[0].id };
});
afterAll(() => world?.close());

const attempts: readonly [Write, (ids: Ids) => object][] = [
  ['logCall', ({ need }) => ({ call: { needId: need, homeId: world.homeId('A1 House'), outcome: 'NO_ANSWER' } })],
  ['holdPlace', ({ need }) => ({ needId: need, homeId: world.homeId('A1 House'), until })],
  ['releaseHold', ({ hold }) => ({ id: hold })],
  ['choosePlace', ({ need }) => ({ choice: { needId: need, homes: [{ homeId: world.homeId('A1 House') }] } })],
  ['recordApproval', ({ task }) => ({ approval: { taskId: task, outcome: 'APPROVED', givenBy: 'Nobody' } })],
  ['undoDecision', ({ decision }) => ({ id: decision })],
];

describe('another authority’s need, hold, decision or task', () => {
  it.each(attempts)(
    'by %s gives the answer of one that is not there, byte for byte, and changes nothing',
    async (what, variables) => {
      const before = await world.everything();
      const there = await world.api.ask(world.officer, writes[what], variables(theirs));
      const absent = await world.api.ask(world.officer, writes[what], variables(nowhere));
      expect(there.data[what].__typename).toBe('NotFoundProblem');
      expect(there.text).toBe(absent.text);
      expect(await world.everything()).toBe(before);
    },
  );

  it('is not weighed', async () => {
    const homes = [{ homeId: world.homeId('A1 House') }];
    const answer = await world.choice({ needId: theirs.need, homes });
    expect(answer).toEqual(await world.choice({ needId: 'nowhere', homes }));
    expect(answer.__typename).toBe('NotFoundProblem');
  });

  it('is in no field of what an officer may see: not the call, the note, the reason nor who', async () => {
    const query = `{ met: placementNeeds(filter: {status: MET}, first: 5) { edges { node { reference calls { note } decision { reasons { reason } } approvalTasks { id } heldPlaces { id } } } }
      open: placementNeeds(first: 5) { edges { node { reference calls { note calledBy } decision { id } heldPlaces { id heldBy } } } } homes(first: 10) { edges { node { name places { reserved } } } } }`;
    const { text, errors } = await world.api.ask(world.officer, query);
    expect(errors).toEqual([]);
    expect(text).toContain('"OL-N1"');
    expect(text).not.toMatch(/Secret|Rob Rochdale|RO-N1/);
    for (const id of Object.values(theirs)) expect(text).not.toContain(id);
  });
});

describe.each(['commissioner', 'board', 'data-officer'] as const)('a %s', (persona) => {
  it.each(attempts)('is refused %s as if nothing were there', async (what, variables) => {
    const cookie = await world.api.signIn(persona);
    const own = { need: world.needId('OL-N1'), hold: theirs.hold, decision: theirs.decision, task: theirs.task };
    for (const ids of [own, theirs, nowhere])
      expect((await world.api.ask(cookie, writes[what], variables(ids))).data[what].__typename).toBe('NotFoundProblem');
  });
});

it('without a session nothing is written', async () => {
  for (const [what, variables] of attempts) {
    const { data, errors } = await world.api.ask('', writes[what], variables(theirs));
    expect(data?.[what] ?? null).toBe(null);
    expect(errors.length).toBeGreaterThan(0);
  }
});
