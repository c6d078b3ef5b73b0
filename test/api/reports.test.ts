/** A report from its making to its end, through the real app. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../store/auditRows.ts';
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
const words = {
  narratives: [
    { block: 'VOICE', text: '=HYPERLINK("x")\r\n\r\n<b>Ann</b> & friends said: “near school”.' },
    { block: 'GAP', text: 'We lack foster carers.' },
  ],
  actions: [
    { what: 'Recruit twelve foster households', owner: 'Head of fostering', due: '2025-09-30', rating: 'AMBER' },
  ],
  risks: ['Carers retire.'],
  asks: ['Approve the recruitment.'],
};

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
  const byId = async (id: string, cookie = commissioner) => (await ask(reportById, { id }, cookie)).report;
  const published = async () => {
    const { id, version } = await made();
    const { publishReport: report } = await ask(publishReport, { id, version });
    expect(report).toMatchObject({ __typename: 'Report', status: 'PUBLISHED' });
    return report;
  };
  const bytesOf = (id: string, query = '') =>
    Promise.all(
      endings.map(async (ending) => {
        const response = await opened.api.send(`/reports/${id}.${ending}${query}`, {
          headers: { cookie: commissioner },
        });
        expect(response.status).toBe(200);
        return Buffer.from(await response.arrayBuffer()).toString('base64');
      }),
    );
  const changeFacts = async () => {
    const cookie = await opened.api.signIn('data-officer');
    const { homes } = await ask('{ homes(first: 1) { edges { node { id version } } } }', {}, cookie);
    const confirm =
      'mutation ($id: ID!, $version: Int!) { confirmHome(id: $id, version: $version) { __typename ... on Problem { sentence } } }';
    const { confirmHome } = await ask(confirm, homes.edges[0].node, cookie);
    expect(confirmHome).not.toHaveProperty('sentence');
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    commissioner = await opened.api.signIn('commissioner');
    second = await opened.api.sessionOf('second-commissioner');
  });
  afterAll(() => opened?.close());
  /** Nothing of one test is left for the next but what has been published. */
  beforeEach(async () => {
    for (const { id, status } of (await ask(allReports, { region: 'small' })).reports)
      if (status === 'DRAFT') await ask(deleteReport, { id });
  });

  it('is made as a draft of everything it covers, with all that has to be right', async () => {
    const report = await made({ title: 'Sufficiency, spring' });
    expect(report).toMatchObject({
      ...{ title: 'Sufficiency, spring', edition: null, status: 'DRAFT', version: 1, asOf: '2025-03-31' },
      ...{ madeBy: 'Colin Commissioner', isStale: false, staleSentence: null, approvedBy: null, mayChange: true },
      ...{ region: { id: 'small' }, largestSmallCount: 5, plan: null },
    });
    expect(report.blocks).toHaveLength(16);
    expect(report.headline).toBe(report.firstPage.headline);
    expect(report.headline).toMatch(
      /^Small region is \d+ places short\. \d+(?: of \d+)? children cannot live near home\.$/,
    );
    expect(report.councils.map(({ gssCode }) => gssCode).sort()).toEqual(['E08000004', 'E08000005', 'E08000008']);
    expect(report.checks).toEqual(
      ['Coverage', 'Data date', 'Disclosure', 'Accessibility', 'Narrative', 'Actions'].map((name) => {
        return { name, isGreen: true, sentence: expect.stringMatching(/\.$/) };
      }),
    );
    expect(report.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the same question of the same facts is made once, until somebody writes into it', async () => {
    const first = await made();
    expect((await made()).id).toBe(first.id);
    await ask(changeReport, { id: first.id, changes: { risks: ['Carers retire.'] } });
    const next = await made();
    expect(next.id).not.toBe(first.id);
    expect(next).toMatchObject({ fingerprint: first.fingerprint, risks: ['Carers retire.'] });
  });

  it('keeps what is written as plain text, list by list and block by block, and hands it to the next draft', async () => {
    const { id } = await made();
    const { changeReport: report } = await ask(changeReport, { id, version: 1, changes: words });
    expect(report).toMatchObject({ version: 2, actions: words.actions, risks: words.risks, asks: words.asks });
    const narrativeOf = (of: Pick<typeof report, 'blocks'>, block: string) =>
      of.blocks.find((one) => one.id === block)?.narrative;
    expect(narrativeOf(report, 'VOICE')).toBe('=HYPERLINK("x")\n\n<b>Ann</b> & friends said: “near school”.');
    const page = await (await opened.api.send(`/reports/${id}.html`, { headers: { cookie: commissioner } })).text();
    expect(page).toContain('&lt;b&gt;Ann&lt;/b&gt; &amp; friends');
    expect(page).not.toContain('<b>Ann');
    const removed = await ask(changeReport, { id, changes: { narratives: [{ block: 'GAP', text: ' ' }], asks: [] } });
    expect(removed.changeReport).toMatchObject({ version: 3, asks: [], risks: words.risks });
    expect(narrativeOf(removed.changeReport, 'GAP')).toBeNull();
    expect(narrativeOf(await made(), 'VOICE')).toContain('near school');
  });

  it('a colleague’s change is not lost: the second is told who wrote, when, and what the version is now', async () => {
    const { id } = await made();
    await ask(changeReport, { id, version: 1, changes: { risks: ['One.'] } }, second);
    const { changeReport: stale } = await ask(changeReport, { id, version: 1, changes: { risks: ['Two.'] } });
    expect(stale).toMatchObject({ __typename: 'StaleProblem', changedBy: 'Cora Commissioner', version: 2 });
    expect((await byId(id)).risks).toEqual(['One.']);
    const at = (risk: string) => ask(changeReport, { id, version: 2, changes: { risks: [risk] } });
    const both = await Promise.all([at('Three.'), at('Four.')]);
    expect(both.map(({ changeReport: { __typename } }) => __typename).sort()).toEqual(['Report', 'StaleProblem']);
  });

  it('of two that write without naming a version, both are written, one after the other', async () => {
    const { id } = await made();
    const write = (changes: object) => ask(changeReport, { id, changes });
    await Promise.all([write({ risks: ['Carers retire.'] }), write({ asks: ['Approve it.'] })]);
    expect(await byId(id)).toMatchObject({ version: 3, risks: ['Carers retire.'], asks: ['Approve it.'] });
  });

  it('is published by name, once, and takes the place of the edition before', async () => {
    const before = await published();
    const draft = await made();
    const { publishReport: report } = await ask(publishReport, { id: draft.id, version: draft.version }, second);
    expect(report).toMatchObject({
      ...{ status: 'PUBLISHED', edition: before.edition + 1, approvedBy: 'Cora Commissioner', checks: [] },
      publishedAt: '2025-04-01T09:00:00.000Z',
    });
    expect(await byId(before.id)).toMatchObject({ status: 'SUPERSEDED', supersededBy: draft.id });
    const again = await ask(publishReport, { id: draft.id });
    expect(again.publishReport).toMatchObject({ __typename: 'BadQuestion', field: 'id' });
    expect(again.publishReport.sentence).toMatch(/has been published and never changes again/);
    const changed = await ask(changeReport, { id: draft.id, changes: { risks: ['Too late.'] } });
    expect(changed.changeReport).toMatchObject({ __typename: 'BadQuestion', field: 'id' });
  });

  it('of two who approve at once one does, and the other is told', async () => {
    const { id, version } = await made();
    const both = await Promise.all([ask(publishReport, { id, version }), ask(publishReport, { id, version }, second)]);
    const names = both.map(({ publishReport: { __typename } }) => __typename);
    expect(names.sort()).toEqual(['Report', 'StaleProblem']);
    const standing = (await ask(allReports, { region: 'small' })).reports.filter(
      ({ status }) => status === 'PUBLISHED',
    );
    expect(standing.map((one) => one.id)).toEqual([id]);
  });

  it('of two drafts approved at once one becomes the edition, and the other has to be made again', async () => {
    const one = await made();
    await ask(changeReport, { id: one.id, changes: { risks: [] } });
    const other = await made();
    expect(other.id).not.toBe(one.id);
    const both = await Promise.all([ask(publishReport, { id: one.id }), ask(publishReport, { id: other.id }, second)]);
    const answers = both.map(({ publishReport: answer }) => answer);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['BadQuestion', 'Report']);
    expect(answers.find(({ __typename }) => __typename === 'BadQuestion')?.sentence).toMatch(/published/);
    const { reports } = await ask(allReports, { region: 'small' });
    expect(reports.filter(({ status }) => status === 'PUBLISHED')).toHaveLength(1);
    const editions = reports.flatMap(({ edition }) => (edition === null ? [] : [edition])).sort((a, b) => a - b);
    expect(editions).toEqual(editions.map((_, at) => at + 1));
  });

  it('its files are the same bytes for ever, whatever becomes of the facts and of the edition', async () => {
    const { id, version } = await published();
    const whole = await bytesOf(id);
    const forPublic = await bytesOf(id, '?for=public');
    const council = await bytesOf(id, '?for=board&council=E08000004');
    expect(whole).not.toEqual(forPublic);
    await changeFacts();
    expect(await byId(id)).toMatchObject({ isStale: true, status: 'PUBLISHED' });
    await published();
    expect(await byId(id)).toMatchObject({ status: 'SUPERSEDED' });
    const { withdrawReport: withdrawn } = await ask(withdrawReport, { id, reason: 'A home was counted twice.' });
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', version: version + 1 });
    expect(withdrawn.withdrawnReason).toBe('A home was counted twice.');
    expect(await bytesOf(id)).toEqual(whole);
    expect(await bytesOf(id, '?for=public')).toEqual(forPublic);
    expect(await bytesOf(id, '?for=board&council=E08000004')).toEqual(council);
  });

  it('a draft whose facts have changed says so, and is made anew', async () => {
    const { id } = await made();
    await changeFacts();
    const stale = await byId(id);
    expect(stale).toMatchObject({ isStale: true });
    expect(stale.staleSentence).toMatch(/make it again/);
    expect((await made()).id).not.toBe(id);
  });

  it('only a draft is deleted, and only what is published is withdrawn', async () => {
    const edition = await published();
    const draft = await made();
    const kept = await ask(deleteReport, { id: edition.id });
    expect(kept.deleteReport).toMatchObject({ __typename: 'BadQuestion', field: 'id' });
    const still = await ask(withdrawReport, { id: draft.id, reason: 'No.' });
    expect(still.withdrawReport).toMatchObject({ __typename: 'BadQuestion', field: 'id' });
    const reason = await ask(withdrawReport, { id: edition.id, reason: '  ' });
    expect(reason.withdrawReport).toMatchObject({ __typename: 'BadQuestion', field: 'reason' });
    const { deleteReport: gone } = await ask(deleteReport, { id: draft.id, version: draft.version });
    expect(gone).toMatchObject({ __typename: 'Report', id: draft.id });
    expect(await byId(draft.id)).toBeNull();
    const again = await ask(deleteReport, { id: draft.id });
    expect(again.deleteReport).toMatchObject({ __typename: 'NotFoundProblem' });
  });

  it('a run that is cancelled leaves no report', async () => {
    await changeFacts();
    const { startReport: run } = await ask(startReport, { question: { region: 'small', withinMiles: 7 } });
    const cancel = 'mutation ($id: ID!) { cancelRun(id: $id) { __typename ... on Run { status } } }';
    const { cancelRun } = await ask(cancel, { id: run.id });
    const { reports } = await ask(allReports, { region: 'small' });
    // On a quick machine it may be over before it can be cancelled.
    const isOver = cancelRun.__typename === 'BadQuestion';
    expect(reports.filter(({ status }) => status === 'DRAFT')).toHaveLength(isOver ? 1 : 0);
  });

  it('every write is audited with ids alone', async () => {
    const { id } = await made();
    await ask(changeReport, { id, changes: words });
    await ask(publishReport, { id });
    await ask(withdrawReport, { id, reason: 'A home was counted twice.' });
    const events = (await auditRows(opened.database)).filter(({ subjectKind }) => subjectKind === 'REPORT');
    const own = events.filter(({ subjectIds }) => subjectIds.includes(id));
    expect(own.map(({ action }) => action)).toEqual([
      'REPORT_MADE',
      'REPORT_CHANGED',
      'REPORT_PUBLISHED',
      'REPORT_WITHDRAWN',
    ]);
    expect(own.every(({ subjectIds, outcome }) => subjectIds.length === 1 && outcome === 'ALLOWED')).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(/fostering|counted twice|near school|short/);
  });
});
