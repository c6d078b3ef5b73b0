import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld } from './decisionWorld.ts';
import { changeNeed, withdrawNeed } from './needWords.ts';

describe.each(databases)('a need that a colleague changed meanwhile, on $name', (kind) => {
  let world: DecisionWorld;
  let colleague: string;
  beforeAll(async () => {
    world = await startDecisionWorld(kind);
  });
  beforeEach(async () => {
    await world.reset();
    colleague = await world.api.sessionOf('officer');
  });
  afterAll(() => world?.close());

  const needId = () => world.needId('OL-N1');
  const homeId = () => world.homeId('A1 House');
  const version = async (): Promise<number> => (await world.need('OL-N1')).version;
  const change = async (seen: number) => {
    const need = {
      childReferences: ['OL1', 'OL2'],
      urgency: 'PLANNED',
      neededBy: '2025-04-18',
      siblingPlan: 'TOGETHER',
    };
    const { data, text } = await world.api.ask(colleague, changeNeed, { id: needId(), version: seen, need });
    if (!data) throw new Error(text);
    return data.changePlacementNeed;
  };
  const choose = (needVersion: number | null) =>
    world.write('choosePlace', { choice: { needId: needId(), needVersion, homes: [{ homeId: homeId() }] } });
  const hold = (needVersion: number | null) =>
    world.write('holdPlace', {
      needId: needId(),
      homeId: homeId(),
      until: minutesAfter(friday, 60).toISOString(),
      needVersion,
    });

  it('is not decided: who changed it and when is said, and nothing is written', async () => {
    const seen = await version();
    world.clock.now = minutesAfter(friday, 3);
    expect(await change(seen)).toMatchObject({ __typename: 'PlacementNeed' });
    const before = await world.everything();
    expect(await choose(seen)).toEqual({
      __typename: 'StaleProblem',
      sentence:
        'Olive Officer changed this need at 17:45, after you opened it. Nothing was written: look at the need as it is now, then decide again.',
      changedBy: 'Olive Officer',
      changedAt: '2025-04-04T16:45:00.000Z',
      version: await version(),
    });
    expect(await world.everything()).toBe(before);
    expect(await choose(await version())).toMatchObject({ __typename: 'PlacementNeed', status: 'MET' });
  });

  it('holds no place in a version that is gone, and does in the one it has', async () => {
    const seen = await version();
    await change(seen);
    expect(await hold(seen)).toMatchObject({ __typename: 'StaleProblem', version: await version() });
    expect((await world.home('A1 House')).places.reserved).toBe(0);
    expect(await hold(await version())).toMatchObject({ heldPlaces: [{ places: 2 }] });
  });

  it('without a version is decided as before: the question only grew', async () => {
    await change(await version());
    expect(await choose(null)).toMatchObject({ __typename: 'PlacementNeed', status: 'MET' });
  });

  it('chosen and undone by a colleague is not the need that was seen either', async () => {
    const seen = await version();
    const { decision } = await choose(seen);
    await world.write('undoDecision', { id: decision.id });
    expect(await choose(seen)).toMatchObject({ __typename: 'StaleProblem' });
  });

  it('withdrawn by a colleague takes no call, no hold and no home', async () => {
    const seen = await version();
    await world.api.ask(colleague, withdrawNeed, { id: needId(), version: seen });
    const told = {
      __typename: 'StaleProblem',
      sentence: 'Olive Officer withdrew this need at 17:42. Nothing was written.',
    };
    expect(await choose(seen)).toMatchObject(told);
    expect(await hold(null)).toMatchObject(told);
    const call = { needId: needId(), homeId: homeId(), outcome: 'OFFERED' };
    expect(await world.write('logCall', { call })).toMatchObject(told);
  });

  it('changed and decided at once from one version: one of the two is written', async () => {
    const seen = await version();
    const [changed, ...chosen] = await Promise.all([change(seen), choose(seen), choose(seen)]);
    const isDecided = chosen.some(({ __typename }) => __typename === 'PlacementNeed');
    expect(changed.__typename === 'PlacementNeed').toBe(!isDecided);
    for (const { __typename } of chosen)
      expect(['PlacementNeed', 'StaleProblem', 'BadQuestion', 'NotFoundProblem']).toContain(__typename);
    expect((await world.need('OL-N1')).status).toBe(isDecided ? 'MET' : 'OPEN');
  });

  it('another council is told nothing of it', async () => {
    const seen = await version();
    await change(seen);
    const choice = { needId: needId(), needVersion: seen, homes: [{ homeId: homeId() }] };
    expect(await world.write('choosePlace', { choice }, world.rochdaleOfficer)).toMatchObject({
      __typename: 'NotFoundProblem',
    });
  });
});
