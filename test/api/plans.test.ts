import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { mostChildrenNear, planRegion } from './planWorld.ts';

const start =
  'mutation ($question: PlanQuestion!) { startPlan(question: $question) { __typename ... on Run { id kind status stage resultId } ... on BadQuestion { sentence field problems { field sentence } } ... on NotFoundProblem { sentence } } }';
const runOf = 'query ($id: ID!) { run(id: $id) { id status stage done total headline resultId endedAt } }';
const planOf = `query ($id: ID!) { plan(id: $id) { id headline status isStale staleSentence madeBy shortBefore shortAfter childrenNewlyNearHome
  homes { letter areaName localAuthority { name } places childrenLiving } rows { localAuthority { name } children nearBefore nearAfter } } }`;

describe.each(databases)('plans, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  const ask = async (query: string, variables: object, cookie = commissioner) =>
    opened.api.ask(cookie, query, variables);
  const startPlan = async (question: object) => {
    const { data } = await ask(start, { question: { region: 'small', areas: 'TOWNS', ...question } });
    return data.startPlan;
  };
  const ended = async (id: string) => {
    for (;;) {
      const { data } = await ask(runOf, { id });
      if (data.run.endedAt !== null) return data.run;
    }
  };
  beforeAll(async () => {
    opened = await startSmallRegion(kind, planRegion());
    commissioner = await opened.api.signIn('commissioner');
  });
  afterAll(() => opened?.close());

  it.each([1, 2, 3, 5])('of %i homes brings as many children near home as the best of all choices', async (homes) => {
    const run = await startPlan({ mostHomes: homes, kinds: [{ placementType: 'CHILDRENS_HOME', sizes: [4] }] });
    expect(run).toMatchObject({ __typename: 'Run', kind: 'PLAN' });
    const over = await ended(run.id);
    expect(over).toMatchObject({ status: 'FINISHED', stage: 'Finished' });
    const { data, errors } = await ask(planOf, { id: over.resultId });
    expect(errors).toEqual([]);
    expect(data.plan.childrenNewlyNearHome).toBe(mostChildrenNear(homes, 4));
  });
});
