/** The report's tables as a workbook: a cover, notes, and a sheet for each table. */
import ExcelJS from 'exceljs';
import { reportBlocks } from '../../schema/codes/reportBlocks.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';
import { inertText } from '../setAsideCsv.ts';
import { aboutLines, titleOf } from './aboutLines.ts';
import { datedZip } from './datedZip.ts';
import type { ReportEdition } from './reportEdition.ts';
import { distinctNames, type FileTable, fileTablesOf } from './reportTables.ts';

/** A sheet's name has 31 characters at most, none of them []:*?/\, and no apostrophe at an end; its number keeps it apart. */
function sheetName({ caption }: FileTable, at: number): string {
  const plain = caption.replace(/[[\]:*?/\\'’]/g, ' ').replace(/\s+/g, ' ');
  return `${at + 1} ${plain}`.slice(0, 31).trim();
}

function plainCell(cell: string | number): string | number {
  return typeof cell === 'string' ? inertText(cell) : cell;
}

function addWords(book: ExcelJS.Workbook, name: string, rows: readonly (readonly (string | number)[])[]): void {
  const sheet = book.addWorksheet(name);
  sheet.columns = [{ width: 30 }, { width: 100 }];
  for (const row of rows) {
    const added = sheet.addRow(row.map(plainCell));
    added.alignment = { wrapText: true, vertical: 'top' };
  }
  sheet.getColumn(1).font = { bold: true };
}

function blockRows(block: ReleasedBlock, { narratives }: ReportEdition): string[][] {
  const said: [string, string | null | undefined][] = [
    [reportBlocks[block.id], block.answer],
    ['', block.notLoaded],
    ['In our words', narratives[block.id]],
    ...block.comparisons.map((sentence): [string, string] => ['Compared with', sentence]),
    ...block.changed.map((sentence): [string, string] => ['What changed', sentence]),
    ['How good the data is', block.quality],
    ...block.notes.map((note): [string, string] => ['Note', note]),
  ];
  return said.flatMap(([name, text]) => (text === null || text === undefined || text === '' ? [] : [[name, text]]));
}

function noteRows(edition: ReportEdition): string[][] {
  return [
    ...edition.report.blocks.flatMap((block) => blockRows(block, edition)),
    ...edition.report.measures.flatMap(({ title, meaning, formula, workedExample, limits, source }) => [
      [title, meaning],
      ['In words', formula],
      ['For example', workedExample],
      ...limits.map((limit) => ['Limit', limit]),
      ['Source', source],
    ]),
  ];
}

const formats = { percent: '0%', pounds: '"£"#,##0', miles: '0.0', rate: '0.0' } as const;

function formatOf(unit: FileTable['units'][number]): string | undefined {
  if (unit === null) return undefined;
  return unit in formats ? formats[unit as keyof typeof formats] : '#,##0';
}

function addTable(book: ExcelJS.Workbook, table: FileTable, at: number): void {
  const sheet = book.addWorksheet(sheetName(table, at), { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const rows = table.rows.map((row) => row.map(plainCell));
  sheet.addTable({
    name: `Table_${at + 1}_${table.id.replace(/\W+/g, '_')}`,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: distinctNames(table.headings, ' ').map((name) => ({ name: String(plainCell(name)) })),
    // A table has a row or it cannot be opened.
    rows: rows.length === 0 ? [table.headings.map(() => '')] : rows,
  });
  for (const [column, unit] of table.units.entries()) {
    const format = formatOf(unit);
    sheet.getColumn(column + 1).width = unit === null ? 28 : 16;
    if (format !== undefined) sheet.getColumn(column + 1).numFmt = format;
  }
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'bottom' };
  sheet.getRow(1).font = { bold: true };
}

/**
 * Shape  a cover, notes, then for each table of the page a sheet with a named table under frozen headings: the same rows in the same order.
 *        No hidden sheet, row or column, no formula, no name of a person in what is said about the file; the same edition, the same bytes.
 */
export async function reportXlsx(edition: ReportEdition): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const made = new Date(`${edition.madeOn}T00:00:00Z`);
  const tables = fileTablesOf(edition);
  [book.creator, book.lastModifiedBy, book.title] = ['Nearhome', 'Nearhome', titleOf(edition)];
  [book.created, book.modified] = [made, made];
  addWords(book, 'Cover', [
    ['Sufficiency report', edition.report.headline],
    ...aboutLines(edition),
    ...tables.map((table, at): [string, string] => [
      sheetName(table, at),
      `${table.caption}. Source: ${table.source}.`,
    ]),
  ]);
  addWords(book, 'Notes', noteRows(edition));
  for (const [at, table] of tables.entries()) addTable(book, table, at);
  return datedZip(Buffer.from(await book.xlsx.writeBuffer()), edition.madeOn);
}
