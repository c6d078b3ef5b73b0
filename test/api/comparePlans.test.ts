/** A plan beside the facts as they are, another plan or a scenario: the same children, counted by the comparison. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { planById, startPlan, whenOver } from './planQuestions.ts';
import { planRegion } from './planWorld.ts';
import { type Scenarios, scenariosOf } from './scenarioWorld.ts';

const kinds = [{ placementType: 'CHILDRENS_HOME', sizes: [4], weeklyCostPounds: 5_000, capitalPoundsPerHome: 300_000 }];

describe.each(databases)('plans compared, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  let scenarios: Scenarios;
  const planFor = async (question: object) => {
    const asked = { question: { region: 'small', areas: 'TOWNS', kinds, ...question } };
    const { startPlan: run } = (await opened.api.ask(commissioner, startPlan, asked)).data;
    const { resultId } = await whenOver(opened.api, commissioner, run.id);
    return (await opened.api.ask(commissioner, planById, { id: resultId })).data.plan;
  };
  beforeAll(async () => {
    opened = await startSmallRegion(kind, planRegion());
    commissioner = await opened.api.signIn('commissioner');
    scenarios = scenariosOf(opened.api, commissioner);
  });
  afterAll(() => opened?.close());

  it('brings as many children near home as the plan says, council by council', async () => {
    const plan = await planFor({ mostHomes: 2 });
    const answer = await scenarios.compare('baseline', plan.id);
    expect(answer).toMatchObject({ __typename: 'CompareAnswer', a: { isBaseline: true }, b: { id: plan.id } });
    expect(answer.b.name).toMatch(/^Plan of .*: 2 new homes with 8 places$/);
    expect(answer.total.shortA.value).toBe(plan.shortBefore);
    expect(answer.total.shortB.value).toBe(plan.shortAfter);
    for (const { localAuthority, nearBefore, nearAfter } of plan.rows) {
      const row = answer.rows.find((one: typeof answer) => one.localAuthority.gssCode === localAuthority.gssCode);
      expect(row.change).toBe(nearBefore - nearAfter || 0);
    }
    expect(answer.whatDiffers.filter((sentence: string) => sentence.startsWith('Only in B'))).toHaveLength(2);
  });

  it('beside another plan, and turned round, every sign turns', async () => {
    const [one, three] = [await planFor({ mostHomes: 1 }), await planFor({ mostHomes: 3 })];
    const forth = await scenarios.compare(one.id, three.id);
    const back = await scenarios.compare(three.id, one.id);
    expect(forth.total.change).toBe(one.childrenNewlyNearHome - three.childrenNewlyNearHome);
    expect(back.total.change).toBe(-forth.total.change);
    expect((await scenarios.compare(one.id, one.id)).total.change).toBe(0);
  });

  it('beside a scenario of another day, or for some children only, it says why it cannot be', async () => {
    const plan = await planFor({ mostHomes: 1 });
    const later = await scenarios.create('Later', '2026-03-31');
    expect(await scenarios.compare(later.id, plan.id)).toMatchObject({ __typename: 'BadQuestion' });
    const forTeenagers = await planFor({
      kinds: [{ ...kinds[0], id: 'teenagers', cohorts: ['TEENAGER'] }],
      homes: [{ townName: 'Oldham', kind: 'teenagers', places: 4 }],
    });
    expect(forTeenagers.homes.length).toBeGreaterThan(0);
    expect(await scenarios.compare('baseline', forTeenagers.id)).toMatchObject({
      __typename: 'BadQuestion',
      sentence: expect.stringContaining('for some children only'),
    });
  });

  it('is not there for who may not see plans', async () => {
    const plan = await planFor({ mostHomes: 1 });
    const board = scenariosOf(opened.api, await opened.api.signIn('board'));
    const missing = await board.compare('baseline', 'no-such-plan');
    expect(missing.__typename).toBe('NotFoundProblem');
    expect(await board.compare('baseline', plan.id)).toEqual(missing);
  });
});
