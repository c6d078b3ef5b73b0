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
import { headingSaying, tabTo, wordsOf } from './readPage.ts';

const answered =
  /^Greater Manchester: (?:all \d+ of your council’s|\d+ of your council’s \d+) waiting children could have a place within 20 miles/;
const tableOf = (page: Page) => page.getByRole('table', { name: /^One suggestion for every waiting child/ });
const rowOf = (page: Page, reference: string) =>
  tableOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reference }) });

describe.skipIf(withoutBrowser)('all waiting children together', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('is reached from the queue, fixes one match by hand and lets go of it, by keyboard alone', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, /are waiting for a home/);
    await tabTo(page, /^All waiting children together$/);
    await page.keyboard.press('Enter');
    const before = await headingSaying(page, answered);
    await page
      .getByRole('paragraph')
      .filter({ hasText: /^Prove/ })
      .waitFor();

    const suggested = await wordsOf(rowOf(page, 'N-2008').getByRole('cell').first());
    await tabTo(page, /^Choose a home by hand for N-2008$/);
    await page.keyboard.press('Enter');
    const choice = page.getByRole('combobox', { name: 'Home for N-2008' });
    await choice.waitFor();
    const options = await choice.getByRole('option').allInnerTexts();
    const other = options.findIndex((option, at) => at > 0 && !suggested.includes(nameIn(option)));
    expect(other).toBeGreaterThan(0);
    await choice.selectOption({ index: other });
    await page.waitForURL(/\/needs\/together\?fixed=[\w-]+\*[\w-]+$/);
    await page.getByRole('heading', { name: 'What 1 match fixed by hand would change' }).waitFor();
    const row = rowOf(page, 'N-2008');
    await row.getByText('Fixed by hand').waitFor();
    expect(await wordsOf(row)).toContain(nameIn(options[other] ?? ''));
    await expectNoAxeViolations(page);

    const address = page.url();
    await page.reload();
    await headingSaying(page, answered);
    await row.getByText('Fixed by hand').waitFor();
    expect(page.url()).toBe(address);

    await tabTo(page, /^Let go of the home fixed for N-2008$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/needs\/together$/);
    await row.getByText('Fixed by hand').waitFor({ state: 'detached' });
    expect(await headingSaying(page, answered)).toBe(before);
    expect(await wordsOf(row.getByRole('cell').first())).toBe(suggested);
    expectQuiet(visit);
  });

  it('draws on the map what the table says, row by row', async () => {
    const { page } = await app.openAs('placement-officer');
    await page.goto(`${app.server.address}/needs/together`);
    await headingSaying(page, answered);
    const marks = page.getByRole('region', { name: /^Map of \d+ suggested homes/ }).getByRole('img', { name: /^Row / });
    await marks.first().waitFor();
    const drawn = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const rows = await tableOf(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .all();
    const said = await Promise.all(
      rows.map(async (row, order) => {
        const home = row.getByRole('cell').first().getByRole('link');
        if ((await home.count()) === 0) return [];
        const reference = await wordsOf(row.getByRole('rowheader').getByRole('link'));
        return [`Row ${order + 1}: ${reference}, ${await wordsOf(home)}`];
      }),
    );
    expect(drawn.toSorted()).toEqual(said.flat().toSorted());
    expect(drawn.length).toBeGreaterThan(5);
  });

  it('says plainly that a home fixed in the address cannot be used, and leads back', async () => {
    const { page } = await app.openAs('placement-officer');
    await page.goto(`${app.server.address}/needs/together?fixed=nobody*nowhere`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Let go of every match fixed by hand' }).click();
    await headingSaying(page, answered);
  });

  it('gives a commissioner counts and no need', async () => {
    const { page } = await app.openAs('commissioner', 'phone');
    await page.goto(`${app.server.address}/needs/together`);
    await headingSaying(page, /^Greater Manchester: \d+ of \d+ waiting children could have a place within 20 miles/);
    await page.getByText('You see how many children, not who').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/N-\d/);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });
});

/** "2. Foster household F-1, Royton, Oldham" → "Foster household F-1". */
function nameIn(option: string): string {
  return option.replace(/^\d+\. /, '').split(', ')[0] ?? '';
}
