/** How does long work say how far it is, and how is it told to stop? */

export interface RunProgress {
  /** In words: "Keeping brothers and sisters together". */
  readonly stage: string;
  /** Steps done, of `total`; null where they cannot be counted. */
  readonly done: number | null;
  readonly total: number | null;
  /** The best so far, in a sentence; may hold small numbers of children. */
  readonly headline: string | null;
}

export type Direction = 'GO_ON' | 'STOP_KEEP_BEST';

/** Thrown out of `report` where the run was cancelled: nothing of it is kept. */
export class RunCancelled extends Error {}

/** Thrown where what was asked cannot be worked out: a sentence for whoever asked, and nobody's fault. */
export class RunRefused extends Error {}

/** What long work is given: it reports, and is told whether to go on. */
export interface Watch {
  report(progress: RunProgress): Direction;
  /** As `report`, with nothing new to say. */
  check(): Direction;
}

/** One number that both threads see: long work does not read messages while it computes. */
export type Control = Int32Array<SharedArrayBuffer>;

const [goOn, stopKeepBest, cancel] = [0, 1, 2];

export function newControl(): Control {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** A cancelled run stays cancelled. */
export function tell(control: Control, wish: 'CANCEL' | 'STOP_KEEP_BEST'): void {
  if (wish === 'CANCEL') Atomics.store(control, 0, cancel);
  else Atomics.compareExchange(control, 0, goOn, stopKeepBest);
}

export function isCancelled(control: Control): boolean {
  return Atomics.load(control, 0) === cancel;
}

export function isToldToStop(control: Control): boolean {
  return Atomics.load(control, 0) === stopKeepBest;
}

const millisecondsBetweenReports = 100;

/** Passes on each new stage, and of the reports within one at most ten a second, so that tight loops may report. */
export function watchOn(control: Control, onProgress: (progress: RunProgress) => void): Watch {
  let lastStage: string | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  const check = (): Direction => {
    if (isCancelled(control)) throw new RunCancelled();
    return isToldToStop(control) ? 'STOP_KEEP_BEST' : 'GO_ON';
  };
  return {
    check,
    report(progress) {
      const direction = check();
      const now = performance.now();
      if (progress.stage !== lastStage || now - lastAt >= millisecondsBetweenReports) {
        lastStage = progress.stage;
        lastAt = now;
        onProgress(progress);
      }
      return direction;
    },
  };
}

/**
 * For work that is only the start of other work: told to stop, what is half done is of no use, and it goes on to its end unless it is
 * cancelled; and its best so far is none of the other's.
 */
export function toItsEnd(watch: Watch): Watch {
  return {
    check() {
      watch.check();
      return 'GO_ON';
    },
    report(progress) {
      watch.report({ ...progress, headline: null });
      return 'GO_ON';
    },
  };
}
