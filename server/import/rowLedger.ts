import type { ImportProblem, SetAsideRow } from './importFacts.ts';

/** A row of a file that a problem can be told about. */
export interface FileRow {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
}

/** What is wrong with a row, before it is known where. */
export interface Finding {
  readonly column: string | null;
  readonly rule: string;
  readonly sentence: string;
  readonly fix: string;
}

/** Counts what became of every row, once each, and keeps the problems found on the way. */
export class RowLedger {
  rows = 0;
  blank = 0;
  identical = 0;
  readonly #problems: ImportProblem[] = [];
  readonly #setAside = new Map<FileRow, SetAsideRow>();
  readonly #warned = new Set<FileRow>();

  /** A row may be set aside for several reasons and still counts once. */
  setAside(row: FileRow, findings: readonly Finding[]): void {
    for (const finding of findings)
      this.#problems.push({ file: row.file, line: row.line, severity: 'SET_ASIDE', ...finding });
    this.#setAside.set(row, { file: row.file, line: row.line, raw: row.raw });
  }

  warn(row: FileRow, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    for (const finding of findings)
      this.#problems.push({ file: row.file, line: row.line, severity: 'WARNING', ...finding });
    this.#warned.add(row);
  }

  warnOfFile(file: string, finding: Finding): void {
    this.#problems.push({ file, line: null, severity: 'WARNING', ...finding });
  }

  add(problems: readonly ImportProblem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  isSetAside(row: FileRow): boolean {
    return this.#setAside.has(row);
  }

  /** Problems in the order of files, then lines, the file's own first. */
  summary(fileNames: readonly string[]) {
    const order = new Map(fileNames.map((name, index) => [name, index]));
    const problems = [...this.#problems].sort(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
    );
    let warned = 0;
    for (const row of this.#warned) if (!this.#setAside.has(row)) warned += 1;
    return {
      fileNames,
      rows: this.rows,
      blank: this.blank,
      setAside: this.#setAside.size,
      warned,
      duplicatesInFile: this.identical,
      problems,
      setAsideRows: [...this.#setAside.values()],
    };
  }
}
