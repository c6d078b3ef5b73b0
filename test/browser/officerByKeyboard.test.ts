/** The journeys of a Friday evening, without a mouse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { answerHeading, queueHeading } from './findHomePage.ts';
import { focusedWords, headingSaying, numberIn, tabTo, wordsOf } from './readPage.ts';

describe.skipIf(withoutBrowser)('a placement officer, by keyboard alone', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('finds no home: is told why, and takes the nearest way on', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, queueHeading);
    await tabTo(page, /^N-2005/);
    await page.keyboard.press('Enter');
    await headingSaying(page, /homes could take the child/);
    await tabTo(page, /^Near home is within$/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await headingSaying(page, /^No suitable home within 1 mile\./);
    const why = page.getByRole('listitem').filter({ hasText: /: [\d,]+ homes?$/ });
    expect(await why.count()).toBeGreaterThan(0);
    for (const line of await why.allInnerTexts()) expect(numberIn(line.split(': ').at(-1) ?? '')).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Try \d+ miles: \d+ homes?$/ }).waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, /^Try \d+ miles: \d+ homes?$/);
    const homes = Number(/: (\d+) home/.exec(await focusedWords(page))?.[1]);
    await page.keyboard.press('Enter');
    expect(numberIn(await headingSaying(page, /could take the child/))).toBe(homes);
    expectQuiet(visit);
  });

  it('in an emergency on a phone: whom to call, the call logged, and on to the choice', async () => {
    const visit = await app.openAs('placement-officer', 'phone');
    const { page } = visit;
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, queueHeading);
    await tabTo(page, /find a home$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, answerHeading);
    await tabTo(page, /^Show what is free today, phone numbers first$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?emergency=yes$/);
    await headingSaying(page, answerHeading);
    await tabTo(page, /^Call 0/);
    const call = page.getByRole('link', { name: /^Call 0/ }).first();
    expect(await call.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await call.getAttribute('href')).toMatch(/^tel:0\d+$/);
    await tabTo(page, /^Log a call: /);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Save the call$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: /^No answer, .*Priya Nair/ })
      .first()
      .waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await tabTo(page, /^Choose /);
    await page.keyboard.press('Enter');
    await headingSaying(page, /miles from family\. /);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    const [heading, first] = await Promise.all([
      page.getByRole('heading', { level: 1 }).boundingBox(),
      page.getByRole('heading', { level: 2 }).first().boundingBox(),
    ]);
    // One column: what is weighed stands below the heading, never beside it.
    expect(first?.y ?? 0).toBeGreaterThan((heading?.y ?? Number.NaN) + (heading?.height ?? 0));
    expectQuiet(visit);
  });

  it('draws an area to avoid, says why, and sees it on the map of homes', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.goto(`${app.server.address}/needs/new`);
    await headingSaying(page, /^Record a need$/);
    await tabTo(page, /^Child’s reference$/);
    await page.keyboard.type('353-0007');
    await page.getByRole('button', { name: /^Add 353-0007: / }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Children of this need' }).getByText('353-0007').waitFor();
    await tabTo(page, /^Today$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Draw a shape on the map$/);
    await page.keyboard.press('Enter');
    const map = page.getByRole('region', { name: /^Map of 1 area to avoid/ });
    await map.waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Map of '));
    const area = page.getByRole('group', { name: /^Shape on the map, area \d$/ });
    const corner = async (number: number, ...moves: readonly string[]) => {
      for (const key of moves) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await area.getByText(number === 1 ? '1 corner' : `${number} corners`, { exact: true }).waitFor();
    };
    await corner(1, 'ArrowRight');
    await corner(2, 'ArrowRight', 'ArrowUp');
    await page.getByText('At least 3 corners are needed.').waitFor();
    await corner(3, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    await corner(4, 'ArrowUp');
    await expectNoAxeViolations(page);
    await tabTo(page, /^Take back the last corner$/);
    await page.keyboard.press('Enter');
    await area.getByText('3 corners', { exact: true }).waitFor();
    await tabTo(page, /^Finish drawing$/);
    await page.keyboard.press('Enter');
    expect(await focusedWords(page)).toBe('Why (optional)');
    await page.keyboard.type('Exploitation near a hotel');
    await page.waitForResponse(
      (response) =>
        response.request().postData()?.includes('saveNeedDraft') === true &&
        response.request().postData()?.includes('near a hotel') === true,
    );
    await page.getByText(/^Draft saved /).waitFor();
    await page.reload();
    await page.getByText('This is your draft.').waitFor();
    await area.getByText('3 corners', { exact: true }).waitFor();
    expect(await area.getByLabel('Why (optional)').inputValue()).toBe('Exploitation near a hotel');
    await map.getByRole('img', { name: /^Area to avoid: / }).waitFor();
    await tabTo(page, /^Record the need and find a home$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/needs\/[^/?]+$/);
    await page.getByText('Area to avoid: Exploitation near a hotel').waitFor({ timeout: 60_000 });
    const homes = page.getByRole('region', { name: /^Map of \d+ homes/ });
    await homes.getByRole('img', { name: 'Area to avoid: Exploitation near a hotel' }).waitFor();
    expect(page.url()).not.toMatch(/hotel|53\./);
    await expectNoAxeViolations(page);
    await tabTo(page, /^Needs$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, queueHeading);
    const row = page
      .getByRole('table', { name: 'Needs, soonest first' })
      .getByRole('row')
      .filter({ hasText: 'Opened today' });
    const reference = /N-\d+/.exec(await wordsOf(row.last()))?.[0] ?? '';
    await tabTo(page, new RegExp(`^Change ${reference}$`));
    await page.keyboard.press('Enter');
    await headingSaying(page, new RegExp(`^Change ${reference}$`));
    const kept = page.getByRole('group', { name: /^Drawn area, about \d+ miles? wide/ });
    await kept.waitFor();
    await tabTo(page, /^Take out Drawn area, /);
    await page.keyboard.press('Enter');
    await kept.waitFor({ state: 'detached' });
    expectQuiet(visit);
  });
});
