import type { ProblemSeverity } from '../../schema/vocabulary.ts';
import type { ImportProblem, ImportSteps, SetAsideRow } from './importFacts.ts';
import { repairCounts } from './repairWords.ts';

/** A row of a file that a problem can be told about. */
export interface FileRow {
  readonly file: string;
  readonly line: number;
  /** Which of the file's records it is, from 1, where several may begin on one line (JSON, XML). */
  readonly record?: number;
  readonly raw: string;
  readonly columns?: readonly string[];
  readonly cells?: readonly string[];
}

/** What is wrong with a row, before it is known where. */
export interface Finding {
  readonly column: string | null;
  readonly rule: string;
  readonly sentence: string;
  readonly fix: string;
  /** The child whose arrival would let the row in: authority, a bar, CHILD reference. */
  readonly waitsFor?: string;
}

/** What is held to be told: more says nothing new, and a file of nothing but faults must not fill the memory. */
export const mostProblemsKept = 20_000;
/** Problems and rows held before they are given away, where there is somebody to take them. */
const mostHeld = 5000;

/** A copy that does not keep the text it was cut from in memory. */
const own = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

const recordOf = ({ record }: FileRow) => (record === undefined ? {} : { record });

function setAsideRow(row: FileRow, findings: readonly Finding[]): SetAsideRow {
  const waitsFor = findings.length === 1 ? findings[0]?.waitsFor : undefined;
  return {
    file: row.file,
    line: row.line,
    ...recordOf(row),
    raw: own(row.raw),
    ...(row.columns === undefined ? {} : { columns: row.columns }),
    ...(row.cells === undefined ? {} : { cells: row.cells.map(own) }),
    ...(waitsFor === undefined ? {} : { waitsFor: own(waitsFor) }),
  };
}

/** Counts what became of every row, once each, and keeps the problems found on the way: up to a limit, or given away in steps. */
export class RowLedger {
  rows = 0;
  blank = 0;
  identical = 0;
  #problems: ImportProblem[] = [];
  #problemsTold = 0;
  #problemsLeftOut = 0;
  readonly #setAside = new WeakSet<FileRow>();
  #setAsideCount = 0;
  #setAsideRows: SetAsideRow[] = [];
  readonly #warned = new WeakSet<FileRow>();
  #warnedCount = 0;
  readonly #repairs = new Map<string, number>();
  readonly #steps: ImportSteps | null;

  constructor(steps: ImportSteps | null = null) {
    this.#steps = steps;
  }

  #mayTell(severity: ProblemSeverity): boolean {
    const isAlwaysTold = severity === 'SET_ASIDE' && this.#steps !== null;
    return isAlwaysTold ? this.#problems.length < 20 * mostProblemsKept : this.#problemsTold < mostProblemsKept;
  }

  #tell(row: FileRow, severity: ProblemSeverity, findings: readonly Finding[]): void {
    for (const { column, rule, sentence, fix } of findings) {
      if (this.#mayTell(severity)) {
        const where = { file: row.file, line: row.line, ...recordOf(row) };
        this.#problems.push({ ...where, column, rule, severity, sentence, fix });
        this.#problemsTold += 1;
      } else this.#problemsLeftOut += 1;
    }
  }

  /** A row may be set aside for several reasons and still counts once. */
  setAside(row: FileRow, findings: readonly Finding[]): void {
    this.#tell(row, 'SET_ASIDE', findings);
    if (this.#setAside.has(row)) return;
    this.#setAside.add(row);
    this.#setAsideCount += 1;
    if (this.#warned.delete(row)) this.#warnedCount -= 1;
    if (this.#steps !== null || this.#setAsideRows.length < mostProblemsKept)
      this.#setAsideRows.push(setAsideRow(row, findings));
  }

  warn(row: FileRow, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.#tell(row, 'WARNING', findings);
    if (this.#setAside.has(row) || this.#warned.has(row)) return;
    this.#warned.add(row);
    this.#warnedCount += 1;
  }

  /** The row is in, mended by the finding's rule. */
  repaired(row: FileRow, finding: Finding): void {
    this.#tell(row, 'REPAIRED', [finding]);
    this.#repairs.set(finding.rule, (this.#repairs.get(finding.rule) ?? 0) + 1);
  }

  warnOfFile(file: string, finding: Finding): void {
    const { column, rule, sentence, fix } = finding;
    this.#problems.push({ file, line: null, severity: 'WARNING', column, rule, sentence, fix });
  }

  add(problems: readonly ImportProblem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** Says how far it is, and gives away what it holds when that is much. Errors: throws when the import is to stop. */
  async pause(): Promise<void> {
    if (this.#steps === null) return;
    await this.#steps.tell('Checking rows', this.rows, null);
    if (this.#problems.length + this.#setAsideRows.length < mostHeld) return;
    const [problems, rows] = [this.#problems, this.#setAsideRows];
    this.#problems = [];
    this.#setAsideRows = [];
    await this.#steps.keep(problems, rows);
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

  /** Problems not given away, in the order of files, then lines, the file's own first. */
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
      repairs: repairCounts(this.#repairs),
    };
  }
}
