/** How tight must the first page be set, so that all of it holds on one sheet of paper? */
import type { ReportEdition } from './reportEdition.ts';

/** Letters in a line of a third of the sheet, of the whole of it, and of the headline. */
const [listLine, wholeLine, headLine] = [34, 105, 66];

function linesOf(texts: readonly string[], letters: number): number {
  return texts.reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / letters)), 0);
}

/**
 * Shape  'is-roomy' | 'is-tight' | 'is-tightest', by a count of lines: what the four numbers, the head and the foot take is the same for
 *        every edition and is left out.
 */
export function firstSheetFit({ report, risks, asks }: ReportEdition): string {
  const { headline, table, changed, topGaps, proposals, quality, dataRisks } = report.firstPage;
  const lists = [changed.length === 0 ? topGaps : changed, proposals, [...risks, ...quality, ...dataRisks]];
  const longest = Math.max(...lists.map((list) => linesOf(list.slice(0, 3), listLine)));
  const rows = Math.max(table.rows.length * 1.3, 14);
  const lines = linesOf([headline], headLine) * 1.6 + rows + longest + linesOf(asks, wholeLine) * 1.2;
  return lines <= 34 ? 'is-roomy' : lines <= 42 ? 'is-tight' : 'is-tightest';
}
