import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld } from './decisionWorld.ts';

describe.each(databases)('finding a home and choosing it, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind);
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const pair = () => world.needId('OL-N1');
  const alderHouse = () => world.homeId('A1 House');
  const farHouse = () => world.homeId('D4 House');
  const hold = (changes: object = {}) =>
    world.write('holdPlace', {
      needId: pair(),
      homeId: alderHouse(),
      until: minutesAfter(friday, 120).toISOString(),
      ...changes,
    });
  const choose = (changes: object = {}) =>
    world.write('choosePlace', { choice: { needId: pair(), homes: [{ homeId: alderHouse() }], ...changes } });

  describe('a call', () => {
    const log = (changes: object = {}) =>
      world.write('logCall', { call: { needId: pair(), homeId: alderHouse(), outcome: 'NO_ANSWER', ...changes } });

    it('is on the need, newest first, with its answer, who and when', async () => {
      await log();
      world.clock.now = minutesAfter(friday, 5);
      await log({ outcome: 'DECLINED', declineReason: 'MATCHING', note: '  Two boys of 15 there. ' });
      const { calls } = await world.need('OL-N1');
      expect(calls).toMatchObject([
        {
          outcome: 'DECLINED',
          declineReason: 'MATCHING',
          declineReasonLabel: 'Not a match with the children already there',
          note: 'Two boys of 15 there.',
          calledBy: expect.any(String),
          calledAt: '2025-04-04T16:47:00.000Z',
          home: { id: alderHouse() },
        },
        { outcome: 'NO_ANSWER', declineReason: null, note: null, calledAt: '2025-04-04T16:42:00.000Z' },
      ]);
      expect(calls[0].calledBy).toBe('Olive Officer');
    });

    it.each([
      ['declined without why', { outcome: 'DECLINED' }, 'call.declineReason', 'Choose why the home declined.'],
      ['a reason without declining', { declineReason: 'OTHER' }, 'call.declineReason', /goes with “Declined” only/],
      ['a note that is too long', { note: 'x'.repeat(501) }, 'call.note', /500 characters at most/],
    ])('%s is a sentence about its field, and nothing is written', async (_what, changes, field, sentence) => {
      expect(await log(changes)).toEqual({
        __typename: 'BadQuestion',
        field,
        sentence: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      });
      expect((await world.need('OL-N1')).calls).toEqual([]);
    });
  });

  describe('a held place', () => {
    it('is reserved in the home, in lists and in matches of others, and still free for its own need', async () => {
      expect((await world.home('A1 House')).places).toMatchObject({ vacant: 2, reserved: 0, usable: 4 });
      expect(await hold()).toMatchObject({
        __typename: 'PlacementNeed',
        heldPlaces: [
          { places: 2, until: '2025-04-04T18:42:00.000Z', heldBy: 'Olive Officer', home: { id: alderHouse() } },
        ],
      });
      expect((await world.home('A1 House')).places).toMatchObject({ vacant: 0, reserved: 2, usable: 4 });
      const others = await world.matches('OL-N2');
      expect(others.ruledOut.find(({ rule }: { rule: string }) => rule === 'NO_PLACE_FREE').homes).toContainEqual({
        id: alderHouse(),
      });
      const own = await world.matches('OL-N1');
      expect(own.matches.find(({ home }: { home: { id: string } }) => home.id === alderHouse())).toMatchObject({
        placesFree: 2,
      });
      const list = async (hasVacancy: boolean) => {
        const query = `{ homes(filter: {hasVacancy: ${hasVacancy}}) { edges { node { name } } } }`;
        const { data } = await world.api.ask(world.officer, query);
        return data.homes.edges.map(({ node }: { node: { name: string } }) => node.name);
      };
      expect(await list(true)).not.toContain('A1 House');
      expect(await list(false)).toContain('A1 House');
    });

    it('releases itself at its time, by the clock, wherever homes are looked at first', async () => {
      await hold();
      const before = await world.matches('OL-N2');
      world.clock.now = minutesAfter(friday, 119);
      expect((await world.home('A1 House')).places.vacant).toBe(0);
      world.clock.now = minutesAfter(friday, 120);
      const after = await world.matches('OL-N2');
      expect(after.matches.length).toBe(before.matches.length + 1);
      expect((await world.home('A1 House')).places).toMatchObject({ vacant: 2, reserved: 0 });
      expect((await world.need('OL-N1')).heldPlaces).toEqual([]);
    });

    it('is released by hand once; a second time says so', async () => {
      const { heldPlaces } = await hold();
      expect((await world.write('releaseHold', { id: heldPlaces[0].id })).heldPlaces).toEqual([]);
      expect((await world.home('A1 House')).places.vacant).toBe(2);
      expect(await world.write('releaseHold', { id: heldPlaces[0].id })).toMatchObject({
        __typename: 'BadQuestion',
        sentence: 'This place is not held any more: there is nothing to release.',
      });
    });

    it('held again, it is one hold with the new time', async () => {
      await hold();
      await hold({ until: minutesAfter(friday, 240).toISOString(), places: 1 });
      expect((await world.need('OL-N1')).heldPlaces).toMatchObject([{ places: 1, until: '2025-04-04T20:42:00.000Z' }]);
      expect((await world.home('A1 House')).places).toMatchObject({ reserved: 1, vacant: 1 });
    });

    it.each([
      ['a time that is past', { until: '2025-04-04T16:42:00Z' }, 'until', /is past/],
      ['more than 72 hours', { until: '2025-04-07T16:42:01Z' }, 'until', /72 hours at most/],
      ['a time without a zone', { until: '2025-04-04T18:00' }, 'until', /with its zone/],
      ['a day that does not exist', { until: '2025-04-31T18:00:00Z' }, 'until', /with its zone/],
      ['no places', { places: 0 }, 'places', /1 place or more/],
      ['more places than children', { places: 3 }, 'places', /1 to 2 places/],
    ])('%s is a sentence about its field, and nothing is held', async (_what, changes, field, sentence) => {
      expect(await hold(changes)).toMatchObject({ field, sentence: expect.stringMatching(sentence) });
      expect((await world.need('OL-N1')).heldPlaces).toEqual([]);
    });

    it('to the last of 72 hours is held', async () => {
      expect(await hold({ until: '2025-04-07T16:42:00Z' })).toMatchObject({ __typename: 'PlacementNeed' });
    });

    it('of a home that a colleague has taken is told kindly, with the time in England', async () => {
      await hold();
      world.clock.now = minutesAfter(friday, 1);
      expect(await hold({ needId: world.needId('OL-N2') })).toEqual({
        __typename: 'PlaceTakenProblem',
        homeId: alderHouse(),
        takenAt: friday.toISOString(),
        field: 'homeId',
        sentence: 'This place was held at 17:42 by a colleague, until 19:42. Nothing was written. Choose another home.',
      });
      expect(await hold({ needId: world.needId('OL-N2'), homeId: world.homeId('B2 House') })).toMatchObject({
        __typename: 'PlaceTakenProblem',
        takenAt: null,
        sentence: expect.stringMatching(/^This home has no place free now/),
      });
    });
  });

  describe('a choice', () => {
    it('of the nearest suitable home in the area needs no reason; the need is met and the places are taken', async () => {
      expect(await world.choice({ needId: pair(), homes: [{ homeId: alderHouse() }] })).toMatchObject({
        __typename: 'PlaceChoice',
        reasonsDue: [],
        tasks: [],
        asksDistanceReason: false,
        headline: expect.stringMatching(/^A1 House, 1\.\d miles from family\. No reason needs to be given\.$/),
        homes: [{ childReferences: ['OL1', 'OL2'] }],
      });
      expect(await choose()).toMatchObject({
        status: 'MET',
        decision: {
          decidedBy: 'Olive Officer',
          decidedAt: '2025-04-04T16:42:00.000Z',
          undoUntil: '2025-04-04T16:52:00.000Z',
          canUndo: true,
          startsOn: '2025-04-07',
          homes: [{ home: { id: alderHouse() }, childReferences: ['OL1', 'OL2'] }],
          reasons: [],
        },
      });
      expect((await world.home('A1 House')).places).toMatchObject({ vacant: 0, reserved: 2 });
      expect(await world.matches('OL-N1')).toMatchObject({ __typename: 'NotFoundProblem' });
    });

    it('out of area and past a nearer home is refused field by field without its reasons, and nothing is written', async () => {
      const before = await world.everything();
      const homes = [{ homeId: farHouse() }];
      const refused = await choose({ homes });
      expect(refused).toMatchObject({
        __typename: 'ReasonsMissingProblem',
        sentence: 'Give 2 reasons. Nothing was written.',
      });
      expect(refused.missing).toMatchObject([
        { subject: 'OUT_OF_AREA', field: 'choice.reasons.OUT_OF_AREA', sentence: 'In an adjoining council’s area.' },
        {
          subject: 'NEARER_HOME',
          field: 'choice.reasons.NEARER_HOME',
          sentence: expect.stringMatching(/^A1 House \(1\.\d miles\) is nearer and could take the children\.$/),
        },
      ]);
      const one = await choose({
        homes,
        reasons: [{ subject: 'OUT_OF_AREA', reason: 'Foster carers known to them.' }],
      });
      expect(one.missing).toMatchObject([{ subject: 'NEARER_HOME' }]);
      const blank = await choose({ homes, reasons: [{ subject: 'OUT_OF_AREA', reason: ' \n ' }] });
      expect(blank.missing).toHaveLength(2);
      expect(await world.everything()).toBe(before);
    });

    it('with its reasons is recorded with them, and makes tasks with who and by when', async () => {
      const reasons = [
        { subject: 'OUT_OF_AREA', reason: 'Foster carers known to them.' },
        { subject: 'NEARER_HOME', reason: 'The plan is a family, not a children’s home.' },
      ];
      const made = await choose({ homes: [{ homeId: farHouse() }], reasons, distanceReason: 'CHOICE' });
      expect(made.decision).toMatchObject({
        distanceReason: 'CHOICE',
        reasons: [
          { subject: 'OUT_OF_AREA', reason: 'Foster carers known to them.', home: { id: farHouse() } },
          { subject: 'NEARER_HOME', reason: 'The plan is a family, not a children’s home.' },
        ],
      });
      expect(made.approvalTasks).toMatchObject([
        { kind: 'OUT_OF_AREA', approver: 'Nominated officer', dueOn: '2025-04-07', outcome: null, isApproval: true },
        { kind: 'NOTIFY_HOST_AUTHORITY', dueOn: '2025-04-07', outcome: null, isApproval: false },
      ]);
    });

    it('in an emergency may be told to the other council five working days later', async () => {
      const reasons = ['OUT_OF_AREA', 'NEARER_HOME'].map((subject) => ({ subject, reason: 'Tonight.' }));
      const made = await choose({ homes: [{ homeId: farHouse() }], reasons, emergency: true });
      expect(made.approvalTasks.at(-1)).toMatchObject({ kind: 'NOTIFY_HOST_AUTHORITY', dueOn: '2025-04-14' });
    });

    it('of two homes for brothers and sisters asks why they are split, and takes a place in each', async () => {
      const homes = [
        { homeId: alderHouse(), childReferences: ['OL1'] },
        { homeId: farHouse(), childReferences: ['OL2'] },
      ];
      const asked = await world.choice({ needId: pair(), homes });
      expect(asked.reasonsDue.map(({ field }: { field: string }) => field)).toEqual([
        'choice.reasons.SIBLINGS.0',
        'choice.reasons.OUT_OF_AREA.1',
      ]);
      expect(asked.reasonsDue[0].sentence).toMatch(/these are 2 homes\. A1 House \(1\.\d miles\) and D4 House/);
      const reasons = asked.reasonsDue.map(({ subject, homeId }: { subject: string; homeId: string }) => ({
        subject,
        homeId,
        reason: `Because of ${subject}.`,
      }));
      expect(await choose({ homes, reasons })).toMatchObject({ status: 'MET' });
      expect((await world.home('A1 House')).places.reserved).toBe(1);
      expect((await world.home('D4 House')).places.reserved).toBe(1);
    });

    it.each([
      ['no home', () => ({ homes: [] }), 'choice.homes', 'Choose a home.'],
      [
        'a child left out',
        () => ({ homes: [{ homeId: alderHouse(), childReferences: ['OL1'] }] }),
        'choice.homes',
        /for every child of the need, once/,
      ],
      [
        'a child of another need',
        () => ({ homes: [{ homeId: alderHouse(), childReferences: ['OL1', 'OL3'] }] }),
        'choice.homes.0.childReferences',
        /children of this need only/,
      ],
      [
        'the same home twice',
        () => ({
          homes: [
            { homeId: alderHouse(), childReferences: ['OL1'] },
            { homeId: alderHouse(), childReferences: ['OL2'] },
          ],
        }),
        'choice.homes',
        /each home once/,
      ],
      [
        'a home that is not there',
        () => ({ homes: [{ homeId: 'nowhere' }] }),
        'choice.homes.0.homeId',
        /no home of that id/,
      ],
      [
        'a home for adults',
        () => ({ homes: [{ homeId: world.homeId('C3 House') }] }),
        'choice.homes.0.homeId',
        /^This home cannot be chosen\. /,
      ],
      [
        'a reason that is too long',
        () => ({ homes: [{ homeId: farHouse() }], reasons: [{ subject: 'OUT_OF_AREA', reason: 'x'.repeat(1001) }] }),
        'choice.reasons.OUT_OF_AREA',
        /1000 characters at most/,
      ],
      [
        'a reason of an older census',
        () => ({ homes: [{ homeId: farHouse() }], distanceReason: 'NONE_LOCALLY' }),
        'choice.distanceReason',
        /newer list/,
      ],
    ])('with %s is a sentence about its field, and nothing is written', async (_what, changes, field, sentence) => {
      const before = await world.everything();
      expect(await choose(changes())).toEqual({
        __typename: 'BadQuestion',
        field,
        sentence: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      });
      expect(await world.everything()).toBe(before);
    });

    it('of a place a colleague chose a moment ago is told kindly and writes nothing', async () => {
      await choose();
      world.clock.now = minutesAfter(friday, 2);
      const before = await world.everything();
      const late = { needId: world.needId('OL-N2'), homes: [{ homeId: alderHouse() }] };
      const taken = {
        __typename: 'PlaceTakenProblem',
        takenAt: friday.toISOString(),
        field: 'choice.homes.0.homeId',
        sentence: 'This place was taken at 17:42 by a colleague. Nothing was written. Choose another home.',
      };
      expect(await world.choice(late)).toEqual(taken);
      expect(await world.write('choosePlace', { choice: late })).toEqual({ ...taken, homeId: alderHouse() });
      expect(await world.everything()).toBe(before);
    });

    it('for a need that is met already says who chose a home for it, and writes nothing', async () => {
      await choose();
      const before = await world.everything();
      expect(await choose({ homes: [{ homeId: farHouse() }] })).toMatchObject({
        ...{ __typename: 'StaleProblem', changedBy: 'Olive Officer' },
        sentence:
          'Olive Officer chose a home for this need at 17:42. Nothing was written: open the need to see which home, and to undo the choice within ten minutes.',
      });
      expect(await world.everything()).toBe(before);
    });
  });

  describe('undoing', () => {
    it('within ten minutes puts back the need, the places and the hold exactly as they were', async () => {
      await hold();
      const before = await world.everything();
      const { decision } = await choose();
      expect(await world.everything()).not.toBe(before);
      world.clock.now = minutesAfter(friday, 10);
      expect(await world.write('undoDecision', { id: decision.id })).toMatchObject({
        status: 'OPEN',
        decision: null,
        approvalTasks: [],
        heldPlaces: [{ places: 2 }],
      });
      expect(await world.everything()).toBe(before);
      expect(await world.write('undoDecision', { id: decision.id })).toMatchObject({
        sentence: 'This decision has been undone already.',
      });
    });

    it('a moment later is refused with a sentence, and the decision stands', async () => {
      const { decision } = await choose();
      world.clock.now = new Date(minutesAfter(friday, 10).getTime() + 1);
      expect(await world.write('undoDecision', { id: decision.id })).toMatchObject({
        __typename: 'BadQuestion',
        sentence: expect.stringMatching(/within 10 minutes, and those are over\. The decision stands/),
      });
      expect((await world.need('OL-N1')).decision).toMatchObject({ id: decision.id, canUndo: false });
    });

    it('frees the place for a colleague, and the need can be decided again', async () => {
      const { decision } = await choose();
      await world.write('undoDecision', { id: decision.id });
      const other = { needId: world.needId('OL-N2'), homes: [{ homeId: alderHouse() }] };
      const reasons = (await world.choice(other)).reasonsDue.map(({ subject }: { subject: string }) => ({
        subject,
        reason: 'Why.',
      }));
      expect(await world.write('choosePlace', { choice: { ...other, reasons } })).toMatchObject({ status: 'MET' });
      expect(await choose()).toMatchObject({ __typename: 'PlaceTakenProblem' });
    });
  });

  describe('an approval', () => {
    it('is recorded with who and when, and by whom it was written down', async () => {
      const reasons = ['OUT_OF_AREA', 'NEARER_HOME'].map((subject) => ({ subject, reason: 'Why.' }));
      const { approvalTasks } = await choose({ homes: [{ homeId: farHouse() }], reasons });
      const [approve, notify] = approvalTasks;
      const record = (changes: object) =>
        world.write('recordApproval', {
          approval: { taskId: approve.id, outcome: 'APPROVED', givenBy: 'Head of Service', ...changes },
        });
      expect((await record({ givenOn: '2025-04-03' })).approvalTasks[0]).toMatchObject({
        outcome: 'APPROVED',
        givenBy: 'Head of Service',
        givenOn: '2025-04-03',
        recordedBy: 'Olive Officer',
        recordedAt: friday.toISOString(),
      });
      expect((await record({ taskId: notify.id, outcome: 'DONE' })).approvalTasks[1]).toMatchObject({
        outcome: 'DONE',
        givenOn: '2025-04-04',
      });
      for (const [changes, field] of [
        [{ givenBy: ' ' }, 'approval.givenBy'],
        [{ givenOn: '2025-04-05' }, 'approval.givenOn'],
        [{ outcome: 'DONE' }, 'approval.outcome'],
        [{ taskId: notify.id, outcome: 'APPROVED' }, 'approval.outcome'],
      ] as const)
        expect(await record(changes)).toMatchObject({ __typename: 'BadQuestion', field });
    });
  });
});
