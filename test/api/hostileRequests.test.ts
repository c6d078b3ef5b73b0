import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oneThat } from './oneThat.ts';
import { oldham } from './smallRegion.ts';

let opened: ApiOnStore;
let dataOfficer: string;
beforeAll(async () => {
  opened = await startSmallRegion();
  dataOfficer = await opened.api.signIn('data-officer');
});
afterAll(() => opened?.close());

const answerFields = 'id status sentence rows accepted setAside identical blank warned problems changes repairs'.split(
  ' ',
);
const homes = (...references: string[]) =>
  ['home_reference,kind,registered_places,local_authority,latitude,longitude']
    .concat(references.map((reference) => `${reference},IFA,2,Oldham,53.5,-2.1`))
    .join('\n');

async function upload(path: string, body: string, headers: Record<string, string> = {}) {
  const given = { cookie: dataOfficer, 'content-type': 'text/csv', ...headers };
  const response = await opened.api.send(path, { method: 'POST', headers: given, body });
  return { status: response.status, answer: await response.json() };
}
async function homeCount(): Promise<number> {
  return (await opened.api.ask(dataOfficer, '{ homes { totalCount } }')).data.homes.totalCount;
}

describe('every refusal of an upload has the whole shape of an import answer', () => {
  it.each([
    ['from another site', '/imports/homes', { origin: 'https://elsewhere.example' }, 403],
    ['from another site, as browsers say it', '/imports/homes', { 'sec-fetch-site': 'cross-site' }, 403],
    ['to an address that is no text', '/imports/%ff', {}, 400],
    ['of a format that climbs folders', '/imports/..%2f..%2fetc', {}, 404],
    ['compressed', '/imports/homes', { 'content-encoding': 'gzip' }, 415],
    ['by nobody', '/imports/homes', { cookie: '' }, 401],
  ] as const)('%s', async (_name, path, headers, status) => {
    const before = await homeCount();
    const { status: given, answer } = await upload(path, homes('X1'), headers);
    expect(given).toBe(status);
    expect(Object.keys(answer)).toEqual(answerFields);
    expect(answer).toMatchObject({ id: null, status: 'REJECTED', rows: 0, accepted: 0 });
    expect(answer.sentence).toMatch(/^[A-Z].*\.$/);
    expect(await homeCount()).toBe(before);
  });
});

describe('uploads at once', () => {
  it('of the same bytes load every row once', async () => {
    const before = await homeCount();
    const body = homes(...Array.from({ length: 50 }, (_, index) => `same-${index}`));
    const sent = await Promise.all(Array.from({ length: 4 }, () => upload('/imports/homes', body)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(sent.reduce((sum, { answer }) => sum + answer.accepted, 0)).toBe(50);
    expect(await homeCount()).toBe(before + 50);
  });

  it('of different files load both', async () => {
    const before = await homeCount();
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) => upload('/imports/homes', homes(`own-${index}`, 'shared'))),
    );
    expect(sent.reduce((sum, { answer }) => sum + answer.accepted, 0)).toBe(7);
    expect(await homeCount()).toBe(before + 7);
  });

  it('a staged import accepted twice at once goes in once', async () => {
    const { answer } = await upload('/imports/homes?accept=none', homes('staged'));
    const accept =
      'mutation ($id: ID!) { acceptImport(id: $id) { __typename ... on ImportBatch { sentence status } } }';
    const both = await Promise.all([0, 1].map(() => opened.api.ask(dataOfficer, accept, { id: answer.id })));
    const types = both.map(({ data }) => data.acceptImport.__typename).sort();
    expect(types).toEqual(['ImportBatch', 'NotFoundProblem']);
    const loaded = oneThat(both, ({ data }) => data.acceptImport.status === 'ACCEPTED').data.acceptImport;
    expect(loaded.sentence).toBe('1 row: 1 loaded.');
  });
});

describe('a boundary of very many corners', () => {
  it('takes the place of the one before it', async () => {
    const corners = 60_000;
    const ring = Array.from({ length: corners }, (_, index) => {
      const turn = (2 * Math.PI * index) / corners;
      return [-2.2 + Math.cos(turn) / 10, 53.5 + Math.sin(turn) / 10];
    });
    const feature = {
      type: 'Feature',
      properties: { LAD23CD: oldham },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const body = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    expect((await upload('/imports/boundaries', body)).answer).toMatchObject({ status: 'ACCEPTED', accepted: 1 });
    const question = '{ regionMap(region: "small") { areas { localAuthority { gssCode } geometry } } }';
    const { data } = await opened.api.ask(dataOfficer, question);
    const { geometry } = oneThat(data.regionMap.areas, ({ localAuthority }) => localAuthority.gssCode === oldham);
    expect((geometry as GeoJSON.Polygon).coordinates[0]?.length).toBeGreaterThanOrEqual(corners);
  });
});

describe('a question that is no query', () => {
  it.each([
    [{ query: 'subscription { runProgress(id: 1) { id } }' }, 'There is no subscription here'],
    [{ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }, 'Send the question itself in "query".'],
  ])('%j is refused as the asker’s mistake', async (body, words) => {
    const headers = { 'content-type': 'application/json', cookie: dataOfficer };
    const response = await opened.api.send('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    const { errors } = await response.json();
    expect(errors[0].message).toContain(words);
    expect(errors[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });
});
