import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserApp, expectNoAxeViolations, expectQuiet, startBrowserApp, withoutBrowser } from './browserApp.ts';
import { cellsOf, headingSaying, numberIn, wordsOf } from './readPage.ts';

const genuine = '../shared/data/boundaries/utla-england-2025-bsc.geojson';
const codes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `E080000${String(number).padStart(2, '0')}`);

type Upload = string | { name: string; mimeType: string; buffer: Buffer };
const made = (name: string, text: string | Uint8Array): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Ten squares beside each other, as the ONS names and codes its areas. */
function handMadeBoundaries(): string {
  const square = (west: number) => [
    [west, 53.4],
    [west + 0.1, 53.4],
    [west + 0.1, 53.6],
    [west, 53.6],
    [west, 53.4],
  ];
  const features = codes.map((code, order) => ({
    type: 'Feature',
    properties: { LAD24CD: code, LAD24NM: `Area ${order}` },
    geometry: { type: 'Polygon', coordinates: [square(-2.7 + order / 10)] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

async function chooseFiles(page: Page, format: string, files: readonly Upload[]): Promise<void> {
  await page.goto(new URL('/imports/upload', page.url()).href);
  await page.getByLabel('What the files are').selectOption({ label: format });
  const field = page.getByLabel('Files', { exact: true });
  const paths = files.filter((file) => typeof file === 'string');
  if (paths.length > 0) await field.setInputFiles(paths);
  else await field.setInputFiles(files.filter((file) => typeof file !== 'string'));
}

async function load(page: Page, format: string, files: readonly Upload[], words: RegExp): Promise<string> {
  await chooseFiles(page, format, files);
  await page.getByRole('button', { name: 'Load without a preview' }).click();
  return headingSaying(page, words);
}

describe.skipIf(withoutBrowser)('a stranger loads files of their own', () => {
  let app: BrowserApp;
  let imports: string;
  let gap: string;
  beforeAll(async () => {
    app = await startBrowserApp();
    imports = `${app.server.address}/imports`;
    gap = `${app.server.address}/greater-manchester/gap?measure=places`;
  });
  afterAll(() => app?.close());

  async function openImports(): Promise<Page> {
    const { page } = await app.openAs('data-officer');
    await page.goto(imports);
    await headingSaying(page, /^Files for 31 March 2025$/);
    return page;
  }

  it('reads what is wrong with each bad row, where, and what to do', async () => {
    const visit = await app.openAs('data-officer');
    const { page } = visit;
    await page.goto(imports);
    await load(page, 'Homes return', ['data/samples/homes-bad.csv'], /^9 rows: 2 loaded, 5 set aside/);
    const rows = page.getByRole('list', { name: /^5 rows set aside$/ }).getByRole('form');
    await rows.first().waitFor();
    expect(await rows.evaluateAll((forms) => forms.map((form) => form.getAttribute('aria-label')))).toEqual(
      [3, 4, 6, 7, 8].map((line) => `Line ${line} of homes-bad.csv`),
    );
    for (const row of await rows.all()) {
      const field = row.getByRole('textbox', { disabled: false }).first();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const problem = row.getByRole('paragraph').filter({ hasText: /^Error:/ });
      expect(await wordsOf(problem.first())).toMatch(/\.$/);
    }
    const [head = [], ...warnings] = await cellsOf(page.getByRole('table', { name: '1 warning' }));
    expect(head).toEqual(['Line', 'Column', 'What is wrong', 'What to do', 'File']);
    expect(warnings.map(([line, column]) => [line, column])).toEqual([['5', 'postcode']]);
    await expectNoAxeViolations(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the rows set aside (CSV)' }).click(),
    ]);
    const saved: string[][] = parse(await readFile(await download.path(), 'utf8'), { bom: true });
    expect(saved).toHaveLength(1 + 5);
    expect(saved.map((row) => row.join(' ')).join('\n')).toMatch(/OLD-F-912[\s\S]*OLD-H-917/);
    expectQuiet(visit);
  });

  it('loads good rows once: the same file again changes nothing', async () => {
    const page = await openImports();
    await load(page, 'Homes return', ['data/samples/homes-good.csv'], /^5 rows: 5 loaded\./);
    await page.waitForURL(/\/imports\/[\w-]+$/);
    await load(page, 'Homes return', ['data/samples/homes-good.csv'], /already/i);
    await page.goto(imports);
    const history = page.getByRole('table', { name: 'Imports so far' });
    await history.getByRole('row').filter({ hasText: 'homes-good.csv' }).first().waitFor();

    await page.goto(`${app.server.address}/homes`);
    await headingSaying(page, /^[\d,]+ homes$/);
    await page.getByLabel('Name, town or URN').fill('Sample supported accommodation');
    await page.getByRole('button', { name: 'Update' }).click();
    await headingSaying(page, /^1 home$/);
    await page.getByRole('link', { name: 'Sample supported accommodation' }).click();
    await headingSaying(page, /^Sample supported accommodation: no place is free$/);
  });

  it.each([
    ['an empty file', 'Homes return', made('empty.csv', ''), /empty/i],
    [
      'a picture',
      'Homes return',
      made('picture.csv', new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
      /picture\.csv/,
    ],
    ['a table of something else', 'Homes return', made('other.csv', 'colour,taste\nred,sweet\n'), /other\.csv|column/i],
    ['text that is no map', 'Boundaries (GeoJSON)', made('map.geojson', 'hello'), /map\.geojson is not GeoJSON/],
    [
      'half a map',
      'Boundaries (GeoJSON)',
      made('half.geojson', '{"type": "FeatureCol'),
      /half\.geojson is broken or cut short/,
    ],
  ])('is told in one sentence what is wrong with %s, and nothing is loaded', async (_, format, file, sentence) => {
    const page = await openImports();
    expect(await load(page, format, [file], sentence)).toMatch(/^[^\n]{20,400}\.$/);
    expect(await page.getByRole('link', { name: 'Download the rows set aside (CSV)' }).count()).toBe(0);
    await page.getByText('Put the file right and load it again. Nothing was changed.').waitFor();
  });

  it('says that a file must be chosen first', async () => {
    const page = await openImports();
    await page.getByRole('link', { name: 'Load files' }).click();
    await page.waitForURL(/\/imports\/upload/);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Choose at least one file' }).click();
    expect(await page.getByLabel('Files', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });

  it('checks first, and loads only when told to', async () => {
    const page = await openImports();
    const home = 'home_reference,name,kind,registered_places,local_authority,latitude,longitude\n';
    const file = made('later.csv', `${home}BOL-F-999,Later household,IFA,2,Bolton,53.58,-2.43\n`);
    const findIt = async () => {
      await page.goto(`${app.server.address}/homes`);
      await headingSaying(page, /^[\d,]+ homes$/);
      await page.getByLabel('Name, town or URN').fill('Later household');
      await page.getByRole('button', { name: 'Update' }).click();
    };
    await chooseFiles(page, 'Homes return', [file]);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await headingSaying(page, /^1 row: 1 ready to load/);
    await findIt();
    await headingSaying(page, /^0 homes$/);

    await page.goto(imports);
    const history = page.getByRole('table', { name: 'Imports so far' });
    await history.getByRole('row').filter({ hasText: 'later.csv' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Accept 1 row' }).click();
    await headingSaying(page, /^1 row: 1 loaded\./);
    await findIt();
    await headingSaying(page, /^1 home$/);
  });

  async function notesOfMap(): Promise<string> {
    const { page } = await app.openAs('commissioner');
    await page.goto(gap);
    const map = page.getByRole('region', { name: /^Map of places short or spare/ });
    await map.getByRole('img', { name: /^Bolton, / }).waitFor();
    expect(await map.getByRole('img', { name: /, (\d+ (short|spare)|in balance)$/ }).count()).toBe(codes.length);
    return (await page.getByRole('region', { name: 'Map', exact: true }).getByRole('paragraph').allInnerTexts()).join(
      ' ',
    );
  }

  it('replaces the approximate areas by boundaries of their own', async () => {
    expect(await notesOfMap()).toContain('Approximate areas, not official boundaries');
    const page = await openImports();
    const own = made('own.geojson', handMadeBoundaries());
    await load(page, 'Boundaries (GeoJSON)', [own], /^10 rows: 10 loaded\./);
    expect(await notesOfMap()).not.toMatch(/approximate/i);
  });

  const title = 'replaces them by the genuine boundaries of the Office for National Statistics';
  it.skipIf(!existsSync(genuine))(`${title} (skipped where ${genuine} is not there)`, async () => {
    const page = await openImports();
    await load(page, 'Boundaries (GeoJSON)', [genuine], /rows: [\d,]+ loaded/);
    expect(await notesOfMap()).not.toMatch(/approximate/i);
  });

  it('loads a small return of looked-after children, and they are counted', async () => {
    const before = await childrenOfOldham();
    const page = await openImports();
    const files = ['Header.csv', 'Episodes.csv', 'UASC.csv'].map((name) => `data/samples/ssda903/${name}`);
    await chooseFiles(page, 'SSDA903 return', files);
    await page.getByLabel('Council the rows belong to').selectOption({ label: 'Oldham' });
    await page.getByRole('button', { name: 'Load without a preview' }).click();
    await headingSaying(page, /rows: \d+ loaded/);
    expect((await childrenOfOldham()) - before).toBe(5);
  });

  async function childrenOfOldham(): Promise<number> {
    const { page } = await app.openAs('commissioner');
    await page.goto(gap);
    const table = page.getByRole('table', { name: 'Shortage by council' });
    await table.waitFor();
    const [head = [], ...rows] = await cellsOf(table);
    const oldham = rows.find(([name]) => name === 'Oldham') ?? [];
    return numberIn(oldham[head.findIndex((name) => name.startsWith('Children'))] ?? '');
  }
});
