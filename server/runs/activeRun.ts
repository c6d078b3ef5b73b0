/** One run that this server works on, or will: what it is now, written down as it changes. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { MadeByRun } from '../store/madeByRun.ts';
import type { RunRow } from '../store/rows.ts';
import type { RunChanges, RunStore } from '../store/runs.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Control, newControl } from './progress.ts';
import { isOver, type RunAsked } from './runs.ts';

/** Steps within a stage are written down once a second at most; a stage and an end at once. */
const saveMilliseconds = 1_000;

/** The facts may have changed between the asking and the reading; what else a version names has not. */
function madeFrom(asked: string, { made }: MadeByRun): string {
  const [, ...others] = asked.split(' ');
  return [made.factsVersion, ...others].join(' ');
}

export interface ActiveRunParts {
  readonly asked: RunAsked;
  /** As it was taken from another server; a new one unless given. */
  readonly row?: RunRow;
  readonly server: string;
  readonly store: RunStore;
  readonly now: () => Date;
  onFault(error: unknown): void;
  onChange(row: RunRow): void;
  /** Another server has it now, or somebody ended it there. */
  onLost(): void;
}

export class ActiveRun {
  readonly asked: RunAsked;
  readonly asker: string;
  readonly fingerprint: string;
  readonly control: Control = newControl();
  /** Settled with the last state of the run, and never refused. */
  readonly over: Promise<RunRow>;
  row: RunRow;
  /** No longer this server's to change. */
  isLost = false;
  /** What it made is being written down: too late to cancel it. */
  isEnding = false;
  private readonly parts: ActiveRunParts;
  private readonly settle: (row: RunRow) => void;
  private savedAt = 0;
  private saving: Promise<unknown> = Promise.resolve();
  private isWritten: boolean;
  private timer: NodeJS.Timeout | null = null;

  constructor(parts: ActiveRunParts) {
    this.parts = parts;
    this.asked = parts.asked;
    this.asker = parts.asked.viewer.userId;
    this.fingerprint = fingerprintOf(parts.asked);
    let settle: (row: RunRow) => void = () => {};
    this.over = new Promise((resolve) => {
      settle = resolve;
    });
    this.settle = settle;
    this.isWritten = parts.row !== undefined;
    this.row = parts.row ?? this.firstRow();
  }

  private firstRow(): RunRow {
    const at = this.parts.now().toISOString();
    const { regionId, viewer, kind, question, version, isKept } = this.asked;
    return {
      id: randomUUID(),
      regionId,
      startedByUser: viewer.userId,
      kind,
      status: 'QUEUED',
      stage: 'Waiting for its turn',
      done: null,
      total: null,
      headline: null,
      resultId: null,
      wish: null,
      server: this.parts.server,
      startedAt: at,
      aliveAt: at,
      endedAt: null,
      question: isKept ? { asked: question, version } : null,
      fingerprint: isKept ? this.fingerprint : null,
      losses: 0,
    };
  }

  /** Written down from now on. Errors: that of the store. */
  async write(): Promise<void> {
    if (!this.isWritten) {
      this.isWritten = true;
      this.saving = this.parts.store.add(this.row);
    }
    await this.saving;
  }

  /** Written down now, unless the same question of the same facts has a run already: the one there is. Errors: that of the store. */
  async writeOnce(): Promise<RunRow> {
    const row = await this.parts.store.addOnce(this.row);
    this.isWritten = row.id === this.row.id;
    return row;
  }

  /** Written down only when it takes longer. */
  writeAfter(milliseconds: number): void {
    this.timer = setTimeout(() => void this.write().catch(this.parts.onFault), milliseconds).unref();
  }

  /** Nothing changes once the run is over, or another server's. */
  change(changes: RunChanges): void {
    if (isOver(this.row) || this.isLost || this.isEnding) return;
    const isNewStage = changes.stage !== undefined && changes.stage !== this.row.stage;
    this.row = this.with(changes);
    this.parts.onChange(this.row);
    if (this.row.endedAt !== null) this.end();
    else if (isNewStage || this.parts.now().getTime() - this.savedAt >= saveMilliseconds) this.save();
  }

  private with(changes: RunChanges): RunRow {
    const row = { ...this.row, ...changes };
    return { ...row, endedAt: isOver(row) ? this.parts.now().toISOString() : null };
  }

  private save(): void {
    if (!this.isWritten || this.isLost || this.isEnding) return;
    const { id, server, status, stage, done, total, headline, resultId, endedAt } = this.row;
    const now = this.parts.now();
    this.savedAt = now.getTime();
    const changes = { status, stage, done, total, headline, resultId, endedAt, aliveAt: now.toISOString() };
    this.saving = this.saving
      .then(() => this.parts.store.change({ id, server }, changes))
      .then((isOurs) => isOurs || this.lose())
      .catch((error: unknown) => this.parts.onFault(error));
  }

  /** What it made and its end, both written down or neither. False where it was no longer this server's to end. Errors: that of the store. */
  async endWith(what: MadeByRun, changes: RunChanges): Promise<boolean> {
    this.isEnding = true;
    await this.saving;
    const { id, server, regionId } = this.row;
    const last = this.with({ ...changes, resultId: what.made.id });
    const about = { regionId, runId: id, viewer: this.asked.viewer, at: this.parts.now() };
    const { stage, status, done, total, headline, endedAt } = last;
    const fingerprint = fingerprintOf({ ...this.asked, version: madeFrom(this.asked.version, what) });
    const written = { stage, status, done, total, headline, endedAt, fingerprint };
    try {
      const isOurs = await this.parts.store.endWith({ id, server }, written, { ...what, about });
      if (!isOurs) this.lose();
      else {
        this.row = last;
        this.parts.onChange(last);
        this.settle(last);
      }
      return isOurs;
    } finally {
      this.isEnding = false;
    }
  }

  /** Nothing more of it is written by this server. */
  lose(): void {
    if (this.isLost || isOver(this.row)) return;
    this.isLost = true;
    this.parts.onLost();
    this.settle(this.row);
  }

  /** Left to whichever server takes it up. */
  async release(changes: RunChanges): Promise<void> {
    if (isOver(this.row)) return;
    // First, so that work that ends because it is left is not taken for its end.
    this.lose();
    await this.saving;
    await this.parts.store.release(this.row, changes).catch((error: unknown) => this.parts.onFault(error));
  }

  /** As it is when it is over, or when the time is up. */
  async wait(milliseconds: number): Promise<RunRow> {
    const timer = new AbortController();
    const timeUp = pause(milliseconds, null, { signal: timer.signal }).catch(() => null);
    const last = await Promise.race([this.over, timeUp]);
    timer.abort();
    return last ?? this.row;
  }

  /** All that was to be written so far has been, or could not be. */
  async saved(): Promise<void> {
    await this.saving;
  }

  private end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.save();
    const last = this.row;
    void this.saving.then(() => this.settle(last));
  }

  sayAlive(): void {
    this.save();
  }
}
