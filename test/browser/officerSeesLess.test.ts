/** What a placement officer uses at 6 pm, on a screen enlarged to 400 % and in the colours of the machine. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { answerHeading, openFirstNeed } from './findHomePage.ts';
import { headingSaying } from './readPage.ts';

/** Of all that are seen and stand in no pane that scrolls by itself: those that leave the window at a side. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('main :is(a, button, input, select, textarea, h1, h2, h3, p)')) {
      if (element.closest('.nh-scroll, .leaflet-container, .needs-chips') !== null) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > window.innerWidth + 1))
        found.push(element.textContent?.slice(0, 40) ?? '');
    }
    return found;
  });
}

/** Controls without a line round them, or whose words are of the colour they stand on; and how many were looked at. */
const lost = (controls: Locator): Promise<{ seen: number; names: string[] }> =>
  controls.evaluateAll((elements) => {
    const isLost = (element: Element) => {
      const { borderTopWidth, color, backgroundColor } = getComputedStyle(element);
      return Number.parseFloat(borderTopWidth) === 0 || color === backgroundColor;
    };
    return { seen: elements.length, names: elements.filter(isLost).map(({ textContent }) => textContent ?? '') };
  });

describe.skipIf(withoutBrowser)('a placement officer who sees less', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  const opened = {
    'the homes of a need': async (page: Page) => openFirstNeed(page, app),
    'whom to call': async (page: Page) => {
      await openFirstNeed(page, app);
      await page.getByRole('link', { name: 'Show what is free today, phone numbers first' }).click();
      await headingSaying(page, answerHeading);
    },
    'the choice of a home': async (page: Page) => {
      await openFirstNeed(page, app);
      await page
        .getByRole('link', { name: /^Choose / })
        .first()
        .click();
      await headingSaying(page, /miles from family\. /);
    },
    'the form, with an area being drawn': async (page: Page) => {
      await page.goto(`${app.server.address}/needs/new`);
      await headingSaying(page, /^Record a need$/);
      await page.getByRole('button', { name: 'Add a place' }).click();
      await page.getByRole('button', { name: 'Draw a circle on the map' }).click();
      const map = page.getByRole('region', { name: /^Map of 1 area to avoid/ });
      await map.waitFor();
      await page.getByRole('button', { name: 'Put the middle at the cross' }).click();
      await map.getByRole('img', { name: /^Area to avoid: / }).waitFor();
    },
  } as const;
  const screens = Object.keys(opened) as (keyof typeof opened)[];

  it.each(screens)('enlarged four times: %s fits, with nothing cut off', async (screen) => {
    const visit = await app.openAs('placement-officer', 'phone');
    const { page } = visit;
    await page.setViewportSize({ width: 320, height: 640 });
    await opened[screen](page);
    await expectNoSidewaysScroll(page);
    expect(await outside(page)).toEqual([]);
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  });

  it.each(screens)('in forced colours: %s keeps its buttons, its fields and its map', async (screen) => {
    const visit = await app.openAs('placement-officer');
    const { page } = visit;
    await page.emulateMedia({ forcedColors: 'active' });
    await opened[screen](page);
    const controls = page
      .getByRole('main')
      .locator('.govuk-button:visible, .govuk-input:visible, .govuk-select:visible');
    const { seen, names } = await lost(controls);
    expect(seen).toBeGreaterThan(0);
    expect(names).toEqual([]);
    // The colours are the machine's; axe goes by those of the page, which nobody sees.
    await expectNoAxeViolations(page, ['color-contrast']);
    expectQuiet(visit);
  });
});
