import type { ImportStatus } from '../schema/vocabulary.ts';
import type { ImportProblem } from './import/importFacts.ts';
import type { ImportChanges, ImportRepairCount } from './store/importOutcome.ts';
import type { ImportBatchRow } from './store/rows.ts';

/** What POST /imports/:format answers, whatever became of the files (contract.graphql). Invariant: the four counts make `rows`. */
export interface ImportAnswer {
  /** Null when nothing was recorded. */
  readonly id: string | null;
  readonly status: ImportStatus;
  readonly sentence: string;
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly identical: number;
  readonly blank: number;
  readonly warned: number;
  /** The first thousand; the rest are in the file of rows set aside. While the import is RUNNING, and in REJECTED answers, there may be none. */
  readonly problems: readonly ImportProblem[];
  /** What was changed, or will be; null where nothing was compared. */
  readonly changes: ImportChanges | null;
  readonly repairs: readonly ImportRepairCount[];
}

export interface AnsweredImport {
  readonly httpStatus: number;
  readonly answer: ImportAnswer;
}

export const mostProblems = 1000;
const noCounts = { rows: 0, accepted: 0, setAside: 0, identical: 0, blank: 0, warned: 0 };

const grouped = (count: number) => count.toLocaleString('en-GB');
const rowsOf = (count: number) => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

export type ImportCounts = Pick<ImportBatchRow, 'rows' | 'accepted' | 'setAside' | 'identical' | 'blank'>;

/** "1,204 rows: 1,187 loaded, 3 set aside, 14 already the same." */
export function countsSentence(counts: ImportCounts, done: 'loaded' | 'ready to load'): string {
  const parts = [`${grouped(counts.accepted)} ${done}`];
  if (counts.setAside > 0) parts.push(`${grouped(counts.setAside)} set aside`);
  if (counts.identical > 0) parts.push(`${grouped(counts.identical)} already the same`);
  if (counts.blank > 0) parts.push(`${grouped(counts.blank)} blank`);
  return `${rowsOf(counts.rows)}: ${parts.join(', ')}.`;
}

function withRest(sentence: string, problems: number): string {
  return problems <= mostProblems
    ? sentence
    : `${sentence} The first ${grouped(mostProblems)} of ${grouped(problems)} problems are listed; the rest are in the file of rows set aside.`;
}

export function refusal(httpStatus: number, sentence: string): AnsweredImport {
  return {
    httpStatus,
    answer: { id: null, status: 'REJECTED', sentence, ...noCounts, problems: [], changes: null, repairs: [] },
  };
}

export interface Outcome extends ImportCounts {
  readonly id: string | null;
  readonly status: ImportStatus;
  readonly sentence: string;
  readonly warned: number;
  readonly changes: ImportChanges | null;
  readonly repairs: readonly ImportRepairCount[];
  readonly problemCount: number;
}

export function answered(httpStatus: number, outcome: Outcome, problems: readonly ImportProblem[]): AnsweredImport {
  const { id, status, rows, accepted, setAside, identical, blank, warned, changes, repairs } = outcome;
  return {
    httpStatus,
    answer: {
      id,
      status,
      sentence: withRest(outcome.sentence, outcome.problemCount),
      rows,
      accepted,
      setAside,
      identical,
      blank,
      warned,
      problems: problems.slice(0, mostProblems),
      changes,
      repairs,
    },
  };
}
