/**
 * The page of a report written by hand, as it is read: a file for each view in test/golden/report. After a change that is meant, write
 * them again with REGEN=1 and read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReleasedTable } from '../../server/engine/report/reportTable.ts';
import { editionFor, type ReportContent, type ReportView } from '../../server/report/reportEdition.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { tablesOf } from '../../server/report/reportTables.ts';
import { rowsOf } from '../../server/report/reportWords.ts';
import { board, eastmoor, everybody, northmoor } from './northmoor.ts';
import { pageTables, pageText, readCell, toldOf } from './readReport.ts';
import { seededContent, seededEdition } from './seededEdition.ts';

const folder = resolve(import.meta.dirname, '../golden/report');
const pageOf = (content: ReportContent, view: ReportView = board) => reportPage(editionFor(content, view));

/** The same content with every number of every table hidden. */
function allHidden(content: ReportContent): ReportContent {
  const hide = (table: ReleasedTable): ReleasedTable => {
    const row = (each: ReleasedTable['rows'][number]) => ({
      ...each,
      cells: each.cells.map(() => ({ value: null, marker: 'SUPPRESSED' as const })),
    });
    return { ...table, rows: table.rows.map(row), total: table.total === null ? null : row(table.total) };
  };
  const { report } = content;
  return {
    ...content,
    report: {
      ...report,
      firstPage: { ...report.firstPage, table: hide(report.firstPage.table) },
      blocks: report.blocks.map((block) => ({ ...block, tables: block.tables.map(hide) })),
    },
  };
}

describe('the page, as it is read', () => {
  it.each([
    ['board', board],
    ['public', everybody],
    ['council', { audience: 'BOARD', council: eastmoor }],
  ] as const)('%s', (name, view) => {
    const text = `${pageText(pageOf(northmoor(), view))}\n`;
    const file = resolve(folder, `${name}.txt`);
    if (process.env.REGEN === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('the numbers of the page', () => {
  it.each([
    ['a report written by hand', editionFor(northmoor(), board)],
    ['a seeded region', seededEdition()],
    ['one council of it', seededEdition({}, { audience: 'PUBLIC', council: 'E08000004' })],
    ['a report that hides all', editionFor(allHidden(northmoor()), board)],
  ])('are those of the edition, in the same rows and order: %s', (_, edition) => {
    const shown = new Map(pageTables(reportPage(edition)).map(({ id, rows }) => [id, rows]));
    const tables = tablesOf(edition);
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const [heads, ...rows] = shown.get(table.id) ?? [];
      expect(heads).toEqual([table.rowHeading, ...table.columns.map(({ label }) => label)]);
      expect(rows.map(([label]) => label)).toEqual(rowsOf(table).map(({ label }) => label));
      const told = rowsOf(table).map(({ cells }) =>
        cells.map((cell, at) => toldOf(cell, table.columns[at]?.unit ?? 'children')),
      );
      expect(rows.map((row) => row.slice(1).map(readCell))).toEqual(told);
    }
  });

  it('are never on a picture that its table does not hold', () => {
    const page = pageOf(seededContent());
    const pictures = page.match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(3);
    const written = new Set(pageTables(page).flatMap(({ rows }) => rows.flat()));
    for (const picture of pictures)
      for (const [, text = ''] of picture.matchAll(/<text[^>]*class="value"[^>]*>([^<]*)</g))
        expect(written).toContain(text);
  });

  it('are hidden in every picture and its words where the table hides them', () => {
    const page = pageOf(allHidden(northmoor()));
    const pictures = (page.match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? []).map((picture) => pageText(picture));
    expect(pictures.length).toBeGreaterThan(0);
    for (const words of pictures) expect(words).not.toMatch(/\d+ (short|spare)|\d%|£/);
    expect(pictures.join()).toContain('None of its numbers is known or may be shown.');
  });
});

describe('what people wrote on the page', () => {
  const hostile = [
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['an end of the style', '</style><script>alert(1)</script>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['a formula', '=HYPERLINK("http://example.com","see")'],
    ['an entity', '&lt;b&gt; &amp; &#x3c;'],
  ] as const;

  it.each(hostile)('is plain words, never %s', (_, typed) => {
    const written = pageOf(
      northmoor({
        ...{ narratives: { GAP: typed }, risks: [typed], asks: [typed], regionName: typed, approvedBy: typed },
        actions: [{ what: typed, owner: typed, due: '2025-09-01', rating: 'RED' }],
      }),
    );
    const known = pageOf(northmoor());
    const tags = (page: string) => new Set(page.match(/<\/?[a-z][a-z0-9]*/g));
    expect(tags(written)).toEqual(tags(known));
    expect(written).not.toMatch(/<[^>]* on\w+=/);
    expect(pageText(written)).toContain(typed.replace(/\s+/g, ' '));
  });

  it('cannot end the style from the name of a region', () => {
    const page = pageOf(northmoor({ regionName: 'x";}</style><script>alert(1)</script>' }));
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<script');
  });

  it('has its own direction, which ends with it', () => {
    const page = pageOf(northmoor({ narratives: { GAP: '\u202Eאבג\n\nplain' } }));
    expect(page).toContain('<p class="narrative" dir="auto">אבג</p>');
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('stands in as many paragraphs as it was written in', () => {
    const page = pageOf(northmoor({ narratives: { GAP: 'one\n\n\n\ntwo\n \nthree' } }));
    expect(page.match(/<p class="narrative"/g)).toHaveLength(3);
  });
});

describe('how far an edition has come', () => {
  it.each([
    ['a draft', { status: 'DRAFT', edition: null }, 'This is a draft', 'DRAFT'],
    ['a superseded edition', { status: 'SUPERSEDED' }, 'A later edition has taken the place', 'SUPERSEDED'],
    [
      'a withdrawn one, and why',
      { status: 'WITHDRAWN', withdrawn: { on: '2025-06-01', reason: 'Two homes were counted twice.' } },
      'withdrawn on 1 June 2025: Two homes were counted twice.',
      'WITHDRAWN',
    ],
  ] as const)('is said and marked on every sheet: %s', (_, changes, words, watermark) => {
    const page = pageOf(northmoor(changes));
    expect(pageText(page)).toContain(words);
    expect(page).toContain(`class="watermark" data-words="${watermark}"`);
  });

  it('is nothing more than who approved it, once published', () => {
    const page = pageOf(northmoor());
    expect(page).not.toContain('class="watermark"');
    expect(pageText(page)).toContain('Approved by Cleo Moss, published 1 May 2025');
  });
});

describe('a region with little', () => {
  it('of one council: its map, its row and its total', () => {
    const content = northmoor();
    const one = (table: ReleasedTable) => ({ ...table, rows: table.rows.filter(({ id }) => id === eastmoor) });
    const page = pageOf({
      ...content,
      areas: content.areas.slice(0, 1),
      report: {
        ...content.report,
        firstPage: { ...content.report.firstPage, table: one(content.report.firstPage.table) },
      },
    });
    expect(pageTables(page).find(({ id }) => id === 'first')?.rows).toHaveLength(3);
    expect(pageText(page)).toContain('[picture: Map of short or spare');
  });

  it('without areas: the table alone', () => {
    const page = pageOf(northmoor({ areas: [] }));
    expect(pageText(page)).not.toContain('[picture: Map');
    expect(page).toContain('class="middle is-table"');
  });

  it('without numbers, lists, asks, actions or measures: a sentence in each place that would stand empty', () => {
    const content = northmoor({ asks: [], risks: [], actions: [], narratives: {} });
    const nothing = { numbers: [], topGaps: [], changed: [], proposals: [], quality: [], dataRisks: [] };
    const text = pageText(
      pageOf({
        ...content,
        report: { ...content.report, measures: [], firstPage: { ...content.report.firstPage, ...nothing } },
      }),
    );
    for (const words of ['No shortage can be named.', 'No plan of new places is proposed in this report.'])
      expect(text).toContain(words);
    expect(text).not.toContain('We ask the Board to');
  });
});

describe('the page as a file', () => {
  it('is the same bytes for the same edition', () => {
    expect(pageOf(northmoor())).toBe(pageOf(northmoor()));
  });

  it('asks nobody for anything and runs nothing', () => {
    const page = pageOf(northmoor());
    expect(page).not.toMatch(/<(script|link|iframe|object|img)\b|url\((?!#)|@import|https?:/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('goes back to the reports of its region, and gives its files for the same audience and council', () => {
    const page = pageOf(northmoor(), { audience: 'PUBLIC', council: eastmoor });
    const addresses = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      '/northmoor/reports',
      ...['pdf', 'xlsx', 'csv', 'geojson'].map(
        (ending) => `/reports/report-1.${ending}?for=public&amp;council=${eastmoor}`,
      ),
    ]);
  });

  it('has headings in order, one of the first level, and no two things of one name', () => {
    const page = pageOf(northmoor());
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says no day on which it was made but the edition’s', () => {
    const days = (text: string) => new Set(text.match(/\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+ \d{4}/g));
    const written = days(JSON.stringify(northmoor()));
    const told = ['31 March 2025', '20 April 2025', '1 May 2025', '1 September 2025', '31 January 2026'];
    expect([...days(pageOf(northmoor()))].filter((day) => !written.has(day) && !told.includes(day))).toEqual([]);
  });
});
