/** How is work done without holding up everybody else? In threads of their own, each with its own connection to the store. */
import { Worker } from 'node:worker_threads';
import { type Control, RunCancelled, type RunProgress, RunRefused } from './progress.ts';

export interface ThreadData {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** As the server is set: counts of children up to this are hidden. */
  readonly hideCountsUpTo: number;
}

/** What a thread is asked. `control` is null for short work, which cannot be stopped. */
export interface ThreadOrder {
  readonly work: string;
  readonly asked: unknown;
  readonly control: Control | null;
  /** Best done by the thread that did the last of the same; null = by any. */
  readonly affinity: string | null;
}
export type ThreadAnswer =
  | { readonly progress: RunProgress }
  | { readonly found: unknown }
  | { readonly isCancelled: true }
  | { readonly refusal: string }
  | { readonly error: unknown };

interface Piece {
  readonly order: ThreadOrder;
  onProgress(progress: RunProgress): void;
  resolve(found: unknown): void;
  reject(error: unknown): void;
}
interface Thread {
  worker: Worker | null;
  busyWith: Piece | null;
  /** Of what it did last; the latest at the end. */
  affinities: string[];
}

const noProgress = () => {};

/** Errors lose their class on their way between threads. */
function whyNot(answer: Exclude<ThreadAnswer, { progress: unknown } | { found: unknown }>): unknown {
  if ('error' in answer) return answer.error;
  return 'refusal' in answer ? new RunRefused(answer.refusal) : new RunCancelled();
}

/**
 * Threads that take work in the order it comes, each one piece at a time. One that ends by a fault fails what it was at, and the next
 * piece of work starts another in its place.
 */
export class Threads {
  private readonly workerFile: string;
  private readonly workerData: ThreadData;
  private readonly threads: readonly Thread[];
  private readonly queue: Piece[] = [];

  constructor(workerFile: string, { dataFolder, databaseUrl, hideCountsUpTo }: ThreadData, count: number) {
    this.workerFile = workerFile;
    this.workerData = { dataFolder, databaseUrl, hideCountsUpTo };
    this.threads = Array.from({ length: count }, () => ({ worker: null, busyWith: null, affinities: [] }));
    for (const thread of this.threads) this.workerOf(thread);
  }

  run(order: ThreadOrder, onProgress: (progress: RunProgress) => void = noProgress): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.queue.push({ order, onProgress, resolve, reject });
      this.next();
    });
  }

  /** Ends the thread that is still at this work, which then fails. */
  abandon(control: Control): void {
    const thread = this.threads.find(({ busyWith }) => busyWith?.order.control === control);
    void thread?.worker?.terminate();
  }

  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(new Error('The server is stopping.'));
    await Promise.all(this.threads.map(({ worker }) => worker?.terminate()));
  }

  private next(): void {
    const idle = this.threads.filter(({ busyWith }) => busyWith === null);
    const piece = idle.length === 0 ? undefined : this.queue.shift();
    if (piece === undefined) return;
    const { affinity } = piece.order;
    const thread = idle.find(({ affinities }) => affinity !== null && affinities.includes(affinity)) ?? idle[0];
    if (thread === undefined) return;
    thread.busyWith = piece;
    if (affinity !== null)
      thread.affinities = [...thread.affinities.filter((one) => one !== affinity), affinity].slice(-2);
    this.workerOf(thread).postMessage(piece.order);
    this.next();
  }

  private workerOf(thread: Thread): Worker {
    if (thread.worker !== null) return thread.worker;
    const worker = new Worker(this.workerFile, { workerData: this.workerData });
    worker.on('message', (answer: ThreadAnswer) => this.take(thread, answer));
    worker.on('error', (error) => this.fail(thread, worker, error));
    worker.on('exit', () => this.fail(thread, worker, new Error('The thread that was at work has ended.')));
    thread.worker = worker;
    return worker;
  }

  private take(thread: Thread, answer: ThreadAnswer): void {
    if ('progress' in answer) {
      thread.busyWith?.onProgress(answer.progress);
      return;
    }
    const piece = this.release(thread);
    if ('found' in answer) piece?.resolve(answer.found);
    else piece?.reject(whyNot(answer));
  }

  private fail(thread: Thread, worker: Worker, error: unknown): void {
    if (thread.worker !== worker) return;
    thread.worker = null;
    thread.affinities = [];
    this.release(thread)?.reject(error);
  }

  private release(thread: Thread): Piece | null {
    const { busyWith } = thread;
    thread.busyWith = null;
    queueMicrotask(() => this.next());
    return busyWith;
  }
}
