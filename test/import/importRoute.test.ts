import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportAnswer } from '../../server/importAnswer.ts';
import { importRoutes } from '../../server/importRoute.ts';
import { importsOn } from '../../server/imports.ts';
import type { Viewer } from '../../server/policy/viewer.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { regionId, smallRegion } from '../store/smallRegion.ts';

const people: Record<string, Viewer> = Object.fromEntries(
  (['DATA_OFFICER', 'PLACEMENT_OFFICER', 'COMMISSIONER', 'BOARD'] as const).map((role) => [
    role,
    {
      userId: role,
      displayName: 'Sam',
      role,
      localAuthority: role === 'PLACEMENT_OFFICER' ? 'E08000004' : null,
      regionId,
    },
  ]),
);
people.STRANGER = {
  userId: 'x',
  displayName: 'Sam',
  role: 'DATA_OFFICER',
  localAuthority: null,
  regionId: 'elsewhere',
};
const goodHomes =
  'home_reference,kind,registered_places,local_authority,latitude,longitude\nH1,IFA,2,Oldham,53.5,-2.1\n';
const badRow = 'H2,castle,2,Oldham,53.5,-2.1\n';

let opened: OpenedDatabase;
let folder = '';
let server: Server;
let base = '';

/** File names of what has been loaded, oldest first. */
async function loadedFiles(): Promise<(readonly string[])[]> {
  const officer = people.DATA_OFFICER;
  if (officer === undefined) return [];
  const { edges } = await opened.store.as(officer).importBatches({});
  const loaded = edges.map(({ node }) => node).filter(({ status }) => status.startsWith('ACCEPTED'));
  return loaded.map(({ fileNames }) => fileNames).reverse();
}

beforeEach(() => opened.store.loading.replaceRegion(smallRegion));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearhome-route-'));
  const [kind] = databases;
  if (kind === undefined) throw new Error('There is no database to test on.');
  opened = await kind.open();
  const app = express();
  app.use(
    importRoutes({
      store: opened.store,
      viewerOf: async ({ headers }) => people[String(headers['x-person'])] ?? null,
      maxMegabytes: 1,
      dataFolder: folder,
      imports: importsOn(opened.store),
    }),
  );
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await opened.close();
  await rm(folder, { recursive: true });
});
/** Nothing of an upload stays on disk once it has been answered. */
afterEach(async () => {
  expect(await readdir(join(folder, 'uploads')).catch(() => [])).toEqual([]);
});

interface Answered {
  readonly http: number;
  readonly answer: ImportAnswer;
}
async function post(path: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    body,
    headers: { 'x-person': 'DATA_OFFICER', ...headers },
  });
  return { http: response.status, answer: (await response.json()) as ImportAnswer };
}
function form(files: Readonly<Record<string, string>>, field = 'files'): FormData {
  const data = new FormData();
  for (const [name, text] of Object.entries(files)) data.append(field, new Blob([text]), name);
  return data;
}
const fields = [
  'id',
  'status',
  'sentence',
  'rows',
  'accepted',
  'setAside',
  'identical',
  'blank',
  'warned',
  'problems',
  'changes',
  'repairs',
];

function expectShape({ answer }: Answered): void {
  expect(Object.keys(answer)).toEqual(fields);
  expect(answer.accepted + answer.setAside + answer.identical + answer.blank).toBe(answer.rows);
  expect(answer.sentence).toMatch(/\.$/);
}

describe('a file goes in', () => {
  test('as a raw body with a name', async () => {
    const sent = await post('/imports/homes?name=homes.csv', goodHomes, { 'content-type': 'text/csv' });
    expectShape(sent);
    expect(sent).toMatchObject({
      http: 200,
      answer: { status: 'ACCEPTED', rows: 1, accepted: 1, sentence: '1 row: 1 loaded.' },
    });
    expect(await loadedFiles()).toEqual([['homes.csv']]);
  });

  test('as curl sends it by default', async () => {
    const sent = await post('/imports/homes', goodHomes, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(sent).toMatchObject({ http: 200, answer: { accepted: 1 } });
  });

  test('as several files of a form', async () => {
    const second = goodHomes.replace('H1', 'H9');
    const sent = await post('/imports/homes', form({ 'a.csv': goodHomes + badRow, '..\\x/b.csv': second }));
    expectShape(sent);
    expect(sent).toMatchObject({
      http: 200,
      answer: { status: 'ACCEPTED_WITH_SET_ASIDE', rows: 3, accepted: 2, setAside: 1 },
    });
    expect(sent.answer.problems[0]).toEqual({
      file: 'a.csv',
      line: 3,
      column: 'kind',
      rule: 'CODE',
      severity: 'SET_ASIDE',
      sentence: expect.any(String),
      fix: expect.any(String),
    });
    expect(await loadedFiles()).toEqual([['a.csv', 'b.csv']]);
  });

  test('or waits, when only staged', async () => {
    const sent = await post('/imports/homes?accept=none', goodHomes);
    expect(sent).toMatchObject({ http: 200, answer: { status: 'STAGED', sentence: '1 row: 1 ready to load.' } });
    expect(await loadedFiles()).toEqual([]);
  });

  test('the same bytes again change nothing', async () => {
    await post('/imports/homes', goodHomes);
    const again = await post('/imports/homes?name=other.csv', goodHomes);
    expectShape(again);
    expect(again).toMatchObject({
      http: 200,
      answer: {
        status: 'ALREADY_LOADED',
        rows: 1,
        accepted: 0,
        identical: 1,
        sentence: 'Already loaded on 2 April 2025 by Sam: 0 changes.',
      },
    });
    expect(await loadedFiles()).toHaveLength(1);
  });

  test('but are read again when a fuller postcode table has come since', async () => {
    const unplaced = 'home_reference,kind,registered_places,local_authority,postcode\nH1,IFA,2,Oldham,ZZ99 9ZZ\n';
    await post('/imports/homes', unplaced);
    await post('/imports/postcodes', 'pcds,laua,oseast1m,osnrth1m\nOL4 3DT,E08000004,395638,405044\n');
    expect((await post('/imports/homes', unplaced)).answer.status).toBe('ACCEPTED');
  });
});

describe('a request that cannot be met gets one sentence, in the same shape', () => {
  const text = { 'content-type': 'text/csv' };
  test.each([
    ['nobody signed in', '/imports/homes', goodHomes, { 'x-person': '' }, 401, 'Sign in first'],
    [
      'a placement officer',
      '/imports/homes',
      goodHomes,
      { 'x-person': 'PLACEMENT_OFFICER' },
      403,
      'You may not load files here',
    ],
    ['a commissioner', '/imports/homes', goodHomes, { 'x-person': 'COMMISSIONER' }, 403, 'You may not load files here'],
    ['a board member', '/imports/homes', goodHomes, { 'x-person': 'BOARD' }, 403, 'You may not load files here'],
    [
      'an unknown format',
      '/imports/spells',
      goodHomes,
      text,
      404,
      'Formats: ssda903, homes, needs, placements-standard, pnw-census, ofsted, schools, boundaries, postcodes.',
    ],
    ['an object’s own name as format', '/imports/constructor', goodHomes, text, 404, 'That format is not read'],
    ['an unknown accept', '/imports/homes?accept=all', goodHomes, text, 400, 'accept must be'],
    ['no body', '/imports/homes', '', text, 400, 'No file was sent'],
    [
      'a workbook',
      '/imports/homes?name=h.xlsx',
      'PK\u0003\u0004xl/workbook.xml',
      text,
      415,
      'h.xlsx is an Excel workbook',
    ],
    ['a compressed body', '/imports/homes', goodHomes, { 'content-encoding': 'gzip' }, 415, 'is compressed'],
    [
      'a form without a boundary',
      '/imports/homes',
      goodHomes,
      { 'content-type': 'multipart/form-data' },
      400,
      'boundary is missing',
    ],
    [
      'a form cut short',
      '/imports/homes',
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
      'not a well-formed multipart form',
    ],
    [
      'a form that is none',
      '/imports/homes',
      goodHomes,
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
      'not a well-formed multipart form',
    ],
    ['another kind of file', '/imports/homes', 'a,b\n1,2\n', text, 422, 'is not a homes return'],
    [
      'only rows that cannot be used',
      '/imports/homes',
      goodHomes.replace('IFA', 'castle'),
      text,
      422,
      'Nothing was loaded: no row could be used.',
    ],
    [
      'no council for a return',
      '/imports/ssda903',
      'CHILD,SEX,DOB,ETHNIC\nK1,F,14/05/2013,WBRI\n',
      text,
      400,
      'Say which council',
    ],
    [
      'a council of another region',
      '/imports/ssda903?localAuthority=E10000007',
      'CHILD,SEX,DOB,ETHNIC\nK1,F,14/05/2013,WBRI\n',
      text,
      400,
      'Derbyshire is not a member of your region',
    ],
  ])('%s', async (_name, path, body, headers, http, words) => {
    const sent = await post(path, body, headers);
    expectShape(sent);
    expect(sent.http).toBe(http);
    expect(sent.answer).toMatchObject({ status: 'REJECTED', accepted: 0 });
    expect(sent.answer.sentence).toContain(words);
    expect(await loadedFiles()).toEqual([]);
  });

  test('a form field of another name', async () => {
    const sent = await post('/imports/homes', form({ 'a.csv': goodHomes }, 'upload'));
    expect(sent).toMatchObject({ http: 400, answer: { sentence: expect.stringContaining('form field “files”') } });
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
  ])('a page of %s', async (_name, headers) => {
    const sent = await post('/imports/homes', goodHomes, headers);
    expect(sent.http).toBe(403);
    expect(await loadedFiles()).toEqual([]);
  });

  test('what the store refuses', async () => {
    const sent = await post('/imports/homes', goodHomes, { 'x-person': 'STRANGER' });
    expectShape(sent);
    expect(sent).toMatchObject({
      http: 403,
      answer: { sentence: expect.stringContaining('You may not import files') },
    });
  });
});

describe('more than the limit is never read', () => {
  const tooMuch = 'x'.repeat(1024 * 1024 + 100_000);
  test('a length that is declared', async () => {
    const sent = await post('/imports/homes', tooMuch);
    expectShape(sent);
    expect(sent.http).toBe(413);
    expect(sent.answer.sentence).toContain('larger than 1 MB');
  });
  test('a form', async () => {
    expect((await post('/imports/homes', form({ 'a.csv': tooMuch }))).http).toBe(413);
  });
  test('a body of unknown length', async () => {
    const http = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(
        `${base}/imports/homes`,
        { method: 'POST', headers: { 'x-person': 'DATA_OFFICER' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sending.on('error', reject);
      for (let part = 0; part < 40; part += 1) sending.write('x'.repeat(64 * 1024));
      sending.end();
    });
    expect(http).toBe(413);
  });
  test('and the next request is answered', async () => {
    expect((await post('/imports/homes', goodHomes)).http).toBe(200);
  });
});

describe('the rows set aside', () => {
  const get = (id: string, person = 'DATA_OFFICER') =>
    fetch(`${base}/imports/${id}/set-aside.csv`, { headers: { 'x-person': person } });

  test('come as a file in which nothing runs', async () => {
    const { answer } = await post('/imports/homes?name=homes.csv', `${goodHomes}=cmd|1,castle,2,Oldham,53.5,-2.1\n`);
    const response = await get(answer.id ?? '');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="set-aside.csv"');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines[0]).toBe('file,line,column,rule,what_is_wrong,what_to_do,row');
    expect(lines[1]).toMatch(/^homes\.csv,3,kind,CODE,.*,"'=cmd\|1,castle,2,Oldham,53\.5,-2\.1"$/);
  });
  test.each([
    ['an import that is not there', '999', 'DATA_OFFICER', 404],
    ['a board member', '1', 'BOARD', 403],
    ['nobody signed in', '1', '', 401],
  ])('are not for %s', async (_name, id, person, http) => {
    expect((await get(id, person)).status).toBe(http);
  });
});
