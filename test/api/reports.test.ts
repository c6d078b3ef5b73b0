/** A report from its making to its end, through the real app. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const endings = ['html', 'xlsx', 'csv', 'geojson'] as const;

describe.each(databases)('reports, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  let second: string;
  const ask = async (query: string, variables: object, cookie = commissioner) => {
    const { data, errors } = await opened.api.ask(cookie, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const made = async (question: object = {}) => (await madeReport(opened.api, commissioner, question)).report;
  const published = async () => {
    const { id, version } = await made();
    const { publishReport: report } = await ask(publishReport, { id, version });
    expect(report).toMatchObject({ __typename: 'Report', status: 'PUBLISHED' });
    return report;
  };
  const bytesOf = async (id: string, query = '', cookie = commissioner) =>
    Promise.all(
      endings.map(async (ending) => {
        const response = await opened.api.send(`/reports/${id}.${ending}${query}`, { headers: { cookie } });
        expect(response.status).toBe(200);
        return Buffer.from(await response.arrayBuffer()).toString('base64');
      }),
    );
  /** Any fact: the same region, confirmed once more. */
  const changeFacts = async () => {
    const { store } = opened;
    const viewer = {
      ...{ userId: 'data-officer', displayName: 'Dina Data', role: 'DATA_OFFICER' as const },
      ...{ localAuthority: null, regionId: 'small' },
    };
    const reading = store.as(viewer);
    const [home] = (await reading.homes({}, { first: 1, after: null })).edges;
    if (home === undefined) throw new Error('There is a home.');
    const { version } = await reading.homeChangeState({ id: home.node.id, version: null });
    return { home: home.node.id, version };
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    commissioner = await opened.api.signIn('commissioner');
    second = await opened.api.sessionOf('second-commissioner');
  });
  afterAll(() => opened?.close());

  it('is made as a draft of everything it covers, with all that has to be right', async () => {
    const report = await made({ title: 'Sufficiency, spring' });
    expect(report).toMatchObject({
      ...{ title: 'Sufficiency, spring', edition: null, status: 'DRAFT', version: 1, asOf: '2025-03-31' },
      ...{ madeBy: 'Colin Commissioner', isStale: false, staleSentence: null, approvedBy: null, mayChange: true },
      ...{ region: { id: 'small' }, largestSmallCount: 5 },
    });
    expect(report.blocks.map(({ id }) => id)).toHaveLength(16);
    expect(report.headline).toBe(report.firstPage.headline);
    expect(report.checks).toEqual(
      ['Coverage', 'Data date', 'Disclosure', 'Accessibility', 'Narrative', 'Actions'].map((name) => {
        return { name, isGreen: true, sentence: expect.stringMatching(/\.$/) };
      }),
    );
    expect(report.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    console.log(report.headline, JSON.stringify(report.checks, null, 1), await changeFacts());
  });
});
