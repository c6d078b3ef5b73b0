import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../server/policy/viewer.ts';
import { stageWhole } from '../store/wholeImports.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oldham, smallRegion } from './smallRegion.ts';

let opened: ApiOnStore;
let dataOfficer: string;
beforeAll(async () => {
  opened = await startSmallRegion();
  dataOfficer = await opened.api.signIn('data-officer');
});
afterAll(() => opened?.close());

const viewer: Viewer = {
  userId: 'data-officer',
  displayName: 'Dina Data',
  role: 'DATA_OFFICER',
  localAuthority: null,
  regionId: 'small',
};

/** A homes return of one good home and `wrong` rows that were set aside, waiting to be accepted. */
async function stageHomes(name: string, wrong = 0): Promise<string> {
  const [home] = smallRegion().homes;
  if (home === undefined) throw new Error('The small region has no home.');
  const problems = Array.from({ length: wrong }, (_, index) => ({
    file: 'homes.csv',
    line: index + 3,
    column: 'registered_places',
    rule: 'NOT_A_NUMBER',
    severity: 'SET_ASIDE' as const,
    sentence: 'Registered places is not a whole number.',
    fix: 'Write a whole number such as 4.',
  }));
  const batch = await stageWhole(
    opened.store.loading,
    viewer,
    {
      format: 'homes',
      fileNames: ['homes.csv'],
      sha256: name.padEnd(64, '0'),
      localAuthority: oldham,
      rows: 1 + wrong,
      blank: 0,
      setAside: wrong,
      warned: 0,
      sentence: '1 home to load.',
      problems,
      setAsideRows: problems.map(({ file, line }) => ({ file, line, raw: 'x' })),
    },
    { homes: [{ ...home, homeReference: name, name: `${name} House` }] },
  );
  return batch.id;
}

const accept =
  'mutation ($id: ID!) { acceptImport(id: $id) { __typename ... on Problem { sentence } ... on ImportBatch { status accepted rows localAuthority { name } } } }';
const discard =
  'mutation ($id: ID!) { discardImport(id: $id) { __typename ... on Problem { sentence } ... on ImportBatch { status } } }';
const homeNames = async () => {
  const { data } = await opened.api.ask(dataOfficer, '{ homes(first: 100) { edges { node { name } } } }');
  return data.homes.edges.map(({ node }: { node: { name: string } }) => node.name);
};

describe('a staged import', () => {
  it('changes nothing until the data officer accepts it, and is accepted once', async () => {
    const id = await stageHomes('New');
    expect(await homeNames()).not.toContain('New House');
    const { data } = await opened.api.ask(dataOfficer, accept, { id });
    expect(data.acceptImport).toEqual({
      __typename: 'ImportBatch',
      status: 'ACCEPTED',
      accepted: 1,
      rows: 1,
      localAuthority: { name: 'Oldham' },
    });
    expect(await homeNames()).toContain('New House');
    expect((await opened.api.ask(dataOfficer, accept, { id })).data.acceptImport.__typename).toBe('NotFoundProblem');
  });

  it('changes nothing when it is discarded', async () => {
    const id = await stageHomes('Unwanted');
    const { data } = await opened.api.ask(dataOfficer, discard, { id });
    expect(data.discardImport).toEqual({ __typename: 'ImportBatch', status: 'DISCARDED' });
    expect((await opened.api.ask(dataOfficer, accept, { id })).data.acceptImport.__typename).toBe('NotFoundProblem');
    expect(await homeNames()).not.toContain('Unwanted House');
  });

  it.each(['placement-officer', 'commissioner', 'board'] as const)('is not there for the %s', async (persona) => {
    const id = await stageHomes(`For-${persona}`);
    const cookie = await opened.api.signIn(persona);
    for (const [mutation, name] of [
      [accept, 'acceptImport'],
      [discard, 'discardImport'],
    ] as const) {
      expect((await opened.api.ask(cookie, mutation, { id })).data[name].__typename).toBe('NotFoundProblem');
    }
    expect(
      (await opened.api.ask(cookie, 'query ($id: ID!) { importBatch(id: $id) { id } }', { id })).data.importBatch,
    ).toBeNull();
    expect(await homeNames()).not.toContain(`For-${persona} House`);
  });

  it('shows its problems page by page, in file order', async () => {
    const id = await stageHomes('Wrong', 3);
    const question =
      'query ($id: ID!, $after: String) { importBatch(id: $id) { setAside formatLabel createdBy problems(first: 2, after: $after) { totalCount edges { node { line sentence fix severity } } pageInfo { hasNextPage endCursor } } } }';
    const first = (await opened.api.ask(dataOfficer, question, { id })).data.importBatch;
    expect(first).toMatchObject({ setAside: 3, formatLabel: 'Homes return', createdBy: 'Dina Data' });
    expect(first.problems.totalCount).toBe(3);
    const after = first.problems.pageInfo.endCursor;
    const second = (await opened.api.ask(dataOfficer, question, { id, after })).data.importBatch;
    const lines = [...first.problems.edges, ...second.problems.edges].map(
      (edge: { node: { line: number } }) => edge.node.line,
    );
    expect(lines).toEqual([3, 4, 5]);
  });
});

describe('uploading through the app', () => {
  it.each([
    ['', 401],
    ['board', 403],
    ['commissioner', 403],
    ['placement-officer', 403],
  ] as const)('as "%s" is answered %i with one sentence', async (persona, status) => {
    const cookie = persona === '' ? '' : await opened.api.signIn(persona);
    const init = { method: 'POST', headers: { cookie, 'content-type': 'text/csv' }, body: 'x' };
    const response = await opened.api.send(`/imports/homes?localAuthority=${oldham}&name=homes.csv`, init);
    expect(response.status).toBe(status);
    expect((await response.json()).sentence).toMatch(/\.$/);
  });
});
