import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunRow } from '../store/rows.ts';
import { ActiveRun, fingerprintOf } from './activeRun.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { isToldToStop, RunCancelled, tell } from './progress.ts';
import { isOver, type RunAsked, type Runs, type RunsOptions, TooManyRuns } from './runs.ts';
import { isLost, newServerName } from './servers.ts';
import { newTurns } from './turns.ts';

/** Questions one person may have waiting. */
export const mostWaiting = 12;
const mostAnswers = 40;
const graceMilliseconds = 5_000;
const tendMilliseconds = 5_000;

const serverGone = 'The server stopped while this was being worked out: ask again.';
const serverStopping = 'The server was stopped while this was being worked out: ask again.';
const faultOfOurs = 'Something went wrong on our side while this was being worked out: ask again.';
/** Told to stop, and a part of the work makes no answer. */
const nothingToKeep = 'Stopped; there was no whole answer to keep';

/** The runs of one server. */
export class RunQueue implements Runs {
  private readonly options: RunsOptions;
  private readonly server = newServerName();
  private readonly active = new Map<string, ActiveRun>();
  private readonly turns = newTurns<ActiveRun>();
  private readonly answers = new KeptAnswers<{ readonly answer: unknown }>(mostAnswers);
  private readonly events = new EventEmitter().setMaxListeners(0);
  private working = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(options: RunsOptions) {
    this.options = options;
  }

  async begin(): Promise<void> {
    await this.tend();
    this.timer = setInterval(() => void this.tend().catch(this.options.onFault), tendMilliseconds).unref();
  }

  answerTo(asked: RunAsked): unknown {
    return this.answers.find(fingerprintOf(asked))?.answer;
  }

  async start(asked: RunAsked, quietMilliseconds = 0): Promise<RunRow> {
    const fingerprint = fingerprintOf(asked);
    const same = [...this.active.values()].find((run) => run.fingerprint === fingerprint && !isOver(run.row));
    if (same !== undefined) return same.row;
    if (this.turns.waitingOf(asked.viewer.userId) >= mostWaiting) throw new TooManyRuns();
    const { store, now, onFault } = this.options;
    const run = new ActiveRun({
      asked,
      server: this.server,
      store,
      now,
      onFault,
      onChange: (row) => this.events.emit(row.id, row),
    });
    this.active.set(run.row.id, run);
    void run.over.then(({ id }) => this.active.delete(id));
    if (quietMilliseconds > 0) run.writeAfter(quietMilliseconds);
    else await this.writeFirst(run);
    if (!isOver(run.row)) {
      this.turns.add(run);
      this.next();
    }
    return run.row;
  }

  /** Errors: what cannot be written down is not begun. */
  private async writeFirst(run: ActiveRun): Promise<void> {
    try {
      await run.write();
    } catch (error) {
      this.active.delete(run.row.id);
      throw error;
    }
  }

  async write(id: string): Promise<void> {
    await this.active.get(id)?.write();
  }

  private next(): void {
    if (this.working >= this.options.runner.slots) return;
    const run = this.turns.next();
    if (run === undefined) return;
    this.working += 1;
    void this.work(run).finally(() => {
      this.working -= 1;
      this.next();
    });
    this.next();
  }

  private async work(run: ActiveRun): Promise<void> {
    run.change({ status: 'RUNNING', stage: 'Reading the region' });
    try {
      const answer = await this.options.runner.run(run.asked, {
        control: run.control,
        onProgress: (progress) => run.change(progress),
      });
      if (isOver(run.row)) return;
      this.answers.keep(run.fingerprint, { answer });
      run.change(
        isToldToStop(run.control)
          ? { status: 'STOPPED_KEEPING_BEST', stage: 'Stopped; the best so far is kept' }
          : { status: 'FINISHED', stage: 'Finished' },
      );
    } catch (error) {
      if (error instanceof RunCancelled) {
        run.change({ status: 'CANCELLED', stage: nothingToKeep, headline: null });
        return;
      }
      if (!isOver(run.row)) this.options.onFault(error);
      run.change({ status: 'FAILED', stage: faultOfOurs });
    }
  }

  async wait(id: string, milliseconds: number): Promise<RunRow | null> {
    const run = this.active.get(id);
    if (run === undefined) return null;
    const timer = new AbortController();
    const timeUp = pause(milliseconds, null, { signal: timer.signal }).catch(() => null);
    const last = await Promise.race([run.over, timeUp]);
    timer.abort();
    return last ?? run.row;
  }

  current(id: string): RunRow | null {
    return this.active.get(id)?.row ?? null;
  }

  listen(id: string, listener: (row: RunRow) => void): () => void {
    this.events.on(id, listener);
    return () => this.events.off(id, listener);
  }

  async end(id: string, wish: 'CANCEL' | 'STOP_KEEP_BEST'): Promise<RunRow | null> {
    const run = this.active.get(id);
    if (run === undefined) {
      await this.options.store.change(id, { wish });
      return null;
    }
    const isWaiting = this.turns.remove(run);
    tell(run.control, wish);
    if (wish === 'CANCEL' || isWaiting) run.change({ status: 'CANCELLED', stage: 'Cancelled', headline: null });
    else run.change({ stage: 'Stopping, to keep the best so far' });
    if (wish === 'CANCEL' && !isWaiting) this.abandonLater(run);
    return run.row;
  }

  private abandonLater({ control }: ActiveRun): void {
    setTimeout(() => this.options.runner.abandon(control), graceMilliseconds).unref();
  }

  private async tend(): Promise<void> {
    for (const run of this.active.values()) run.sayAlive();
    for (const row of await this.options.store.active()) {
      const own = this.active.get(row.id);
      if (own !== undefined && row.wish !== null) await this.end(row.id, row.wish);
      if (own !== undefined || !isLost(row, this.server, this.options.now())) continue;
      const endedAt = this.options.now().toISOString();
      await this.options.store.change(row.id, { status: 'FAILED', stage: serverGone, headline: null, endedAt });
    }
  }

  async close(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.turns.clear();
    const ending = [...this.active.values()];
    for (const run of ending) {
      tell(run.control, 'CANCEL');
      run.change({ status: 'FAILED', stage: serverStopping, headline: null });
    }
    await Promise.all(ending.map((run) => run.over));
  }
}
