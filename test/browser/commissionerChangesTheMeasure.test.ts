import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserApp, expectNoAxeViolations, expectQuiet, startBrowserApp, withoutBrowser } from './browserApp.ts';
import { areasOnScreen, columnOf, councils, downloaded, type TableOnScreen, tableOnScreen } from './gapPage.ts';
import { playLongAnswers } from './playedAnswers.ts';
import { headingSaying, numberIn, tabTo } from './readPage.ts';

interface CouncilMeasure {
  readonly measure: string;
  readonly switchTo: string;
  readonly heading: RegExp;
  readonly caption: RegExp;
  readonly map: RegExp;
  readonly main: string;
  readonly file: string;
  /** Name of the main column's words in the file. */
  readonly fileColumn: string;
}

const byCouncil: readonly CouncilMeasure[] = [
  {
    measure: '',
    switchTo: 'Short near home',
    heading: /could give [\d,]+ of [\d,]+ children.* a suitable place near home: [\d,]+ short/,
    caption: /^Children who cannot live near home/,
    map: /^Map of children short of a place near home/,
    main: 'Short near home',
    file: 'greater-manchester-near-home-2025-03-31.csv',
    fileColumn: 'short_near_home_in_words',
  },
  {
    measure: 'measure=places',
    switchTo: 'Places short',
    heading: /children need a place and [\d,]+ places are usable/,
    caption: /^Shortage by council/,
    map: /^Map of places short or spare/,
    main: 'Short or spare',
    file: 'greater-manchester-gap-2025-03-31.csv',
    fileColumn: 'gap_in_words',
  },
  {
    measure: 'measure=location',
    switchTo: 'Where children live',
    heading: /live in their own council’s area/,
    caption: /^Where children live today, by council/,
    map: /^Map of the share of children living over 20 miles away/,
    main: 'Over 20 miles away, share',
    file: 'greater-manchester-location-2025-03-31.csv',
    fileColumn: 'share_over_20',
  },
];

interface OtherMeasure {
  readonly measure: string;
  readonly switchTo: string;
  readonly heading: RegExp;
  readonly caption: RegExp;
}

const others: readonly OtherMeasure[] = [
  {
    measure: 'measure=curve',
    switchTo: 'Distance curve',
    heading: /./,
    caption: /^Children of Greater Manchester living within each distance of home/,
  },
  { measure: 'measure=access', switchTo: 'Access', heading: /./, caption: /^Places in reach for each child/ },
  { measure: 'measure=value', switchTo: 'Value of a place', heading: /./, caption: /^What one more place would bring/ },
];

const rowsOf = (table: TableOnScreen, column: string) =>
  table.rows
    .filter(([name = '']) => councils.includes(name))
    .map((row) => `${row[0]}, ${row[table.columns.indexOf(column)]}`);

describe.skipIf(withoutBrowser)('a commissioner changes what is measured', () => {
  let app: BrowserApp;
  let gap: string;
  beforeAll(async () => {
    app = await startBrowserApp();
    gap = `${app.server.address}/greater-manchester/gap`;
  });
  afterAll(() => app?.close());

  const addressOf = (measure: string, more = '') => {
    const query = [measure, more].filter(Boolean).join('&');
    return query === '' ? gap : `${gap}?${query}`;
  };

  it.each(byCouncil)('$switchTo: the map and the file say what the table says, for every council', async (one) => {
    const visit = await app.openAs('commissioner');
    await visit.page.goto(addressOf(one.measure));
    await headingSaying(visit.page, one.heading);
    const table = await tableOnScreen(visit.page, one.caption);
    expect(columnOf(table, 'Council').slice(0, -1).sort()).toEqual(councils);
    expect((await areasOnScreen(visit.page, one.map)).sort()).toEqual(rowsOf(table, one.main).sort());
    await expectNoAxeViolations(visit.page);
    const { name, lines } = await downloaded(visit.page);
    expect(name).toBe(one.file);
    expect(lines.map((line) => [line.council, line[one.fileColumn]])).toEqual(
      table.rows.map((row) => [row[0], row[table.columns.indexOf(one.main)]]),
    );
    expectQuiet(visit);
  });

  it.each(byCouncil)('$switchTo: coloured by something else, the map still says what the table says', async (one) => {
    const { page } = await app.openAs('commissioner');
    const colouring = one.measure === 'measure=location' ? 'by=outside' : 'by=share';
    await page.goto(addressOf(one.measure, colouring));
    await headingSaying(page, one.heading);
    const table = await tableOnScreen(page, one.caption);
    const main = table.columns[1] ?? '';
    expect((await areasOnScreen(page, /^Map of /)).sort()).toEqual(rowsOf(table, main).sort());
    expect(rowsOf(table, main).filter((row) => row.includes('%')).length).toBeGreaterThan(0);
  });

  async function seen(page: Page, one: OtherMeasure) {
    await headingSaying(page, one.heading);
    // Spots are named once the towns are there.
    await page.waitForLoadState('networkidle');
    const { rows } = await tableOnScreen(page, one.caption);
    return { heading: await page.getByRole('heading', { level: 1 }).innerText(), rows };
  }

  it.each([...byCouncil, ...others])('$switchTo: its address gives the same answer to another person', async (one) => {
    const visit = await app.openAs('commissioner');
    await playLongAnswers(visit.page);
    await visit.page.goto(`${gap}?measure=${one.measure === 'measure=places' ? 'location' : 'places'}&type=fostering`);
    await headingSaying(visit.page, /./);
    await visit.page.getByRole('radio', { name: one.switchTo, exact: true }).check();
    await visit.page.waitForURL(addressOf(one.measure, 'type=fostering'));
    const first = await seen(visit.page, one);
    const another = await app.openAs('commissioner');
    await playLongAnswers(another.page);
    await another.page.goto(visit.page.url());
    expect(await seen(another.page, one)).toEqual(first);
    await visit.page.goBack();
    await visit.page.waitForURL(/measure=(places|location)/);
    expectQuiet(visit);
    expectQuiet(another);
  });

  it.each(others)('$switchTo is sound by axe, and the file has the rows of the table', async (one) => {
    const { page } = await app.openAs('commissioner');
    await playLongAnswers(page);
    await page.goto(addressOf(one.measure));
    const { rows } = await seen(page, one);
    await expectNoAxeViolations(page);
    const { lines } = await downloaded(page);
    expect(lines.length).toBeGreaterThanOrEqual(rows.length);
  });

  it('near home: rows add up to the heading, and reasons to the same number', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(gap);
    const heading = await headingSaying(page, /: [\d,]+ short/);
    const [, near = '', all = '', short = ''] =
      /give ([\d,]+) of ([\d,]+) children.*: ([\d,]+) short/.exec(heading) ?? [];
    expect(numberIn(all) - numberIn(near)).toBe(numberIn(short));
    const table = await tableOnScreen(page, /^Children who cannot live near home/);
    const cells = columnOf(table, 'Short near home').map((cell) => (cell === 'none short' ? 0 : numberIn(cell)));
    const total = cells.pop();
    expect(total).toBe(numberIn(short));
    expect(cells.reduce((sum, one) => sum + one, 0)).toBe(total);
    const reasons = await tableOnScreen(page, /^Why [\d,]+ children cannot live near home/);
    const counts = columnOf(reasons, 'Children').map(numberIn);
    expect(counts.pop()).toBe(total);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  it('the curve: chosen by council, explained in a sentence, its chart and table one', async () => {
    const { page } = await app.openAs('commissioner');
    await playLongAnswers(page);
    await page.goto(addressOf('measure=curve'));
    await tableOnScreen(page, /^Children of Greater Manchester living/);
    await page.getByLabel('Children of', { exact: true }).selectOption({ label: 'Bury' });
    const table = await tableOnScreen(page, /^Children of Bury living/);
    expect(page.url()).toContain('sel=E08000002');
    await page.getByRole('img', { name: /^Share of the children of Bury/ }).waitFor();
    await page.getByLabel('Explain at', { exact: true }).selectOption({ label: '5 miles' });
    const [, today = '', best = ''] = table.rows[4] ?? [];
    const [now, could] = [numberIn(today), numberIn(best)];
    await page
      .getByRole('paragraph')
      .filter({ hasText: `Within 5 miles: ${now} of 326 children live there today and ${could} could.` })
      .waitFor();
  });

  it('steps through the spots of access by keys, and hears each as its row says it', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(addressOf('measure=access'));
    const table = await tableOnScreen(page, /^Places in reach for each child/);
    await page.getByRole('region', { name: /^Map of places in reach/ }).focus();
    for (const row of table.rows.slice(0, 2)) {
      await page.keyboard.press(']');
      const [where = '', access = '', children = ''] = row;
      await page
        .getByRole('status')
        .filter({ hasText: `${where}, ${access} places for each child, ${children} children` })
        .waitFor();
      await page.getByRole('button', { name: where, pressed: true }).first().waitFor();
    }
    expect(page.url()).toMatch(/hex=[\da-f]+/);
  });

  it('changes measure, asks and chooses a council by keyboard alone', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(gap);
    await headingSaying(page, /short|could/);
    await tabTo(page, /^Short near home$/);
    await page.keyboard.press('ArrowRight');
    await headingSaying(page, /children need a place/);
    await tabTo(page, /^Type of home/);
    await page.keyboard.type('Fost');
    await tabTo(page, /^Update$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/measure=places&type=fostering$/);
    await tabTo(page, /^Tameside$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Open Tameside/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/greater-manchester\/area\/E08000008\?measure=places&type=fostering$/);
    await headingSaying(page, /^Tameside/);
  });

  it('draws the lines between councils on demand, with their table', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(addressOf('measure=location', 'sel=E08000008'));
    await headingSaying(page, /live in their own council/);
    await page.getByRole('radio', { name: 'Children placed elsewhere' }).check();
    const out = await tableOnScreen(page, /^Where children of Tameside live/);
    expect(new Set(columnOf(out, 'From'))).toEqual(new Set(['Tameside']));
    const sizes = columnOf(out, 'Children').map(numberIn);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    await page.getByRole('radio', { name: 'Children from elsewhere' }).check();
    const into = await tableOnScreen(page, /^Whose children live in Tameside/);
    expect(new Set(columnOf(into, 'To'))).toEqual(new Set(['Tameside']));
    expect(page.url()).toContain('flows=in');
  });
});
