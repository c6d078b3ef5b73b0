/** One run that this server works on, or will: what it is now, written down as it changes. */
import { createHash, randomUUID } from 'node:crypto';
import type { RunRow } from '../store/rows.ts';
import type { RunStore } from '../store/runs.ts';
import { type Control, newControl } from './progress.ts';
import { isOver, type RunAsked } from './runs.ts';

/** Steps within a stage are written down once a second at most; a stage and an end at once. */
const saveMilliseconds = 1_000;

type Changes = Partial<Pick<RunRow, 'status' | 'stage' | 'done' | 'total' | 'headline' | 'resultId' | 'endedAt'>>;

interface ActiveRunParts {
  readonly asked: RunAsked;
  readonly server: string;
  readonly store: RunStore;
  readonly now: () => Date;
  onFault(error: unknown): void;
  onChange(row: RunRow): void;
}

/** The same for the same question of the same facts. */
export function fingerprintOf({ kind, regionId, question, version }: RunAsked): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, regionId, question, version]))
    .digest('hex');
}

export class ActiveRun {
  readonly asked: RunAsked;
  readonly asker: string;
  readonly fingerprint: string;
  readonly control: Control = newControl();
  /** Settled with the last state of the run, and never refused. */
  readonly over: Promise<RunRow>;
  row: RunRow;
  private readonly parts: ActiveRunParts;
  private readonly settle: (row: RunRow) => void;
  private savedAt = 0;
  private saving: Promise<unknown> = Promise.resolve();
  private isWritten = false;
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
    this.row = this.firstRow();
  }

  private firstRow(): RunRow {
    const at = this.parts.now().toISOString();
    return {
      id: randomUUID(),
      regionId: this.asked.regionId,
      startedByUser: this.asked.viewer.userId,
      kind: this.asked.kind,
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

  /** Written down only when it takes longer. */
  writeAfter(milliseconds: number): void {
    this.timer = setTimeout(() => void this.write().catch(this.parts.onFault), milliseconds).unref();
  }

  /** Nothing changes once the run is over. */
  change(changes: Changes): void {
    if (isOver(this.row)) return;
    const isNewStage = changes.stage !== undefined && changes.stage !== this.row.stage;
    const status = changes.status ?? this.row.status;
    const endedAt = isOver({ ...this.row, status }) ? this.parts.now().toISOString() : null;
    this.row = { ...this.row, ...changes, endedAt };
    this.parts.onChange(this.row);
    if (endedAt !== null) this.end();
    else if (isNewStage || this.parts.now().getTime() - this.savedAt >= saveMilliseconds) this.save();
  }

  private save(): void {
    if (!this.isWritten) return;
    const { status, stage, done, total, headline, resultId, endedAt } = this.row;
    const now = this.parts.now();
    this.savedAt = now.getTime();
    const changes = { status, stage, done, total, headline, resultId, endedAt, aliveAt: now.toISOString() };
    this.saving = this.saving
      .then(() => this.parts.store.change(this.row.id, changes))
      .catch((error: unknown) => this.parts.onFault(error));
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
