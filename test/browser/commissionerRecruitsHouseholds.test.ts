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
import { columnOf, tableOnScreen } from './gapPage.ts';
import { numberIn, wordsOf } from './readPage.ts';

const path = '/greater-manchester/recruitment';
const targets = /^Households to recruit, best first/;
/** Targets of a cold server take a while on a busy machine. */
const patient = { timeout: 240_000 };

const answered = (page: Page) => page.getByRole('table', { name: targets }).waitFor(patient);

describe.skipIf(withoutBrowser)('a commissioner asks how many foster households to recruit', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('reads one sum in heading, table, curve and councils, corrects a setting, and shares the address', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(`${app.server.address}${path}?households=2`);
    await page.getByLabel('Households, up to').fill('0');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('alert').getByText('enter a whole number from 1 to 200').waitFor();
    expect(await page.getByLabel('Households, up to').inputValue()).toBe('0');
    await page.getByLabel('Households, up to').fill('3');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.waitForURL(/households=3/);
    await answered(page);
    const heading = await wordsOf(page.getByRole('heading', { level: 1 }));
    const [, households = '', children = ''] = /^(\d+) foster households? would bring (\d+) child/.exec(heading) ?? [];
    const rows = await tableOnScreen(page, targets);
    const last = (column: string) => numberIn(columnOf(rows, column).at(-1) ?? '');
    expect(last('Households')).toBe(Number(households));
    expect(last('Children near home')).toBe(Number(children));
    const councils = await tableOnScreen(page, /^By council$/);
    const total = councils.rows.at(-1) ?? [];
    expect(numberIn(total[2] ?? '') - numberIn(total[3] ?? '')).toBe(Number(children));
    const levers = await tableOnScreen(page, /^Levers, cheapest/);
    expect(levers.rows.length).toBeGreaterThanOrEqual(3);
    await expectNoAxeViolations(page);
    expectQuiet(visit);
    const another = await app.openAs('commissioner', 'phone');
    await another.page.goto(page.url());
    await answered(another.page);
    expect(await wordsOf(another.page.getByRole('heading', { level: 1 }))).toBe(heading);
    await expectNoSidewaysScroll(another.page);
    await expectNoAxeViolations(another.page);
    await another.page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(another.page);
  }, 300_000);

  it('makes a scenario of the households', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}${path}?households=3`);
    await answered(page);
    await page.getByRole('button', { name: 'Try this as a scenario' }).click();
    await page.getByLabel('Name of the new scenario').fill('Three households');
    await page.getByRole('button', { name: 'Make the scenario' }).click();
    await page
      .getByRole('status')
      .getByText(/“Three households” was made with \d+ changes?\./)
      .waitFor();
    await page.getByRole('link', { name: 'Open the scenario' }).click();
    await page.getByRole('heading', { level: 1, name: /^Three households: \d+ changes?$/ }).waitFor();
  });

  it('is not there for a board member', async () => {
    const { page } = await app.openAs('board');
    await page.goto(app.server.address + path);
    await page.getByRole('heading', { level: 1, name: /^Your role does not include this page$/ }).waitFor();
  });
});
