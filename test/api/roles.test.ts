import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { databases } from '../store/databases.ts';
import { type Answered, type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { oldham, rochdale } from './smallRegion.ts';

/** What the store holds, found as the people who may see it. */
interface Known {
  readonly ownChild: string;
  readonly ownNeed: string;
  readonly otherChild: string;
  readonly otherNeed: string;
  readonly home: string;
}

const firstIds =
  '{ children(first: 1) { edges { node { id } } } placementNeeds(first: 1) { edges { node { id } } } homes(first: 1) { edges { node { id } } } }';

async function known(api: ApiServer): Promise<Known> {
  const own = (await api.ask(await api.signIn('placement-officer'), firstIds)).data;
  const other = (await api.ask(await api.sessionOf('rochdale-officer'), firstIds)).data;
  return {
    ownChild: own.children.edges[0].node.id,
    ownNeed: own.placementNeeds.edges[0].node.id,
    otherChild: other.children.edges[0].node.id,
    otherNeed: other.placementNeeds.edges[0].node.id,
    home: own.homes.edges[0].node.id,
  };
}

const count = { value: expect.any(Number), marker: null };
const hidden = { value: null, marker: 'SUPPRESSED' };
const nearHomeProblem = {
  nearHomeMatches: { __typename: 'NotFoundProblem', sentence: 'There is no open need of that id that you may see.' },
};
const matched = (name: string) => ({
  nearHomeMatches: { __typename: 'NearHomeAnswer', matches: [{ rank: 1, home: { name } }] },
});
const noImport = { __typename: 'NotFoundProblem', sentence: 'No import of that id is waiting to be accepted by you.' };

interface Case {
  readonly asks: string;
  question(ids: Known): { query: string; variables?: object };
  readonly answers: Readonly<Record<Persona, unknown>>;
}

const nearHome =
  'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename ... on Problem { sentence } ... on NearHomeAnswer { matches(first: 1) { rank home { name } } } } }';
const everyone = (answer: unknown) => ({
  'placement-officer': answer,
  commissioner: answer,
  board: answer,
  'data-officer': answer,
});
const onlyOfficer = (answer: unknown, others: unknown) => ({ ...everyone(others), 'placement-officer': answer });

/** Role × question: every cell of the policy as a person meets it. */
const cases: readonly Case[] = [
  {
    asks: 'what they may do',
    question: () => ({
      query:
        '{ viewer { mayImport maySeeChildren maySeePlacementNeeds maySeeHomes maySeeExactNumbers countsHiddenUpTo mayImportFor { name } } }',
    }),
    answers: {
      'placement-officer': {
        viewer: {
          mayImport: false,
          maySeeChildren: true,
          maySeePlacementNeeds: true,
          maySeeHomes: true,
          maySeeExactNumbers: false,
          countsHiddenUpTo: 5,
          mayImportFor: [],
        },
      },
      commissioner: {
        viewer: {
          mayImport: false,
          maySeeChildren: false,
          maySeePlacementNeeds: false,
          maySeeHomes: true,
          maySeeExactNumbers: true,
          countsHiddenUpTo: 5,
          mayImportFor: [],
        },
      },
      board: {
        viewer: {
          mayImport: false,
          maySeeChildren: false,
          maySeePlacementNeeds: false,
          maySeeHomes: false,
          maySeeExactNumbers: false,
          countsHiddenUpTo: 5,
          mayImportFor: [],
        },
      },
      'data-officer': {
        viewer: {
          mayImport: true,
          maySeeChildren: false,
          maySeePlacementNeeds: false,
          maySeeHomes: true,
          maySeeExactNumbers: true,
          countsHiddenUpTo: 5,
          mayImportFor: [{ name: 'Oldham' }, { name: 'Rochdale' }, { name: 'Tameside' }],
        },
      },
    },
  },
  {
    asks: 'for the children',
    question: () => ({
      query: '{ children { totalCount edges { node { reference responsibleAuthority { name } } } } }',
    }),
    answers: onlyOfficer(
      {
        children: {
          totalCount: 4,
          edges: ['OL1', 'OL2', 'OL3', 'OL4'].map((reference) => ({
            node: { reference, responsibleAuthority: { name: 'Oldham' } },
          })),
        },
      },
      { children: { totalCount: 0, edges: [] } },
    ),
  },
  {
    asks: 'for the children of another authority',
    question: () => ({
      query: `{ children(filter: {localAuthority: "${rochdale}"}) { totalCount edges { cursor } } }`,
    }),
    answers: everyone({ children: { totalCount: 0, edges: [] } }),
  },
  {
    asks: 'for a child of Oldham',
    question: ({ ownChild }) => ({
      query:
        'query ($id: ID!) { child(id: $id) { reference ageYears placement { type hostAuthority { name } distanceMiles } } }',
      variables: { id: ownChild },
    }),
    answers: onlyOfficer(
      {
        child: {
          reference: 'OL1',
          ageYears: 16,
          placement: { type: 'FOSTERING', hostAuthority: { name: 'Oldham' }, distanceMiles: 6.4 },
        },
      },
      { child: null },
    ),
  },
  {
    asks: 'for a child of another authority',
    question: ({ otherChild }) => ({
      query: 'query ($id: ID!) { child(id: $id) { id reference } }',
      variables: { id: otherChild },
    }),
    answers: everyone({ child: null }),
  },
  {
    asks: 'for the needs',
    question: () => ({
      query:
        '{ placementNeeds { totalCount edges { node { reference ages children { reference } localAuthority { name } } } } }',
    }),
    answers: onlyOfficer(
      {
        placementNeeds: {
          totalCount: 2,
          edges: expect.arrayContaining([
            {
              node: {
                reference: 'OL-N1',
                ages: [16, 15],
                children: [{ reference: 'OL1' }, { reference: 'OL2' }],
                localAuthority: { name: 'Oldham' },
              },
            },
          ]),
        },
      },
      { placementNeeds: { totalCount: 0, edges: [] } },
    ),
  },
  {
    asks: 'for a need of another authority',
    question: ({ otherNeed }) => ({
      query: 'query ($id: ID!) { placementNeed(id: $id) { id children { id } } }',
      variables: { id: otherNeed },
    }),
    answers: everyone({ placementNeed: null }),
  },
  {
    asks: 'for homes near a child of Oldham',
    question: ({ ownNeed }) => ({ query: nearHome, variables: { question: { needId: ownNeed } } }),
    answers: onlyOfficer(matched('A1 House'), nearHomeProblem),
  },
  {
    asks: 'for homes near a child of another authority',
    question: ({ otherNeed }) => ({ query: nearHome, variables: { question: { needId: otherNeed } } }),
    answers: everyone(nearHomeProblem),
  },
  {
    asks: 'for the homes',
    question: () => ({ query: '{ homes { totalCount edges { node { name } } } }' }),
    answers: {
      ...everyone({
        homes: { totalCount: 4, edges: ['A1', 'B2', 'C3', 'D4'].map((name) => ({ node: { name: `${name} House` } })) },
      }),
      board: { homes: { totalCount: 0, edges: [] } },
    },
  },
  {
    asks: 'for a home',
    question: ({ home }) => ({
      query:
        'query ($id: ID!) { home(id: $id) { name phone location { lat } localAuthority { gssCode } places { vacant } } }',
      variables: { id: home },
    }),
    answers: {
      ...everyone({
        home: {
          name: 'A1 House',
          phone: '0161 496 0001',
          location: { lat: 53.56 },
          localAuthority: { gssCode: oldham },
          places: { vacant: 2 },
        },
      }),
      board: { home: null },
    },
  },
  {
    asks: 'for the gap',
    question: () => ({
      query:
        '{ sufficiency(question: {region: "small"}) { ... on SufficiencyAnswer { total { demand { value marker } usablePlaces { value marker } nearHomeGap { achieved { value } } notes } coverage { authorities authoritiesWithData } } } }',
    }),
    answers: {
      ...everyone({
        sufficiency: {
          total: expect.objectContaining({ demand: expect.objectContaining({ value: expect.anything() }) }),
          coverage: { authorities: 3, authoritiesWithData: 3 },
        },
      }),
      'placement-officer': {
        sufficiency: {
          total: expect.objectContaining({ demand: expect.objectContaining({ value: null }) }),
          coverage: expect.anything(),
        },
      },
      board: {
        sufficiency: {
          total: expect.objectContaining({ demand: expect.objectContaining({ value: null }) }),
          coverage: expect.anything(),
        },
      },
    },
  },
  {
    asks: 'where children live',
    question: () => ({
      query:
        '{ placementLocation(question: {region: "small"}) { ... on LocationAnswer { rows { localAuthority { name } children { value marker } } } } }',
    }),
    answers: {
      ...everyone({
        placementLocation: {
          rows: expect.arrayContaining([{ localAuthority: { name: 'Oldham' }, children: { value: 4, marker: null } }]),
        },
      }),
      'placement-officer': {
        placementLocation: { rows: expect.arrayContaining([{ localAuthority: { name: 'Oldham' }, children: hidden }]) },
      },
      board: {
        placementLocation: { rows: expect.arrayContaining([{ localAuthority: { name: 'Oldham' }, children: hidden }]) },
      },
    },
  },
  {
    asks: 'about another day',
    question: () => ({ query: '{ sufficiency(question: {region: "small", asOf: "2025-03-30"}) { __typename } }' }),
    answers: {
      ...everyone({ sufficiency: { __typename: 'SufficiencyAnswer' } }),
      'placement-officer': { sufficiency: { __typename: 'BadQuestion' } },
      board: { sufficiency: { __typename: 'BadQuestion' } },
    },
  },
  {
    asks: 'for the map',
    question: () => ({
      query:
        '{ regionMap(region: "small") { areas { isMember localAuthority { name } geometry } towns { name } note } other: regionMap(region: "other") { note } }',
    }),
    answers: everyone({
      regionMap: {
        areas: [
          ...['Oldham', 'Rochdale', 'Tameside'].map((name) => ({
            isMember: true,
            localAuthority: { name },
            geometry: expect.objectContaining({ type: 'Polygon' }),
          })),
          { isMember: false, localAuthority: { name: 'Derbyshire' }, geometry: expect.anything() },
        ],
        towns: [{ name: 'Oldham' }],
        note: expect.stringContaining('not official boundaries'),
      },
      other: null,
    }),
  },
  {
    asks: 'for the authorities',
    question: () => ({
      query:
        '{ localAuthorities(region: "small") { gssCode isMember centre { lat } } nowhere: localAuthorities(region: "nowhere") { gssCode } }',
    }),
    answers: everyone({
      localAuthorities: expect.arrayContaining([{ gssCode: oldham, isMember: true, centre: { lat: 53.5405 } }]),
      nowhere: [],
    }),
  },
  {
    asks: 'for the imports',
    question: () => ({
      query: '{ importBatches { totalCount edges { node { id } } } importBatch(id: "none") { id } }',
    }),
    answers: everyone({ importBatches: { totalCount: 0, edges: [] }, importBatch: null }),
  },
  {
    asks: 'to accept and to discard an import that is not there',
    question: () => ({
      query:
        'mutation { acceptImport(id: "none") { __typename ... on Problem { sentence } } discardImport(id: "none") { __typename ... on Problem { sentence } } }',
    }),
    answers: everyone({ acceptImport: noImport, discardImport: noImport }),
  },
];

describe.each(databases)('who may see what, on $name', (database) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let ids: Known;
  const cookies = new Map<Persona, string>();
  beforeAll(async () => {
    opened = await startSmallRegion(database);
    ({ api } = opened);
    ids = await known(api);
  });
  afterAll(() => opened?.close());

  async function askAs(persona: Persona, query: string, variables: object = {}): Promise<Answered> {
    const cookie = cookies.get(persona) ?? (await api.signIn(persona));
    cookies.set(persona, cookie);
    return api.ask(cookie, query, variables);
  }

  const table = cases.flatMap((one) =>
    Object.entries(one.answers).map(([persona, answer]) => ({ ...one, persona: persona as Persona, answer })),
  );
  it.each(table)('the $persona asks $asks', async ({ persona, question, answer }) => {
    const { query, variables } = question(ids);
    const { data, errors } = await askAs(persona, query, variables);
    expect(errors).toEqual([]);
    expect(data).toEqual(answer);
  });

  it('gives the commissioner exact counts that add up, the near-home gap and its reasons among them', async () => {
    const { data } = await askAs(
      'commissioner',
      '{ sufficiency(question: {region: "small", ageBands: [AGE_10_15, AGE_16_17]}) { ... on SufficiencyAnswer { question { asOf withinMiles reading ageBands placementTypes } rows { demand { value marker } nearHomeGap { achieved { value } lowerBound { value } } reasons { children { value } } } total { demand { value marker } nearHomeGap { achieved { value } lowerBound { value } } reasons { reason label children { value } } } proof { status sentence achieved { value } } run { id } } } }',
    );
    const { question, rows, total, proof, run } = data.sufficiency;
    expect(question).toEqual({
      asOf: '2025-03-31',
      withinMiles: 20,
      reading: 'EVERYONE',
      ageBands: ['AGE_10_15', 'AGE_16_17'],
      placementTypes: null,
    });
    expect(rows).toHaveLength(6);
    expect(rows[0].demand).toEqual(count);
    const sum = (values: readonly { value: number }[]) => values.reduce((all, { value }) => all + value, 0);
    for (const row of [...rows, total]) {
      expect(sum(row.reasons.map(({ children }: { children: { value: number } }) => children))).toBe(
        row.nearHomeGap.achieved.value,
      );
      expect(row.nearHomeGap.lowerBound.value).toBeLessThanOrEqual(row.nearHomeGap.achieved.value);
    }
    expect(sum(rows.map((row: { nearHomeGap: { achieved: { value: number } } }) => row.nearHomeGap.achieved))).toBe(
      total.nearHomeGap.achieved.value,
    );
    expect(proof).toEqual({
      status: 'OPTIMAL',
      achieved: total.nearHomeGap.achieved,
      sentence: expect.stringContaining('Proved'),
    });
    expect(run).toBeNull();
  });

  const placingSteps =
    '{ sufficiency(question: {region: "small"}) { ... on SufficiencyAnswer { rows { ...Row } total { ...Row } } } } fragment Row on SufficiencyRow { usablePlaces { value } nearHomeChildren { value } nearHomeGap { achieved { value } } placing { otherCouncilsHere { value } heldHere { value } emptyHere { value } elsewhere { value } withoutPlace { value } } }';
  it('gives the commissioner the steps from usable places to children near home, which add up', async () => {
    const { data } = await askAs('commissioner', placingSteps);
    const { rows, total } = data.sufficiency;
    for (const { usablePlaces, nearHomeChildren, nearHomeGap, placing } of [...rows, total]) {
      const { otherCouncilsHere, heldHere, emptyHere, elsewhere, withoutPlace } = placing;
      const lost = otherCouncilsHere.value + heldHere.value + emptyHere.value;
      const near = usablePlaces.value - lost + elsewhere.value + withoutPlace.value;
      expect(near).toBe(nearHomeChildren.value - nearHomeGap.achieved.value);
    }
  });

  it.each(['board', 'placement-officer'] as const)('gives the %s none of those steps', async (persona) => {
    const { data } = await askAs(persona, placingSteps);
    const { rows, total } = data.sufficiency;
    expect([...rows, total].map(({ placing }) => placing)).toEqual([null, null, null, null]);
  });

  const sharedPlaces =
    '{ sufficiency(question: {region: "small"}) { ... on SufficiencyAnswer { rows { localAuthority { gssCode } placing { elsewhere { value } } } placedBetween { from { gssCode } to { gssCode } children { value } } } } }';
  it('gives the commissioner who would live in whose area, which adds up to the step of the bridge', async () => {
    const { data } = await askAs('commissioner', sharedPlaces);
    const { rows, placedBetween } = data.sufficiency;
    for (const { localAuthority, placing } of rows) {
      const ours = placedBetween
        .filter((flow: { from: { gssCode: string } }) => flow.from.gssCode === localAuthority.gssCode)
        .reduce((sum: number, flow: { children: { value: number } }) => sum + flow.children.value, 0);
      expect(ours).toBe(placing.elsewhere.value);
    }
    expect(placedBetween.length).toBeGreaterThan(0);
  });

  it.each(['board', 'placement-officer'] as const)('gives the %s no small number of them', async (persona) => {
    const { data } = await askAs(persona, sharedPlaces);
    for (const { children } of data.sufficiency.placedBetween)
      expect([1, 2, 3, 4, 5, null]).not.toContain(children.value);
  });

  const farToday =
    '{ sufficiency(question: {region: "small", withinMiles: 20}) { ... on SufficiencyAnswer { rows { ...Row } total { ...Row } } } } fragment Row on SufficiencyRow { farToday { children { value } lines { label children { value } } } }';
  it('gives the commissioner who lives far today and why, which adds up line by line and council by council', async () => {
    const { data } = await askAs('commissioner', farToday);
    const { rows, total } = data.sufficiency;
    const sum = (counts: readonly { children: { value: number } }[]) =>
      counts.reduce((all, { children }) => all + children.value, 0);
    for (const row of [...rows, total]) expect(sum(row.farToday.lines)).toBe(row.farToday.children.value);
    expect(sum(rows.map((row: { farToday: { children: { value: number } } }) => row.farToday))).toBe(
      total.farToday.children.value,
    );
  });

  it.each(['board', 'placement-officer'] as const)('gives the %s nobody who lives far today', async (persona) => {
    const { data } = await askAs(persona, farToday);
    const { rows, total } = data.sufficiency;
    expect([...rows, total].map((row) => row.farToday)).toEqual([null, null, null, null]);
  });
});
