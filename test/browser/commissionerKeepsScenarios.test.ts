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
import { focusedWords, headingSaying, numberIn, tabTo } from './readPage.ts';

const list = '/greater-manchester/scenarios';
const patient = { timeout: 240_000 };

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const changes = (page: Page) =>
  page.getByRole('region', { name: 'What would be different' }).getByRole('button', { name: /^Remove: / });

async function create(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address + list);
  await page.getByLabel('What is it called?').fill(name);
  await press(page, 'New scenario');
  await headingSaying(page, /nothing changed yet$/);
}

async function recruit(page: Page, council: string, households: string): Promise<void> {
  await press(page, 'Add a change');
  await page.getByLabel('What would change?').selectOption('RECRUIT_FOSTER');
  await page.getByLabel('Council', { exact: true }).selectOption({ label: council });
  await page.getByLabel('Households', { exact: true }).fill(households);
  await page.getByLabel('Why', { exact: true }).fill('More children near home');
  await press(page, 'Save');
  await page.getByRole('listitem').filter({ hasText: council }).waitFor();
}

describe.skipIf(withoutBrowser)('a commissioner keeps scenarios', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('hears all that is wrong at once, adds changes, undoes all of them and does them again, by keys', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await create(page, app.server.address, 'Foster carers for two councils');
    await press(page, 'Add a change');
    expect(await focusedWords(page)).toContain('What would change?');
    await press(page, 'Save');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('link').count()).toBe(4);
    await expectNoAxeViolations(page);
    await alert.getByRole('link', { name: /number of places/ }).click();
    expect(await focusedWords(page)).toContain('Places');
    await press(page, 'Cancel');
    await recruit(page, 'Oldham', '5');
    await recruit(page, 'Bury', '3');
    await headingSaying(page, /2 changes$/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await headingSaying(page, /nothing changed yet$/);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    await headingSaying(page, /2 changes$/);
    await page.reload();
    await headingSaying(page, /2 changes$/);
    expect(await changes(page).count()).toBe(2);
    expectQuiet(visit);
  });

  it('edits and removes a change with the keyboard alone, and brings a named version back', async () => {
    const { page } = await app.openAs('commissioner');
    await create(page, app.server.address, 'By keyboard');
    await recruit(page, 'Wigan', '2');
    await press(page, 'Name this version');
    await page.getByLabel('Name of the version').fill('As first thought');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bring back As first thought' }).waitFor();
    await page.reload();
    await headingSaying(page, /1 change$/);
    await tabTo(page, /^Change: /);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Households$/);
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Recruits 4 in-house/)
      .first()
      .waitFor();
    expect(await focusedWords(page)).toMatch(/What would be different|^Change: /);
    await tabTo(page, /^Remove: /);
    await page.keyboard.press('Enter');
    await headingSaying(page, /nothing changed yet$/);
    await press(page, 'Bring back As first thought');
    await page
      .getByText(/Recruits 2 in-house/)
      .first()
      .waitFor();
  });

  it('renames, duplicates, and deletes only by its name', async () => {
    const { page } = await app.openAs('commissioner');
    await create(page, app.server.address, 'To be gone');
    await press(page, 'Rename');
    await page.getByLabel('What is it called?').fill('Soon gone');
    await press(page, 'Save');
    await headingSaying(page, /^Soon gone/);
    await press(page, 'Duplicate');
    await press(page, 'Save');
    await headingSaying(page, /^Soon gone, copy/);
    await press(page, 'Delete scenario');
    const name = page.getByLabel(/^Type the name/);
    await name.fill('Soon gone');
    await press(page, 'Delete it');
    await page.getByRole('alert').getByText('That is not its name.').waitFor();
    await name.fill('Soon gone, copy');
    await press(page, 'Delete it');
    await page.getByRole('link', { name: 'Soon gone', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Soon gone, copy' }).count()).toBe(0);
  });

  it('tells the second of two editors who was first, and loses nothing typed', async () => {
    const { page } = await app.openAs('commissioner');
    await create(page, app.server.address, 'Two at once');
    const { page: other } = await app.openAs('commissioner');
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Add a change' }).waitFor();
    await recruit(page, 'Salford', '1');
    await press(other, 'Add a change');
    await other.getByLabel('Why', { exact: true }).fill('Typed meanwhile');
    await other.getByLabel('What would change?').selectOption('FAMILY_HELP');
    await other.getByLabel('Share, %').fill('5');
    await press(other, 'Save');
    await other
      .getByRole('alert')
      .getByText(/changed this scenario since you opened it/)
      .waitFor();
    await headingSaying(other, /1 change$/);
    await other.getByRole('listitem').filter({ hasText: 'Salford' }).waitFor();
    expect(await other.getByLabel('Why', { exact: true }).inputValue()).toBe('Typed meanwhile');
    await press(other, 'Save');
    await headingSaying(other, /2 changes$/);
  });

  it('compares one with itself: no change anywhere', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/greater-manchester/compare`);
    const table = await tableOnScreen(page, /^Children short of a place within/);
    expect(new Set(columnOf(table, 'Change'))).toEqual(new Set(['no change']));
    expect(columnOf(table, 'A')).toEqual(columnOf(table, 'B'));
    await page.getByText('Nothing: the two are the same.').waitFor();
  }, 300_000);

  it('compares the facts with a scenario on two maps; swapped, every sign turns; the address is the whole of it', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(app.server.address + list);
    await page.getByRole('link', { name: 'Project: ten new homes by 2028' }).click();
    await page.getByRole('link', { name: 'Compare with the facts as they are' }).click();
    const caption = /^Children short of a place within/;
    await page.getByRole('table', { name: caption }).waitFor(patient);
    const before = await tableOnScreen(page, caption);
    expect(columnOf(before, 'Change').at(-1)).toMatch(/fewer$/);
    expect(await page.getByRole('region', { name: /^Map of the councils/ }).count()).toBe(2);
    await expectNoAxeViolations(page);
    await press(page, 'Swap A and B');
    await headingSaying(page, /more children short/);
    const after = await tableOnScreen(page, caption);
    expect(columnOf(after, 'A')).toEqual(columnOf(before, 'B'));
    expect(columnOf(after, 'Change').map((text) => text.replace('more', 'fewer'))).toEqual(columnOf(before, 'Change'));
    await page.getByLabel('B less A').check({ force: true });
    await page.waitForURL(/show=change/);
    const { page: colleague } = await app.openAs('commissioner', 'phone');
    await colleague.goto(page.url());
    const shared = await tableOnScreen(colleague, caption);
    expect(numberIn(columnOf(shared, 'Change').at(-1) ?? '')).toBe(numberIn(columnOf(after, 'Change').at(-1) ?? ''));
    await expectNoSidewaysScroll(colleague);
    await expectNoAxeViolations(colleague);
    await colleague.emulateMedia({ forcedColors: 'active' });
    // Colours are then the person's own.
    await expectNoAxeViolations(colleague, ['color-contrast']);
  }, 300_000);

  it('says in words why two cannot be compared', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/greater-manchester/compare?b=no-such-scenario`);
    await headingSaying(page, /^These two cannot be compared$/);
    await expectNoAxeViolations(page);
  });
});
