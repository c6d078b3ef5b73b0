import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askedBeforeSignIn,
  type BrowserApp,
  expectQuiet,
  signIn,
  startBrowserApp,
  withoutBrowser,
} from './browserApp.ts';
import { cellsOf, gapIn, headingSaying, numberIn, wordsOf } from './readPage.ts';

const councils = [
  'Bolton',
  'Bury',
  'Manchester',
  'Oldham',
  'Rochdale',
  'Salford',
  'Stockport',
  'Tameside',
  'Trafford',
  'Wigan',
];
const childColumns = ['Children who need a place', 'Living over 20 miles away', 'Living outside the council'];
const isSmall = (cell: string) => /^[1-5]( |$)/.test(cell);
const answerHeading = /^Greater Manchester(?!: where)/;
const tableOf = (page: Page) => page.getByRole('table', { name: 'Shortage by council' });
const mapOf = (page: Page) => page.getByRole('region', { name: /^Map of places short or spare/ });

interface GapOnScreen {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** Heading and table once both are there and no answer is on its way. */
async function gapOf(page: Page): Promise<GapOnScreen> {
  await tableOf(page)
    .getByRole('row', { name: /^Greater Manchester/ })
    .waitFor();
  await mapOf(page)
    .getByRole('img', { name: /^Bolton, / })
    .waitFor();
  const heading = await headingSaying(page, answerHeading);
  const [columns = [], ...rows] = await cellsOf(tableOf(page));
  return { heading, columns, rows: rows.slice(0, -1), total: rows.at(-1) ?? [] };
}

const column = ({ columns, rows }: GapOnScreen, name: string) => rows.map((row) => row[columns.indexOf(name)] ?? '');
const totalOf = ({ columns, total }: GapOnScreen, name: string) => total[columns.indexOf(name)] ?? '';
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe.skipIf(withoutBrowser)('a commissioner reads where places are short', () => {
  let app: BrowserApp;
  let gapAddress: string;
  beforeAll(async () => {
    app = await startBrowserApp();
    gapAddress = `${app.server.address}/greater-manchester/gap?measure=places`;
  });
  afterAll(() => app?.close());

  it('is told the answer in the heading, and every row adds up to it', async () => {
    const visit = await app.open();
    const { page } = visit;
    await signIn(page, app.server.address, /sign in as commissioner/i);
    await page.getByRole('radio', { name: 'Places short', exact: true }).check();
    await page.waitForURL(gapAddress);
    const gap = await gapOf(page);
    const [, size, side, demand, usable] =
      /has ([\d,]+) places (spare|short).*: ([\d,]+) children need a place and ([\d,]+) places are usable/.exec(
        gap.heading,
      ) ?? [];
    expect(totalOf(gap, 'Short or spare')).toBe(`${size} ${side}`);
    expect(totalOf(gap, 'Children who need a place')).toBe(demand);
    expect(totalOf(gap, 'Usable places')).toBe(usable);

    expect([...column(gap, 'Council')].sort()).toEqual(councils);
    const gaps = column(gap, 'Short or spare').map((words) => gapIn(words) ?? Number.NaN);
    expect(sum(gaps)).toBe(gapIn(totalOf(gap, 'Short or spare')));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const name of ['Children who need a place', 'Registered places', 'Usable places'])
      expect(sum(column(gap, name).map(numberIn)), name).toBe(numberIn(totalOf(gap, name)));
    for (const name of ['Living over 20 miles away', 'Living outside the council'])
      expect(sum(column(gap, name).map(numberIn)), name).toBe(numberIn(totalOf(gap, name)));
    expectQuiet(visit, [askedBeforeSignIn]);
  });

  it('hears the same numbers from the map as from the table', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(gapAddress);
    const gap = await gapOf(page);
    const gaps = column(gap, 'Short or spare');
    for (const [order, council] of column(gap, 'Council').entries())
      expect(
        await mapOf(page)
          .getByRole('img', { name: `${council}, ${gaps[order]}`, exact: true })
          .count(),
      ).toBe(1);
    await page.getByRole('paragraph').filter({ hasText: 'Approximate areas, not official boundaries' }).waitFor();
  });

  it('asks about one type and age, and the address gives the same answer again, to others too', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(gapAddress);
    const everything = await gapOf(page);
    await page.getByLabel('Type of home', { exact: true }).selectOption({ label: 'Fostering' });
    await page.getByLabel('Age', { exact: true }).selectOption({ label: '10 to 15' });
    await page.getByRole('paragraph').filter({ hasText: 'Settings changed. Press Update' }).waitFor();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.waitForURL(`${gapAddress}&type=fostering&age=10-15`);
    await page.getByRole('heading', { level: 1, name: everything.heading }).waitFor({ state: 'detached' });
    await page.getByRole('paragraph').filter({ hasText: 'Fostering, aged 10 to 15 ·' }).waitFor();
    const asked = await gapOf(page);
    expect(sum(column(asked, 'Usable places').map(numberIn))).toBe(numberIn(totalOf(asked, 'Usable places')));
    expect(numberIn(totalOf(asked, 'Usable places'))).toBeLessThan(numberIn(totalOf(everything, 'Usable places')));

    await page.reload();
    expect(await gapOf(page)).toEqual(asked);
    const another = await app.openAs('commissioner');
    await another.page.goto(page.url());
    expect(await gapOf(another.page)).toEqual(asked);

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: everything.heading }).waitFor();
    expectQuiet(visit);
    expectQuiet(another);
  });

  it('chooses a council by keyboard and hears it', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(gapAddress);
    const gap = await gapOf(page);
    const [first = [], last = []] = [gap.rows[0], gap.rows.at(-1)];
    const said = ([name, words, demand]: readonly string[]) => `${name}, ${words}, ${demand} children who need a place`;
    const announced = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
    await mapOf(page).focus();
    await page.keyboard.press(']');
    await announced(said(first));
    await tableOf(page).getByRole('button', { name: first[0], pressed: true }).waitFor();
    await page.waitForURL(/[?&]sel=E\d{8}$/);
    await page.keyboard.press('[');
    await announced(said(last));
    await tableOf(page).getByRole('button', { name: last[0], pressed: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await announced('Map moved.');
  });

  it('shows a board member the same screen with the small numbers of children hidden', async () => {
    const [exact, board] = [await app.openAs('commissioner'), await app.openAs('board')];
    for (const question of ['', '&type=secure', '&type=fostering&age=10-15']) {
      await exact.page.goto(gapAddress + question);
      await board.page.goto(gapAddress + question);
      const [full, hidden] = [await gapOf(exact.page), await gapOf(board.page)];
      expect([...column(hidden, 'Council')].sort()).toEqual(councils);
      const childCells = (gap: GapOnScreen) =>
        childColumns.flatMap((name) => [...column(gap, name), totalOf(gap, name)]);
      expect(childCells(full).filter((cell) => cell === '[c]')).toEqual([]);
      expect(childCells(hidden), question).toContain('[c]');
      expect(childCells(hidden).filter(isSmall), question).toEqual([]);
    }
    await exact.page.goto(`${gapAddress}&type=secure`);
    expect(column(await gapOf(exact.page), 'Children who need a place').filter(isSmall)).not.toEqual([]);
    expectQuiet(board);
  });

  it('downloads the table as it is seen', async () => {
    for (const persona of ['commissioner', 'board'] as const) {
      const { page } = await app.openAs(persona);
      await page.goto(`${gapAddress}&type=childrens-home&sort=council`);
      const gap = await gapOf(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('greater-manchester-gap-2025-03-31.csv');
      const text = await readFile(await download.path(), 'utf8');
      const lines: Record<string, string>[] = parse(text, { bom: true, columns: true });
      const plain = (cell = '') => cell.split(' ')[0]?.replaceAll(',', '');
      expect(
        lines.map((line) => [
          line.council,
          line.gap_in_words,
          line.children_who_need_a_place,
          line.registered_places,
          line.usable_places,
          line.living_over_20_miles_away,
          line.living_outside_council,
        ]),
      ).toEqual(
        [...gap.rows, gap.total].map(([council, words, demand, registered, usable, over20, outside]) => [
          council,
          words,
          plain(demand),
          plain(registered),
          plain(usable),
          plain(over20),
          plain(outside),
        ]),
      );
      expect(new Set(lines.map((line) => `${line.type_of_home}, ${line.data}`))).toEqual(
        new Set(['Children’s home, synthetic']),
      );
    }
  });

  it('leaves out what it does not understand in an address, and says so', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(gapAddress);
    const { heading } = await gapOf(page);
    await page.goto(`${gapAddress}&type=castle&within=900&colour=red`);
    const notice = page.getByRole('status').filter({ hasText: 'were left out' });
    await notice.waitFor();
    expect(await wordsOf(notice)).toBe(
      'Parts of the address were not understood and were left out: type, within, colour.',
    );
    expect((await gapOf(page)).heading).toBe(heading);
    expectQuiet(visit);
  });

  it('keeps a date or a distance that cannot be used, and says what can', async () => {
    const { page } = await app.openAs('commissioner');
    const nearHome = gapAddress.replace('?measure=places', '');
    await page.goto(nearHome);
    await page.getByLabel('As of', { exact: true }).fill('31 February 2025');
    await page.getByLabel('Near home is within').fill('0');
    await page.getByRole('button', { name: 'Update' }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Enter a real date, like 31 March 2025' }).waitFor();
    await summary.getByRole('link', { name: 'Enter a distance between 1 and 200 miles' }).click();
    expect(await page.getByLabel('As of', { exact: true }).inputValue()).toBe('31 February 2025');
    expect(await page.getByLabel('Near home is within').getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toBe(nearHome);
  });
});
