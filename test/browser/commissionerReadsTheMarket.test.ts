import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserApp,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  expectQuiet,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { columnOf, downloaded, tableOnScreen } from './gapPage.ts';
import { playLongAnswers } from './playedAnswers.ts';
import { headingSaying, numberIn } from './readPage.ts';

const heading = /^(?!Who owns).*Greater Manchester/;

describe.skipIf(withoutBrowser)('a commissioner reads the market', () => {
  let app: BrowserApp;
  let market: string;
  beforeAll(async () => {
    app = await startBrowserApp();
    market = `${app.server.address}/greater-manchester/market`;
  });
  afterAll(() => app?.close());

  it('sees owners, most places first, and sectors that add up to all places', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(market);
    await headingSaying(page, heading);
    const sectors = await tableOnScreen(page, /^Places by sector/);
    const owners = await tableOnScreen(page, /^Owners, most places first/);
    const places = columnOf(owners, 'Registered places')
      .filter((_, order) => owners.rows[order]?.[0] !== 'No owner recorded')
      .map(numberIn);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    const shares = columnOf(sectors, 'Share').map(numberIn);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(97);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(103);
    const { name, lines } = await downloaded(page);
    expect(name).toBe('greater-manchester-owners-2025-03-31.csv');
    expect(lines.slice(0, owners.rows.length).map((line) => line.owner)).toEqual(
      columnOf(owners, 'Owner').slice(0, lines.length),
    );
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  });

  it('asks what rests on an owner, council by council, and the address keeps it without the name', async () => {
    const { page } = await app.openAs('commissioner');
    await playLongAnswers(page);
    await page.goto(market);
    await headingSaying(page, heading);
    const choice = page.getByLabel('Owner', { exact: true });
    await choice.waitFor();
    await choice.selectOption({ index: 1 });
    const table = await tableOnScreen(page, /^Without .*, by council/);
    expect(columnOf(table, 'Council')).toEqual(['Bury', 'Wigan', 'Greater Manchester']);
    for (const row of table.rows) {
      const [, , now = '', without = '', change = ''] = row;
      const size = numberIn(change) * (change.startsWith('−') ? -1 : 1);
      expect(numberIn(without) - numberIn(now)).toBe(size);
      expect(size).toBeLessThanOrEqual(0);
    }
    await page.waitForURL(/\/market\?owner=1$/);
    await page.reload();
    expect(await tableOnScreen(page, /^Without .*, by council/)).toEqual(table);
    await expectNoAxeViolations(page);
  });

  it('narrows to one type of home, and the address gives the same again', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(market);
    await headingSaying(page, heading);
    const all = await tableOnScreen(page, /^Places by sector/);
    await page.getByLabel('Type of home', { exact: true }).selectOption({ label: 'Children’s home' });
    await page.getByRole('paragraph').filter({ hasText: 'Settings changed' }).waitFor();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.waitForURL(/\/market\?type=childrens-home$/);
    await page
      .getByRole('paragraph')
      .filter({ hasText: /^Children’s home · Facts/ })
      .waitFor();
    const sum = (rows: readonly string[]) => rows.map(numberIn).reduce((total, one) => total + one, 0);
    const narrowed = await tableOnScreen(page, /^Places by sector/);
    expect(sum(columnOf(narrowed, 'Registered places'))).toBeLessThan(sum(columnOf(all, 'Registered places')));
  });

  it('shows no prices to a board member, and fits a phone', async () => {
    const visit = await app.openAs('board', 'phone');
    await visit.page.goto(market);
    await headingSaying(visit.page, heading);
    expect(await visit.page.getByRole('table', { name: /^Weekly cost/ }).count()).toBe(0);
    await expectNoSidewaysScroll(visit.page);
    await expectNoAxeViolations(visit.page);
  });
});
