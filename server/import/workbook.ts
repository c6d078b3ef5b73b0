import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { type ImportFile, type RejectedImport, rejected } from './importFacts.ts';
import { maximumFieldCharacters } from './readCsv.ts';
import { zipFault } from './zipLimits.ts';

export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

const mostSheets = 30;
const mostRows = 200_000;
const mostCellsInRow = 200;
const rowsBetweenPauses = 500;

/** Days are written as the return writes them; a formula is its last result, a link its text. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).slice(0, maximumFieldCharacters);
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText
      .map((part: { text?: unknown }) => String(part.text ?? ''))
      .join('')
      .slice(0, maximumFieldCharacters);
  }
  if ('result' in value) return textOf(value.result);
  return 'text' in value ? textOf(value.text) : '';
}

function cellsOf(values: unknown): string[] {
  const list: unknown[] = Array.isArray(values) ? values.slice(1, mostCellsInRow + 1) : [];
  return Array.from(list, textOf);
}

async function readSheets(bytes: Uint8Array): Promise<Sheet[] | 'TOO_MANY'> {
  const options = {
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    worksheets: 'emit',
    entries: 'ignore',
  } as const;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), options);
  const sheets: Sheet[] = [];
  let count = 0;
  for await (const worksheet of reader) {
    const rows: SheetRow[] = [];
    for await (const row of worksheet) {
      count += 1;
      if (count > mostRows || sheets.length >= mostSheets) return 'TOO_MANY';
      if (count % rowsBetweenPauses === 0) await setImmediate();
      rows.push({ line: row.number, cells: cellsOf(row.values) });
    }
    const name =
      'name' in worksheet && typeof worksheet.name === 'string' ? worksheet.name : `Sheet ${sheets.length + 1}`;
    sheets.push({ name, rows });
  }
  return sheets;
}

/**
 * The sheets of an Excel workbook as text.
 *
 * Errors  a damaged workbook, or one that would unpack to more than is read, is refused with one sentence.
 */
export async function readWorkbook(file: ImportFile): Promise<readonly Sheet[] | RejectedImport> {
  const { bytes } = file;
  const fault = zipFault(bytes);
  if (fault !== null) return rejected('CONTENT', `${file.name} ${fault}`);
  try {
    const sheets = await readSheets(bytes);
    if (sheets !== 'TOO_MANY') return sheets;
    return rejected(
      'CONTENT',
      `${file.name} has more than ${mostSheets} sheets or ${mostRows.toLocaleString('en-GB')} rows. Send the sheets that matter, as CSV UTF-8.`,
    );
  } catch {
    return rejected(
      'CONTENT',
      `${file.name} is an Excel workbook that cannot be read. Open it, save it again as .xlsx or CSV UTF-8, and send that.`,
    );
  }
}
