import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsDump } from '../import/importing.ts';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import { createNeed, loadPostcodes } from './needWords.ts';
import { oldham, smallRegion } from './smallRegion.ts';

const parts = `__typename ... on Problem { sentence } ... on NeedDraft { id needId needVersion savedAt
  terms { childReferences neededBy language medical importantPlaces { id kind where label visitsPerWeek } areasToAvoid { id where label radiusMiles } } }`;
const saveDraft = `mutation ($draft: NeedDraftInput!) { saveNeedDraft(draft: $draft) { ${parts} } }`;
const discardDraft = 'mutation ($id: ID!) { discardNeedDraft(id: $id) { __typename ... on Problem { sentence } } }';
const drafts = '{ needDrafts { id needId terms { childReferences language importantPlaces { id where label } } } }';

describe.each(databases)('on $name', (kind) => {
  let opened: ApiOnStore;
  let api: ApiServer;
  let officer: string;
  let colleague: string;
  const save = async (draft: object, cookie = officer) =>
    (await api.ask(cookie, saveDraft, { draft })).data.saveNeedDraft;
  const own = async (cookie = officer) => (await api.ask(cookie, drafts)).data.needDrafts;
  beforeAll(async () => {
    const region = smallRegion();
    const another = {
      id: 'second-officer',
      displayName: 'Sam Second',
      role: 'PLACEMENT_OFFICER',
      persona: null,
    } as const;
    opened = await startSmallRegion(kind, {
      ...region,
      users: [...region.users, { ...another, localAuthority: oldham }],
    });
    ({ api } = opened);
    officer = await api.signIn('placement-officer');
    colleague = await api.sessionOf('second-officer');
    await loadPostcodes(api);
  });
  afterAll(() => opened?.close());

  it('keeps what is half written, without a whole postcode, and gives it back', async () => {
    const before = await factsDump(opened.database);
    const saved = await save({
      terms: {
        childReferences: ['OL4'],
        neededBy: '18 Apr',
        language: 'Polish, of OL4 3DT',
        medical: 'x'.repeat(5000),
        importantPlaces: [
          { kind: 'FAMILY', isFamilyHome: true, where: 'OL4 3DT', visitsPerWeek: 2 },
          { kind: 'SCHOOL', where: 'M60 9ZZ' },
          { kind: 'COMMUNITY', where: 'the mosque' },
        ],
        areasToAvoid: [{ where: 'OL1 1AA', radiusMiles: 1 }],
      },
    });
    expect(saved.terms).toMatchObject({
      childReferences: ['OL4'],
      neededBy: '18 Apr',
      language: 'Polish, of OL4 3',
      importantPlaces: [
        { kind: 'FAMILY', where: null, label: 'Family home, OL4', visitsPerWeek: 2 },
        { kind: 'SCHOOL', where: 'M60 9', label: null },
        { kind: 'COMMUNITY', where: 'the mosque', label: null },
      ],
      areasToAvoid: [{ where: null, label: 'OL1', radiusMiles: 1 }],
    });
    const after = await factsDump(opened.database);
    const added = after.filter((row) => !before.includes(row));
    expect(added.map((row) => row.split(' ')[0])).toEqual(['need_draft']);
    expect(added.join()).not.toMatch(/OL4 ?3DT|M60 ?9ZZ|OL1 ?1AA/);
    expect(await own()).toMatchObject([{ id: saved.id, needId: null }]);
    const actions = (await auditRows(opened.database)).map(({ action }) => action);
    expect(actions).toContain('NEED_DRAFT_SAVED');
    expect(actions).toContain('NEED_DRAFTS_READ');
  });

  it('is its author’s alone: to a colleague, and to another council, it is not there', async () => {
    const [{ id }] = await own();
    const before = await factsDump(opened.database);
    for (const cookie of [colleague, await api.sessionOf('rochdale-officer')]) {
      expect(await own(cookie)).toEqual([]);
      expect((await save({ id, terms: {} }, cookie)).__typename).toBe('NotFoundProblem');
      const answer = await api.ask(cookie, discardDraft, { id });
      expect(answer.data.discardNeedDraft.__typename).toBe('NotFoundProblem');
    }
    expect(await factsDump(opened.database)).toEqual(before);
  });

  it('keeps the places it found while it is saved again, and becomes a need that has them', async () => {
    const [{ id, terms }] = await own();
    const [home] = terms.importantPlaces;
    const again = await save({
      id,
      terms: { childReferences: ['OL4'], importantPlaces: [{ kind: 'FAMILY', isFamilyHome: true, id: home.id }] },
    });
    expect(again).toMatchObject({ id, terms: { importantPlaces: [{ id: home.id, label: 'Family home, OL4' }] } });
    const need = {
      childReferences: ['OL4'],
      urgency: 'SAME_DAY',
      importantPlaces: [{ kind: 'FAMILY', isFamilyHome: true, id: home.id, visitsPerWeek: 1 }],
    };
    const stolen = await api.ask(colleague, createNeed, { need, draftId: id });
    expect(stolen.data.createPlacementNeed.__typename).toBe('BadQuestion');
    const made = await api.ask(officer, createNeed, { need, draftId: id });
    expect(made.data.createPlacementNeed).toMatchObject({
      __typename: 'PlacementNeed',
      importantPlaces: [{ label: 'Family home, OL4', precision: 'UNIT' }],
    });
    expect(await own()).toEqual([]);
  });

  it('is of a need that its author may change, or of none', async () => {
    const theirs = await api.ask(
      await api.sessionOf('rochdale-officer'),
      '{ placementNeeds { edges { node { id } } } }',
    );
    const needId = theirs.data.placementNeeds.edges[0].node.id;
    expect((await save({ needId, needVersion: 1, terms: {} })).__typename).toBe('NotFoundProblem');
    const mine = await api.ask(officer, '{ placementNeeds { edges { node { id version } } } }');
    const { id, version } = mine.data.placementNeeds.edges[0].node;
    const saved = await save({ needId: id, needVersion: version, terms: { language: 'Urdu' } });
    expect(saved).toMatchObject({ __typename: 'NeedDraft', needId: id, needVersion: version });
    expect((await api.ask(officer, discardDraft, { id: saved.id })).data.discardNeedDraft.__typename).toBe(
      'DraftDiscarded',
    );
    expect((await api.ask(officer, discardDraft, { id: saved.id })).data.discardNeedDraft.__typename).toBe(
      'NotFoundProblem',
    );
  });

  it('makes room for one more when there are twenty', async () => {
    for (let index = 0; index < 23; index += 1) await save({ terms: { language: `Draft ${index}` } });
    const left = (await own()).map(({ terms }: { terms: { language: string } }) => terms.language);
    expect(left).toHaveLength(20);
    expect(left).toContain('Draft 22');
    expect(left).not.toContain('Draft 0');
  });
});
