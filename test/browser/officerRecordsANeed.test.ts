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
import { queueHeading } from './findHomePage.ts';
import { headingSaying, tabTo, wordsOf } from './readPage.ts';

const childBox = (page: Page) => page.getByLabel('Child’s reference');
const queueRow = (page: Page, reference: string) =>
  page.getByRole('table', { name: 'Needs, soonest first' }).getByRole('row').filter({ hasText: reference });

/** Types a reference and adds the child it finds, without a mouse. */
async function addChild(page: Page, reference: string): Promise<void> {
  await childBox(page).focus();
  await page.keyboard.type(reference);
  await page.getByRole('button', { name: new RegExp(`^Add ${reference}: `) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Children of this need' }).getByText(reference).waitFor();
}

/** The reference of the need whose homes are shown. */
async function referenceShown(page: Page): Promise<string> {
  await page.waitForURL(/\/needs\/[^/?]+$/);
  const crumb = page.getByRole('navigation', { name: 'Breadcrumb' }).filter({ hasText: /N-\d+$/ });
  await crumb.waitFor({ timeout: 60_000 });
  return /N-\d+$/.exec(await wordsOf(crumb))?.[0] ?? '';
}

describe.skipIf(withoutBrowser)('a placement officer records a need', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());
  const open = async (path: string, size?: 'desktop' | 'phone') => {
    const visit = await app.openAs('placement-officer', size);
    await visit.page.goto(`${app.server.address}${path}`);
    return visit;
  };

  it('by keyboard alone: from the queue to the homes, and the need stands in the queue', async () => {
    const visit = await open('/needs');
    const { page } = visit;
    await headingSaying(page, queueHeading);
    await tabTo(page, /^Record a need$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, /^Record a need$/);
    await tabTo(page, /^Child’s reference$/);
    await page.keyboard.type('353-0001');
    await page.getByRole('button', { name: /^Add 353-0001: / }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('353-0001', { exact: true }).waitFor();
    await page.getByText('Family home, ').first().waitFor();
    await tabTo(page, /^Today$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Fostering$/);
    await page.keyboard.type('Preferred');
    await tabTo(page, /^Known risks: none chosen$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Risk to the child: going missing$/);
    await page.keyboard.press('Space');
    await page.getByText('Known risks: 1 chosen').waitFor();
    await tabTo(page, /^First language$/);
    await page.keyboard.type('Polish');
    await tabTo(page, /^Record the need and find a home$/);
    await page.keyboard.press('Enter');
    const reference = await referenceShown(page);
    const notKnown = await wordsOf(page.getByRole('paragraph').filter({ hasText: /^Not known: / }));
    expect(notKnown).toContain('faith or religion');
    expect(notKnown).not.toMatch(/language|types of home/i);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Needs' }).click();
    await headingSaying(page, queueHeading);
    const row = await wordsOf(queueRow(page, reference));
    expect(row).toContain('Today');
    expect(row).toContain('Fostering');
    expect(row).toContain('Opened today');
    expectQuiet(visit);
  });

  it('says every problem in a summary that leads to its field, and loses nothing typed', async () => {
    const visit = await open('/needs/new');
    const { page } = visit;
    await headingSaying(page, /^Record a need$/);
    await page.getByLabel('Later').check();
    await page.getByLabel('Needed by').fill('1 January 2020');
    await page.getByRole('button', { name: 'Add a place' }).click();
    await page.getByLabel('Postcode or town', { exact: true }).fill('ZZ99 9ZZ');
    await page.getByLabel('Visits a week').fill('2');
    await page.getByLabel('Culture').fill('=1+1 <b>');
    await page.getByRole('button', { name: 'Record the need' }).click();
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await summary.waitFor();
    const said = await summary.getByRole('link').allInnerTexts();
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Choose the child/);
    expect(said[1]).toMatch(/in the past/);
    expect(said[2]).toMatch(/not in the postcode table/);
    await expectNoAxeViolations(page);
    await summary.getByRole('link', { name: /in the past/ }).click();
    expect(await page.getByLabel('Needed by').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Needed by').inputValue()).toBe('1 January 2020');
    expect(await page.getByLabel('Postcode or town', { exact: true }).inputValue()).toBe('ZZ99 9ZZ');
    expect(await page.getByLabel('Culture').inputValue()).toBe('=1+1 <b>');
    expectQuiet(visit);
  });

  it('goes on with the draft after a reload, and from the list of drafts', async () => {
    const visit = await open('/needs/new');
    const { page } = visit;
    await addChild(page, '353-0002');
    await page.waitForURL(/\?draft=/);
    const isSaveOfFaith = (body: string | null) => body?.includes('saveNeedDraft') === true && body.includes('Sikh');
    const saved = page.waitForResponse((response) => isSaveOfFaith(response.request().postData()));
    await page.getByLabel('Faith or religion').fill('Sikh');
    await (await saved).finished();
    await page.getByText(/^Draft saved /).waitFor();
    await page.reload();
    await page.getByText('This is your draft.').waitFor();
    expect(await page.getByLabel('Faith or religion').inputValue()).toBe('Sikh');
    await page.getByText('Boy', { exact: false }).first().waitFor();
    await page.goto(`${app.server.address}/needs/new`);
    await page.getByRole('button', { name: /^Continue the draft for 353-0002/ }).click();
    expect(await page.getByLabel('Faith or religion').inputValue()).toBe('Sikh');
    await page.goto(`${app.server.address}/needs/new`);
    await page.getByRole('button', { name: /^Discard the draft for 353-0002/ }).click();
    await page.getByRole('button', { name: /^Continue the draft for 353-0002/ }).waitFor({ state: 'detached' });
    expectQuiet(visit);
  });

  it('shows both versions when a colleague was faster, and writes what is chosen', async () => {
    const [mine, theirs] = [await open('/needs'), await open('/needs')];
    for (const { page } of [mine, theirs]) {
      await headingSaying(page, queueHeading);
      await page.getByRole('link', { name: 'Change N-2014' }).click();
      await headingSaying(page, /^Change N-2014$/);
    }
    await theirs.page.getByLabel('First language').fill('Urdu');
    await theirs.page.getByRole('button', { name: 'Save the changes' }).click();
    await referenceShown(theirs.page);
    const { page } = mine;
    await page.getByLabel('First language').fill('Polish');
    await page.getByLabel('Faith or religion').fill('Catholic');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    const choice = page.getByRole('region', { name: /changed this need on .*, while you had it open$/ });
    await choice.waitFor();
    await expectNoAxeViolations(page);
    const language = choice.getByRole('group', { name: 'First language' });
    expect(await wordsOf(language)).toContain('Yours: Polish');
    await language.getByLabel('Theirs, as saved: Urdu').check();
    await choice.getByRole('button', { name: 'Save what is chosen' }).click();
    await referenceShown(page);
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, queueHeading);
    await page.getByRole('link', { name: 'Change N-2014' }).click();
    await headingSaying(page, /^Change N-2014$/);
    expect(await page.getByLabel('First language').inputValue()).toBe('Urdu');
    expect(await page.getByLabel('Faith or religion').inputValue()).toBe('Catholic');
    expectQuiet(mine);
    expectQuiet(theirs);
  });

  it('is told in the queue, quietly, what changed meanwhile; a need withdrawn leaves it', async () => {
    const [reader, writer] = [await open('/needs'), await open('/needs')];
    await headingSaying(reader.page, queueHeading);
    await headingSaying(writer.page, queueHeading);
    await writer.page.getByRole('link', { name: 'Change N-2023' }).click();
    await writer.page.getByRole('button', { name: 'Withdraw this need' }).click();
    await writer.page.getByRole('button', { name: /^Withdraw it/ }).click();
    await headingSaying(writer.page, queueHeading);
    expect(await queueRow(writer.page, 'N-2023').count()).toBe(0);
    await reader.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await reader.page.getByText('N-2023 has left this list').waitFor();
    expect(await queueRow(reader.page, 'N-2023').count()).toBe(1);
    await expectNoAxeViolations(reader.page);
    await reader.page.getByRole('button', { name: 'Show the queue as it is now' }).click();
    await queueRow(reader.page, 'N-2023').waitFor({ state: 'detached' });
    await reader.page.getByRole('button', { name: 'Withdrawn' }).click();
    await queueRow(reader.page, 'N-2023').waitFor();
    expectQuiet(reader);
    expectQuiet(writer);
  });

  it('draws an area to avoid by clicks alone, on a phone too', async () => {
    const visit = await open('/needs/new', 'phone');
    const { page } = visit;
    await headingSaying(page, /^Record a need$/);
    await page.getByRole('button', { name: 'Draw a shape on the map' }).click();
    const map = page.getByRole('region', { name: /^Map of 1 area to avoid/ });
    await map.waitFor();
    const shape = page.getByRole('group', { name: 'Shape on the map, area 1' });
    for (const [number, x, y] of [
      [1, 120, 90],
      [2, 200, 90],
      [3, 200, 170],
    ] as const) {
      await map.click({ position: { x, y } });
      await shape.getByText(number === 1 ? '1 corner' : `${number} corners`, { exact: true }).waitFor();
    }
    await map.getByRole('img', { name: 'Area to avoid: Shape on the map, area 1' }).waitFor();
    await page.getByRole('button', { name: 'Finish drawing' }).click();
    await page.getByRole('button', { name: 'Draw a circle on the map' }).click();
    const both = page.getByRole('region', { name: /^Map of 2 areas to avoid/ });
    await both.click({ position: { x: 100, y: 200 } });
    await page
      .getByRole('group', { name: 'Circle on the map, area 2' })
      .getByText(/^Middle: /)
      .waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Take out Shape on the map, area 1' }).click();
    await page.getByRole('group', { name: 'Circle on the map, area 1' }).waitFor();
    expect(await page.getByLabel('Miles round it').inputValue()).toBe('1');
    expectQuiet(visit);
  });

  it('does it on a phone, with brothers and sisters', async () => {
    const visit = await open('/needs/new', 'phone');
    const { page } = visit;
    await headingSaying(page, /^Record a need$/);
    await addChild(page, '353-0003');
    await addChild(page, '353-0004');
    await page.getByLabel('Together', { exact: true }).check();
    await page.getByLabel('In under 5 days').check();
    await page.getByLabel('Emergency').check();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Record the need' }).click();
    const reference = await referenceShown(page);
    await page.goto(`${app.server.address}/needs`);
    const row = await wordsOf(queueRow(page, reference));
    expect(row).toContain('together');
    expect(row).toContain('Emergency');
    expect(row).toContain('Within 5 days');
    await expectNoSidewaysScroll(page);
    expectQuiet(visit);
  });
});
