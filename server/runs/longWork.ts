/** What takes more than a moment to work out of a region's facts, by its name. */
import type { Viewer } from '../policy/viewer.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from './progress.ts';
import { watchOn } from './progress.ts';
import type { Runner } from './runs.ts';
import type { Threads } from './threads.ts';

export interface LongAsked {
  readonly viewer: Viewer;
  readonly regionId: string;
  readonly question: unknown;
}

/** Errors: RunCancelled from within; a kind that is not known is a fault of ours. */
export type LongWork = (kind: string, asked: LongAsked, watch: Watch) => Promise<unknown>;

/** Works in the thread it is called in. */
export function longWorkOn(_store: Store): LongWork {
  return async (kind) => {
    throw new Error(`There is no long work named ${kind}.`);
  };
}

/** One piece at a time, in this thread: for tests, and where there are no threads. */
export function runnerHere(work: LongWork): Runner {
  return {
    slots: 1,
    run: ({ kind, viewer, regionId, question }, { control, onProgress }) =>
      work(kind, { viewer, regionId, question }, watchOn(control, onProgress)),
    abandon: () => {},
  };
}

export function runnerInThreads(threads: Threads, slots: number): Runner {
  return {
    slots,
    run: ({ kind, viewer, regionId, question }, { control, onProgress }) =>
      threads.run({ work: kind, asked: { viewer, regionId, question }, control }, onProgress),
    abandon: (control) => threads.abandon(control),
  };
}
