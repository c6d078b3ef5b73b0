import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { factsDump } from '../import/importing.ts';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { changeNeed, createNeed, loadPostcodes, withdrawNeed } from './needWords.ts';
import { oneThat } from './oneThat.ts';

const planned = { urgency: 'PLANNED', neededBy: '2025-04-18' };
const places = (howMany: number) =>
  Array.from({ length: howMany }, () => ({ kind: 'COMMUNITY', where: 'OL1 1AA', visitsPerWeek: 1 }));

const corners = (south: number, west: number, north: number, east: number) => [
  { lat: south, lng: west },
  { lat: south, lng: east },
  { lat: north, lng: east },
  { lat: north, lng: west },
];
const ring = corners(53.52, -2.14, 53.55, -2.09);
const manyCorners = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return { lat: 53.54 + 0.02 * Math.sin(angle), lng: -2.1 + 0.02 * Math.cos(angle) };
  });

/** What is sent beside a child and a day, the part that is wrong, and what is said of it. */
const badInput: readonly (readonly [string, object, string, RegExp])[] = [
  ['no child', { childReferences: [] }, 'childReferences', /^Choose the child/],
  ['another council’s child', { childReferences: ['RO1'] }, 'childReferences.0', /^No child of your council/],
  ['a child nobody has', { childReferences: ['XX9'] }, 'childReferences.0', /^No child of your council/],
  ['a child in an open need', { childReferences: ['OL4', 'OL3'] }, 'childReferences.1', /open need already, OL-N2:/],
  ['no word of when', { urgency: null, neededBy: null }, 'urgency', /^Say when a home is needed/],
  ['no day', { neededBy: null }, 'neededBy', /^Give the day/],
  ['a day in the past', { neededBy: '2025-03-30' }, 'neededBy', /in the past/],
  ['no real day', { neededBy: '2025-02-30' }, 'neededBy', /^Write a real day/],
  ['a day far ahead', { neededBy: '2035-04-18' }, 'neededBy', /more than two years ahead/],
  ['a day too late', { urgency: 'WITHIN_5_DAYS', neededBy: '2025-04-18' }, 'neededBy', /more than 5 days ahead/],
  ['40 places', { importantPlaces: places(40) }, 'importantPlaces', /can hold 20 important places/],
  [
    'a place nowhere',
    { importantPlaces: [{ kind: 'SCHOOL' }] },
    'importantPlaces.0.where',
    /^Give the postcode of the school/,
  ],
  [
    'a postcode in no table',
    { importantPlaces: [{ kind: 'SCHOOL', where: 'M1 1AA' }] },
    'importantPlaces.0.where',
    /not in the postcode table/,
  ],
  [
    'a place that is no postcode',
    { importantPlaces: [{ kind: 'SCHOOL', where: '=HYPERLINK("x")' }] },
    'importantPlaces.0.where',
    /neither a postcode nor a town/,
  ],
  [
    'visits without end',
    { importantPlaces: [{ kind: 'SCHOOL', where: 'OL1 1AA', visitsPerWeek: 99 }] },
    'importantPlaces.0.visitsPerWeek',
    /from 0 to 21/,
  ],
  [
    'another child’s place',
    { importantPlaces: [{ kind: 'SCHOOL', id: 'ffffffffffffffffffffffff' }] },
    'importantPlaces.0.where',
    /no longer on record/,
  ],
  [
    'two family homes',
    {
      importantPlaces: [
        { kind: 'FAMILY', isFamilyHome: true, where: 'OL1 1AA' },
        { kind: 'FAMILY', isFamilyHome: true, where: 'OL4 3DT' },
      ],
    },
    'importantPlaces',
    /^Only one place/,
  ],
  [
    'an area round nothing',
    { areasToAvoid: [{ radiusMiles: 2 }] },
    'areasToAvoid.0.where',
    /^Give the postcode in the middle/,
  ],
  [
    'an area without a size',
    { areasToAvoid: [{ where: 'OL1 1AA' }] },
    'areasToAvoid.0.radiusMiles',
    /from 0\.1 to 50 miles/,
  ],
  [
    'an area over the whole region',
    { areasToAvoid: [{ where: 'OL1 1AA', radiusMiles: 50 }] },
    'areasToAvoid.0.radiusMiles',
    /cover the whole region/,
  ],
  [
    'an area far out at sea',
    { areasToAvoid: [{ lat: 0, lng: 0, radiusMiles: 2 }] },
    'areasToAvoid.0.where',
    /^Give a postcode/,
  ],
  [
    'a drawn area of two corners',
    { areasToAvoid: [{ corners: ring.slice(0, 2) }] },
    'areasToAvoid.0.corners',
    /at least 3 corners/,
  ],
  [
    'a drawn area of 201 corners',
    { areasToAvoid: [{ corners: manyCorners(201) }] },
    'areasToAvoid.0.corners',
    /at most 200 corners/,
  ],
  [
    'a drawn area that crosses itself',
    { areasToAvoid: [{ corners: [ring[0], ring[2], ring[1], ring[3]] }] },
    'areasToAvoid.0.corners',
    /cross or touch/,
  ],
  [
    'a drawn area over the whole region',
    { areasToAvoid: [{ corners: corners(53.2, -2.7, 53.9, -1.6) }] },
    'areasToAvoid.0.corners',
    /cover the whole region/,
  ],
  [
    'a drawn area wider than any',
    { areasToAvoid: [{ corners: corners(51, -4, 55, 0) }] },
    'areasToAvoid.0.corners',
    /more than 50 miles/,
  ],
  [
    'a reason without end',
    { areasToAvoid: [{ corners: ring, reason: 'x'.repeat(101) }] },
    'areasToAvoid.0.reason',
    /100 characters or fewer/,
  ],
  [
    'no type left',
    {
      suitability: [
        'FOSTERING',
        'KINSHIP',
        'CHILDRENS_HOME',
        'SECURE',
        'SUPPORTED_ACCOMMODATION',
        'FAMILY_CENTRE',
        'RESIDENTIAL_SCHOOL',
      ].map((type) => ({ type, suitability: 'UNSUITABLE' })),
    },
    'suitability',
    /leave at least one/,
  ],
  ['some of one together', { siblingPlan: 'SUBSETS' }, 'siblingPlan', /three children or more/],
  ['a legal status of no list', { legalStatus: '<b>C2</b>' }, 'legalStatus', /^Choose a legal status/],
  ['a language without end', { language: 'x'.repeat(20_000) }, 'language', /60 characters or fewer/],
  ['a story of health', { medical: 'x'.repeat(301) }, 'medical', /300 characters or fewer/],
];

describe.each(databases)('on $name', (kind) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let officer: string;
  const create = async (need: object, cookie = officer) =>
    (await api.ask(cookie, createNeed, { need: { childReferences: ['OL4'], ...planned, ...need } })).data
      .createPlacementNeed;
  const change = async (id: string, version: number, need: object, cookie = officer) =>
    (await api.ask(cookie, changeNeed, { id, version, need: { childReferences: ['OL4'], ...planned, ...need } })).data
      .changePlacementNeed;
  const start = async () => {
    opened = await startSmallRegion(kind);
    ({ api } = opened);
    officer = await api.signIn('placement-officer');
    await loadPostcodes(api);
  };

  // One store for all of them, since none may write.
  describe('a need that is wrong', () => {
    beforeAll(start);
    afterAll(() => opened?.close());

    it.each(badInput)(
      'says what is wrong with %s, at its field, and writes nothing',
      async (_name, need, field, sentence) => {
        const before = await factsDump(opened.database);
        const answer = await create(need);
        expect(answer.__typename).toBe('BadQuestion');
        expect(answer.problems).toHaveLength(1);
        expect(answer.field).toBe(field);
        expect(answer.problems[0]).toMatchObject({ field, sentence: answer.sentence });
        expect(answer.sentence).toMatch(sentence);
        expect(answer.sentence).not.toMatch(/OL3\b|RO1|XX9|HYPERLINK|<b>/);
        expect(api.log.join('\n')).not.toMatch(/OL3\b|RO1|XX9|HYPERLINK|<b>|M1 ?1AA|xxxxx/);
        expect(await factsDump(opened.database)).toEqual(before);
      },
    );
  });

  describe('a need', () => {
    beforeEach(start);
    afterEach(() => opened?.close());

    it('records everything that is said, and who and when', async () => {
      const made = await create({
        isEmergency: true,
        duration: 'LONG_TERM',
        suitability: [
          { type: 'FOSTERING', suitability: 'PREFERRED' },
          { type: 'SECURE', suitability: 'UNSUITABLE' },
        ],
        importantPlaces: [
          { kind: 'FAMILY', isFamilyHome: true, where: 'ol43dt', visitsPerWeek: 2 },
          { kind: 'SCHOOL', where: 'OL8 2RE', visitsPerWeek: 5 },
          { kind: 'COMMUNITY', where: 'oldham', visitsPerWeek: 0.5 },
        ],
        mustStayAtSchool: true,
        areasToAvoid: [
          { where: 'OL1 1AA', radiusMiles: 0.5 },
          { lat: 53.6, lng: -2.15, radiusMiles: 1 },
        ],
        livingWith: 'SOLO',
        requiredAdaptations: ['HOIST'],
        requiredOffers: ['THERAPEUTIC'],
        risks: ['CRIMINAL_EXPLOITATION'],
        language: '  Polish\u0000\n ',
        faith: '<script>alert(1)</script>',
        culture: '=1+1',
        medical: 'Asthma',
        legalStatus: 'C2',
      });
      expect(made).toMatchObject({
        __typename: 'PlacementNeed',
        reference: 'N-1001',
        status: 'OPEN',
        lastChangedBy: 'Olive Officer',
        openedOn: '2025-03-31',
        neededBy: '2025-04-18',
        isEmergency: true,
        duration: 'LONG_TERM',
        legalStatus: 'C2',
        legalStatusLabel: 'Full care order',
        missingFacts: [],
        cohorts: ['EXPLOITATION_RISK', 'SOLO', 'THERAPEUTIC'],
        isSoloRequired: true,
        requiredAdaptations: ['HOIST'],
        language: 'Polish',
        faith: '<script>alert(1)</script>',
        culture: '=1+1',
        medical: 'Asthma',
        waitingDays: 0,
        areasToAvoidCount: 2,
        preferredTypes: [
          { type: 'FOSTERING', suitability: 'PREFERRED' },
          { type: 'SECURE', suitability: 'UNSUITABLE' },
        ],
        importantPlaces: [
          { kind: 'FAMILY', label: 'Family home, OL4', visitsPerWeek: 2, precision: 'UNIT' },
          { kind: 'SCHOOL', label: 'School, OL8', visitsPerWeek: 5, precision: 'UNIT' },
          { kind: 'COMMUNITY', label: 'Community, Oldham', visitsPerWeek: 0.5, precision: 'TOWN' },
        ],
      });
      const dump = (await factsDump(opened.database)).join('\n');
      expect(dump).not.toMatch(/OL4 ?3DT|OL8 ?2RE|OL1 ?1AA/i);
      const event = (await auditRows(opened.database)).find(({ action }) => action === 'NEED_CREATED');
      expect(event).toMatchObject({
        userId: 'officer',
        outcome: 'ALLOWED',
        subjectKind: 'NEED',
        at: '2025-04-01T09:00:00.000Z',
      });
      expect(event?.subjectIds[0]).toBe(made.id);
    });

    it('is seen at once by the match and by the count of what is short', async () => {
      const short = `{ sufficiency(question: { region: "small" }) { ... on SufficiencyAnswer { total { demand { value } } } } }`;
      const commissioner = await api.signIn('commissioner');
      const before = (await api.ask(commissioner, short)).data.sufficiency.total.demand.value;
      const found = (needId: string) =>
        api.ask(
          officer,
          'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename ... on NearHomeAnswer { homesConsidered } } }',
          { question: { needId } },
        );
      const made = await create({});
      const answer = (await found(made.id)).data.nearHomeMatches;
      expect(answer.__typename).toBe('NearHomeAnswer');
      expect(answer.homesConsidered).toBeGreaterThan(0);
      // The child lived somewhere already, and is one child still.
      expect((await api.ask(commissioner, short)).data.sufficiency.total.demand.value).toBe(before);
      const rows = `{ sufficiency(question: { region: "small", placementTypes: [KINSHIP] }) { ... on SufficiencyAnswer { total { demand { value } } } } }`;
      const kin = async () => (await api.ask(commissioner, rows)).data.sufficiency.total.demand.value;
      const kinBefore = await kin();
      await change(made.id, made.version, { suitability: [{ type: 'KINSHIP', suitability: 'PREFERRED' }] });
      expect(await kin()).toBe(kinBefore + 1);
      const now = await api.ask(officer, 'query ($id: ID!) { placementNeed(id: $id) { version } }', { id: made.id });
      await api.ask(officer, withdrawNeed, { id: made.id, version: now.data.placementNeed.version });
      expect((await found(made.id)).data.nearHomeMatches.__typename).toBe('NotFoundProblem');
      expect(await kin()).toBe(kinBefore);
    });

    it('says every part that is wrong at once, in the order of the form', async () => {
      const answer = await create({
        childReferences: [],
        neededBy: '2020-01-01',
        language: 'x'.repeat(61),
        areasToAvoid: [{ where: 'nowhere at all' }],
      });
      expect(answer.problems.map(({ field }: { field: string }) => field)).toEqual([
        'childReferences',
        'neededBy',
        'areasToAvoid.0.radiusMiles',
        'language',
        'areasToAvoid.0.where',
      ]);
    });

    it('names the other need of a child, and its id, so that it can be opened', async () => {
      const { problems } = await create({ childReferences: ['OL3'] });
      const other = await api.ask(officer, 'query ($id: ID!) { placementNeed(id: $id) { reference } }', {
        id: problems[0].needId,
      });
      expect(other.data.placementNeed.reference).toBe('OL-N2');
    });

    it('may be recorded with no place to measure from, and says so', async () => {
      const made = await create({ importantPlaces: [] });
      expect(made.missingFacts).toContain('Family home');
      expect(made.importantPlaces).toEqual([]);
    });

    it('keeps the places on record where none are said', async () => {
      const made = await create({});
      expect(made.importantPlaces).toMatchObject([{ kind: 'FAMILY', label: 'Family in Oldham', visitsPerWeek: 2 }]);
    });

    it('keeps brothers and sisters together, apart or in groups', async () => {
      const { data } = await api.ask(officer, '{ placementNeeds { edges { node { id version reference } } } }');
      const { id, version } = oneThat(data.placementNeeds.edges, ({ node }) => node.reference === 'OL-N1').node;
      const children = ['OL1', 'OL2', 'OL4'];
      const groups = { childReferences: children, siblingPlan: 'SUBSETS' };
      for (const [siblingSubsets, sentence] of [
        [[['OL1'], ['OL2']], /^Put every child in a group/],
        [[['OL1', 'OL2', 'OL4']], /at least two groups/],
        [
          [
            ['OL1', 'OL2'],
            ['OL2', 'OL4'],
          ],
          /in two groups/,
        ],
        [[['OL1', 'OL2'], ['RO1']], /names a child who is not in this need/],
      ] as const) {
        const refused = await change(id, version, { ...groups, siblingSubsets });
        expect(refused).toMatchObject({ __typename: 'BadQuestion', field: 'siblingSubsets' });
        expect(refused.sentence).toMatch(sentence);
      }
      const made = await change(id, version, { ...groups, siblingSubsets: [['OL1', 'OL4'], ['OL2']] });
      expect(made).toMatchObject({ siblingPlan: 'SUBSETS', siblingSubsets: [['OL1', 'OL4'], ['OL2']] });
      expect(made.cohorts).toContain('SIBLING_GROUP');
      expect(made.children.map(({ reference }: { reference: string }) => reference)).toEqual(children);
    });

    it('lets nobody write over a colleague: the second is told who, and nothing of theirs is lost', async () => {
      const made = await create({});
      const first = await change(made.id, made.version, { language: 'Polish' });
      expect(first).toMatchObject({ __typename: 'PlacementNeed', language: 'Polish' });
      const before = await factsDump(opened.database);
      const second = await change(made.id, made.version, { language: 'Urdu' });
      expect(second).toMatchObject({ __typename: 'StaleProblem', changedBy: 'Olive Officer', version: first.version });
      expect(second.changedAt).toBe('2025-04-01T09:00:00.000Z');
      expect(await factsDump(opened.database)).toEqual(before);
      expect(await change(made.id, first.version, { language: 'Urdu' })).toMatchObject({ language: 'Urdu' });
    });

    it('takes one of two changes made at once', async () => {
      const made = await create({});
      const both = await Promise.all([
        change(made.id, made.version, { language: 'Polish' }),
        change(made.id, made.version, { language: 'Urdu' }),
      ]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PlacementNeed', 'StaleProblem']);
    });

    it('makes one need of two recorded at once for one child', async () => {
      const both = await Promise.all([create({}), create({})]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BadQuestion', 'PlacementNeed']);
    });

    it('keeps an overdue day while something else is changed', async () => {
      const made = await create({ urgency: 'SAME_DAY', neededBy: null });
      expect(made.neededBy).toBe('2025-03-31');
      expect(await change(made.id, made.version, { urgency: 'SAME_DAY', neededBy: null, faith: 'Sikh' })).toMatchObject(
        {
          faith: 'Sikh',
        },
      );
    });

    it('closes a need once', async () => {
      const made = await create({});
      const closed = (await api.ask(officer, withdrawNeed, { id: made.id, version: made.version })).data
        .withdrawPlacementNeed;
      expect(closed).toMatchObject({ status: 'WITHDRAWN', lastChangedBy: 'Olive Officer' });
      const again = (await api.ask(officer, withdrawNeed, { id: made.id, version: closed.version })).data
        .withdrawPlacementNeed;
      expect(again).toMatchObject({ __typename: 'BadQuestion', sentence: expect.stringMatching(/no longer open/) });
      expect(await create({})).toMatchObject({ __typename: 'PlacementNeed' });
    });

    it('is not another council’s to change, whatever is sent', async () => {
      const rochdale = await api.sessionOf('rochdale-officer');
      const made = await create({});
      const before = await factsDump(opened.database);
      const absent = 'ffffffffffffffffffffffff';
      for (const id of [made.id, made.reference]) {
        const theirs = await api.ask(rochdale, changeNeed, {
          id,
          version: made.version,
          need: { childReferences: ['RO2'], ...planned },
        });
        const nowhere = await api.ask(rochdale, changeNeed, {
          id: absent,
          version: made.version,
          need: { childReferences: ['RO2'], ...planned },
        });
        expect(theirs.text).toBe(nowhere.text);
        expect(theirs.data.changePlacementNeed.__typename).toBe('NotFoundProblem');
        const gone = await api.ask(rochdale, withdrawNeed, { id, version: made.version });
        expect(gone.text).toBe((await api.ask(rochdale, withdrawNeed, { id: absent, version: made.version })).text);
      }
      const place = made.terms.importantPlaces[0].id;
      const taken = await create(
        { childReferences: ['RO2'], importantPlaces: [{ kind: 'FAMILY', id: place }] },
        rochdale,
      );
      expect(taken).toMatchObject({ __typename: 'BadQuestion', field: 'importantPlaces.0.where' });
      expect(await factsDump(opened.database)).toEqual(before);
    });

    it('is not lost when a file that said something of it is taken back', async () => {
      const cookie = await api.signIn('data-officer');
      const body = [
        'child_reference,need_reference,local_authority,opened_on,needed_by,emergency,duration,legal_status',
        'OL4,OL-N9,E08000004,2025-03-28,2025-04-20,yes,LONG_TERM,C2',
      ].join('\n');
      const sent = await api.send('/imports/needs?name=needs.csv', { method: 'POST', headers: { cookie }, body });
      const { id: batch } = (await sent.json()) as { id: string };
      const query =
        '{ placementNeeds(first: 100) { edges { node { id reference version isEmergency duration legalStatus } } } }';
      const { edges } = (await api.ask(officer, query)).data.placementNeeds;
      const { node } = oneThat(edges, (edge) => edge.node.reference === 'OL-N9');
      expect(node).toMatchObject({ isEmergency: true, duration: 'LONG_TERM', legalStatus: 'C2' });
      expect(await change(node.id, node.version, { language: 'Polish' })).toMatchObject({ language: 'Polish' });
      const before = await factsDump(opened.database);
      const undo = 'mutation ($id: ID!) { undoImport(id: $id) { __typename ... on Problem { sentence } } }';
      const undone = (await api.ask(cookie, undo, { id: batch })).data.undoImport;
      expect(undone).toMatchObject({
        __typename: 'BadQuestion',
        sentence: expect.stringMatching(/OL-N9 was changed by hand/),
      });
      expect(await factsDump(opened.database)).toEqual(before);
    });

    it.each(['commissioner', 'board', 'data-officer'] as const)('is not for a %s to write', async (persona) => {
      const cookie = await api.signIn(persona);
      const before = await factsDump(opened.database);
      expect(await create({}, cookie)).toMatchObject({
        __typename: 'NotFoundProblem',
        sentence: expect.stringMatching(/placement team/),
      });
      const draft = await api.ask(cookie, 'mutation { saveNeedDraft(draft: { terms: {} }) { __typename } }');
      expect(draft.data.saveNeedDraft.__typename).toBe('NotFoundProblem');
      expect((await api.ask(cookie, '{ needDrafts { id } }')).data.needDrafts).toEqual([]);
      const prefill = await api.ask(cookie, '{ needPrefill(childReferences: ["OL4"]) { __typename } }');
      expect(prefill.data.needPrefill.__typename).toBe('NotFoundProblem');
      expect(await factsDump(opened.database)).toEqual(before);
    });

    it('begins with what is on record of the children', async () => {
      const query = `query ($children: [String!]!) { needPrefill(childReferences: $children) { __typename ... on Problem { sentence }
      ... on NeedPrefill { children { reference } siblings { openNeedReference child { reference } } missingFacts
        terms { childReferences siblingPlan legalStatus importantPlaces { label isFamilyHome visitsPerWeek } } } } }`;
      const ask = async (children: string[]) => (await api.ask(officer, query, { children })).data.needPrefill;
      expect(await ask(['OL1'])).toMatchObject({
        children: [{ reference: 'OL1' }],
        siblings: [{ openNeedReference: 'OL-N1', child: { reference: 'OL2' } }],
        terms: {
          childReferences: ['OL1'],
          legalStatus: 'C2',
          importantPlaces: [{ label: 'Family in Oldham', isFamilyHome: true, visitsPerWeek: 2 }],
        },
      });
      expect((await ask(['OL1'])).missingFacts).toContain('School');
      expect((await ask(['RO1'])).sentence).toBe((await ask(['XX1'])).sentence);
    });
  });
});
