import type { ImportProblemRow, SetAsideRow } from './store/rows.ts';

const columns = ['file', 'line', 'column', 'rule', 'what_is_wrong', 'what_to_do', 'row'] as const;

/** A cell that a spreadsheet would run as a formula is made text (ASVS 1.2.10), then quoted as RFC 4180 asks. */
export function safeCell(value: string): string {
  const inert = /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The rows set aside, one line for each thing wrong with them; `row` is the row as it stood in the file. */
export function setAsideCsv(rows: readonly SetAsideRow[], problems: readonly ImportProblemRow[]): string {
  const rawOf = new Map(rows.map((row) => [`${row.file}\n${row.line}`, row.raw]));
  const lines = problems
    .filter((problem) => problem.severity === 'SET_ASIDE')
    .map((problem) => [
      problem.file,
      String(problem.line ?? ''),
      problem.column ?? '',
      problem.rule,
      problem.sentence,
      problem.fix,
      rawOf.get(`${problem.file}\n${problem.line}`) ?? '',
    ]);
  return `\uFEFF${[columns, ...lines].map((cells) => cells.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
