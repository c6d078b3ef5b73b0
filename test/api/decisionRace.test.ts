import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import {
  type DecisionWorld,
  friday,
  minutesAfter,
  regionWithOneLastPlace,
  startDecisionWorld,
} from './decisionWorld.ts';

const attempts = 12;
const references = Array.from({ length: attempts }, (_, index) => `OL-N${index + 2}`);
const reasons = ['OUT_OF_AREA', 'NEARER_HOME'].map((subject) => ({ subject, reason: 'Why.' }));

describe.each(databases)('many officers at once, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind, regionWithOneLastPlace(attempts));
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const choose = (reference: string) =>
    world.write('choosePlace', {
      choice: { needId: world.needId(reference), homes: [{ homeId: world.homeId('Last House') }], reasons },
    });
  const hold = (reference: string) =>
    world.write('holdPlace', {
      needId: world.needId(reference),
      homeId: world.homeId('Last House'),
      until: minutesAfter(friday, 60).toISOString(),
    });
  const kinds = (answers: readonly { __typename: string }[], name: string) =>
    answers.filter(({ __typename }) => __typename === name);

  it('choosing the last place: one has it, each other is told kindly, and nothing of theirs is written', async () => {
    const answers = await Promise.all(references.map(choose));
    expect(kinds(answers, 'PlacementNeed')).toHaveLength(1);
    const late = kinds(answers, 'PlaceTakenProblem');
    expect(late).toHaveLength(attempts - 1);
    for (const one of late)
      expect(one).toMatchObject({ sentence: expect.stringMatching(/^This place was taken at 17:42 by a colleague\./) });
    expect((await world.home('Last House')).places).toMatchObject({ registered: 3, filled: 2, reserved: 1, vacant: 0 });
    const states = await Promise.all(references.map((reference) => world.need(reference)));
    expect(states.filter(({ status }) => status === 'MET')).toHaveLength(1);
    expect(states.filter(({ decision }) => decision !== null)).toHaveLength(1);
    expect(states.flatMap(({ approvalTasks }) => approvalTasks)).toHaveLength(2);
  });

  it('holding and choosing the last place together: one has it', async () => {
    const answers = await Promise.all(
      references.map((reference, index) => (index % 2 === 0 ? hold(reference) : choose(reference))),
    );
    expect(kinds(answers, 'PlacementNeed')).toHaveLength(1);
    expect(kinds(answers, 'PlaceTakenProblem')).toHaveLength(attempts - 1);
    expect((await world.home('Last House')).places).toMatchObject({ reserved: 1, vacant: 0 });
  });

  it('one need decided twice at once has one decision', async () => {
    const answers = await Promise.all(['OL-N2', 'OL-N2', 'OL-N2', 'OL-N2'].map(choose));
    expect(kinds(answers, 'PlacementNeed')).toHaveLength(1);
    expect((await world.home('Last House')).places).toMatchObject({ reserved: 1 });
    expect((await world.need('OL-N2')).decision.homes).toHaveLength(1);
  });

  it('a decision undone by two people at once is undone once', async () => {
    const { decision } = await choose('OL-N2');
    const answers = await Promise.all([1, 2, 3].map(() => world.write('undoDecision', { id: decision.id })));
    expect(kinds(answers, 'PlacementNeed')).toHaveLength(1);
    expect((await world.home('Last House')).places).toMatchObject({ reserved: 0, vacant: 1 });
  });

  it('a hold whose place was taken while it was put aside for an undone decision is not given twice', async () => {
    await hold('OL-N2');
    const { decision } = await world.write('choosePlace', {
      choice: {
        needId: world.needId('OL-N2'),
        homes: [{ homeId: world.homeId('A1 House') }],
        reasons,
      },
    });
    expect(await choose('OL-N3')).toMatchObject({ status: 'MET' });
    expect(await world.write('undoDecision', { id: decision.id })).toMatchObject({ status: 'OPEN', heldPlaces: [] });
    expect((await world.home('Last House')).places).toMatchObject({ reserved: 1, vacant: 0 });
  });
});
