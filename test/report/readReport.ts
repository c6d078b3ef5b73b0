/** What do the files of a report say, read back by other means than those that wrote them? */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Count } from '../../server/engine/count.ts';
import type { ReportUnit } from '../../server/engine/report/reportTable.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

function wordsOf(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A line for each thing a reader would take in one by one; pictures by their alternatives. */
export function pageText(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<svg[^>]*?role="img" aria-label="([^"]*)"[\s\S]*?<\/svg>/g, '\n[picture: $1]\n')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<h(\d)[^>]*>/g, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
    .replace(/<(t[hd]|dd|span|em)\b[^>]*>/g, ' | ')
    .replace(/<li[^>]*>/g, '\n- ')
    .replace(/<\/?(br|p|div|section|table|caption|tr|dl|dt|ul|ol|nav|main|header|body|head|title|h\d)\b[^>]*>/g, '\n')
    .split('\n')
    .map(wordsOf)
    .map((line) => line.replace(/^\| /, ''))
    .filter((line) => line !== '')
    .join('\n');
}

export interface ReadTable {
  readonly id: string;
  /** Headings, rows and total, as written. */
  readonly rows: readonly (readonly string[])[];
}

export function pageTables(page: string): readonly ReadTable[] {
  return [...page.matchAll(/<table id="table-([^"]*)"[\s\S]*?<\/table>/g)].map(([table, id = '']) => ({
    id,
    rows: [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => wordsOf(cell)),
    ),
  }));
}

export function csvRows(csv: string | null): readonly (readonly string[])[] {
  return parse(csv ?? '', { bom: true, relax_column_count: true, skip_empty_lines: true });
}

export async function openedWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

const bySymbol: Readonly<Record<string, Count['marker']>> = {
  '[c]': 'SUPPRESSED',
  '[x]': 'NOT_AVAILABLE',
  '[z]': 'NOT_APPLICABLE',
};

/** "71 short" → 71, "12 spare" → −12, "29%" → 0.29, "£5,500" → 5500, "[c]" → hidden; [low] → a share that is not nothing. */
export function readCell(text: string): Count | '[low]' {
  if (text === '[low]') return text;
  const marker = bySymbol[text];
  if (marker !== undefined) return { value: null, marker };
  if (text === 'in balance') return { value: 0, marker: null };
  const size = Number(
    text
      .replace('−', '-')
      .replace(/[£,%]|short|spare/g, '')
      .trim(),
  );
  const value = text.endsWith('%') ? size / 100 : text.endsWith('spare') ? -size : size;
  return { value, marker: null };
}

/** What a reader may be told of a cell: no finer than its unit is said. */
export function toldOf({ value, marker }: Count, unit: ReportUnit): Count | '[low]' {
  if (value === null) return { value, marker };
  if (unit === 'percent' && value > 0 && value < 0.005) return '[low]';
  const steps = unit === 'percent' ? 100 : unit === 'miles' || unit === 'rate' ? 10 : 1;
  return { value: Math.round(value * steps) / steps, marker: null };
}
