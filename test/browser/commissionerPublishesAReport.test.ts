import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { focusedWords, headingSaying, tabTo } from './readPage.ts';
import { reportAsRead } from './reportAsRead.ts';

const reports = '/greater-manchester/reports';
const tablet = { width: 820, height: 1180 };
const patient = { timeout: 240_000 };
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const writes = (page: Page) => page.getByLabel('Your words on “Where we are short”');

/** Sound on a desk, on a phone, and at 400 %. */
async function expectSound(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  }
  if (before !== null) await page.setViewportSize(before);
}

/** Has a report made from the list, and waits on its run until the draft opens. */
async function make(page: Page, address: string): Promise<string> {
  await page.goto(address + reports);
  const form = page.getByRole('form', { name: 'Make a report' });
  await form.getByLabel('Near home is within').fill('20');
  await form.getByRole('button', { name: 'Make a draft' }).click();
  await page.waitForURL(/\/report\/[^/]+$/, patient);
  await headingSaying(page, /^(Not ready|Ready) to publish/);
  return page.url();
}

/** The first action, as far as it is known. */
async function writeAction(page: Page, known: Readonly<Record<string, string>>): Promise<void> {
  const action = page.getByRole('group', { name: 'Action 1' });
  for (const [label, text] of Object.entries(known)) await action.getByLabel(label, { exact: true }).fill(text);
}

const saved = async (page: Page) => {
  await press(page, 'Save');
  await page.getByRole('region', { name: 'Not saved yet' }).waitFor({ state: 'detached' });
};

describe.skipIf(withoutBrowser)('a report, from its making to the board', () => {
  let app: BrowserApp;
  let draft: string;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('is made by a commissioner, who is told what is wrong with the question first, and why it cannot be published yet', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(app.server.address + reports);
    await headingSaying(page, /^No report has been published yet$/);
    await page.getByLabel(/^For which day/).fill('soon');
    await page.getByLabel('Near home is within').fill('0');
    await press(page, 'Make a draft');
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
    await expectSound(page);
    draft = await make(page, app.server.address);
    await headingSaying(page, /^Ready to publish/);
    await expect(await reportAsRead(page)).toMatchFileSnapshot('../golden/report/demo.txt');
    await press(page, 'Add an action');
    await writeAction(page, { What: 'Recruit 40 foster households', 'By when': 'soon' });
    await press(page, 'Save');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Action 1, by when/ })
      .click();
    expect(await focusedWords(page)).toBe('By when');
    await writeAction(page, { 'By when': '' });
    await saved(page);
    await headingSaying(page, /^Not ready to publish: 1 of \d checks needs work$/);
    await press(page, 'Publish');
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'It was not published' }).waitFor();
    await alert.getByText('1 action has no owner or no date').waitFor();
    await expectSound(page);
    expectQuiet(visit);
  }, 300_000);

  it('keeps what is typed over a reload; a second tab that saves later is told, and loses nothing', async () => {
    const typed = `Typed and not saved, a word of 3,000 letters among it: ${'W'.repeat(3_000)}`;
    const { page } = await app.openAs('commissioner');
    await page.goto(draft);
    await writes(page).fill(typed);
    await page.reload();
    expect(await writes(page).inputValue()).toBe(typed);
    const { page: other } = await app.openAs('commissioner');
    await other.goto(draft);
    await writes(other).fill('Saved first.');
    await saved(other);
    await press(page, 'Save');
    await page.getByRole('alert').getByText('What you typed is still here').waitFor();
    const theirs = page.getByRole('region', { name: 'Where we are short, as it is saved now' });
    await theirs.getByText('Saved first.').waitFor();
    expect(await writes(page).inputValue()).toBe(typed);
    await expectSound(page);
    await saved(page);
    await other.reload();
    expect(await writes(other).inputValue()).toBe(typed);
  });

  it('is mended until every check is green, and published by a person who is told that it is for ever', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(draft);
    await headingSaying(page, /to publish/);
    await page.getByRole('link', { name: 'Go to: Actions' }).click();
    await writeAction(page, { 'Who sees to it': 'Director of children’s services', 'By when': '30 June 2026' });
    await page.getByLabel('What the board is asked, one on each line').fill('Approve the plan\nNote the risks');
    await press(page, 'Publish');
    await page.getByRole('alert').getByText('Save or drop what you typed first').waitFor();
    await saved(page);
    await headingSaying(page, /^Ready to publish/);
    await press(page, 'Publish');
    expect(await focusedWords(page)).toContain('It can then never be changed.');
    await expectSound(page);
    await press(page, 'Not yet');
    expect(await focusedWords(page)).toBe('Publish');
    await press(page, 'Publish');
    await press(page, 'Approve and publish as Daniel Okoro');
    const about = page.getByRole('region', { name: 'About this edition' });
    await about.getByText('Daniel Okoro', { exact: true }).waitFor();
    await expectSound(page);
    await page.goto(app.server.address + reports);
    await page.getByRole('link', { name: 'Read the report' }).waitFor();
    expect(await page.getByRole('list').filter({ hasText: 'short' }).count()).toBeGreaterThan(0);
    await expectSound(page);
  });

  it('is read by a board member on a tablet by keyboard alone, with all its files', async () => {
    const { page, context } = await app.openAs('board');
    await page.setViewportSize(tablet);
    await page.goto(app.server.address);
    await page.waitForURL(`${app.server.address}${reports}`);
    const headline = await headingSaying(page, /children/);
    await page.getByRole('table', { name: 'Downloads' }).waitFor();
    for (const format of [/^Excel: .*for the board$/, /^CSV: .*for the board$/, /^GeoJSON: .*for the board$/]) {
      const download = page.waitForEvent('download');
      await tabTo(page, format);
      await page.keyboard.press('Enter');
      expect((await download).suggestedFilename()).toMatch(/\.(xlsx|csv|geojson)$/);
    }
    const pdf = await page.getByRole('link', { name: /^PDF: .*for the board$/ }).getAttribute('href');
    const printed = await context.request.get(app.server.address + pdf);
    expect([printed.status(), (await printed.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await tabTo(page, /^Read the report$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/[^/]+\.html/);
    expect(await headingSaying(page, /children/)).toBe(headline);
    await expectNoSidewaysScroll(page);
  });

  it('works its measures through for whoever looks for one', async () => {
    const { page } = await app.openAs('board');
    await page.goto(`${app.server.address}/greater-manchester/numbers`);
    await headingSaying(page, /^\d+ measures, each worked through/);
    const all = await page.getByRole('heading', { level: 2 }).count();
    await page.getByLabel('Find a measure or a word').fill('near home');
    await page
      .getByRole('status')
      .filter({ hasText: `of ${all} measures` })
      .waitFor();
    const some = await page.getByRole('heading', { level: 2 }).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(page.url()).toMatch(/\?q=near\+home$/);
    await expectSound(page);
  });

  it('a draft is not there for the board: the same words as for one that is not there', async () => {
    const { page: commissioner } = await app.openAs('commissioner');
    const second = await make(commissioner, app.server.address);
    const { page, context } = await app.openAs('board');
    const said = async (address: string) => {
      await page.goto(address);
      await headingSaying(page, /^There is no such report/);
      return page.getByRole('main').innerText();
    };
    const missing = second.replace(/[^/]+$/, 'no-such-report');
    expect(await said(second)).toBe(await said(missing));
    const fileOf = (address: string) =>
      context.request.get(`${address.replace('/greater-manchester/report/', '/reports/')}.html`);
    const [hidden, absent] = [await fileOf(second), await fileOf(missing)];
    expect([hidden.status(), await hidden.text()]).toEqual([404, await absent.text()]);
    await page.goto(app.server.address + reports);
    await page.getByRole('link', { name: 'Read the report' }).waitFor();
    expect(await page.getByRole('table', { name: /^Drafts/ }).count()).toBe(0);
    await press(commissioner, 'Delete this draft');
    await press(commissioner, 'Delete it');
    await commissioner.waitForURL(`${app.server.address}${reports}`);
    await commissioner.getByRole('link', { name: 'Read the report' }).waitFor();
    expect(await commissioner.getByRole('table', { name: /^Drafts/ }).count()).toBe(0);
  }, 300_000);

  it('is withdrawn with a reason, and is then not there for the board', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(app.server.address + reports);
    await page.getByRole('link', { name: 'About this edition' }).click();
    await press(page, 'Withdraw this edition');
    await press(page, 'Withdraw it');
    await page.getByRole('alert').getByText('say in a sentence why').waitFor();
    await page.getByLabel('Why', { exact: true }).fill('A council sent the wrong file.');
    await press(page, 'Withdraw it');
    await page.getByText('Withdrawn: A council sent the wrong file.').waitFor();
    const { page: board } = await app.openAs('board');
    await board.goto(page.url());
    await headingSaying(board, /^There is no such report/);
    await board.goto(app.server.address + reports);
    await headingSaying(board, /^No report has been published yet$/);
  });
});
