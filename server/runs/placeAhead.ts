/** When is everyone placed near home before anybody asks? At the start, and when the facts have changed and come to rest, if nothing else is to do. */
import type { RegionAhead, Store } from '../store/store.ts';
import { placingAffinity } from './placingAffinity.ts';
import { type Control, newControl, RunCancelled, type RunProgress, tell } from './progress.ts';
import type { RunAsked, Runner } from './runs.ts';

type RunHooks = Parameters<Runner['run']>[1];

/** Everyone of a region placed in its own setting, and kept where it was done for whoever asks next. Errors: RunCancelled. */
export type PlaceRegion = (regionId: string, affinity: string, hooks: RunHooks) => Promise<unknown>;

export interface PlaceAheadParts {
  readonly store: Pick<Store, 'factsVersion' | 'regionsAhead'>;
  /** What works on people's runs. */
  readonly runner: Runner;
  readonly place: PlaceRegion;
  /** Told of a fault of ours. */
  onFault(error: unknown): void;
}

/** The same facts at so many looks one after another are at rest. */
const looksAtRest = 3;

/** One region being placed, of facts of a version. */
interface Doing {
  readonly version: string;
  readonly affinity: string;
  readonly control: Control;
  readonly over: Promise<void>;
  /** Of a person's run that waits for it. */
  tellProgress(progress: RunProgress): void;
}

/**
 * One region at a time, while no person's run is at work. What is being placed is stopped when the facts change; facts that change again
 * and again are placed once they are left alone. Nothing is placed for nobody: only where something was asked of this server since the
 * last time, so that of several servers on one database only those in use do it.
 *
 * Errors  a region that cannot be placed now is placed when somebody asks, who is then told why.
 */
export class PlaceAhead {
  /**
   * People's runs, for which all of this makes way. Only one that starts from the very placing that is being worked out waits for it, and
   * is told of its progress.
   */
  readonly runner: Runner;
  private readonly parts: PlaceAheadParts;
  private doing: Doing | null = null;
  private all: Promise<void> = Promise.resolve();
  private runsAtWork = 0;
  private wasAsked = true;
  private isLooking = false;
  private isClosed = false;
  private versionPlaced: string | null = null;
  private versionSeen: string | null = null;
  private looksAlike = 0;

  constructor(parts: PlaceAheadParts) {
    this.parts = parts;
    const { slots } = parts.runner;
    this.runner = {
      slots,
      abandon: (control) => parts.runner.abandon(control),
      run: (asked, hooks) => this.run(asked, hooks),
    };
  }

  /** Somebody asked something of this server. */
  noteAsked(): void {
    this.wasAsked = true;
  }

  /** To be called now and then; what it begins goes on by itself. Errors: none; facts that cannot be read are looked at again. */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.take(await this.parts.store.factsVersion());
    } catch {
      this.looksAlike = 0;
    } finally {
      this.isLooking = false;
    }
  }

  /** When what was begun is over. */
  settled(): Promise<void> {
    return this.all;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.stop();
    await this.all;
  }

  private take(version: string): void {
    const isAtRest = this.versionSeen === null || (version === this.versionSeen && this.looksAlike + 1 >= looksAtRest);
    this.looksAlike = version === this.versionSeen ? this.looksAlike + 1 : 1;
    this.versionSeen = version;
    if (this.doing !== null && this.doing.version !== version) this.stop();
    const isWanted = isAtRest && this.wasAsked && version !== this.versionPlaced;
    if (isWanted && this.doing === null && this.mayGoOn()) this.all = this.placeAll(version);
  }

  private mayGoOn(): boolean {
    return this.runsAtWork === 0 && !this.isClosed;
  }

  private stop(): void {
    if (this.doing !== null) tell(this.doing.control, 'CANCEL');
  }

  private async placeAll(version: string): Promise<void> {
    this.versionPlaced = version;
    this.wasAsked = false;
    try {
      for (const region of await this.parts.store.regionsAhead()) {
        if (!this.mayGoOn()) throw new RunCancelled();
        await this.place(region, version);
      }
    } catch (error) {
      if (!(error instanceof RunCancelled)) {
        if (!this.isClosed) this.parts.onFault(error);
        return;
      }
      // It made way, and is begun again when there is nothing else to do.
      this.versionPlaced = null;
      this.wasAsked = true;
    }
  }

  private async place({ id, dataDate: asOf, nearHomeMiles: withinMiles }: RegionAhead, version: string): Promise<void> {
    const affinity = placingAffinity(id, version, { asOf, withinMiles });
    const control = newControl();
    const onProgress = (progress: RunProgress) => this.doing?.tellProgress(progress);
    const placing = this.parts.place(id, affinity, { control, onProgress });
    const over = placing.then(
      () => {},
      () => {},
    );
    this.doing = { version, affinity, control, over, tellProgress: () => {} };
    try {
      await placing;
    } finally {
      this.doing = null;
    }
  }

  private async run(asked: RunAsked, hooks: RunHooks): Promise<unknown> {
    this.runsAtWork += 1;
    this.wasAsked = true;
    try {
      await this.makeWay(asked, hooks);
      return await this.parts.runner.run(asked, hooks);
    } finally {
      this.runsAtWork -= 1;
    }
  }

  private async makeWay({ affinity }: RunAsked, { onProgress }: RunHooks): Promise<void> {
    if (this.doing === null) return;
    if (this.doing.affinity !== affinity) {
      if (this.runsAtWork >= this.parts.runner.slots) this.stop();
      return;
    }
    this.doing.tellProgress = onProgress;
    await this.doing.over;
  }
}
