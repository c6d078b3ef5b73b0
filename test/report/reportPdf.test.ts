import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datedPdf } from '../../server/report/datedPdf.ts';
import { editionFor } from '../../server/report/reportEdition.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { findChromium, noChromium, reportPdf } from '../../server/report/reportPdf.ts';
import { withoutBrowser } from '../browser/browserApp.ts';
import { hostileLines, hostileNarrative } from './hostileWords.ts';
import { board, northmoor } from './northmoor.ts';
import { everyTag, type ReadPdf, readPdf } from './readPdf.ts';

const page = reportPage(editionFor(northmoor({ status: 'DRAFT', edition: null }), board));
const madeOn = '2025-04-20';
const foldersLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('nearhome-report-'));

async function made(html: string): Promise<Buffer> {
  const answer = await reportPdf(html, {
    chromium: findChromium(process.env.CHROMIUM_PATH),
    madeOn,
    limitSeconds: 100,
  });
  if ('sentence' in answer) throw new Error(answer.sentence);
  return answer.pdf;
}

describe('without a browser that works', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-no-chromium-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o700);
    return path;
  }

  it.each([
    ['there is none', () => null, noChromium],
    [
      'it fails',
      () => program('fails', 'exit 3'),
      'Chromium could not make the PDF: open the page and print it to PDF.',
    ],
    [
      'it makes nothing',
      () => program('nothing', 'exit 0'),
      'Chromium could not make the PDF: open the page and print it to PDF.',
    ],
    [
      'it never ends',
      () => program('endless', 'exec sleep 1000'),
      'Chromium could not make the PDF: open the page and print it to PDF.',
    ],
    [
      'it cannot be run',
      () => join(folder, 'missing'),
      'Chromium could not make the PDF: open the page and print it to PDF.',
    ],
  ])('the answer is a sentence, and nothing is left behind: %s', async (_, chromium, sentence) => {
    const before = foldersLeft();
    expect(await reportPdf(page, { chromium: chromium(), madeOn, limitSeconds: 1 })).toEqual({ sentence });
    expect(foldersLeft().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('a path that is set and is not there is not made up for by another', () => {
    expect(findChromium(join(folder, 'missing'))).toBeNull();
  });
});

describe('the days of a PDF', () => {
  it('are the edition’s, and the bytes are as many', () => {
    const bytes = Buffer.from(
      "<</CreationDate (D:20261126043500+01'00')\n/ModDate (D:20261126043500+00'00')>>",
      'latin1',
    );
    const dated = datedPdf(bytes, '2025-04-20');
    expect(dated.toString('latin1')).toBe(
      "<</CreationDate (D:20250420000000+00'00')\n/ModDate (D:20250420000000+00'00')>>",
    );
    expect(dated).toHaveLength(bytes.length);
  });
});

describe.skipIf(withoutBrowser)('the PDF', () => {
  let bytes: Buffer = Buffer.alloc(0);
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await made(page);
    pdf = readPdf(bytes);
  });

  it('is tagged, in English, with the title of the report and an outline of its headings', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toBe('en-GB');
    expect(pdf.title).toBe('Northmoor: sufficiency report, facts as of 31 March 2025');
    expect(pdf.text).toContain('/DisplayDocTitle true');
    for (const heading of ['Contents', 'Where we are short', 'What the marks mean'])
      expect(pdf.outline).toContain(heading);
  });

  it('has one heading of the first level, and others below it', () => {
    const kinds = everyTag(pdf.tags).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'H1')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'H2').length).toBeGreaterThan(12);
  });

  it('has every table of the page as a table, with headings of columns and rows', () => {
    const tables = everyTag(pdf.tags).filter(({ kind }) => kind === 'Table');
    expect(tables).toHaveLength(page.match(/<table /g)?.length ?? 0);
    for (const table of tables)
      expect(everyTag(table.within).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TR', 'TH', 'TD']));
  });

  it('has words for every figure: those of the page', () => {
    const figures = everyTag(pdf.tags).filter(({ kind }) => kind === 'Figure');
    const words = [...page.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, said]) => said);
    expect(figures.map(({ alternative }) => alternative)).toEqual(words);
    expect(words.length).toBeGreaterThan(3);
  });

  it('says no day but the edition’s, and nothing of the machine it was made on', () => {
    expect([...pdf.text.matchAll(/D:(\d{8})/g)].map(([, day]) => day)).toEqual(['20250420', '20250420']);
    expect(bytes.toString('latin1')).not.toMatch(/file:|nearhome-report-|\/tmp\//);
  });

  it('is the same bytes for the same page', async () => {
    expect((await made(page)).equals(bytes)).toBe(true);
  });

  it('of hostile words is as tagged, runs nothing, and leads nowhere that somebody typed', async () => {
    const typed = { narratives: { GAP: hostileNarrative }, risks: hostileLines, asks: hostileLines };
    const hostile = reportPage(editionFor(northmoor(typed), board));
    const file = await made(hostile);
    const read = readPdf(file);
    expect(read.isTagged).toBe(true);
    expect(everyTag(read.tags).filter(({ kind }) => kind === 'Table')).toHaveLength(
      hostile.match(/<table /g)?.length ?? 0,
    );
    expect(file.toString('latin1')).not.toMatch(
      /\/JavaScript|\/JS\b|javascript:|evil\.example|\/Launch|\/EmbeddedFile/,
    );
  });
});
