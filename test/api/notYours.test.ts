import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';

let opened: ApiOnStore;
let api: ApiServer;
let officer: string;
let theirs: { child: string; need: string; reference: string };

beforeAll(async () => {
  opened = await startSmallRegion();
  ({ api } = opened);
  officer = await api.signIn('placement-officer');
  const { data } = await api.ask(
    await api.sessionOf('rochdale-officer'),
    '{ placementNeeds { edges { node { id reference children { id } } } } }',
  );
  const [{ node }] = data.placementNeeds.edges;
  theirs = { need: node.id, child: node.children[0].id, reference: node.reference };
});
afterAll(() => opened?.close());

const absent = '00000000-0000-4000-8000-000000000000';
const questions: readonly (readonly [string, string, (id: string) => object])[] = [
  ['child', 'query ($id: ID!) { child(id: $id) { reference } }', (id) => ({ id })],
  [
    'placementNeed',
    'query ($id: ID!) { placementNeed(id: $id) { reference children { reference } } }',
    (id) => ({ id }),
  ],
  ['home', 'query ($id: ID!) { home(id: $id) { name } }', (id) => ({ id })],
  ['importBatch', 'query ($id: ID!) { importBatch(id: $id) { sentence problems { totalCount } } }', (id) => ({ id })],
  [
    'nearHomeMatches',
    'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename ... on Problem { sentence } ... on NearHomeAnswer { headline } } }',
    (needId) => ({ question: { needId } }),
  ],
  [
    'acceptImport',
    'mutation ($id: ID!) { acceptImport(id: $id) { __typename ... on Problem { sentence } } }',
    (id) => ({ id }),
  ],
];

describe('another authority’s child or need', () => {
  it.each(questions)(
    'by %s gives the answer of an id that is not there, byte for byte',
    async (_name, query, variables) => {
      const nowhere = await api.ask(officer, query, variables(absent));
      for (const id of [theirs.child, theirs.need, theirs.reference]) {
        const answer = await api.ask(officer, query, variables(id));
        expect(answer.status).toBe(nowhere.status);
        expect(answer.text).toBe(nowhere.text);
      }
    },
  );

  it('is in no list, whatever the filter or the page', async () => {
    const lists = `{
      children(first: 100) { edges { node { id reference } } }
      older: children(filter: {ageBands: [AGE_16_17, AGE_10_15]}, first: 100) { edges { node { id reference } } }
      placementNeeds(first: 100) { edges { node { id reference children { id reference } } } }
      grouped: placementNeeds(filter: {localAuthority: "E08000005"}, first: 100) { edges { node { id reference } } }
    }`;
    const { text, errors } = await api.ask(officer, lists);
    expect(errors).toEqual([]);
    expect(text).toContain('"OL1"');
    expect(text).not.toMatch(/"RO|"TA/);
    for (const id of [theirs.child, theirs.need]) expect(text).not.toContain(id);
  });

  it('is not given away by a cursor of their own list', async () => {
    const list =
      'query ($after: String) { children(after: $after, first: 100) { edges { cursor node { reference } } } }';
    const their = await api.ask(await api.sessionOf('rochdale-officer'), list);
    const { text } = await api.ask(officer, list, { after: their.data.children.edges[0].cursor });
    expect(text).not.toContain('"RO');
  });

  it('names nobody through the homes they live in', async () => {
    const { text } = await api.ask(
      officer,
      '{ homes { edges { node { id name places { filled } holds { reason } localAuthority { name } } } } }',
    );
    for (const id of [theirs.child, theirs.need, theirs.reference]) expect(text).not.toContain(id);
  });
});

describe('what leaves for the officer whose child it is', () => {
  it('holds no day of birth, postcode, or point finer than a cell of 0.02 degrees', async () => {
    const { text, data } = await api.ask(
      officer,
      '{ placementNeeds { edges { node { areaName importantPlaces { kind label area { lat lng } precision visitsPerWeek } children { reference ageYears } } } } }',
    );
    expect(text).not.toMatch(/20\d\d-0\d-11|OL4 1|OL41/);
    const areas = data.placementNeeds.edges.flatMap(
      (edge: { node: { importantPlaces: { area: { lat: number; lng: number } }[] } }) =>
        edge.node.importantPlaces.map((place) => place.area),
    );
    expect(areas.length).toBeGreaterThan(0);
    for (const { lat, lng } of areas) {
      for (const degrees of [lat, lng]) {
        const cells = degrees / 0.01;
        expect(Math.abs(cells - Math.round(cells))).toBeLessThan(1e-6);
      }
    }
  });
});
