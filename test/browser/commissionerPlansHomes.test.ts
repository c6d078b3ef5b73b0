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
import { numberIn, tabTo, wordsOf } from './readPage.ts';

const path = '/greater-manchester/planner';
const proposed = /^Proposed homes/;
/** A plan of a cold server takes a while on a busy machine. */
const patient = { timeout: 240_000 };

const summaryOf = (page: Page) => page.getByRole('region', { name: 'What the plan brings' });
const panelOf = (page: Page) => page.getByRole('region', { name: 'Being worked out' });
const handOf = (page: Page) => page.getByRole('region', { name: 'Homes placed by hand', exact: true });
const run = (page: Page) => page.getByRole('button', { name: /^Run( again)?$/ }).click();

async function planned(page: Page): Promise<void> {
  await page.waitForURL(/[?&]plan=/, patient);
  await page.getByRole('table', { name: proposed }).waitFor(patient);
}

async function addByName(page: Page, town: string): Promise<void> {
  const box = handOf(page).getByLabel('Find an area for another home');
  await box.fill(town);
  await handOf(page).getByRole('button', { name: /^Add / }).first().waitFor();
  await box.press('Enter');
}

describe.skipIf(withoutBrowser)('a commissioner plans new homes', () => {
  let app: BrowserApp;
  /** Address of a plan of one home, worked out once for the tests that only look at one. */
  let made = '';
  beforeAll(async () => {
    app = await startBrowserApp();
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}${path}?homes=1&kinds=childrens-home.places3to4`);
    await run(page);
    await planned(page);
    made = page.url();
    await page.context().close();
  }, 300_000);
  afterAll(() => app?.close());

  async function open(address: string, size?: 'phone') {
    const visit = await app.openAs('commissioner', size);
    await visit.page.goto(address.startsWith('http') ? address : app.server.address + address);
    return visit;
  }

  it('sets what to plan, runs it, and reads the same numbers in words, tables and map', async () => {
    const visit = await open(`${path}?homes=2&kinds=childrens-home.places4to4`);
    const { page } = visit;
    await page.getByRole('heading', { level: 1, name: /would new homes help most/ }).waitFor();
    await page.getByLabel('Homes, up to').fill('1');
    await page.waitForURL(/homes=1/);
    await run(page);
    await planned(page);
    const homes = await tableOnScreen(page, proposed);
    expect(homes.rows).toHaveLength(2);
    const councils = await tableOnScreen(page, /^By council$/);
    const total = councils.rows.at(-1) ?? [];
    const [before, after] = [Number(total[1]), Number(total[2])];
    expect(numberIn(columnOf(homes, 'More children near home').at(-1) ?? '')).toBe(before - after);
    expect(await wordsOf(summaryOf(page))).toContain(`From ${before} children short`);
    const map = page.getByRole('region', { name: /^Map of 1 proposed home/ });
    await map.getByRole('img', { name: /^Home A: / }).waitFor();
    expectQuiet(visit);
  }, 300_000);

  it('lists everything that is wrong at once, leads to each field, and keeps what was typed', async () => {
    const { page } = await open(path);
    await page.getByLabel('Homes, up to').fill('many');
    await page.getByLabel('Capital, up to').fill('a lot');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.getByRole('link', { name: /Homes, up to: enter a whole number/ }).waitFor();
    expect(await alert.getByRole('link').count()).toBe(2);
    await expectNoAxeViolations(page);
    await alert.getByRole('link', { name: /Capital, up to/ }).click();
    expect(await page.getByLabel('Capital, up to').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Homes, up to').inputValue()).toBe('many');
  });

  it('hears from the server what only the facts tell, with nothing started', async () => {
    const { page } = await open(`${path}?capital=0.01&homes=3`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: /£/ }).waitFor(patient);
    expect(page.url()).not.toContain('run=');
    expect(await page.getByLabel('Capital, up to').inputValue()).toBe('0.01');
  }, 300_000);

  it('goes on over a reload, and is stopped with the best so far, if it is not done first', async () => {
    // A limit of its own: everyone is placed anew, which takes a while on any machine.
    const { page } = await open(`${path}?homes=20&within=17&kinds=childrens-home.places1to5_fostering.places1to3`);
    await run(page);
    await panelOf(page).waitFor(patient);
    await page.waitForURL(/run=/);
    await page.reload();
    const table = page.getByRole('table', { name: proposed });
    const bestSoFar = panelOf(page).getByText(/^Best so far/);
    await bestSoFar.or(table).first().waitFor(patient);
    const stop = panelOf(page).getByRole('button', { name: 'Stop and keep best' });
    if (await table.isHidden()) await Promise.race([stop.click(patient), table.waitFor(patient)]);
    await planned(page);
    await page
      .getByText(/Stopped early|Proved best|no choice within these limits/)
      .first()
      .waitFor(patient);
    await expectNoAxeViolations(page);
  }, 600_000);

  it('cancels: nothing of it is kept', async () => {
    const { page } = await open(`${path}?homes=9&within=18&kinds=childrens-home.places1to5`);
    await run(page);
    await panelOf(page).waitFor(patient);
    await panelOf(page).getByRole('button', { name: 'Cancel' }).click();
    await panelOf(page).filter({ hasText: 'Cancelled. Nothing of it was kept' }).waitFor(patient);
    expect(page.url()).not.toContain('plan=');
  }, 300_000);

  it('opens a plan by hand, adds, changes and removes homes, undoes all and does it again', async () => {
    const { page } = await open(made);
    await page.getByRole('button', { name: 'Open as a hand-made plan' }).click();
    const hand = handOf(page);
    const rows = hand.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    await addByName(page, 'Stretford');
    await rows.nth(2).waitFor();
    await hand.getByLabel('Places of home 2').fill('2');
    await hand
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await rows.nth(2).waitFor({ state: 'detached' });
    await hand.getByRole('button', { name: 'Undo' }).click();
    await rows.nth(2).waitFor();
    expect(await hand.getByLabel('Places of home 2').inputValue()).toBe('2');
    await hand.getByRole('button', { name: 'Redo' }).click();
    await rows.nth(2).waitFor({ state: 'detached' });
    await expectNoAxeViolations(page);
    await page.reload();
    await rows.nth(1).waitFor();
    await handOf(page).getByRole('button', { name: 'Work out this plan' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL((url) => url.searchParams.get('plan') !== new URL(made).searchParams.get('plan'), patient);
    await page.getByText('A plan made by hand, worked out as it stands').first().waitFor(patient);
    expect((await tableOnScreen(page, proposed)).rows[0]?.[0]).toMatch(/Stretford/);
  }, 300_000);

  it('chooses areas by table and by map, must and never apart', async () => {
    const { page } = await open(path);
    await page.getByText('Where homes may stand').click();
    await page.getByRole('button', { name: 'Must include: choose on the map or in a table' }).click();
    const picker = page.getByRole('region', { name: 'Areas where a home must open' });
    await picker.getByLabel('Find a town or an area').fill('Stretford');
    await picker.getByRole('button', { name: 'Stretford', exact: true }).click();
    await picker.getByRole('row', { name: /^Stretford Trafford Yes/ }).waitFor();
    await page.waitForURL(/must=/);
    await expectNoAxeViolations(page);
    await picker.getByRole('button', { name: 'Done choosing' }).click();
    await page.getByLabel('Find an area that may have no home').fill('Stretford');
    await page.getByRole('button', { name: 'Add Stretford, Trafford' }).click();
    await page.waitForURL((url) => url.searchParams.has('never') && !url.searchParams.has('must'));
  });

  it('shares the address: another person sees the same plan and settings', async () => {
    const { page } = await app.openAs('data-officer');
    await page.goto(made);
    await page.getByRole('table', { name: proposed }).waitFor(patient);
    expect(await page.getByLabel('Homes, up to').inputValue()).toBe('1');
    expect(await page.getByRole('button', { name: /^Run/ }).count()).toBe(0);
    await page.getByText(/Plans are made by the commissioners/).waitFor();
    await page.goto(`${app.server.address}/greater-manchester/plans`);
    await page.getByRole('table', { name: /^Plans/ }).waitFor();
    await expectNoAxeViolations(page);
  }, 300_000);

  it.each(['board', 'placement-officer'] as const)('is not for the %s', async (persona) => {
    const { page } = await app.openAs(persona);
    await page.goto(app.server.address + path);
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  });

  it('drops what it does not understand in the address, and says so', async () => {
    const { page } = await open(`${path}?homes=4&colour=red`);
    await page.getByRole('status').filter({ hasText: 'colour' }).waitFor();
    expect(await page.getByLabel('Homes, up to').inputValue()).toBe('4');
  });

  it('says that settings are other than the plan’s, and keeps the plan', async () => {
    const { page } = await open(made);
    await page.getByRole('table', { name: proposed }).waitFor(patient);
    expect(await page.getByText('Settings changed.').count()).toBe(0);
    await page.getByLabel('Homes, up to').fill('5');
    await page.getByText(/Settings changed/).waitFor();
    await page.getByRole('table', { name: proposed }).waitFor();
  });

  it('is worked by keyboard alone', async () => {
    const { page } = await open(path);
    await page.getByRole('heading', { level: 1, name: /would new homes help most/ }).waitFor();
    await tabTo(page, /^Homes, up to$/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Homes, up to/ })
      .waitFor();
    await tabTo(page, /^Homes, up to: enter/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.waitForURL(/homes=3/);
  });

  it('fits a phone, before and after, with nothing axe finds', async () => {
    const before = await open(path, 'phone');
    await before.page.getByRole('heading', { level: 1, name: /would new homes help most/ }).waitFor();
    await expectNoSidewaysScroll(before.page);
    await expectNoAxeViolations(before.page);
    const after = await open(made, 'phone');
    await after.page.getByRole('table', { name: proposed }).waitFor(patient);
    await expectNoSidewaysScroll(after.page);
    await expectNoAxeViolations(after.page);
  }, 300_000);

  it('keeps its plan legible in forced colours, with nothing axe finds on a large screen', async () => {
    const { page } = await open(made);
    await page.getByRole('table', { name: proposed }).waitFor(patient);
    await expectNoAxeViolations(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await summaryOf(page).waitFor();
    // What is drawn keeps its own colours: black and white alone would not tell lines and ground apart.
    const curve = summaryOf(page).getByRole('img', { name: /^Children still not near home/ });
    expect(await curve.evaluate((svg) => getComputedStyle(svg).getPropertyValue('forced-color-adjust'))).toBe('none');
  }, 300_000);
});
