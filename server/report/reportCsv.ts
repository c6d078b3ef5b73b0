/** The report's tables as CSV, with what they are about first. */
import { markers } from '../../schema/vocabulary.ts';
import { dateText } from '../engine/wording.ts';
import type { ReportEdition } from './reportEdition.ts';
import { cellNumber, rowsOf } from './reportWords.ts';

/** Text that a spreadsheet would take for a formula is kept from it. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvLine(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) => (typeof cell === 'number' ? String(cell) : safeText(cell)))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

function aboutLines({
  regionName,
  version,
  asOf,
  isSynthetic,
  largestSmallCount,
  fingerprint,
}: ReportEdition): readonly string[][] {
  return [
    [`Sufficiency report of ${regionName}, version ${version}`],
    [`Facts as of ${dateText(asOf)}`],
    ...(isSynthetic ? [['Synthetic data: not for decisions about any child']] : []),
    [`Numbers of one to ${largestSmallCount} children are hidden, and others beside them`],
    ...Object.values(markers).map(({ symbol, label }) => [symbol, label]),
    [`Facts ${fingerprint}`],
  ];
}

/** Shape  RFC 4180 in UTF-8 with a byte order mark: lines about the report, then each table with its caption, the same rows in the same order. */
export function reportCsv(edition: ReportEdition): string {
  const tables = edition.blocks.flatMap(({ tables: own }) => own);
  const lines = tables.flatMap((table) => [
    [],
    [table.caption],
    [table.rowHeading, ...table.columns.map(({ label }) => label)],
    ...rowsOf(table).map(({ label, cells }) => [
      label,
      ...cells.map((cell, at) => cellNumber(cell, table.columns[at]?.unit ?? 'children')),
    ]),
    [`Source: ${table.source}`],
  ]);
  return `\uFEFF${[...aboutLines(edition), ...lines].map(csvLine).join('\r\n')}\r\n`;
}
