/** Every number of every file of a report is the one the API gives, and what cannot be had is said in a sentence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportUnit } from '../../server/engine/report/reportTable.ts';
import { csvRows, openedWorkbook, pageTables, readCell, toldOf } from '../report/readReport.ts';
import { databases } from '../store/databases.ts';
import type { ApiOnStore } from './apiServer.ts';
import type { Answers } from './generated/answers.ts';
import { changeReport, madeReport, publishReport } from './reportQuestions.ts';
import { startReports } from './reportWorld.ts';
import { oldham } from './smallRegion.ts';

type Report = Answers['report'];
type Table = Report['firstPage']['table'];

/** In the order of the page. */
const tablesOf = ({ firstPage, blocks }: Report): readonly Table[] => [
  firstPage.table,
  ...blocks.flatMap(({ tables }) => tables),
];
const rowsOf = ({ rows, total }: Table) => (total === null ? [...rows] : [...rows, total]);

/** What a reader may take from the cells of a table, row by row. */
function told(table: Table) {
  return rowsOf(table).map(({ cells }) =>
    cells.map(({ value, marker }, at) => {
      const unit = (table.columns[at]?.unit ?? 'children') as ReportUnit;
      return toldOf({ value, marker: marker as 'SUPPRESSED' | null }, unit);
    }),
  );
}

describe.each(databases)('files of a report, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  let board: string;
  let report: Report;
  const get = (path: string, cookie = commissioner) => opened.api.send(path, { headers: { cookie } });
  const text = async (path: string, cookie = commissioner) => {
    const response = await get(path, cookie);
    expect(response.status).toBe(200);
    return response.text();
  };
  const refused = async (path: string) => {
    const response = await get(path);
    return { status: response.status, ...((await response.json()) as { sentence: string }) };
  };
  beforeAll(async () => {
    opened = await startReports(kind);
    commissioner = await opened.api.signIn('commissioner');
    board = await opened.api.signIn('board');
    const { id } = (await madeReport(opened.api, commissioner)).report;
    const changes = {
      actions: [{ what: '=2+5', owner: '@Head', due: '2025-09-30', rating: 'AMBER' }],
      asks: ['Approve 12 places.'],
    };
    await opened.api.ask(commissioner, changeReport, { id, changes });
    report = (await opened.api.ask(commissioner, publishReport, { id })).data.publishReport as Report;
    expect(report.status).toBe('PUBLISHED');
  });
  afterAll(() => opened?.close());

  it('the page says the API’s numbers, in every table', async () => {
    const page = await text(`/reports/${report.id}.html`, board);
    const shown = new Map(pageTables(page).map(({ id, rows }) => [id, rows]));
    for (const table of tablesOf(report)) {
      const rows = shown.get(table.id)?.slice(1) ?? [];
      expect(rows.map(([label]) => label)).toEqual(rowsOf(table).map(({ label }) => label));
      expect(rows.map(([, ...cells]) => cells)).toEqual(
        rowsOf(table).map(({ cells }) => cells.map((cell) => cell.text)),
      );
    }
    expect(tablesOf(report).length).toBeGreaterThan(12);
  });

  it('each table as CSV has the API’s rows and numbers, and the whole file has every table', async () => {
    for (const table of tablesOf(report)) {
      const [, ...rows] = csvRows(await text(`/reports/${report.id}.csv?table=${table.id}`, board));
      expect(rows.map(([id, label]) => ({ id, label }))).toEqual(rowsOf(table).map(({ id, label }) => ({ id, label })));
      const exact = rows.map((row) => row.slice(2).map((cell) => (cell === '[low]' ? cell : readCell(cell))));
      expect(exact).toEqual(told(table));
    }
    const whole = await text(`/reports/${report.id}.csv`, board);
    for (const { caption } of tablesOf(report)) expect(whole).toContain(caption);
    expect(csvRows(await text(`/reports/${report.id}.csv?table=about`, board)).flat()).toContain(report.fingerprint);
  });

  it('the workbook has a sheet for each table, with as many rows, and runs nothing that people wrote', async () => {
    const response = await get(`/reports/${report.id}.xlsx`, board);
    const book = await openedWorkbook(Buffer.from(await response.arrayBuffer()));
    const sheets = book.worksheets.slice(2);
    expect(sheets).toHaveLength(tablesOf(report).length + 1);
    for (const [at, table] of tablesOf(report).entries())
      expect(sheets[at]?.actualRowCount).toBe(1 + Math.max(1, rowsOf(table).length));
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat());
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toBe(false);
  });

  it('the areas hold each council’s numbers of the first table', async () => {
    const { features } = JSON.parse(await text(`/reports/${report.id}.geojson`, board));
    expect(features).toHaveLength(3);
    const { table } = report.firstPage;
    for (const { id, properties } of features) {
      const row = table.rows.find((one) => one.id === id);
      for (const [at, column] of table.columns.entries()) {
        const { value, marker } = row?.cells[at] ?? { value: null, marker: null };
        const shown = properties[`${table.id}.${column.id}`];
        expect(value === null ? marker : shown).toBe(value ?? marker);
      }
    }
  });

  it('the public’s files leave out what the board is asked, and owners', async () => {
    const whole = await text(`/reports/${report.id}.html?for=board`, board);
    const open = await text(`/reports/${report.id}.html?for=public`, board);
    expect(whole).toContain('Approve 12 places.');
    expect(open).not.toContain('Approve 12 places.');
    expect(open).not.toContain('@Head');
  });

  it('a council’s view has its row of every table of councils, and no other’s', async () => {
    const tables = pageTables(await text(`/reports/${report.id}.html?council=${oldham}`, board));
    const [first] = tables;
    const names = first?.rows.slice(1).map(([label]) => label);
    expect(names?.[0]).toBe('Oldham');
    expect(tables.flatMap(({ rows }) => rows.map(([label]) => label))).not.toContain('Rochdale');
  });

  it('what is sent says what it is: read in the browser or taken away, never kept by it, and running nothing', async () => {
    const page = await get(`/reports/${report.id}.html`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-disposition')).toMatch(/^inline; filename="report-small-edition-1-board.html"$/);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const csv = await get(`/reports/${report.id}.csv?for=public&council=${oldham}&table=first`);
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="report-small-edition-1-public-${oldham}-first.csv"`,
    );
  });

  it('a server without a browser says so, in the API and instead of the PDF', async () => {
    const pdf = report.files.filter(({ format }) => format === 'PDF');
    expect(pdf.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/no Chromium/),
      expect.stringMatching(/no Chromium/),
    ]);
    expect(await refused(`/reports/${report.id}.pdf`)).toMatchObject({ status: 503, sentence: pdf[0]?.sentence });
    expect(report.files.filter(({ format }) => format !== 'PDF').every(({ sentence }) => sentence === null)).toBe(true);
    for (const { format, url } of report.files) if (format !== 'PDF') expect((await get(url)).status).toBe(200);
  });

  it.each([
    ['for=nobody', 'for must be board or public'],
    ['council=E09000001', 'council must be'],
    ['council=x', 'council must be'],
    ['table=nothing', 'table must be the id of a table'],
    ['for=board&for=public', 'for must be board or public'],
  ])('?%s is answered in a sentence', async (query, says) => {
    const answer = await refused(`/reports/${report.id}.csv?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.sentence).toContain(says);
  });

  it.each(['%2e%2e%2fsecret', '__proto__', 'x'.repeat(300), '%00'])('no report is named %s', async (id) => {
    expect(await refused(`/reports/${id}.html`)).toMatchObject({ status: 404 });
  });
});
