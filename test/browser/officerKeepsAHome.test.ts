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
import { gapIn, headingSaying, tabTo } from './readPage.ts';

const gapAddress = '/greater-manchester/gap?measure=places&type=childrens-home&sort=council';
const homesOfOldham = `{ homes(first: 100, filter: { localAuthority: "E08000004", kinds: [CHILDRENS_HOME], hasVacancy: true })
  { edges { node { id isShortBreakOnly places { vacant onHold } } } } }`;

interface Found {
  readonly homes: {
    readonly edges: {
      readonly node: { id: string; isShortBreakOnly: boolean; places: { vacant: number; onHold: number } };
    }[];
  };
}

describe.skipIf(withoutBrowser)('an officer keeps the record of a home', () => {
  let app: BrowserApp;
  let id = '';
  beforeAll(async () => {
    app = await startBrowserApp();
    const cookie = await app.server.signIn('placement-officer');
    const { homes } = await app.server.ask<Found>(cookie, homesOfOldham, {});
    id =
      homes.edges.find(({ node }) => !node.isShortBreakOnly && node.places.vacant > 0 && node.places.onHold === 0)?.node
        .id ?? '';
    expect(id).not.toBe('');
  });
  afterAll(() => app?.close());

  const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });
  const history = (page: Page) => page.getByRole('table', { name: 'History' });
  const holds = (page: Page) => page.getByRole('table', { name: 'Places on hold, by reason' });
  async function openHome(page: Page): Promise<void> {
    await page.goto(`${app.server.address}/homes/${id}`);
    await button(page, /^Still right/).waitFor();
  }
  async function oldhamGap(page: Page): Promise<number> {
    await page.goto(app.server.address + gapAddress);
    const table = await tableOnScreen(page, /^Shortage by council/);
    const at = columnOf(table, 'Council').indexOf('Oldham');
    return gapIn(columnOf(table, 'Short or spare')[at] ?? '') ?? Number.NaN;
  }

  it('confirms it by one press, puts a place on hold, sees the gap grow, releases it and undoes', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    const commissioner = await app.openAs('commissioner');
    await openHome(page);
    await button(page, /^Still right/).click();
    await page.getByText(/^confirmed just now by /).waitFor();
    await history(page).getByText('Confirmed: still right').waitFor();
    const gapBefore = await oldhamGap(commissioner.page);

    await button(page, 'Put places on hold').click();
    await expectNoAxeViolations(page);
    const form = page.getByRole('form', { name: 'Put places on hold' });
    await form.getByLabel('Until, if known').fill('soon');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').getByRole('heading', { name: 'Nothing was saved' }).waitFor();
    await expectNoAxeViolations(page);
    expect(await form.getByLabel('Until, if known').inputValue()).toBe('soon');
    await form
      .getByRole('alert')
      .getByRole('link', { name: /Choose why/ })
      .click();
    await form.getByLabel('Why', { exact: true }).selectOption('BUILDING');
    await form.getByLabel('Until, if known').fill('1 April 2020');
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByRole('alert')
      .getByRole('link', { name: /1 April 2020, which is past/ })
      .waitFor();
    expect(await form.getByLabel('Until, if known').inputValue()).toBe('1 April 2020');
    await form.getByLabel('Until, if known').fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await holds(page)
      .getByRole('row', { name: /^Building work/ })
      .waitFor();
    await expectNoAxeViolations(page);
    expect(await oldhamGap(commissioner.page)).toBe(gapBefore + 1);

    await button(page, /^Release 1 place: Building work/).click();
    await holds(page)
      .getByRole('row', { name: /^Building work/ })
      .waitFor({ state: 'detached' });
    expect(await oldhamGap(commissioner.page)).toBe(gapBefore);
    await button(page, /^Undo the last change: Places released/).click();
    await holds(page)
      .getByRole('row', { name: /^Building work/ })
      .waitFor();
    await button(page, /^Undo the last change: Places put on hold/).click();
    await history(page).getByText('Undone', { exact: true }).nth(1).waitFor();
    expectQuiet(visit);
  });

  it('overtaken by a colleague: told by whom, what was typed stays, and the second press is written', async () => {
    const { page } = await app.openAs('placement-officer');
    const colleague = await app.openAs('data-officer');
    await openHome(page);
    await button(page, 'Change places').click();
    const form = page.getByRole('form', { name: 'Change places' });
    await form.getByLabel('Registered or approved').fill('19');
    await openHome(colleague.page);
    await button(colleague.page, /^Still right/).click();
    await colleague.page.getByText(/^confirmed just now by /).waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByRole('alert')
      .getByText(/changed this home since you opened it, so nothing was written/)
      .waitFor();
    expect(await form.getByLabel('Registered or approved').inputValue()).toBe('19');
    await expectNoAxeViolations(page);
    const record = page.getByRole('table', { name: 'History' });
    await record.getByRole('row').nth(1).getByText('Confirmed: still right').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page
      .getByRole('table', { name: 'Places today' })
      .getByRole('row', { name: /^Registered or approved 19/ })
      .waitFor();
    await button(page, /^Undo the last change/).click();
    await record.getByText(/Registered or approved: 19 →/).waitFor();
  });

  it('the whole way by keyboard', async () => {
    const { page } = await app.openAs('placement-officer');
    await openHome(page);
    await tabTo(page, /^Change who it takes$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Youngest age$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('9');
    await tabTo(page, /^Save$/);
    await page.keyboard.press('Enter');
    await page.getByRole('form').waitFor({ state: 'detached' });
    await history(page)
      .getByText(/^Youngest age: \d+ → 9$/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change who it takes');
    await tabTo(page, /^Undo the last change/);
    await page.keyboard.press('Enter');
    await history(page)
      .getByText(/^Youngest age: 9 → \d+$/)
      .waitFor();
  });

  it('on a phone nothing scrolls sideways, with each form open', async () => {
    const visit = await app.openAs('placement-officer', 'phone');
    const { page } = visit;
    await openHome(page);
    for (const name of ['Change places', 'Put places on hold', 'Change who it takes']) {
      await button(page, name).click();
      await page.getByRole('form', { name }).waitFor();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
    expectQuiet(visit);
  });

  it('who may not change it sees it, and no way to', async () => {
    const visit = await app.openAs('commissioner');
    await visit.page.goto(`${app.server.address}/homes/${id}`);
    await headingSaying(visit.page, /free$/);
    await history(visit.page).waitFor();
    expect(await button(visit.page, /^Still right/).count()).toBe(0);
    expectQuiet(visit);
  });
});
