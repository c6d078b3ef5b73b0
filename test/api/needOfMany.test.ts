import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { changeNeed, createNeed } from './needWords.ts';
import { smallRegion } from './smallRegion.ts';

const some = (count: number) => Array.from({ length: count }, (_, index) => `OL${index + 1}`);
const planned = { urgency: 'PLANNED', neededBy: '2025-04-18' };
const find = `query ($id: ID!) { nearHomeMatches(question: { needId: $id }) { __typename
  ... on NearHomeAnswer { headline notes ruledOut { rule sentence homeReasons(first: 1) { sentence } } } ... on Problem { sentence } } }`;
const saveDraft = `mutation ($draft: NeedDraftInput!) { saveNeedDraft(draft: $draft) { __typename ... on NeedDraft { terms { childReferences } } ... on Problem { sentence } } }`;

describe.each(databases)('a need of many children, on $name', (kind) => {
  let opened: ApiOnStore;
  let officer = '';
  beforeAll(async () => {
    opened = await startSmallRegion(kind, { ...smallRegion(24), needs: [] });
    officer = await opened.api.signIn('placement-officer');
  });
  afterAll(() => opened?.close());

  const create = async (childReferences: readonly string[]) =>
    (await opened.api.ask(officer, createNeed, { need: { ...planned, childReferences } })).data.createPlacementNeed;

  it('is for 16 at most: one more is refused by name of the field, and nothing is written', async () => {
    expect(await create(some(17))).toMatchObject({
      __typename: 'BadQuestion',
      field: 'childReferences',
      sentence: 'A need is for at most 16 children: record a second one for the others.',
    });
  });

  it('keeps all that was chosen in the draft, so that nobody types it again', async () => {
    const { data, errors } = await opened.api.ask(officer, saveDraft, {
      draft: { terms: { childReferences: some(17) } },
    });
    expect(errors).toEqual([]);
    expect(data.saveNeedDraft).toMatchObject({ terms: { childReferences: some(17) } });
  });

  it('of 16 is recorded, is asked about, and is told of them all', async () => {
    const made = await create(some(16));
    expect(made).toMatchObject({ __typename: 'PlacementNeed' });
    const { data, errors } = await opened.api.ask(officer, find, { id: made.id });
    expect(errors).toEqual([]);
    expect(data.nearHomeMatches.__typename).toBe('NearHomeAnswer');
    expect(data.nearHomeMatches.notes.join(' ')).not.toContain('record a need for each');
    expect(data.nearHomeMatches.ruledOut).not.toEqual([]);
    expect(JSON.stringify(data.nearHomeMatches)).not.toContain('this child');
    const { data: changed } = await opened.api.ask(officer, changeNeed, {
      ...{ id: made.id, version: made.version },
      need: { ...planned, childReferences: some(15) },
    });
    expect(changed.changePlacementNeed).toMatchObject({ __typename: 'PlacementNeed' });
  });
});
