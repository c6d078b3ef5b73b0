/** Who meets which report, by whatever way: a draft or what is withdrawn is not there for those who may not see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { databases } from '../store/databases.ts';
import type { ApiOnStore } from './apiServer.ts';
import {
  allReports,
  changeReport,
  deleteReport,
  madeReport,
  publishReport,
  reportById,
  startReport,
  withdrawReport,
} from './reportQuestions.ts';
import { startReports } from './reportWorld.ts';

const endings = ['html', 'pdf', 'xlsx', 'csv', 'geojson'] as const;
const allRuns = '{ runs(first: 50) { edges { node { id kind headline resultId } } } }';
const missing = '00000000-0000-4000-8000-000000000000';
const readers: readonly Persona[] = ['board', 'placement-officer'];
const insiders: readonly Persona[] = ['commissioner', 'data-officer'];

describe.each(databases)('reports for each role, on $name', (kind) => {
  let opened: ApiOnStore;
  const cookies = new Map<Persona, string>();
  /** Reports of each status, and the run of the draft. */
  const ids = { DRAFT: '', PUBLISHED: '', SUPERSEDED: '', WITHDRAWN: '' };
  let draftRun = '';
  const cookieOf = (persona: Persona) => cookies.get(persona) ?? '';
  const ask = async (persona: Persona, query: string, variables: object = {}) => {
    const { data, errors } = await opened.api.ask(cookieOf(persona), query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const statusOf = async (persona: Persona, path: string) => {
    const headers: Record<string, string> = { cookie: cookieOf(persona) };
    const response = await opened.api.send(path, { headers });
    return { status: response.status, text: await response.text() };
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    for (const persona of [...readers, ...insiders]) cookies.set(persona, await opened.api.signIn(persona));
    const commissioner = cookieOf('commissioner');
    for (const status of ['WITHDRAWN', 'SUPERSEDED', 'PUBLISHED'] as const) {
      const { report } = await madeReport(opened.api, commissioner);
      ids[status] = report.id;
      await ask('commissioner', publishReport, { id: report.id });
      if (status === 'WITHDRAWN') await ask('commissioner', withdrawReport, { id: report.id, reason: 'Wrong.' });
    }
    const { run, report } = await madeReport(opened.api, commissioner);
    [ids.DRAFT, draftRun] = [report.id, run.id];
  });
  afterAll(() => opened?.close());

  it.each(insiders)('the %s sees every one', async (persona) => {
    const { reports } = await ask(persona, allReports, { region: 'small' });
    expect(new Set(reports.map(({ id }) => id))).toEqual(new Set(Object.values(ids)));
    for (const id of Object.values(ids)) {
      const { report } = await ask(persona, reportById, { id });
      expect(report).toMatchObject({ id, mayChange: persona === 'commissioner' });
      expect((await statusOf(persona, `/reports/${id}.csv`)).status).toBe(200);
    }
  });

  it.each(readers)('the %s sees what is published, and nothing else is there', async (persona) => {
    const { reports } = await ask(persona, allReports, { region: 'small' });
    expect(new Set(reports.map(({ id }) => id))).toEqual(new Set([ids.PUBLISHED, ids.SUPERSEDED]));
    for (const id of [ids.PUBLISHED, ids.SUPERSEDED]) {
      expect((await ask(persona, reportById, { id })).report).toMatchObject({ id, mayChange: false, checks: [] });
      for (const ending of ['html', 'xlsx', 'csv', 'geojson'])
        expect((await statusOf(persona, `/reports/${id}.${ending}?for=public`)).status).toBe(200);
    }
    const [noFile, noReport] = [await statusOf(persona, `/reports/${missing}.html`), missing];
    expect(noFile.status).toBe(404);
    for (const id of [ids.DRAFT, ids.WITHDRAWN, noReport]) {
      expect((await ask(persona, reportById, { id })).report).toBeNull();
      for (const ending of endings) expect(await statusOf(persona, `/reports/${id}.${ending}`)).toEqual(noFile);
    }
  });

  it.each(readers)('the %s learns nothing of a draft from the run that made it', async (persona) => {
    const { run } = await ask(persona, 'query ($id: ID!) { run(id: $id) { kind headline resultId } }', {
      id: draftRun,
    });
    expect(run).toEqual({ kind: 'REPORT', headline: null, resultId: null });
    const { runs } = await ask(persona, allRuns);
    expect(runs.edges.length).toBeGreaterThan(0);
    for (const { node } of runs.edges) expect(node).toMatchObject({ kind: 'REPORT', headline: null, resultId: null });
  });

  it.each([...readers, 'data-officer'] as const)(
    'the %s writes nothing, in the same words for every report',
    async (persona) => {
      const before = await ask('commissioner', allReports, { region: 'small' });
      const words = new Set<string>();
      for (const id of [...Object.values(ids), missing]) {
        const answers = [
          (await ask(persona, changeReport, { id, changes: { risks: ['Carers retire.'] } })).changeReport,
          (await ask(persona, publishReport, { id })).publishReport,
          (await ask(persona, withdrawReport, { id, reason: 'Wrong.' })).withdrawReport,
          (await ask(persona, deleteReport, { id })).deleteReport,
        ];
        for (const answer of answers) words.add(`${answer.__typename}: ${answer.sentence}`);
      }
      expect([...words]).toEqual(['NotFoundProblem: There is no report of that id that you may change.']);
      const { startReport: refused } = await ask(persona, startReport, { question: { region: 'small' } });
      expect(refused).toMatchObject({ __typename: 'BadQuestion', sentence: expect.stringMatching(/commissioners/) });
      expect(await ask('commissioner', allReports, { region: 'small' })).toEqual(before);
    },
  );

  it('nobody who has not signed in gets a file, or learns which there are', async () => {
    for (const id of [ids.PUBLISHED, ids.DRAFT, missing]) {
      const response = await opened.api.send(`/reports/${id}.html`);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ sentence: 'Sign in first: reports are for people of the region.' });
    }
  });

  it('another region is not there', async () => {
    expect((await ask('commissioner', allReports, { region: 'elsewhere' })).reports).toEqual([]);
    const { startReport: none } = await ask('commissioner', startReport, { question: { region: 'elsewhere' } });
    expect(none).toMatchObject({ __typename: 'NotFoundProblem' });
  });
});
