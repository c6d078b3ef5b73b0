/** What an officer looks for is in sight: no pin behind the map's buttons, no row of a list as tall as a card. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserApp, startBrowserApp, withoutBrowser } from './browserApp.ts';
import { openFirstNeed } from './findHomePage.ts';
import { headingSaying } from './readPage.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxesOf = (locator: Locator): Promise<Box[]> =>
  locator.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.getAttribute('aria-label') ?? '', left, right, top, bottom };
    }),
  );

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pins that the buttons hide, or that leave the map; and how many there are. */
async function pinsOutOfSight(page: Page, pins: RegExp): Promise<{ all: number; hidden: string[] }> {
  const map = page.getByRole('region', { name: /^Map of / });
  const marks = map.getByRole('img', { name: pins });
  await marks.first().waitFor();
  const [found, [frame], [buttons]] = await Promise.all([
    boxesOf(marks),
    boxesOf(map),
    boxesOf(page.getByRole('group', { name: 'Size of the map' })),
  ]);
  if (frame === undefined || buttons === undefined) throw new Error('There is no map.');
  const isOut = (box: Box) =>
    box.top < frame.top || box.bottom > frame.bottom || box.left < frame.left || box.right > frame.right;
  return {
    all: found.length,
    hidden: found.filter((box) => isOut(box) || overlaps(box, buttons)).map(({ name }) => name),
  };
}

describe.skipIf(withoutBrowser)('in sight', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it.each([1440, 1000, 390])('every pin of all waiting children together, at %i pixels', async (width) => {
    const { page } = await app.openAs('placement-officer');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${app.server.address}/needs/together`);
    await headingSaying(page, /waiting children could have a place/);
    const { all, hidden } = await pinsOutOfSight(page, /^Row \d+: /);
    expect(all).toBeGreaterThan(10);
    expect(hidden).toEqual([]);
  });

  it.each([1440, 1000])('every home of the cards, at %i pixels', async (width) => {
    const { page } = await app.openAs('placement-officer');
    await page.setViewportSize({ width, height: 900 });
    await openFirstNeed(page, app);
    const { all, hidden } = await pinsOutOfSight(page, /^Rank \d+: /);
    expect(all).toBe(10);
    expect(hidden).toEqual([]);
  });

  it('rows of the list of homes on a phone are rows', async () => {
    const { page } = await app.openAs('placement-officer', 'phone');
    await page.goto(`${app.server.address}/homes`);
    const rows = page.getByRole('table', { name: 'Homes, by name' }).getByRole('row');
    await rows.nth(1).waitFor();
    const heights = (await boxesOf(rows)).map(({ top, bottom }) => bottom - top);
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.max(...heights)).toBeLessThan(90);
  });
});
