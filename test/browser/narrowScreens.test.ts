import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserApp, expectNoSidewaysScroll, startBrowserApp, withoutBrowser } from './browserApp.ts';
import { playLongAnswers } from './playedAnswers.ts';
import { headingSaying } from './readPage.ts';

const gap = '/greater-manchester/gap';
const screens = [
  ['short near home', gap, /^Children who cannot live near home/],
  ['places short', `${gap}?measure=places`, /^Shortage by council/],
  ['where children live', `${gap}?measure=location&flows=out`, /^Where children live today/],
  ['the distance curve', `${gap}?measure=curve`, /living within each distance/],
  ['access', `${gap}?measure=access`, /^Places in reach for each child/],
  ['the value of a place', `${gap}?measure=value`, /^What one more place would bring/],
  ['the market', '/greater-manchester/market', /^Owners, most places first/],
  ['a council', '/greater-manchester/area/E08000008', /^Places shared between Tameside/],
  ['the reconciliation', '/reconciliation', /^Children by council/],
] as const;

/** Right edges of every visible caption, before and after each pane is scrolled to its end. */
function captionEdges(page: Page): Promise<{ caption: string; left: number; right: number }[]> {
  return page.getByRole('table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const words = table.querySelector('caption:not(.nh-hidden) > span');
      const pane = table.parentElement;
      if (words === null || pane === null) return [];
      return [0, pane.scrollWidth].map((scrolled) => {
        pane.scrollLeft = scrolled;
        const { left, right } = words.getBoundingClientRect();
        return { caption: words.textContent ?? '', left, right };
      });
    }),
  );
}

describe.skipIf(withoutBrowser)('a narrow screen', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  // 320 pixels are a screen of 1,280 at 400 %.
  it.each(screens.flatMap((screen) => [390, 320].map((width) => [...screen, width] as const)))(
    '%s: every caption stays in view while its table scrolls, and the first cell beside a name is in view (%s, %s, %i pixels)',
    async (_, path, caption, width) => {
      const { page } = await app.openAs('commissioner', 'phone');
      await page.setViewportSize({ width, height: 800 });
      await playLongAnswers(page);
      await page.goto(app.server.address + path);
      const table = page.getByRole('table', { name: caption });
      await table.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
      await headingSaying(page, /./);
      await expectNoSidewaysScroll(page);
      const first = await table.getByRole('row').nth(1).getByRole('cell').first().boundingBox();
      expect(first === null ? 0 : first.x + first.width).toBeLessThanOrEqual(width);
      const edges = await captionEdges(page);
      expect(edges.length).toBeGreaterThan(0);
      for (const edge of edges) {
        expect(edge.left, edge.caption).toBeGreaterThanOrEqual(0);
        expect(edge.right, edge.caption).toBeLessThanOrEqual(width);
      }
    },
  );
});
