import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PageProblem } from '../../server/store/page.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import { childRow, commissioner, episodeRow, homeRow, needRow, officer, smallRegion } from './smallRegion.ts';

const count = 120;
const numbers = Array.from({ length: count }, (_, index) => index);
const manyRegion = {
  ...smallRegion,
  children: numbers.map((n) => childRow(`C${n}`)),
  importantPlaces: [],
  areasToAvoid: [],
  siblingGroups: [],
  episodes: numbers.map((n) => episodeRow(`C${n}`, '2024-01-01', { homeReference: `H${n}` })),
  homes: numbers.map((n) =>
    homeRow(`H${n}`, { name: n % 3 === 0 ? 'Same name' : `home ${n}`, ownerGroupName: `Owner ${n % 7}` }),
  ),
  needs: numbers.map((n) =>
    needRow(`N${n}`, {
      childReferences: [`C${n}`],
      urgency: n % 2 === 0 ? 'SAME_DAY' : 'PLANNED',
      neededBy: `2025-04-${String((n % 5) + 10)}`,
    }),
  ),
};

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(manyRegion);
  });
  afterAll(() => opened.close());

  const lists = {
    homes: (page: object) => opened.store.as(commissioner).homes({}, page),
    children: (page: object) => opened.store.as(officer).children({}, page),
    needs: (page: object) => opened.store.as(officer).placementNeeds({}, page),
  };
  type List = keyof typeof lists;
  const names: List[] = ['homes', 'children', 'needs'];

  test.each(names)('%s: walking any page size meets every row once, in one order', async (name) => {
    const orders: string[][] = [];
    for (const first of [7, 100]) {
      const ids: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Awaited<ReturnType<(typeof lists)['homes' | 'children' | 'needs']>> = await lists[name]({
          first,
          after,
        });
        ids.push(...page.edges.map(({ node }) => node.id));
        expect(page.totalCount).toBe(count);
        if (!page.hasNextPage) break;
        after = page.endCursor;
      }
      orders.push(ids);
    }
    expect(new Set(orders[0]).size).toBe(count);
    expect(orders[0]).toEqual(orders[1]);
  });

  test.each(names)('%s: 25 unless asked, 100 at most', async (name) => {
    expect((await lists[name]({})).edges).toHaveLength(25);
    expect((await lists[name]({ first: 100_000 })).edges).toHaveLength(100);
  });

  test('most urgent first, then needed soonest, then reference', async () => {
    const { edges } = await lists.needs({ first: 100 });
    const keys = edges.map(
      ({ node }) => `${node.urgency === 'SAME_DAY' ? 0 : 1} ${node.neededBy} ${node.reference} ${node.id}`,
    );
    expect(keys).toEqual([...keys].sort());
  });

  const foreign = Buffer.from(JSON.stringify(['homes', 'a', 'b'])).toString('base64url');
  const ofWrongType = Buffer.from(JSON.stringify(['placementNeeds', 'a', 'b', 'c', 'd'])).toString('base64url');
  const withNul = Buffer.from(JSON.stringify(['children', 'a\0', 'b'])).toString('base64url');
  test.each([
    ['children', 'not a cursor', { after: '%%%' }],
    ['children', 'another list’s cursor', { after: foreign }],
    ['children', 'a cursor with a NUL', { after: withNul }],
    ['needs', 'a cursor of the wrong type', { after: ofWrongType }],
    ['homes', 'an empty cursor', { after: '' }],
    ['homes', 'a very long cursor', { after: 'a'.repeat(5000) }],
    ['homes', 'no rows', { first: 0 }],
    ['homes', 'fewer than none', { first: -5 }],
    ['homes', 'half a row', { first: 1.5 }],
  ] as const)('%s: %s is a problem in one sentence', async (name, _what, page) => {
    await expect(lists[name](page)).rejects.toBeInstanceOf(PageProblem);
    await expect(lists[name](page)).rejects.toThrow(/first|after/);
  });

  test.each([
    ['homes', 6],
    ['children', 14],
    ['needs', 13],
  ] as const)('%s: a hundred rows cost the same few queries as one', async (name, most) => {
    const { orm, reading } = opened.database;
    const loggers = new Set([orm.config.getLogger(), reading.config.getLogger()]);
    const spies = [...loggers].map((logger) => vi.spyOn(logger, 'logQuery'));
    const costs: number[] = [];
    for (const first of [1, 100]) {
      for (const spy of spies) spy.mockClear();
      await lists[name]({ first });
      costs.push(spies.reduce((calls, spy) => calls + spy.mock.calls.length, 0));
    }
    for (const spy of spies) spy.mockRestore();
    expect(costs[0]).toBeGreaterThan(0);
    expect(costs[1]).toBe(costs[0]);
    expect(costs[1]).toBeLessThanOrEqual(most);
  });
});
