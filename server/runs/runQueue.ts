import { EventEmitter } from 'node:events';
import type { RunRow } from '../store/rows.ts';
import { ActiveRun, type ActiveRunParts } from './activeRun.ts';
import { fingerprintOf } from './fingerprint.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { isToldToStop, RunCancelled, RunRefused, tell } from './progress.ts';
import { faultOfOurs, finished, leftToOthers, nothingToKeep, serverStopping, stopped } from './runEnds.ts';
import { isOver, type RunAsked, type Runs, type RunsOptions, TooManyRuns } from './runs.ts';
import { newServerName } from './servers.ts';
import { nothingMade, type TakenUp, takeUp } from './takeUp.ts';
import { newTurns } from './turns.ts';

/** Questions one person may have waiting. */
export const mostWaiting = 12;
const mostAnswers = 40;
const graceMilliseconds = 5_000;
const tendMilliseconds = 5_000;

const lostEvent = (id: string) => `${id} lost`;

/** The runs of one server. */
export class RunQueue implements Runs {
  private readonly options: RunsOptions;
  private readonly server: string;
  private readonly active = new Map<string, ActiveRun>();
  private readonly turns = newTurns<ActiveRun>();
  private readonly answers = new KeptAnswers<{ readonly answer: unknown }>(mostAnswers);
  private readonly events = new EventEmitter().setMaxListeners(0);
  private working = 0;
  private isTending = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(options: RunsOptions) {
    this.options = options;
    this.server = options.server ?? newServerName();
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
    const run = this.newRun({ asked });
    if (asked.isKept) {
      const row = await run.writeOnce();
      if (row.id !== run.row.id) return row;
      this.activate(run);
    } else {
      this.activate(run);
      if (quietMilliseconds > 0) run.writeAfter(quietMilliseconds);
      else await this.writeFirst(run);
    }
    this.queue(run);
    return run.row;
  }

  private newRun(about: Pick<ActiveRunParts, 'asked' | 'row'>): ActiveRun {
    const { store, now, onFault } = this.options;
    const run: ActiveRun = new ActiveRun({
      ...about,
      ...{ server: this.server, store, now, onFault },
      onChange: (row) => this.events.emit(row.id, row),
      onLost: () => this.drop(run),
    });
    return run;
  }

  private activate(run: ActiveRun): void {
    this.active.set(run.row.id, run);
    void run.over.then(({ id }) => this.active.delete(id));
  }

  /** Another server has it now. */
  private drop(run: ActiveRun): void {
    this.active.delete(run.row.id);
    this.turns.remove(run);
    tell(run.control, 'CANCEL');
    this.events.emit(lostEvent(run.row.id));
  }

  private queue(run: ActiveRun): void {
    if (isOver(run.row) || run.isLost) return;
    this.turns.add(run);
    this.next();
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
    // Another server that had nothing to do may have taken it while it waited here.
    if (run.asked.isKept) await run.saved();
    if (run.isLost) return;
    try {
      const answer = await this.options.runner.run(run.asked, {
        control: run.control,
        onProgress: (progress) => run.change(progress),
      });
      if (!isOver(run.row) && !run.isLost) await this.finish(run, answer);
    } catch (error) {
      this.fail(run, error);
    }
  }

  private async finish(run: ActiveRun, answer: unknown): Promise<void> {
    if (run.asked.isKept) {
      const what = this.options.madeOf?.(run.asked.kind, answer) ?? null;
      const isStopped = what?.kind === 'PLAN' && what.made.status === 'STOPPED';
      if (what === null) run.change({ status: 'FAILED', stage: nothingMade });
      else await run.endWith(what, isStopped ? stopped : finished);
      return;
    }
    this.answers.keep(run.fingerprint, { answer });
    run.change(isToldToStop(run.control) ? stopped : finished);
  }

  private fail(run: ActiveRun, error: unknown): void {
    if (error instanceof RunCancelled) run.change({ status: 'CANCELLED', stage: nothingToKeep, headline: null });
    else if (error instanceof RunRefused) run.change({ status: 'FAILED', stage: error.message, headline: null });
    else {
      if (!isOver(run.row) && !run.isLost) this.options.onFault(error);
      run.change({ status: 'FAILED', stage: faultOfOurs });
    }
  }

  async wait(id: string, milliseconds: number): Promise<RunRow | null> {
    return (await this.active.get(id)?.wait(milliseconds)) ?? null;
  }

  current(id: string): RunRow | null {
    return this.active.get(id)?.row ?? null;
  }

  listen(id: string, listener: (row: RunRow) => void, onLost: () => void = () => {}): () => void {
    this.events.on(id, listener).on(lostEvent(id), onLost);
    return () => void this.events.off(id, listener).off(lostEvent(id), onLost);
  }

  async end(id: string, wish: 'CANCEL' | 'STOP_KEEP_BEST'): Promise<RunRow | null> {
    const run = this.active.get(id);
    if (run === undefined) {
      await this.options.store.wish(id, wish);
      return null;
    }
    if (run.isEnding) {
      await run.over;
      return null;
    }
    const isWaiting = this.turns.remove(run);
    tell(run.control, wish);
    if (wish === 'CANCEL' || isWaiting) run.change({ status: 'CANCELLED', stage: 'Cancelled', headline: null });
    else run.change({ stage: 'Stopping, to keep the best so far' });
    if (wish === 'CANCEL' && !isWaiting) this.abandonLater(run);
    if (run.asked.isKept) await this.writeWish(run, wish);
    return run.row;
  }

  /** What a person asked of a run that outlives its server is known to the next. */
  private async writeWish(run: ActiveRun, wish: 'CANCEL' | 'STOP_KEEP_BEST'): Promise<void> {
    await run.saved();
    if (!isOver(run.row) && !run.isLost) await this.options.store.wish(run.row.id, wish);
  }

  private abandonLater({ control }: ActiveRun): void {
    setTimeout(() => this.options.runner.abandon(control), graceMilliseconds).unref();
  }

  private async tend(): Promise<void> {
    if (this.isTending) return;
    this.isTending = true;
    try {
      for (const run of this.active.values()) run.sayAlive();
      for (const row of await this.options.store.active()) {
        if (!this.active.has(row.id)) await this.tendOther(row);
        else if (row.wish !== null) await this.end(row.id, row.wish);
      }
    } finally {
      this.isTending = false;
    }
  }

  private async tendOther(row: RunRow): Promise<void> {
    const { store, now, runner } = this.options;
    const taken = await takeUp(store, row, { name: this.server, now: now(), isIdle: this.working < runner.slots });
    if (taken !== null) this.resume(taken);
  }

  private resume({ row, asked }: TakenUp): void {
    const run = this.newRun({ asked, row });
    this.activate(run);
    if (row.wish === 'CANCEL') run.change({ status: 'CANCELLED', stage: 'Cancelled' });
    else if (row.wish !== null) tell(run.control, row.wish);
    this.queue(run);
  }

  async close(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.turns.clear();
    await Promise.all([...this.active.values()].map((run) => this.leave(run)));
  }

  /** What is asked again ends with this server; what is kept is left to the next. */
  private async leave(run: ActiveRun): Promise<void> {
    if (!run.isEnding) {
      tell(run.control, 'CANCEL');
      if (run.asked.isKept) await run.release({ status: 'QUEUED', stage: leftToOthers, headline: null });
      else run.change({ status: 'FAILED', stage: serverStopping, headline: null });
    }
    await run.over;
  }
}
