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
import { columnOf, downloaded, tableOnScreen } from './gapPage.ts';
import { headingSaying, numberIn } from './readPage.ts';

interface GapRow {
  localAuthority?: { gssCode: string };
  demand: unknown;
  registeredPlaces: unknown;
  usablePlaces: unknown;
  numericalGap: unknown;
  nearHomeGap: unknown;
  placing: unknown;
  reasons: unknown[];
}

/** The server's answer with every number of Tameside under one marker. */
async function markTameside(page: Page, marker: 'SUPPRESSED' | 'NOT_AVAILABLE'): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().operationName !== 'Gap') return route.fallback();
    const response = await route.fetch();
    const body = await response.json();
    const count = { __typename: 'Count', value: null, marker };
    for (const row of body.data.sufficiency.rows as GapRow[])
      if (row.localAuthority?.gssCode === 'E08000008') {
        Object.assign(row, { demand: count, registeredPlaces: count, usablePlaces: count, numericalGap: count });
        row.nearHomeGap = { __typename: 'Bounded', achieved: count, lowerBound: count };
        row.placing = null;
        row.reasons = [];
      }
    return route.fulfill({ json: body });
  });
}

const signed = (words: string) => numberIn(words) * (words.startsWith('−') ? -1 : 1);
const tameside = '/greater-manchester/area/E08000008';

describe.skipIf(withoutBrowser)('a commissioner opens a council', () => {
  let app: BrowserApp;
  beforeAll(async () => {
    app = await startBrowserApp();
  });
  afterAll(() => app?.close());

  it('reads the bridge step by step, and it adds up to the heading', async () => {
    const visit = await app.openAs('commissioner');
    const { page } = visit;
    await page.goto(app.server.address + tameside);
    const heading = await headingSaying(page, /^Tameside .*[oO]f its [\d,]+ children/);
    const [, unmet = '0', all = ''] = /(?:([\d,]+) of its|All of its) ([\d,]+) children/.exec(heading) ?? [];
    await page.getByRole('table', { name: /^Homes in Tameside/ }).waitFor();
    const table = await tableOnScreen(page, /^Steps from registered places/);
    const steps = new Map(table.rows.map(([name = '', value = '']) => [name, value]));
    const changes = table.rows
      .filter(([name = '']) => name.startsWith('On hold'))
      .map(([, value = '']) => signed(value));
    const at = (name: RegExp) => signed(table.rows.find(([step = '']) => name.test(step))?.[1] ?? '');
    expect(at(/^Registered places/) + changes.reduce((sum, one) => sum + one, 0)).toBe(at(/^Usable places/));
    const names = columnOf(table, 'Step');
    const between = table.rows.slice(names.indexOf('Usable places') + 1, names.indexOf('Could live near home'));
    expect(between.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Children of other councils', 'Homes elsewhere in reach']),
    );
    const placed = between.reduce((sum, [, value = '']) => sum + signed(value), 0);
    expect(at(/^Usable places/) + placed).toBe(at(/^Could live near home/));
    expect(at(/^Could live near home/) + at(/^Cannot live near home/)).toBe(numberIn(all));
    expect(at(/^Cannot live near home/)).toBe(numberIn(unmet));
    expect(steps.size).toBe(table.rows.length);
    await page.getByRole('img', { name: /^Bridge from/ }).waitFor();
    const { lines } = await downloaded(page);
    expect(lines.map((line) => line.step)).toEqual(columnOf(table, 'Step'));
    await expectNoAxeViolations(page);
    expectQuiet(visit);
  });

  it('goes to the next council, and back to the same view of the map', async () => {
    const { page } = await app.openAs('commissioner');
    const gap = `${app.server.address}/greater-manchester/gap?measure=places&type=fostering&view=both&by=share&sel=E08000008`;
    await page.goto(gap);
    await headingSaying(page, /children need a place|fostering/);
    await page.getByRole('link', { name: 'Open Tameside: why, step by step' }).click();
    await headingSaying(page, /^Tameside/);
    await page.getByRole('main').getByRole('link', { name: 'Gap' }).click();
    await page.waitForURL(gap);
    await page.getByRole('button', { name: 'Tameside', pressed: true }).waitFor();
    await page.goBack();
    await headingSaying(page, /^Tameside/);
    await page
      .getByRole('link', { name: /^(Previous|Next) council: / })
      .first()
      .click();
    await headingSaying(page, /^(?!Tameside)[A-Z].*(short|spare|balance)/);
  });

  it('shares places with other councils: at best as the bridge says, today as the national table says, arrows of either', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(app.server.address + tameside);
    const shared = await tableOnScreen(page, /^Places shared between Tameside and other councils/);
    const bridge = await tableOnScreen(page, /^Steps from registered places/);
    const national = await tableOnScreen(page, /as the national return counts it$/);
    const elsewhere = bridge.rows.find(([step]) => step === 'Homes elsewhere in reach')?.[1] ?? '';
    expect(numberIn(columnOf(shared, 'Ours there, at best').at(-1) ?? '')).toBe(numberIn(elsewhere));
    expect(numberIn(columnOf(shared, 'Ours there today').at(-1) ?? '')).toBe(
      numberIn(columnOf(national, 'All')[1] ?? ''),
    );
    await page
      .getByRole('heading', { name: 'Children of Tameside in other councils, in the best arrangement' })
      .waitFor();
    await page.getByRole('radio', { name: 'Today' }).check();
    await page.getByRole('heading', { name: 'Children of Tameside in other councils today' }).waitFor();
    await expectNoAxeViolations(page);
  });

  it.each([
    ['sent nothing', 'NOT_AVAILABLE', /^Tameside has not sent its children and homes/, '[x]'],
    ['is hidden altogether', 'SUPPRESSED', /^Tameside: the numbers are hidden/, '[c]'],
  ] as const)('a council that %s says so, and shows no number of it', async (_, marker, heading, symbol) => {
    const { page } = await app.openAs('commissioner');
    await markTameside(page, marker);
    await page.goto(app.server.address + tameside);
    await headingSaying(page, heading);
    await page.getByRole('definition').filter({ hasText: symbol }).first().waitFor();
    await page
      .getByRole('paragraph')
      .filter({ hasText: 'The bridge needs numbers that are hidden, not sent' })
      .waitFor();
    expect(await page.getByRole('img', { name: /^Bridge from/ }).count()).toBe(0);
    await expectNoAxeViolations(page);
  });

  it('a council of another region is not there', async () => {
    const { page } = await app.openAs('commissioner');
    await page.goto(`${app.server.address}/greater-manchester/area/E08000035`);
    await headingSaying(page, /^There is no such council in your region$/);
  });

  it('a board member sees the same screen without a small number of children, and no homes', async () => {
    const visit = await app.openAs('board', 'phone');
    await visit.page.goto(app.server.address + tameside);
    await headingSaying(visit.page, /^Tameside/);
    const national = await tableOnScreen(visit.page, /as the national return counts it$/);
    expect(national.rows.flat().filter((cell) => /^[1-5]$/.test(cell))).toEqual([]);
    expect(await visit.page.getByRole('table', { name: /^Homes in/ }).count()).toBe(0);
    await expectNoSidewaysScroll(visit.page);
    await expectNoAxeViolations(visit.page);
    expectQuiet(visit);
  });
});
