import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { headingSaying } from './readPage.ts';

type Status = 'RUNNING' | 'FINISHED' | 'CANCELLED' | 'STOPPED_KEEPING_BEST' | 'FAILED';

/** A run as the API tells it, played by the test: each look moves it on. */
class PlayedRun {
  status: Status = 'RUNNING';
  stage = 'Placing 5,357 children near home';
  done = 120;
  asked = 0;
  headline: string | null = '412 children short so far';
  readonly ended: string[] = [];

  now() {
    return {
      __typename: 'Run',
      id: 'run-1',
      kind: 'near-home-gap',
      status: this.status,
      stage: this.stage,
      done: this.done,
      total: 214,
      startedAt: '2025-04-01T10:00:00Z',
      endedAt: null,
      headline: this.headline,
    };
  }
}

interface GapBody {
  readonly data: { sufficiency: { run: unknown; proof: unknown; rows: Gap[]; total: Gap } };
}
interface Gap {
  nearHomeGap: unknown;
  placing: unknown;
  reasons: unknown[];
  notes: string[];
}

function withoutNearHome(body: GapBody, run: unknown): GapBody {
  const answer = body.data.sufficiency;
  for (const row of [...answer.rows, answer.total]) {
    row.nearHomeGap = null;
    row.placing = null;
    row.reasons = [];
    row.notes = ['The near-home gap is being worked out: ask again when the run has finished.'];
  }
  answer.proof = null;
  answer.run = run;
  return body;
}

/** Lets the page ask the real server, but makes the near-home gap long: it is being worked out until the run has a result. */
async function play(page: Page, run: PlayedRun): Promise<void> {
  await page.route('**/graphql', async (route: Route) => {
    const { operationName } = route.request().postDataJSON();
    const isOver = run.status === 'FINISHED' || run.status === 'STOPPED_KEEPING_BEST';
    if (operationName === 'Gap') {
      run.asked += 1;
      if (isOver) return route.fallback();
      const response = await route.fetch();
      return route.fulfill({ json: withoutNearHome(await response.json(), run.now()) });
    }
    if (operationName === 'RunProgress') return route.fulfill({ json: { data: { run: run.now() } } });
    if (operationName === 'Runs')
      return route.fulfill({
        json: { data: { runs: { __typename: 'RunConnection', edges: [{ __typename: 'RunEdge', node: run.now() }] } } },
      });
    if (operationName === 'CancelRun' || operationName === 'StopRunKeepBest') {
      run.ended.push(operationName);
      run.status = operationName === 'CancelRun' ? 'CANCELLED' : 'STOPPED_KEEPING_BEST';
      return route.fulfill({ json: { data: { run: { __typename: 'Run' } } } });
    }
    return route.fallback();
  });
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Being worked out' });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const answered = /could give|short of a place near home/;

describe.skipIf(withoutBrowser)('an answer that takes long', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  async function open(run: PlayedRun, size?: 'phone'): Promise<Page> {
    const { page } = await app.openAs('commissioner', size);
    await play(page, run);
    await page.goto(`${app.server.address}/greater-manchester/gap?view=both`);
    await panelOf(page).waitFor();
    return page;
  }

  it('says in its place how far it is and the best so far, with the rest of the answer, and counts in the header', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    const panel = panelOf(page);
    await panel.filter({ hasText: 'Placing 5,357 children near home' }).waitFor();
    await panel.filter({ hasText: 'Best so far: 412 children short so far' }).waitFor();
    const progress = panel.getByRole('progressbar', { name: 'Placing 5,357 children near home' });
    expect(await progress.getAttribute('aria-valuetext')).toBe('120 of 214');
    await page.getByRole('row', { name: /^Bolton not yet/ }).waitFor();
    const note = page.getByRole('listitem').filter({ hasText: 'The near-home gap is being worked out' });
    expect(await note.allTextContents()).toEqual(['The near-home gap is being worked out; it will appear here.']);
    await page.getByRole('link', { name: /1 long answer is being worked out/ }).waitFor();
    await expectNoAxeViolations(page);
    run.done = 200;
    await panel.filter({ hasText: '200 of 214' }).waitFor();
    run.status = 'FINISHED';
    await panel.waitFor({ state: 'detached' });
    await said(page, 'The answer is ready.').waitFor();
    await page.getByRole('row', { name: /^Bolton (\d+|none) short/ }).waitFor();
    expect(page.url()).not.toContain('run=');
    await page.getByRole('link', { name: /long answer/ }).waitFor({ state: 'detached' });
  });

  it('is cancelled: nothing of it is kept, it does not begin again by itself, and can be asked for again', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    await panelOf(page).getByRole('button', { name: 'Cancel' }).click();
    await panelOf(page).filter({ hasText: 'Cancelled. Nothing of it was kept' }).waitFor();
    await said(page, 'Cancelled. Nothing of it was kept').waitFor();
    expect(run.ended).toEqual(['CancelRun']);
    expect(run.asked).toBe(1);
    await expectNoAxeViolations(page);
    run.status = 'FINISHED';
    await panelOf(page).getByRole('button', { name: 'Work it out again' }).click();
    await page.getByRole('row', { name: /^Bolton (\d+|none) short/ }).waitFor();
    expect(run.asked).toBe(2);
  });

  it('is stopped and the best so far kept', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    await panelOf(page).getByRole('button', { name: 'Stop and keep best' }).click();
    await said(page, 'Stopped. The best found so far is shown.').waitFor();
    await headingSaying(page, answered);
    expect(run.ended).toEqual(['StopRunKeepBest']);
  });

  it('is found again after a reload, before the question has been answered', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    await page.waitForURL(/run=run-1/);
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName === 'Gap') await held;
      await route.fallback();
    });
    run.done = 150;
    await page.reload();
    await panelOf(page).filter({ hasText: '150 of 214' }).waitFor();
    await headingSaying(page, /where are places short\?$/);
    run.status = 'FINISHED';
    letGo();
    await headingSaying(page, answered);
    await panelOf(page).waitFor({ state: 'detached' });
  });

  it('is one run in two tabs: ended in one, it is over in the other, and neither begins it again', async () => {
    const run = new PlayedRun();
    const first = await open(run);
    await first.waitForURL(/run=run-1/);
    const second = await first.context().newPage();
    await play(second, run);
    await second.goto(first.url());
    await panelOf(second).filter({ hasText: '120 of 214' }).waitFor();
    const asked = run.asked;
    await panelOf(first).getByRole('button', { name: 'Cancel' }).click();
    for (const page of [first, second])
      await panelOf(page).filter({ hasText: 'Cancelled. Nothing of it was kept' }).waitFor();
    expect(run.asked).toBe(asked);
    run.status = 'FINISHED';
    await panelOf(second).getByRole('button', { name: 'Work it out again' }).click();
    await second.getByRole('row', { name: /^Bolton (\d+|none) short/ }).waitFor();
  });

  it('is told to a board member too, without the best so far, which could hold a small number of children', async () => {
    const run = new PlayedRun();
    const { page } = await app.openAs('board');
    await play(page, run);
    run.headline = null;
    await page.goto(`${app.server.address}/greater-manchester/gap?view=both`);
    await panelOf(page).filter({ hasText: 'Placing 5,357 children near home' }).waitFor();
    expect(await panelOf(page).filter({ hasText: 'Best so far' }).count()).toBe(0);
    await panelOf(page).getByRole('button', { name: 'Stop and keep best' }).click();
    await said(page, 'Stopped. The best found so far is shown.').waitFor();
  });

  it('goes on while the connection is lost, and is found again when it is back', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    await page.context().setOffline(true);
    await page.getByRole('region', { name: 'No connection' }).waitFor();
    await panelOf(page).filter({ hasText: '120 of 214' }).waitFor();
    run.status = 'FINISHED';
    await page.context().setOffline(false);
    await panelOf(page).waitFor({ state: 'detached' });
    await headingSaying(page, answered);
  });

  it('says why when it failed', async () => {
    const run = new PlayedRun();
    const page = await open(run);
    run.stage = 'the facts changed while it was worked out. Reference 4711.';
    run.status = 'FAILED';
    await panelOf(page).filter({ hasText: 'It could not be worked out: the facts changed' }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('fits a phone', async () => {
    const page = await open(new PlayedRun(), 'phone');
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });

  it('keeps the answer to the settings before, quieter and labelled, while the next is worked out', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/greater-manchester/gap?measure=places`);
    const before = await headingSaying(page, /children need a place/);
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName === 'Gap') await held;
      await route.fallback();
    });
    await page.getByLabel('Age', { exact: true }).selectOption({ label: '10 to 15' });
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'This answer is to the settings before.' }).waitFor();
    expect(await headingSaying(page, /children need a place/)).toBe(before);
    await expectNoAxeViolations(page);
    letGo();
    await headingSaying(page, /10 to 15|places (short|spare)/);
    await page.getByRole('paragraph').filter({ hasText: 'to the settings before' }).waitFor({ state: 'detached' });
  });
});
