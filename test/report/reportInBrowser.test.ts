import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionFor, type ReportContent, type ReportView } from '../../server/report/reportEdition.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { findChromium } from '../../server/report/reportPdf.ts';
import {
  browserArguments,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  withoutBrowser,
} from '../browser/browserApp.ts';
import { hostileLines, hostileNarrative } from './hostileWords.ts';
import { board, eastmoor, everybody, northmoor } from './northmoor.ts';
import { seededContent } from './seededEdition.ts';

const draft = northmoor({ status: 'DRAFT', edition: null });
const views = [
  ['a draft for the board', draft, board],
  ['a published edition for the public', northmoor(), everybody],
  ['the view of one council', northmoor(), { audience: 'BOARD', council: eastmoor }],
  ['a seeded region', seededContent(), board],
] as const satisfies readonly (readonly [string, ReportContent, ReportView])[];

describe.skipIf(withoutBrowser)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium(process.env.CHROMIUM_PATH) ?? chromium.executablePath();
    browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  });
  afterAll(() => browser?.close());

  async function opened(
    content: ReportContent,
    view: ReportView,
    look: { width: number; isForced?: boolean },
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      forcedColors: look.isForced === true ? 'active' : 'none',
    });
    const page = await context.newPage();
    await page.setContent(reportPage(editionFor(content, view)));
    return page;
  }

  async function checked(page: Page): Promise<void> {
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.context().close();
  }

  it.each(views)('has nothing that axe finds, wide: %s', async (_, content, view) => {
    await checked(await opened(content, view, { width: 1440 }));
  });

  // 320 pixels are a screen of 1,280 at 400 %.
  it.each(views)(
    'has nothing that axe finds, at 320 pixels, and never scrolls sideways: %s',
    async (_, content, view) => {
      await checked(await opened(content, view, { width: 320 }));
    },
  );

  it.each([1440, 320])('has nothing that axe finds in forced colours: %i pixels', async (width) => {
    await checked(await opened(draft, board, { width, isForced: true }));
  });

  it('never scrolls sideways with letters of twice the size', async () => {
    const page = await opened(draft, board, { width: 640 });
    await page.addStyleTag({ content: 'html{zoom:2}' });
    await checked(page);
  });

  it('lets nothing run that people typed, and no word of theirs is too long for a screen or for paper', async () => {
    const owned = hostileLines.map((what) => ({ what, owner: what, due: '2025-09-01', rating: 'AMBER' as const }));
    const typed = { risks: hostileLines, asks: hostileLines, approvedBy: 'M'.repeat(100), actions: owned };
    const narratives = { GAP: hostileNarrative, DUTY: hostileNarrative, ACTIONS: hostileNarrative };
    const page = await opened(northmoor({ ...typed, narratives }), board, { width: 320 });
    await page.addScriptTag({ content: 'window.ran = true' }).catch(() => null);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expectNoSidewaysScroll(page);
    for (const width of [1440, 688]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 688) await page.emulateMedia({ media: 'print' });
      await expectNoSidewaysScroll(page);
      const outside = await page.evaluate(
        (right) =>
          [...document.querySelectorAll('main p, main li, main td, main th, main dd')]
            .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > right + 1)
            .map((one) => one.textContent?.slice(0, 40)),
        width,
      );
      expect(outside).toEqual([]);
    }
    await page.emulateMedia({ media: 'screen' });
    await checked(page);
  });

  it('is reached by the keyboard: the report, the way back, each file, and each table', async () => {
    const page = await opened(northmoor(), board, { width: 1440 });
    const reached: string[] = [];
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    expect(reached).toEqual([
      ...['Skip to the report', 'Back to reports', 'PDF', 'Excel', 'CSV', 'Map areas'],
      ...['Where we are short, all types and ages: table', 'The duty and what this report covers'],
    ]);
    await page.context().close();
  });

  it.each([
    ...views,
    ...[6, 10, 14, 19].map((rows) => [`a crowded report of ${rows} councils`, crowded(rows), board] as const),
  ])(
    'holds its first page on one sheet of A4, and leaves out on paper what only a screen needs: %s',
    async (_, content, view) => {
      const page = await opened(content, view, { width: 688 });
      await page.emulateMedia({ media: 'print' });
      const height = await page.locator('.sheet.is-first').evaluate((sheet) => sheet.getBoundingClientRect().height);
      // 297 mm without the margins of the sheet.
      expect(height).toBeLessThanOrEqual((271 / 25.4) * 96);
      expect(await page.getByRole('link', { name: 'Back to reports' }).isVisible()).toBe(false);
      await page.context().close();
    },
  );
});

/** As long as each part of a first page is ever made, and so many councils. */
function crowded(councils: number): ReportContent {
  const content = northmoor();
  const { firstPage } = content.report;
  const [row] = firstPage.table.rows;
  if (row === undefined) throw new Error('The report has no row.');
  const long = 'The largest group who cannot be near home (121 of 379) have homes in reach that are full.';
  const number = {
    text: '±2.4%',
    label: 'forecast error, a year ahead',
    detail: 'middle of the councils, against what was then published',
  };
  return {
    ...content,
    asks: [
      'Approve £4.4 million to build six homes.',
      'Approve the strategy for publication on 1 December 2026.',
      long,
    ],
    risks: [long],
    report: {
      ...content.report,
      firstPage: {
        ...firstPage,
        counts:
          'Children are counted in three ways. 6,119 are in care. 5,357 need a place: not those with their parents or placed for adoption, but also those who wait to come into care. 5,193 are measured for near home: of those who need a place, not those who live far away by choice, for safety or with kin, nor those without an address to measure from.',
        ...{ changed: [long, long, long], proposals: [long, long, long], quality: [long], dataRisks: [long] },
        headline:
          'We are 270 places short. 379 of 6,119 children cannot live near home. Six new children’s homes would bring 24 of them back.',
        numbers: [number, number, number, number],
        table: {
          ...firstPage.table,
          source: 'Children and homes loaded; usable places leave out those on hold',
          rows: Array.from({ length: councils }, (_, at) => ({
            ...row,
            id: `E060009${10 + at}`,
            label: `Windsor and Maidenhead ${at}`,
          })),
        },
      },
    },
  };
}
