/** The report's tables as a workbook: a cover, notes, and a sheet for each table. */
import ExcelJS from 'exceljs';
import { markers } from '../../schema/vocabulary.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { dateText } from '../engine/wording.ts';
import { safeText } from './reportCsv.ts';
import type { ReportEdition } from './reportEdition.ts';
import { cellNumber, rowsOf } from './reportWords.ts';

/** A sheet's name has 31 characters at most, and none of some. */
function sheetName(table: ReleasedTable, at: number): string {
  const plain = table.caption.replace(/[[\]:*?/\\']/g, ' ').replace(/\s+/g, ' ');
  return `${at + 1} ${plain}`.slice(0, 31).trim();
}

function addCover(book: ExcelJS.Workbook, edition: ReportEdition, names: readonly string[]): void {
  const cover = book.addWorksheet('Cover');
  cover.columns = [{ width: 90 }];
  cover.addRow([safeText(edition.headline)]).font = { bold: true, size: 14 };
  cover.addRow([safeText(`Sufficiency report of ${edition.regionName}, version ${edition.version}`)]);
  cover.addRow([`Facts as of ${dateText(edition.asOf)}`]);
  if (edition.isSynthetic) cover.addRow(['Synthetic data: not for decisions about any child']);
  cover.addRow([]);
  for (const name of names) cover.addRow([name]);
}

function addNotes(book: ExcelJS.Workbook, edition: ReportEdition): void {
  const notes = book.addWorksheet('Notes');
  notes.columns = [{ width: 14 }, { width: 90 }];
  notes.addRow(['', `Numbers of one to ${edition.largestSmallCount} children are hidden, and others beside them`]);
  for (const { symbol, label } of Object.values(markers)) notes.addRow([symbol, label]);
  for (const { title, answer } of edition.blocks) notes.addRow([safeText(title), safeText(answer)]);
  notes.addRow(['Facts', edition.fingerprint]);
}

function addTable(book: ExcelJS.Workbook, table: ReleasedTable, name: string): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.columns = [{ width: 34 }, ...table.columns.map(() => ({ width: 18 }))];
  sheet.addRow([safeText(table.caption)]).font = { bold: true };
  sheet.addRow([table.rowHeading, ...table.columns.map(({ label }) => label)]).font = { bold: true };
  for (const { label, cells } of rowsOf(table)) {
    const row = sheet.addRow([
      safeText(label),
      ...cells.map((cell, at) => cellNumber(cell, table.columns[at]?.unit ?? 'children')),
    ]);
    for (const [at, { unit }] of table.columns.entries()) if (unit === 'percent') row.getCell(at + 2).numFmt = '0%';
  }
  sheet.addRow([safeText(`Source: ${table.source}`)]);
}

/** Shape  no hidden sheet, row or column, no formula, no name of a person; the same rows in the same order as the page. */
export async function reportXlsx(edition: ReportEdition): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Nearhome';
  book.title = `Sufficiency report of ${edition.regionName}`;
  const made = new Date(`${edition.madeOn}T00:00:00Z`);
  [book.created, book.modified] = [made, made];
  const tables = edition.blocks.flatMap(({ tables: own }) => own);
  const names = tables.map(sheetName);
  addCover(book, edition, names);
  addNotes(book, edition);
  for (const [at, table] of tables.entries()) addTable(book, table, names[at] ?? `${at + 1}`);
  return Buffer.from(await book.xlsx.writeBuffer());
}
