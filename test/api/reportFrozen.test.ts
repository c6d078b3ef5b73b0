/** An edition stays as it is: through restarts, by whatever browser, beside other settings, and with the plan it proposes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../server/config.ts';
import { loadSolver } from '../../server/runs/loadSolver.ts';
import { enough, readReport, widthsLeft } from '../engine/report/workedOut.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { type ApiServer, startApi } from './apiServer.ts';
import { startPlan, whenOver } from './planQuestions.ts';
import { allReports, deleteReport, madeReport, publishReport, reportById } from './reportQuestions.ts';
import { changingBrowser, openReports } from './reportWorld.ts';

const endings = ['html', 'xlsx', 'csv', 'geojson'] as const;

describe.each(databases)('editions, on $name', (kind) => {
  let opened: OpenedDatabase;
  let api: ApiServer;
  let commissioner: string;
  const ask = async (query: string, variables: object, cookie = commissioner) => {
    const { data, errors } = await api.ask(cookie, query, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const made = async (question: object = {}) => (await madeReport(api, commissioner, question)).report;
  const byId = async (id: string, cookie = commissioner) => (await ask(reportById, { id }, cookie)).report;
  const published = async () => {
    const { id, version } = await made();
    const { publishReport: report } = await ask(publishReport, { id, version });
    expect(report).toMatchObject({ __typename: 'Report', status: 'PUBLISHED' });
    return report;
  };
  const bytesOf = (id: string, query = '') =>
    Promise.all(endings.map(async (ending) => (await fileOf(`${id}.${ending}${query}`)).bytes));
  /** One at a time: another server in this process would take its runs for lost. */
  const restart = async (settings: Partial<Config> = {}) => {
    await api?.close();
    api = await startApi(opened.store, { chromiumPath: '/no/chromium', ...settings });
  };
  beforeAll(async () => {
    opened = await openReports(kind);
    await restart();
    commissioner = await api.signIn('commissioner');
  });
  afterAll(async () => {
    await api?.close();
    await opened?.close();
  });
  /** Nothing of one test is left for the next but what has been published. */
  beforeEach(async () => {
    await restart();
    for (const { id, status } of (await ask(allReports, { region: 'small' })).reports)
      if (status === 'DRAFT') await ask(deleteReport, { id });
  });
  const fileOf = async (path: string) => {
    const response = await api.send(`/reports/${path}`, { headers: { cookie: commissioner } });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('its PDF is frozen too: with the edition, or by the first who asks, whatever a browser would make of it later', async () => {
    const browser = changingBrowser();
    const [withBrowser, paths] = [
      { chromiumPath: browser.path },
      ['?for=board', '?for=public', '?for=board&council=E08000004', '?for=public&council=E08000005'],
    ];
    const { id } = await published();
    const draft = await made();
    const pdfs = () => Promise.all(paths.map((query) => fileOf(`${id}.pdf${query}`)));
    for (const { status } of await pdfs()) expect(status).toBe(503);
    await restart(withBrowser);
    const [first, second] = await Promise.all([pdfs(), pdfs()]);
    expect(second).toEqual(first);
    expect(new Set(first.map(({ bytes }) => bytes.toString())).size).toBe(paths.length);
    for (const { status, bytes } of first)
      expect([status, bytes.toString()]).toEqual([200, expect.stringMatching(/^%PDF/)]);
    await restart(withBrowser);
    expect(await pdfs()).toEqual(first);
    const ofDraft = () => fileOf(`${draft.id}.pdf`);
    expect((await ofDraft()).bytes).not.toEqual((await ofDraft()).bytes);
    await ask(publishReport, { id: draft.id });
    const [edition, soFar] = [await ofDraft(), browser.count()];
    // A server without a browser has those that are kept, and says so.
    await restart();
    expect(await pdfs()).toEqual(first);
    expect(await ofDraft()).toEqual(edition);
    expect(browser.count()).toBe(soFar);
    expect((await byId(id)).files.every(({ sentence }) => sentence === null)).toBe(true);
    browser.remove();
  });

  it('its other files are the same bytes after a restart', async () => {
    const { id } = await published();
    const before = await bytesOf(id);
    const council = await bytesOf(id, '?for=public&council=E08000004');
    await restart();
    expect(await bytesOf(id)).toEqual(before);
    expect(await bytesOf(id, '?for=public&council=E08000004')).toEqual(council);
  });

  it('a plan it proposes stands in it, board and public, and gives no hidden number away', async () => {
    const kinds = [
      { placementType: 'CHILDRENS_HOME', sizes: [4], weeklyCostPounds: 5_000, capitalPoundsPerHome: 300_000 },
    ];
    const question = { region: 'small', areas: 'TOWNS', kinds, mostHomes: 1 };
    const { startPlan: run } = await ask(startPlan, { question });
    expect(run).toMatchObject({ __typename: 'Run' });
    const { resultId: plan } = await whenOver(api, commissioner, run.id);
    const draft = await made({ plan });
    expect(draft.plan).toMatchObject({ id: plan, headline: expect.stringMatching(/home|household/) });
    const { publishReport: edition } = await ask(publishReport, { id: draft.id });
    expect(edition).toMatchObject({ status: 'PUBLISHED', plan: { id: plan } });
    const read = await byId(draft.id, await api.signIn('board'));
    const block = read.blocks.find((one) => one.id === 'PLAN');
    expect(block?.notLoaded).toBeNull();
    expect(block?.tables.map((table) => table.id)).toContain('plan');
    expect(read.firstPage.proposals.join(' ')).toMatch(/home|household/);
    // Without where children live: the reader's map is of another region.
    const blocks = read.blocks.filter(({ id }) => id !== 'LOCATION');
    const reader = readReport({ blocks } as unknown as Parameters<typeof readReport>[0]);
    for (const [cell, name] of reader.names.entries()) {
      const isOfPlan = /^plan (before|newly|after) /.test(name);
      const value = reader.values[cell] ?? 0;
      if (isOfPlan) expect(value === 0 || value > 5, name).toBe(true);
    }
    expect(widthsLeft(reader, await loadSolver()).filter(({ width }) => width < enough)).toEqual([]);
    const pages = await Promise.all(['board', 'public'].map((who) => fileOf(`${draft.id}.html?for=${who}`)));
    for (const { bytes } of pages) expect(bytes.toString()).toContain('New homes');
    expect(pages[1]?.bytes.toString()).not.toContain('To open, once');
  });

  it('hides as the server is set; a lower setting counts only long after an edition that hid more', async () => {
    const shown = ({ blocks }: Awaited<ReturnType<typeof made>>) => {
      const reader = readReport({ blocks } as unknown as Parameters<typeof readReport>[0]);
      return new Map(reader.names.map((name, cell) => [name, reader.values[cell] ?? null]));
    };
    const isCount = (name: string) => !/ALL$|usable|free|taken|Gap|homes|places|registered|hold/i.test(name);
    const before = await published();
    expect(before.largestSmallCount).toBe(5);
    await restart({ hideCountsUpTo: 10 });
    const draft = await made();
    expect(draft).toMatchObject({ largestSmallCount: 10, status: 'DRAFT' });
    expect((await ask('{ viewer { countsHiddenUpTo } }', {})).viewer.countsHiddenUpTo).toBe(10);
    await restart();
    const { publishReport: refused } = await ask(publishReport, { id: draft.id });
    expect(refused).toMatchObject({ __typename: 'BadQuestion', field: 'checks.Disclosure' });
    expect(refused.sentence).toMatch(/hides counts of 1 to 10 children, and counts of 1 to 5 children are hidden now/);
    await restart({ hideCountsUpTo: 10 });
    const { publishReport: edition } = await ask(publishReport, { id: draft.id });
    expect(edition).toMatchObject({ status: 'PUBLISHED', largestSmallCount: 10 });
    await restart();
    const after = await made();
    expect(after.largestSmallCount).toBe(10);
    expect(after.blocks.find((block) => block.id === 'METHOD')?.answer).toMatch(
      /^Numbers of 1 to 10 children are hidden/,
    );
    const disclosure = after.checks.find(({ name }) => name === 'Disclosure');
    expect(disclosure).toMatchObject({
      isGreen: true,
      sentence: expect.stringMatching(/as in edition \d+.*more than 60 days/),
    });
    const hidden = [...shown(edition)].flatMap(([name, value]) => (value === null ? [name] : []));
    expect(hidden.length).toBeGreaterThan(0);
    for (const name of hidden) expect(shown(after).get(name) ?? null, name).toBeNull();
    const said = shown(before);
    // What the first edition published stays published.
    for (const [name, value] of shown(edition))
      if (value !== null && value >= 1 && value <= 10 && isCount(name)) expect(said.get(name), name).toBe(value);
    const live = `{ viewer { countsHiddenUpTo } placementLocation(question: { region: "small" }) { ... on LocationAnswer { notes } } }`;
    const board = await ask(live, {}, await api.signIn('board'));
    expect(board.viewer.countsHiddenUpTo).toBe(10);
    expect(JSON.stringify(board)).toContain('Flows of 10 children or fewer');
    const page = (await fileOf(`${edition.id}.html`)).bytes.toString();
    expect(page).toContain('Numbers of 1 to 10 children are hidden');
    expect(page).not.toMatch(/1 to 5 children|one to five/);
  });
});
