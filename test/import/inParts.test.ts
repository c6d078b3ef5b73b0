import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkImport } from '../../server/import/checkImport.ts';
import { readCsv } from '../../server/import/readCsv.ts';
import { child, episodes, header, stay } from './importing.ts';
import { bytesOf, collectingSteps, lookups } from './importLookups.ts';

const folder = mkdtempSync(join(tmpdir(), 'nearhome-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const references = Array.from({ length: 60 }, (_, at) => `K${at}`);
const files = {
  'h.csv': header(
    ...references.map((reference) => child(reference)),
    'K1,F,14/05/2013,MOTH,,,',
    ',,,,,,',
    'BAD,X,1,1,,,',
  ),
  'e.csv': episodes(
    ...references.map((reference) => stay(reference, '2024-01-01', '2024-02-01')),
    ...references.map((reference) => stay(reference, '2024-02-01')),
    '"K5,2024-03-01',
    stay('NOBODY', '2024-01-01'),
    stay('K7', '2024-02-01'),
    stay('K8', '01/02/2024'),
  ),
};

async function checkedWith(bytesAtOnce: number) {
  const { steps, given, kept } = collectingSteps();
  const list = Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  const request = {
    format: 'ssda903',
    files: list,
    localAuthority: 'E08000004',
    workFolder: folder,
    bytesAtOnce,
  } as const;
  const checked = await checkImport(request, lookups(), steps);
  if (checked.kind === 'REJECTED') throw new Error(checked.sentence);
  const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const { rows, blank, setAside, warned, duplicatesInFile, repairs } = checked;
  return {
    parts: given.length,
    counts: { rows, blank, setAside, warned, duplicatesInFile, repairs },
    children: inOrder(given.flatMap((facts) => facts.children ?? [])),
    episodes: inOrder(given.flatMap((facts) => facts.episodes ?? [])),
    problems: inOrder([...kept.problems, ...checked.problems]),
    setAsideRows: inOrder([...kept.setAsideRows, ...checked.setAsideRows]),
  };
}

test('gone through in parts a return gives what it gives at once, and leaves no file behind', async () => {
  const atOnce = await checkedWith(1_000_000);
  const inParts = await checkedWith(500);
  expect([atOnce.parts, inParts.parts > 5]).toEqual([1, true]);
  expect({ ...inParts, parts: 1 }).toEqual(atOnce);
  expect(readdirSync(folder)).toEqual([]);
});

test('a text in pieces reads as the same text whole, wherever it is cut', () => {
  const text = 'a,b\r\n"x ""y""\nz",1\r\n"open,2\r\n3,4\r\n';
  const whole = [...readCsv(text, ',')];
  for (let cut = 1; cut < text.length; cut += 1) {
    expect([...readCsv([text.slice(0, cut), text.slice(cut)], ',')]).toEqual(whole);
  }
});

test('a row without an end is a fault and is never held whole', () => {
  const pieces = function* () {
    yield 'a,b\n';
    for (let piece = 0; piece < 12; piece += 1) yield 'x'.repeat(1024 * 1024);
    yield '\n1,2\n';
  };
  const rows = [...readCsv(pieces(), ',')];
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, null],
    [2, 'LONG_FIELD'],
    [3, null],
  ]);
  expect(rows[1]?.raw.length).toBeLessThan(5000);
});
