/** A plan while it is worked out: followed, stopped, cancelled, and left by the page that asked. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCancelled, isToldToStop } from '../../server/runs/progress.ts';
import type { PlanToKeep } from '../../server/store/plans.ts';
import { type HandRunner, handRunner } from '../runs/handRunner.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { type ApiServer, startApi, theDay } from './apiServer.ts';
import { subscribe } from './eventStream.ts';
import { runById, startPlan, whenOver } from './planQuestions.ts';
import { planRegion } from './planWorld.ts';

const progress = 'subscription ($id: ID!) { runProgress(id: $id) { status stage done total headline resultId } }';
const end = (what: string) =>
  `mutation ($id: ID!) { ${what}(id: $id) { __typename ... on Run { status stage resultId } ... on Problem { sentence } } }`;
const planFor = (status: PlanToKeep['status']): PlanToKeep => ({
  ...{ id: randomUUID(), headline: 'A plan', status, objective: 'MOST_CHILDREN', scenario: null, factsVersion: '1' },
  document: {},
});

describe.each(databases)('a plan being worked out, on $name', (kind) => {
  let opened: OpenedDatabase;
  let api: ApiServer;
  let runner: HandRunner;
  let commissioner = '';
  let asked = 0;
  const started = async (): Promise<string> => {
    asked += 1;
    const question = { region: 'small', areas: 'TOWNS', mostHomes: 3, leadMonths: asked };
    const { data } = await api.ask(commissioner, startPlan, { question });
    while (runner.works.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return data.startPlan.id;
  };
  const work = () => {
    const [first] = runner.works;
    if (first === undefined) throw new Error('Nothing is being worked out.');
    return first;
  };
  const plansKept = async () => (await api.ask(commissioner, '{ plans(region: "small") { id } }')).data.plans.length;
  beforeAll(async () => {
    opened = await kind.open(() => theDay);
    await opened.store.loading.loadRegion(planRegion());
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    runner = handRunner(1);
    api = await startApi(opened.store, {}, { runner });
    commissioner = await api.signIn('commissioner');
  });
  afterEach(() => api.close());

  it('is followed from its stage to the plan it made', async () => {
    const id = await started();
    const stream = await subscribe(api, commissioner, progress, { id });
    expect((await stream.next())?.data?.data.runProgress).toMatchObject({ status: 'RUNNING', resultId: null });
    work().report({ stage: 'Testing 5 areas', done: 2, total: 3, headline: 'Best so far: 8 children more near home' });
    expect((await stream.next())?.data?.data.runProgress).toEqual({
      ...{ status: 'RUNNING', stage: 'Testing 5 areas', done: 2, total: 3, resultId: null },
      headline: 'Best so far: 8 children more near home',
    });
    const plan = planFor('PROVED_BEST');
    await work().finish(plan);
    expect((await stream.next())?.data?.data.runProgress).toMatchObject({ status: 'FINISHED', resultId: plan.id });
    expect((await stream.next())?.event).toBe('complete');
  });

  it('told to stop, it keeps the best so far as a plan that says so', async () => {
    const id = await started();
    const { data } = await api.ask(commissioner, end('stopRunKeepBest'), { id });
    expect(data.stopRunKeepBest).toMatchObject({ __typename: 'Run', status: 'RUNNING' });
    expect(isToldToStop(work().control)).toBe(true);
    const plan = planFor('STOPPED');
    await work().finish(plan);
    expect(await whenOver(api, commissioner, id)).toMatchObject({ status: 'STOPPED_KEEPING_BEST', resultId: plan.id });
  });

  it('cancelled, it is over at once and no plan is there, even where its work ends after all', async () => {
    const before = await plansKept();
    const id = await started();
    const { data } = await api.ask(commissioner, end('cancelRun'), { id });
    expect(data.cancelRun).toEqual({ __typename: 'Run', status: 'CANCELLED', stage: 'Cancelled', resultId: null });
    expect(isCancelled(work().control)).toBe(true);
    await work().finish(planFor('PROVED_BEST'));
    expect(await whenOver(api, commissioner, id)).toMatchObject({ status: 'CANCELLED', resultId: null });
    expect(await plansKept()).toBe(before);
    const again = await api.ask(commissioner, end('cancelRun'), { id });
    expect(again.data.cancelRun.sentence).toContain('over already');
  });

  it('one that fails leaves no plan and says what to do', async () => {
    const before = await plansKept();
    const id = await started();
    await work().fail(new Error('of the test'));
    expect(await whenOver(api, commissioner, id)).toMatchObject({
      ...{ status: 'FAILED', resultId: null, stage: expect.stringContaining('ask again') },
    });
    expect(await plansKept()).toBe(before);
  });

  it('goes on at the next server where this one is stopped, and whoever follows it sees its end there', async () => {
    const id = await started();
    const heirs = handRunner(1);
    const before = api;
    api = await startApi(opened.store, {}, { runner: heirs });
    while (heirs.works.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const stream = await subscribe(api, commissioner, progress, { id });
    expect((await stream.next())?.data?.data.runProgress).toMatchObject({ status: 'RUNNING' });
    const plan = planFor('WITHIN_BOUND');
    await heirs.works[0]?.finish(plan);
    expect((await stream.next())?.data?.data.runProgress).toMatchObject({ status: 'FINISHED', resultId: plan.id });
    const { data } = await api.ask(commissioner, runById, { id });
    expect(data.run).toMatchObject({ status: 'FINISHED', resultId: plan.id });
    await before.close();
  });
});
