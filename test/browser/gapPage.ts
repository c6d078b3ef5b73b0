/** What the gap's screen shows, read by role and label. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { cellsOf } from './readPage.ts';

export const councils = [
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

export interface TableOnScreen {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table by its caption, once it has rows: its head, then every row, the total among them. */
export async function tableOnScreen(page: Page, caption: RegExp): Promise<TableOnScreen> {
  const table = page.getByRole('table', { name: caption });
  await table.getByRole('row').nth(1).waitFor();
  const [columns = [], ...rows] = await cellsOf(table);
  return { columns, rows };
}

export const columnOf = ({ columns, rows }: TableOnScreen, name: string): string[] =>
  rows.map((row) => row[columns.indexOf(name)] ?? '');

/** Names of the areas of a map: "Bolton, 42 short". */
export async function areasOnScreen(page: Page, map: RegExp): Promise<string[]> {
  const region = page.getByRole('region', { name: map });
  await region.getByRole('img', { name: /^Wigan, / }).waitFor();
  const names = await region
    .getByRole('img')
    .evaluateAll((areas) => areas.map((area) => area.getAttribute('aria-label')));
  return names.filter((name) => name !== null && !name.startsWith('Scale')).map(String);
}

/** Presses Download and reads the file. */
export async function downloaded(page: Page): Promise<{ name: string; lines: Record<string, string>[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), lines: parse(text, { bom: true, columns: true }) };
}
