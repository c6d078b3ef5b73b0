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
import { answerHeading, cardRanked, cardsOf, openFirstNeed } from './findHomePage.ts';
import { headingSaying, numberIn, tabTo, wordsOf } from './readPage.ts';

interface Played {
  readonly nearHomeMatches: Record<string, unknown> & { readonly matches: Record<string, unknown>[] };
  readonly placementNeed: { readonly children: { readonly reference: string }[] };
}

/** Changes the server's answer to one question: what the demo region has none of is put in its place. */
async function playAnswer(page: Page, question: string, change: (data: Played) => void): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().operationName !== question) return route.fallback();
    const body = await (await route.fetch()).json();
    change(body.data);
    return route.fulfill({ json: body });
  });
}

describe.skipIf(withoutBrowser)('a placement officer in a hurry', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('sees whom to call first on a phone, and the routes the law gives', async () => {
    const visit = await app.openAs('placement-officer', 'phone');
    const { page } = visit;
    await openFirstNeed(page, app);
    await page.getByRole('link', { name: 'Show what is free today, phone numbers first' }).click();
    await page.waitForURL(/\?emergency=yes$/);
    await headingSaying(page, answerHeading);
    const list = page.getByRole('region', { name: 'Homes to call for the children together' });
    const call = list.getByRole('link', { name: /^Call 0/ }).first();
    const box = await call.boundingBox();
    expect(await call.getAttribute('href')).toMatch(/^tel:0\d+$/);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThan(844);
    const routes = page.getByRole('region', { name: /^If none can/ });
    expect(await wordsOf(routes)).toMatch(/regulation 23.*regulation 24/);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Back to the ordinary search' }).click();
    await cardRanked(page, 1).waitFor();
    expectQuiet(visit);
  });

  it('is told why there is no home, and the nearest distance that has one', async () => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.goto(`${app.server.address}/needs`);
    await page.getByRole('link', { name: /^N-2005/ }).click();
    await headingSaying(page, /homes could take the child/);
    await page.goto(`${page.url()}?within=1`);
    await headingSaying(page, /^No suitable home within 1 mile\./);
    await page.getByRole('heading', { name: 'Nearest ways on' }).waitFor();
    expect(await page.getByRole('link', { name: 'See all waiting children together' }).count()).toBe(1);
    const wider = page.getByRole('link', { name: /^Try \d+ miles: \d+ homes?$/ });
    await wider.waitFor();
    await expectNoAxeViolations(page);
    const homes = Number(/: (\d+) home/.exec(await wordsOf(wider))?.[1]);
    await wider.click();
    expect(numberIn(await headingSaying(page, /could take the child/))).toBe(homes);
    expectQuiet(visit);
  });

  it('hides homes without what is preferred, says how many are left, and brings them back', async () => {
    const { page } = await app.openAs('placement-officer');
    await openFirstNeed(page, app);
    const before = await headingSaying(page, answerHeading);
    await page.getByRole('checkbox', { name: 'Keeps the school' }).check();
    await page.getByRole('checkbox', { name: 'In Oldham' }).check();
    await page.waitForURL(/\?prefer=school\.council$/);
    const said = await headingSaying(
      page,
      /^\d+ of the \d+ homes that could take both children also keep the school and/,
    );
    expect(said).toContain(`of the ${numberIn(before)} homes`);
    await page.getByRole('status').filter({ hasText: said }).waitFor();
    const cards = await cardsOf(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Rank \d+\. / }) })
      .allInnerTexts();
    expect(cards.length).toBe(Math.min(10, numberIn(said)));
    for (const card of cards) expect(card.replace(/\s+/g, ' ')).toMatch(/Keeps school Met.*In Oldham Met/);
    await page.getByRole('checkbox', { name: 'Keeps the school' }).uncheck();
    await page.getByRole('checkbox', { name: 'In Oldham' }).uncheck();
    expect(await headingSaying(page, answerHeading)).toBe(before);
    await page.getByRole('checkbox', { name: 'List homes with places on hold too' }).check();
    await page
      .getByRole('region', { name: /^On hold: \d+ homes$/ })
      .getByRole('link', { name: /^0/ })
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
  });

  it('is told of another child whose only near home this is, as a caution', async () => {
    const { page } = await app.openAs('placement-officer');
    const sentence = 'N-2052 has no other home within 20 miles.';
    await playAnswer(page, 'OthersWaiting', ({ nearHomeMatches }) => {
      const [first] = nearHomeMatches.matches;
      if (first) first.othersWaiting = [{ __typename: 'OtherWaiting', reference: 'N-2052', sentence }];
    });
    await openFirstNeed(page, app);
    const note = cardRanked(page, 1).getByRole('listitem').filter({ hasText: sentence });
    await note.waitFor();
    await expectNoAxeViolations(page);
    await note.getByRole('link', { name: 'See all waiting children together' }).click();
    await page.waitForURL(/\/needs\/together$/);
  });

  it('sees a split said plainly, with who would live where, by keyboard alone', async () => {
    const { page } = await app.openAs('placement-officer');
    const headline = 'No home within 20 miles has room for both: the best split is two homes 3.4 miles apart.';
    await playAnswer(page, 'FindHomes', ({ nearHomeMatches, placementNeed }) => {
      const [one, two] = nearHomeMatches.matches;
      const parts = [one ?? {}, two ?? {}].map((match, order) => ({
        ...(match.parts as object[])[0],
        childReferences: [placementNeed.children[order]?.reference],
      }));
      const split = { ...one, rank: 1, isSplit: true, milesApart: 3.4, parts };
      Object.assign(nearHomeMatches, { headline, matchCount: 1, matches: [split], splits: [split] });
    });
    await page.goto(`${app.server.address}/needs`);
    await headingSaying(page, /are waiting for a home/);
    await tabTo(page, /find a home$/);
    await page.keyboard.press('Enter');
    await headingSaying(page, /^No home within 20 miles has room for both/);
    const card = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Rank 1\. / }) });
    expect(await wordsOf(card)).toMatch(/A split: 2 homes, 3\.4 miles apart.*would live here: .*would live here: /);
    expect(await wordsOf(card)).toContain('a split needs that plan looked at again');
    const choose = card.getByRole('link', { name: /^Choose this split: / });
    expect(await choose.getAttribute('href')).toMatch(/\/decision\?homes=[\w-]+\.\d+,[\w-]+\.\d+$/);
    expect(await card.getByRole('button', { name: /^Log a call/ }).count()).toBe(2);
    const marks = page.getByRole('region', { name: /^Map of / }).getByRole('img', { name: /^Rank 1: / });
    await marks.first().waitFor();
    expect(await marks.count()).toBe(2);
    await tabTo(page, /^Rank 1\. /);
    await page.getByRole('heading', { name: 'Or look further for one home that takes them all' }).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });
});
