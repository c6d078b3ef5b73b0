/** The report's tables as CSV: all of them with what they are about first, or one of them alone, tidy. */
import { safeCell } from '../setAsideCsv.ts';
import { aboutLines } from './aboutLines.ts';
import type { ReportEdition } from './reportEdition.ts';
import { fileTablesOf } from './reportTables.ts';

type Line = readonly (string | number)[];

/** Numbers stay numbers: a minus sign is no formula. */
function cellOf(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : safeCell(cell);
}

function csvOf(lines: readonly Line[]): string {
  return `\uFEFF${lines.map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function aboutFile(edition: ReportEdition): readonly Line[] {
  const tables = fileTablesOf(edition).flatMap(({ id, caption, source }): Line[] => [
    [`Table ${id}`, caption],
    [`Source of ${id}`, source],
  ]);
  return [['about', 'said'], ...aboutLines(edition), ...tables];
}

function wholeFile(edition: ReportEdition): readonly Line[] {
  const tables = fileTablesOf(edition).flatMap(({ caption, headings, rows, source }): Line[] => [
    [],
    [caption],
    headings,
    ...rows,
    ['Source', source],
  ]);
  return [...aboutLines(edition), ...tables];
}

/**
 * Shape   RFC 4180 in UTF-8 with a byte order mark. Without a table: lines about the report, then each table with its caption. With one:
 *         a row of field names and the rows, the total last; `about` gives what goes beside it.
 * Errors  null where the report has no such table.
 */
export function reportCsv(edition: ReportEdition, tableId: string | null = null): string | null {
  if (tableId === null) return csvOf(wholeFile(edition));
  if (tableId === 'about') return csvOf(aboutFile(edition));
  const table = fileTablesOf(edition).find(({ id }) => id === tableId);
  return table === undefined ? null : csvOf([table.fields, ...table.rows]);
}

/** What `?table=` may say. */
export function csvTableIds(edition: ReportEdition): readonly string[] {
  return ['about', ...fileTablesOf(edition).map(({ id }) => id)];
}
