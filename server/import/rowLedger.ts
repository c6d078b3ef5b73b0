import type { ProblemSeverity } from '../../schema/vocabulary.ts';
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

/** What is kept to be told: more says nothing new, and a file of nothing but faults must not fill the memory. */
export const mostProblemsKept = 20_000;

/** Counts what became of every row, once each, and keeps the problems found on the way, up to a limit. */
export class RowLedger {
  rows = 0;
  blank = 0;
  identical = 0;
  readonly #problems: ImportProblem[] = [];
  #problemsLeftOut = 0;
  readonly #setAside = new WeakSet<FileRow>();
  #setAsideCount = 0;
  readonly #setAsideRows: SetAsideRow[] = [];
  readonly #warned = new WeakSet<FileRow>();
  #warnedCount = 0;

  #tell(row: FileRow, severity: ProblemSeverity, findings: readonly Finding[]): void {
    for (const finding of findings) {
      if (this.#problems.length < mostProblemsKept)
        this.#problems.push({ file: row.file, line: row.line, severity, ...finding });
      else this.#problemsLeftOut += 1;
    }
  }

  /** A row may be set aside for several reasons and still counts once. */
  setAside(row: FileRow, findings: readonly Finding[]): void {
    this.#tell(row, 'SET_ASIDE', findings);
    if (this.#setAside.has(row)) return;
    this.#setAside.add(row);
    this.#setAsideCount += 1;
    if (this.#warned.delete(row)) this.#warnedCount -= 1;
    if (this.#setAsideRows.length < mostProblemsKept)
      this.#setAsideRows.push({ file: row.file, line: row.line, raw: row.raw });
  }

  warn(row: FileRow, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.#tell(row, 'WARNING', findings);
    if (this.#setAside.has(row) || this.#warned.has(row)) return;
    this.#warned.add(row);
    this.#warnedCount += 1;
  }

  warnOfFile(file: string, finding: Finding): void {
    this.#problems.push({ file, line: null, severity: 'WARNING', ...finding });
  }

  add(problems: readonly ImportProblem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  #leftOut(file: string): ImportProblem[] {
    if (this.#problemsLeftOut === 0) return [];
    return [
      {
        file,
        line: null,
        column: null,
        rule: 'MANY_PROBLEMS',
        severity: 'WARNING',
        sentence: `There are more problems than are kept: ${this.#problemsLeftOut.toLocaleString('en-GB')} after the first ${mostProblemsKept.toLocaleString('en-GB')} are only counted.`,
        fix: 'Mend what is told first, then send the file again.',
      },
    ];
  }

  /** Problems in the order of files, then lines, the file's own first. */
  summary(fileNames: readonly string[]) {
    const order = new Map(fileNames.map((name, index) => [name, index]));
    const problems = [...this.#leftOut(fileNames[0] ?? ''), ...this.#problems].sort(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
    );
    return {
      fileNames,
      rows: this.rows,
      blank: this.blank,
      setAside: this.#setAsideCount,
      warned: this.#warnedCount,
      duplicatesInFile: this.identical,
      problems,
      setAsideRows: this.#setAsideRows,
    };
  }
}
