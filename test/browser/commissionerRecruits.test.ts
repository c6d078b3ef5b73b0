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

const path = '/greater-manchester/recruitment?within=5';
const targets = /^Households to recruit, best first$/;
/** Placing everyone of a cold server five times takes a while on a busy machine. */
const patient = { timeout: 400_000 };

const answered = (page: Page) => page.getByRole('table', { name: targets }).waitFor(patient);
const heading = (page: Page) => wordsOf(page.getByRole('heading', { level: 1 }));

describe.skipIf(withoutBrowser)('a commissioner asks how many foster households to recruit', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
    const { page } = await app.openAs('commissioner');
    await page.goto(app.server.address + path);
    await answered(page);
    await page.context().close();
  }, 500_000);
  afterAll(() => app?.close());

  async function open(address: string, size?: 'phone') {
    const visit = await app.openAs('commissioner', size);
    await visit.page.goto(app.server.address + address);
    return visit;
  }

  it('reads the same answer in the heading, the table, the curve and the councils', async () => {
    const visit = await open(path);
    const { page } = visit;
    await answered(page);
    const [households = 0, children = 0, short = 0] = ((await heading(page)).match(/\d+/g) ?? []).map(Number);
    const table = await tableOnScreen(page, targets);
    const total = (column: string) => numberIn(columnOf(table, column).at(-1) ?? '');
    expect([total('Households'), total('Children near home')]).toEqual([households, children]);
    const councils = await tableOnScreen(page, /^By council$/);
    expect(numberIn(columnOf(councils, 'Own children not near home today').at(-1) ?? '')).toBe(short);
    expect(numberIn(columnOf(councils, 'With the households').at(-1) ?? '')).toBe(short - children);
    await page.getByText('The curve as a table').click();
    const curve = await tableOnScreen(page, /^Children near home, by number of households$/);
    expect(columnOf(curve, 'Children near home').map(numberIn).at(-1)).toBe(children);
    const levers = await tableOnScreen(page, /^Levers, cheapest/);
    expect(levers.rows.length).toBeGreaterThan(2);
    await page.getByRole('region', { name: /^Map of \d+ towns where households/ }).waitFor();
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  }, 500_000);

  it('is told of every wrong number at once, and nothing typed is lost', async () => {
    const { page } = await open(path);
    await answered(page);
    await page.getByLabel('Households, up to').fill('a lot');
    await page.getByText('What it costs', { exact: true }).click();
    await page.getByLabel('A child with kin, a week').fill('-3');
    await page.getByRole('button', { name: 'Work it out' }).click();
    const alert = page.getByRole('alert');
    await alert.getByRole('link', { name: /^Households: enter a whole number/ }).waitFor();
    await alert.getByRole('link', { name: /^A child with kin, a week: enter pounds/ }).waitFor();
    expect(await page.getByLabel('Households, up to').inputValue()).toBe('a lot');
    await expectNoAxeViolations(page);
  }, 500_000);

  it('changes the question, shares it by its address, and makes a scenario of the answer', async () => {
    const { page } = await open(path);
    await answered(page);
    await page.getByLabel('Households, up to').fill('2');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.waitForURL(/households=2/);
    await page.getByRole('heading', { level: 1, name: /^2 foster households would bring/ }).waitFor(patient);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /one more would still help$/ }).waitFor(patient);
    await page.getByRole('button', { name: 'Try this as a scenario' }).click();
    await page.getByLabel('Name of the new scenario').fill('Two more households');
    await page.getByRole('button', { name: 'Make the scenario' }).click();
    await page.getByRole('link', { name: 'Open the scenario' }).click();
    await page.getByRole('heading', { level: 1, name: /^Two more households/ }).waitFor(patient);
    await page
      .getByText(/Recruits \d in-house foster household/i)
      .first()
      .waitFor();
  }, 500_000);

  it.each([390, 320])(
    'fits a phone of %i pixels',
    async (width) => {
      const { page } = await open(path, 'phone');
      await page.setViewportSize({ width, height: 800 });
      await answered(page);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    },
    500_000,
  );

  it('is not there for a board member', async () => {
    const { page } = await app.openAs('board');
    await page.goto(app.server.address + path);
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  });
});
