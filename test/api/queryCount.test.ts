import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { smallRegion } from './smallRegion.ts';

let opened: ApiOnStore;
let officer: string;
beforeAll(async () => {
  opened = await startSmallRegion(undefined, smallRegion(110));
  officer = await opened.api.signIn('placement-officer');
});
afterAll(() => opened?.close());

/** Statements sent to the database while `work` runs. */
async function statementsOf(work: () => Promise<void>): Promise<number> {
  const { orm, reading, short } = opened.database;
  const connections = new Set([orm.em.getConnection(), reading.em.getConnection()]);
  const spies = [
    ...[...connections].map((connection) => vi.spyOn(connection, 'execute')),
    ...(short === null ? [] : [vi.spyOn(short, 'rows')]),
  ];
  try {
    await work();
    return spies.reduce((calls, spy) => calls + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const queue = `query ($first: Int) { placementNeeds(first: $first) { edges { node {
  reference localAuthority { name } importantPlaces { label }
  children { reference responsibleAuthority { name } placement { hostAuthority { name } } }
} } } }`;

async function askForNeeds(first: number): Promise<void> {
  const { data, errors } = await opened.api.ask(officer, queue, { first });
  expect(errors).toEqual([]);
  expect(data.placementNeeds.edges).toHaveLength(first);
}

describe('a list of needs with their children, authorities and placements', () => {
  it('costs hardly more queries for 100 than for 5', async () => {
    await askForNeeds(1);
    const few = await statementsOf(() => askForNeeds(5));
    const many = await statementsOf(() => askForNeeds(100));
    expect(few).toBeGreaterThan(0);
    expect(many - few).toBeLessThan(10);
    expect(many).toBeLessThan(40);
  });
});

describe('the homes of an answer', () => {
  it('are read together, not one by one', async () => {
    const { data } = await opened.api.ask(officer, '{ placementNeeds(first: 1) { edges { node { id } } } }');
    const question = { needId: data.placementNeeds.edges[0].node.id };
    const query = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer {
      matchCount homesConsidered matches { home { name localAuthority { name } } homes { id } }
      ruledOut { count homes { name localAuthority { name } } } nearMisses { home { name } } } } }`;
    await opened.api.ask(officer, query, { question });
    const statements = await statementsOf(async () => {
      const answer = (await opened.api.ask(officer, query, { question })).data.nearHomeMatches;
      const ruledOut = answer.ruledOut.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      expect(answer.matchCount + ruledOut).toBe(answer.homesConsidered);
    });
    expect(statements).toBeLessThan(40);
  });
});
