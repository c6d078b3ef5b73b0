import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askedBeforeSignIn,
  type BrowserApp,
  expectNoSidewaysScroll,
  expectQuiet,
  signIn,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import {
  answerHeading,
  cardRanked,
  cardsOf,
  distanceOf,
  homesShown,
  lineSaying,
  openFirstNeed,
  queueHeading,
  searchWithin,
  worked,
} from './findHomePage.ts';
import { headingSaying, numberIn, tabTo, wordsOf } from './readPage.ts';

describe.skipIf(withoutBrowser)('a placement officer finds a home for brothers and sisters', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('reads who waits, where they could live, and why the first home is first', async () => {
    const visit = await app.open();
    const { page } = visit;
    await signIn(page, app.server.address, /sign in as placement officer/i);
    await headingSaying(page, queueHeading);
    const first = page.getByRole('table', { name: 'Needs, soonest first' }).getByRole('row').nth(1);
    expect(await wordsOf(first)).toMatch(/\d+ (boy|girl), \d+ (boy|girl): together Brothers and sisters/);
    await first.getByRole('link', { name: /find a home$/ }).click();
    await headingSaying(page, answerHeading);

    const card = cardRanked(page, 1);
    const words = await wordsOf(card);
    for (const factor of ['Near home Met', 'Keeps school', 'Together Met', 'Disability', 'In Oldham'])
      expect(words).toContain(factor);
    // The club is known to its sector only, the family to its postcode.
    expect(words).toMatch(/Boxing gym [\d.]+ mi away \(sector centre: ±1\.1 miles\), 1 visit/);
    expect(words).toMatch(/Family [\d.]+ mi away, 3 visits/);
    expect(words).toMatch(/\d places? free, confirmed/);
    const total = numberIn(await wordsOf(lineSaying(card, 'miles a week')));
    const parts = (await card.getByRole('img', { name: /miles a week$/ }).getAttribute('aria-label')) ?? '';
    const added = (parts.match(/\d+\.\d/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
    expect(Math.abs(added - total), `${parts} against ${total}`).toBeLessThan(0.16);

    const why = card.getByRole('group').filter({ hasText: 'Why this rank' });
    await why.click();
    await lineSaying(why, 'Miles a week are visits × 2 × miles, added up:').waitFor();
    const sums = (await why.getByRole('listitem').allInnerTexts()).filter((line) => line.includes(' = '));
    expect(sums.length).toBeGreaterThan(0);
    for (const sum of sums) expect(Math.abs(worked(sum) - numberIn(sum.split(' = ')[1] ?? '')), sum).toBeLessThan(0.15);
    expect(await wordsOf(why)).toMatch(/Near home: met\. .* Children Act 1989/);
    expectQuiet(visit, [askedBeforeSignIn]);
  });

  it('says who must approve a home outside the council', async () => {
    const { page } = await app.openAs('placement-officer');
    await openFirstNeed(page, app);
    const outside = cardsOf(page)
      .getByRole('listitem')
      .filter({ hasText: /In Oldham\s*Not met/ });
    await homesShown(page, async () => (await outside.count()) > 0);
    const approvals = (await outside.allInnerTexts()).filter((text) => /Near home/.test(text));
    expect(approvals.length).toBeGreaterThan(0);
    for (const text of approvals) expect(text).toMatch(/Approval: (Nominated officer|Director)/);
  });

  it('keeps what was typed when a distance cannot be used, and says what can', async () => {
    const { page } = await app.openAs('placement-officer');
    await openFirstNeed(page, app);
    const address = page.url();
    for (const wrong of ['0', '500', 'near']) {
      await searchWithin(page, wrong);
      const form = page.getByRole('form', { name: 'Search settings' });
      await lineSaying(form, 'Enter a distance between 1 and 200 miles').waitFor();
      expect(await distanceOf(page).inputValue()).toBe(wrong);
      expect(await distanceOf(page).getAttribute('aria-invalid')).toBe('true');
      expect(page.url()).toBe(address);
    }
  });

  it('loses no home when the distance is relaxed from 5 miles to 20', async () => {
    const { page } = await app.openAs('placement-officer');
    await openFirstNeed(page, app);
    const before = await headingSaying(page, answerHeading);
    await searchWithin(page, '5');
    await page.waitForURL(/\/needs\/[0-9a-f]+\?within=5$/);
    await page.getByRole('heading', { level: 1, name: before }).waitFor({ state: 'detached' });
    const near = await headingSaying(page, answerHeading);
    expect(numberIn(near)).toBeLessThan(numberIn(before));
    const nearHomes = await homesShown(page);
    expect(nearHomes).toHaveLength(numberIn(near));

    await searchWithin(page, '20');
    await page.waitForURL(/within=20$/);
    await page.getByRole('heading', { level: 1, name: before }).waitFor();
    const wide = await homesShown(page, (shown) => nearHomes.every((name) => shown.includes(name)));
    expect(nearHomes.filter((name) => !wide.includes(name))).toEqual([]);
  });

  it('accounts for every home that was looked at', async () => {
    const { page } = await app.openAs('placement-officer');
    await openFirstNeed(page, app);
    const matches = numberIn(await headingSaying(page, answerHeading));
    const looked = numberIn(await wordsOf(lineSaying(page, 'homes looked at')));
    const ruledOut = page.getByRole('region', { name: /^Ruled out: [\d,]+ homes$/ });
    const total = numberIn(await wordsOf(ruledOut.getByRole('heading')));
    const lines = await ruledOut.getByRole('group').allInnerTexts();
    const counts = lines.map((line) => Number(/([\d,]+)\s*$/.exec(line)?.[1]?.replaceAll(',', '')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(matches + total).toBe(looked);
    const nearly = page.getByRole('table', { name: 'Homes one change away' }).getByRole('row');
    expect(await wordsOf(nearly.nth(1))).toMatch(/it would rank \d+/);
    expect((await nearly.count()) - 1).toBeLessThanOrEqual(10);

    const line = ruledOut.getByRole('group').first();
    await line.click();
    await line.getByRole('link').first().waitFor();
    expect(await wordsOf(line)).toMatch(/Source: .*nearest first/);
  });

  it('opens a home and comes back to the same view', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await openFirstNeed(page, app);
    await page.goto(`${page.url()}?within=7`);
    const heading = await headingSaying(page, answerHeading);
    const link = cardRanked(page, 2).getByRole('heading').getByRole('link');
    const name = await wordsOf(link);
    await link.click();
    expect(await headingSaying(page, /: (\d+ places? free|no place is free)$/)).toContain(name);
    await page.goBack();
    expect(await headingSaying(page, answerHeading)).toBe(heading);
    expect(await distanceOf(page).inputValue()).toBe('7');
    expect(page.url()).toMatch(/\?within=7$/);
    expectQuiet(visit);
  });

  it('does all of it by keyboard alone', async () => {
    const visit = await app.open();
    const { page } = visit;
    await page.goto(app.server.address);
    await page.getByRole('button', { name: /placement officer/i }).waitFor();
    await tabTo(page, /^Sign in as placement officer$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, queueHeading);
    await tabTo(page, /find a home$/);
    await page.keyboard.press('Enter');
    const before = await headingSaying(page, answerHeading);
    await tabTo(page, /^Near home is within$/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.waitForURL(/within=5$/);
    await page.getByRole('heading', { level: 1, name: before }).waitFor({ state: 'detached' });
    await headingSaying(page, answerHeading);
    await tabTo(page, /^Rank 2\. /);
    await page.keyboard.press('Space');
    await cardsOf(page)
      .getByRole('button', { name: /^Rank 2\. /, pressed: true })
      .waitFor();
    await tabTo(page, /^Why this rank/);
    await page.keyboard.press('Enter');
    await lineSaying(cardRanked(page, 2), 'Factors, in full:').waitFor();
    expectQuiet(visit, [askedBeforeSignIn]);
  });

  it('does it on a phone', async () => {
    const visit = await app.open('phone');
    const { page } = visit;
    await page.goto(app.server.address);
    await page.getByRole('button', { name: /placement officer/i }).click();
    await page.getByRole('button', { name: 'Menu' }).waitFor();
    await headingSaying(page, queueHeading);
    await expectNoSidewaysScroll(page);
    await page
      .getByRole('link', { name: /find a home$/ })
      .first()
      .click();
    await headingSaying(page, answerHeading);
    await expectNoSidewaysScroll(page);
    expect(await wordsOf(cardRanked(page, 1))).toContain('miles a week');
    await page.getByRole('radio', { name: 'Map' }).check();
    await page.getByRole('region', { name: /^Map of \d+ homes/ }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('radio', { name: 'Homes' }).check();
    await searchWithin(page, '5');
    await page.waitForURL(/within=5$/);
    expectQuiet(visit, [askedBeforeSignIn]);
  });

  it('puts nothing of a child in a title or an address', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(app.server.address, '')));
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, queueHeading);
    const titles = [await page.title()];
    await openFirstNeed(page, app);
    titles.push(await page.title());
    await searchWithin(page, '5');
    await page.waitForURL(/within=5$/);
    titles.push(await page.title());
    await cardRanked(page, 1).getByRole('heading').getByRole('link').click();
    await headingSaying(page, /free$/);
    titles.push(await page.title());
    expect([...new Set(titles)]).toEqual([
      'Children waiting for a home – Nearhome',
      'Find a home – Nearhome',
      'Home record – Nearhome',
    ]);
    const known = /^\/(needs|graphql|favicon\.svg|assets\/[\w.-]+)?$/;
    expect(asked.filter((path) => !known.test(path))).toEqual([]);
    expect(new URL(page.url()).pathname).toMatch(/^\/homes\/[0-9a-f]{24}$/);
  });
});
