/** What is being worked out at length, for whom, and how far is it? One queue for everything that takes more than a moment. */
import type { Viewer } from '../policy/viewer.ts';
import type { MadeByRun } from '../store/madeByRun.ts';
import type { RunRow } from '../store/rows.ts';
import type { RunStore } from '../store/runs.ts';
import type { Control, RunProgress } from './progress.ts';

export interface RunAsked {
  readonly kind: string;
  readonly regionId: string;
  /** Who asked first: whose turn it takes, and with whose rights the facts are read. */
  readonly viewer: Viewer;
  /** Plain data; the same question of the same facts is worked out once. */
  readonly question: unknown;
  /** Of the facts. */
  readonly version: string;
  /** The same for questions that share most of their work: best done where the last such was. */
  readonly affinity: string;
  /**
   * The question is written down with the run, so that another server can take it up where this one stops, and what it makes is
   * kept; else it ends with its server and is asked again.
   */
  readonly isKept?: boolean;
}

/** What does the work: threads, or this thread. */
export interface Runner {
  /** How many at once. */
  readonly slots: number;
  run(asked: RunAsked, hooks: { control: Control; onProgress(progress: RunProgress): void }): Promise<unknown>;
  /** Ends work that has been cancelled and goes on all the same. */
  abandon(control: Control): void;
}

export interface RunsOptions {
  readonly store: RunStore;
  readonly runner: Runner;
  readonly now: () => Date;
  /** Of the answer of a kind that is kept; null of what made none. */
  madeOf?(kind: string, answer: unknown): MadeByRun | null;
  /** One of its own unless given. */
  readonly server?: string;
  /** Told of a run that failed by a fault of ours, or that could not be written down. */
  onFault(error: unknown): void;
}

/** The person has as many questions waiting as one may have. */
export class TooManyRuns extends Error {}

export interface Runs {
  /** Undefined when nobody has asked it of these facts, or not lately. */
  answerTo(asked: RunAsked): unknown;
  /**
   * Joins the run that works on the same already. It is written down when it is not over after `quietMilliseconds`, at once unless
   * given: what takes a moment is nobody's run. Errors: TooManyRuns.
   */
  start(asked: RunAsked, quietMilliseconds?: number): Promise<RunRow>;
  /** Written down by now, so that its id may be given away. */
  write(id: string): Promise<void>;
  /** The run as it is when it is over, or when the time is up. */
  wait(id: string, milliseconds: number): Promise<RunRow | null>;
  /** The run as this server has it now; null when it is over or another's. */
  current(id: string): RunRow | null;
  /**
   * Told of each change of a run of this server, its end the last, or that another server has taken it over; give back what ends the
   * listening.
   */
  listen(id: string, listener: (row: RunRow) => void, onLost?: () => void): () => void;
  /** Of a run of this server, at once; of another's, when it next looks. Null when it is over. */
  end(id: string, wish: 'CANCEL' | 'STOP_KEEP_BEST'): Promise<RunRow | null>;
  /**
   * Takes up the runs of servers that are gone, or marks them as failed where their question was not kept; and from then on says again
   * and again that this one is alive, does what was asked for at others, and looks again.
   */
  begin(): Promise<void>;
  close(): Promise<void>;
}

export function isOver({ status }: Pick<RunRow, 'status'>): boolean {
  return status !== 'QUEUED' && status !== 'RUNNING';
}
