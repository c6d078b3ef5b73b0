import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyRegion } from '../../data/demo/emptyRegion.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { locationCounts, lookedAfterOn } from './importedWorldCounts.ts';
import { type WorldUpload, worldUploads } from './importedWorldFiles.ts';
import { dataDate, members, type WorldRows, worldRows } from './importedWorldRows.ts';

let opened: ApiOnStore;
let dataOfficer: string;
beforeEach(async () => {
  const region = emptyRegion({ name: 'West', members: members.map((gss) => ({ gss })), nearHomeMiles: 20 });
  opened = await startSmallRegion(undefined, region);
  dataOfficer = await opened.api.signIn('data-officer');
});
afterEach(() => opened?.close());

async function send({ path, files }: WorldUpload) {
  const body = new FormData();
  for (const { name, bytes } of files) body.append('files', new Blob([bytes]), name);
  const response = await opened.api.send(path, { method: 'POST', headers: { cookie: dataOfficer }, body });
  return response.json();
}

const columns = [
  'children',
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
] as const;
const query = `query ($day: Date) { placementLocation(question: { region: "west", asOf: $day }) { ... on LocationAnswer {
  rows { localAuthority { gssCode } ${columns.map((name) => `${name} { value }`).join(' ')} } } } }`;

async function expectCounts(world: WorldRows, day: string): Promise<void> {
  const { rows } = (await opened.api.ask(dataOfficer, query, { day })).data.placementLocation;
  const living = lookedAfterOn(world, day);
  for (const row of rows) {
    const wanted = locationCounts(living, row.localAuthority.gssCode);
    const given = Object.fromEntries(columns.map((name) => [name, row[name].value]));
    expect(wanted).toMatchObject(given);
  }
}

/** What the councils knew on a day: no later episode, and every later end still open. */
function knownOn(world: WorldRows, day: string): WorldRows {
  const begun = world.episodes.filter(({ decom }) => decom <= day);
  const children = world.children.filter((child) =>
    begun.some((row) => row.child === child.child && row.authority === child.authority),
  );
  const episodes = begun.map((row) => (row.dec > day ? { ...row, dec: '', rec: '' } : row));
  return { ...world, children, episodes };
}

const isReturn = ({ path }: WorldUpload) => path.startsWith('/imports/ssda903');

describe.each([11, 12])('world %i', (seed) => {
  const world = worldRows(seed);

  it('is the same when the postcode table comes last and the same returns are sent again', async () => {
    const uploads = worldUploads(world, seed);
    for (const upload of uploads.filter(isReturn)) expect((await send(upload)).status).toBe('ACCEPTED');
    for (const upload of uploads.filter((one) => !isReturn(one))) expect((await send(upload)).status).toBe('ACCEPTED');
    for (const upload of uploads.filter(isReturn)) await send(upload);
    await expectCounts(world, dataDate);
    await expectCounts(world, '2022-03-31');
  });

  it('is the same when returns come year by year, each with what was known by then', async () => {
    for (const day of ['2019-03-31', '2021-03-31', '2023-03-31', dataDate]) {
      const known = knownOn(world, day);
      for (const upload of worldUploads(known, seed)) {
        expect(['ACCEPTED', 'ALREADY_LOADED']).toContain((await send(upload)).status);
      }
      await expectCounts(known, day);
    }
    await expectCounts(world, '2020-06-30');
    await expectCounts(world, dataDate);
  });
});
