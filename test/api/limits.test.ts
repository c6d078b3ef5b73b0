import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepest, mostAliases } from '../../server/limits.ts';
import { type Answered, type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';

let opened: ApiOnStore;
let api: ApiServer;
let officer: string;
beforeAll(async () => {
  opened = await startSmallRegion();
  ({ api } = opened);
  officer = await api.signIn('placement-officer');
});
afterAll(() => opened?.close());

const repeated = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** A document whose fragments double at every step: short to write, 2^20 fields when spread out. */
const doubling = `query { viewer { ...f0 } } ${repeated(20, (i) => `fragment f${i} on Viewer { region { id } ...f${i + 1} x${i}: region { id } ...f${i + 1} }`)} fragment f20 on Viewer { id }`;

const tooMuch: readonly (readonly [string, string, object])[] = [
  ['10,000 aliases', `{ ${repeated(10_000, (i) => `a${i}: viewer { id }`)} }`, {}],
  ['one alias more than allowed', `{ ${repeated(mostAliases + 1, (i) => `a${i}: viewer { id }`)} }`, {}],
  ['aliases of __typename', `{ ${repeated(mostAliases + 1, (i) => `a${i}: __typename`)} }`, {}],
  [
    'aliases hidden in a fragment spread often',
    `{ viewer { ...f } regions { id } } fragment f on Viewer { ${repeated(40, (i) => `a${i}: id`)} }`,
    {},
  ],
  ['the same field 400 times', `{ ${repeated(700, () => 'viewer { id }')} }`, {}],
  ['fragments that double', doubling, {}],
  ['3,000 open brackets', '{'.repeat(3000), {}],
  [
    'a costly page, written out',
    '{ importBatches(first: 100) { edges { node { problems(first: 100) { edges { node { file line column rule severity } } } } } } }',
    {},
  ],
  [
    'the same through variables',
    'query ($n: Int) { importBatches(first: $n) { edges { node { problems(first: $n) { edges { node { file line column rule severity } } } } } } }',
    { n: 1000 },
  ],
  [
    'the same through the variables’ defaults',
    'query ($n: Int = 100) { importBatches(first: $n) { edges { node { problems(first: $n) { edges { node { file line column rule severity } } } } } } }',
    {},
  ],
];

describe('a question too large', () => {
  it.each(tooMuch)('%s: refused with one sentence', async (_name, query, variables) => {
    const { status, errors, data } = await api.ask(officer, query, variables);
    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^[A-Z].*[.]$/);
    expect(errors[0]?.message).not.toMatch(/\d{2,}/);
  });

  it('is counted by the numbers it comes with, whatever it was asked with before', async () => {
    const query = `query ($n: Int, $with: Boolean = true) { importBatches(first: $n) { edges { node {
      problems(first: $n) @include(if: $with) { edges { node { file line column rule severity } } } } } } }`;
    const asked = [{ n: 2 }, { n: 100 }, { n: 2 }, { n: 100 }, { n: 100, with: false }, { n: 100, with: true }, {}];
    const statuses: number[] = [];
    for (const variables of asked) statuses.push((await api.ask(officer, query, variables)).status);
    expect(statuses).toEqual([200, 400, 200, 400, 200, 400, 200]);
  });

  it('leaves the server up for the next question', async () => {
    expect((await api.ask(officer, '{ viewer { displayName } }')).data.viewer.displayName).toBe('Olive Officer');
  });

  it('is not a question of many fields that a screen asks for', async () => {
    const fields =
      'id name places { registered usable filled vacant onHold reserved notice } localAuthority { name centre { lat lng } }';
    const { status, errors } = await api.ask(
      officer,
      `{ homes(first: 100) { edges { cursor node { ${fields} } } pageInfo { endCursor } } }`,
    );
    expect(errors).toEqual([]);
    expect(status).toBe(200);
  });

  it(`may be nested ${deepest} deep and no deeper`, async () => {
    const question = (extra: string) =>
      `{ placementNeeds { edges { node { children { placement { hostAuthority { centre { lat ${extra} } } } } } } } }`;
    expect((await api.ask(officer, question(''))).status).toBe(200);
    const deep = `query { ${'viewer { '.repeat(deepest + 1)} id ${'}'.repeat(deepest + 1)} }`;
    const { status, errors } = await api.ask(officer, deep);
    expect(status).toBe(400);
    expect(errors.some(({ message }) => message.includes('nested too deeply'))).toBe(true);
  });

  it('has fragments that spread themselves: refused, not followed for ever', async () => {
    const { status } = await api.ask(
      officer,
      '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
    );
    expect(status).toBe(400);
  });
});

describe('pages', () => {
  it.each([
    [100_000, 4],
    [2, 2],
  ])('first: %i gives %i of four needs’ children', async (first, given) => {
    const { data } = await api.ask(
      officer,
      'query ($first: Int) { children(first: $first) { edges { node { id } } totalCount } }',
      { first },
    );
    expect(data.children.edges).toHaveLength(given);
    expect(data.children.totalCount).toBe(4);
  });

  it.each([0, -5])('first: %i is answered with a sentence', async (first) => {
    const { errors } = await api.ask(officer, 'query ($first: Int) { homes(first: $first) { totalCount } }', { first });
    expect(errors[0]?.message).toBe('first must be 1 to 100.');
  });

  it.each(['x', '', 'W10=', 'eyJhIjoxfQ'])(
    'a cursor that is not ours, "%s", is answered with a sentence',
    async (after) => {
      const { errors, text } = await api.ask(
        officer,
        'query ($after: String) { homes(after: $after) { totalCount } }',
        { after },
      );
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(text).not.toContain('   at ');
    },
  );

  it('walks a list to its end, each row once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Answered = await api.ask(
        officer,
        'query ($after: String) { homes(first: 3, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.homes.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = data.homes.pageInfo.hasNextPage ? data.homes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });
});
