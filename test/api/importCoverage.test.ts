import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oldham } from './smallRegion.ts';

const question = `query ($region: ID!, $returnDate: Date) {
  importCoverage(region: $region, returnDate: $returnDate) {
    __typename
    ... on Problem { sentence }
    ... on ImportCoverage {
      returnDate
      kinds {
        kind kindLabel formats authoritiesWithData authorities status sentence rowsSetAside waiting running
        missing { name }
        older { name }
        lastImport { id sentence }
      }
    }
  }
}`;

const homesFile =
  'home_reference,name,kind,registered_places,local_authority,latitude,longitude\nZ9,Zed House,IFA,2,Oldham,53.54,-2.1\nZ8,Bad House,IFA,-2,Oldham,53.54,-2.1\n';

describe.each(databases)('import coverage on $name', (kind) => {
  let opened: ApiOnStore;
  let dataOfficer: string;
  const ask = async (cookie: string, variables: object = {}) => {
    const { data, errors } = await opened.api.ask(cookie, question, { region: 'small', ...variables });
    expect(errors).toEqual([]);
    return data.importCoverage;
  };
  const kindOf = async (wanted: string, variables: object = {}) =>
    (await ask(dataOfficer, variables)).kinds.find((one: { kind: string }) => one.kind === wanted);
  beforeAll(async () => {
    opened = await startSmallRegion(kind);
    dataOfficer = await opened.api.signIn('data-officer');
  });
  afterAll(() => opened?.close());

  it('says of each kind who has sent it', async () => {
    const answer = await ask(dataOfficer);
    expect(answer.returnDate).toBe('2025-03-31');
    const told = Object.fromEntries(
      answer.kinds.map((one: { kind: string; status: string; sentence: string }) => [
        one.kind,
        `${one.status}: ${one.sentence}`,
      ]),
    );
    expect(told).toEqual({
      CHILDREN: 'OLDER: 3 of 3 councils. Older than 31 March 2025: Oldham, Rochdale and Tameside.',
      NEEDS: 'PARTLY: 2 of 3 councils. Not sent: Tameside.',
      HOMES: 'UP_TO_DATE: 3 of 3 councils.',
      OFSTED: 'NOTHING: Nothing is loaded.',
      PLACEMENTS_BOUGHT: 'NOTHING: Nothing is loaded.',
      SCHOOLS: 'NOTHING: Nothing is loaded.',
      BOUNDARIES: 'NOTHING: Nothing is loaded.',
      POSTCODES: 'NOTHING: Nothing is loaded.',
    });
  });

  it('measures against the return date asked for', async () => {
    expect(await kindOf('CHILDREN', { returnDate: '2024-05-31' })).toMatchObject({ status: 'UP_TO_DATE', older: [] });
    expect(await kindOf('HOMES', { returnDate: '2026-09-30' })).toMatchObject({ status: 'OLDER' });
  });

  it('shows the last import, and rows that wait to be mended or accepted', async () => {
    const init = { method: 'POST', headers: { cookie: dataOfficer }, body: homesFile };
    const loaded = await (await opened.api.send(`/imports/homes?name=homes.csv&localAuthority=${oldham}`, init)).json();
    expect(loaded.setAside).toBe(1);
    const other = { ...init, body: homesFile.replaceAll('Z9', 'Z7').replace(/Z8.*\n/, '') };
    await opened.api.send('/imports/homes?name=more.csv&accept=none', other);
    expect(await kindOf('HOMES')).toMatchObject({
      lastImport: { id: loaded.id },
      rowsSetAside: 1,
      waiting: 1,
      running: 0,
    });
  });

  it.each(['commissioner', 'board', 'placement-officer'] as const)('%s: not theirs to see', async (persona) => {
    const answer = await ask(await opened.api.signIn(persona));
    expect(answer).toEqual({ __typename: 'NotFoundProblem', sentence: expect.stringContaining('data officers') });
  });

  it.each([
    ['another region', { region: 'other' }, 'NotFoundProblem', /no region/],
    ['a day out of bounds', { returnDate: '1066-10-14' }, 'BadQuestion', /^returnDate must be a real day/],
  ])('%s', async (_, variables, type, sentence) => {
    expect(await ask(dataOfficer, variables)).toEqual({ __typename: type, sentence: expect.stringMatching(sentence) });
  });
});
