/** Whose import is next? One at a time on each server, and nobody's second before everybody's first. */
import type { ImportJob, JobResult } from './importJobs.ts';
import type { Viewer } from './policy/viewer.ts';
import { cancelledSentence } from './runImport.ts';
import type { LoadingStore } from './store/loadingStore.ts';
import type { ImportBatchRow } from './store/rows.ts';

/** Does one job. */
export interface JobDoer {
  do(job: ImportJob, isStopped: () => boolean): Promise<JobResult>;
  close(): Promise<void>;
}

export interface ImportQueue {
  run(job: ImportJob): Promise<JobResult>;
  /** Null when no import of that id runs for this viewer. Settles when it has stopped, or another server has been asked to stop it. */
  cancel(viewer: Viewer, batchId: string): Promise<ImportBatchRow | null>;
  close(): Promise<void>;
}

interface Waiting {
  readonly job: ImportJob;
  readonly settled: Promise<JobResult>;
  isStopped: boolean;
  resolve(result: JobResult): void;
  reject(error: unknown): void;
}

function waitingFor(job: ImportJob): Waiting {
  let settle: Pick<Waiting, 'resolve' | 'reject'> | null = null;
  const settled = new Promise<JobResult>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const { resolve, reject } = settle as unknown as Pick<Waiting, 'resolve' | 'reject'>;
  return { job, settled, isStopped: false, resolve, reject };
}

/** Takes the first job of whoever was served longest ago. */
function takeNext(waiting: Waiting[], servedAt: ReadonlyMap<string, number>): Waiting | undefined {
  const turnOf = ({ job }: Waiting) => servedAt.get(job.viewer.userId) ?? 0;
  const [first] = [...waiting].sort((a, b) => turnOf(a) - turnOf(b));
  if (first !== undefined) waiting.splice(waiting.indexOf(first), 1);
  return first;
}

const brokeOff = 'The import broke off. Nothing was loaded: send the files again, split if they are large.';

/** A run that failed is not left running. */
async function afterFailure(store: LoadingStore, { kind, batchId }: ImportJob): Promise<void> {
  if (kind === 'IMPORT') await store.end(batchId, { status: 'CANCELLED', sentence: brokeOff }).catch(() => null);
}

async function runOne(store: LoadingStore, doer: JobDoer, waiting: Waiting): Promise<void> {
  try {
    waiting.resolve(await doer.do(waiting.job, () => waiting.isStopped));
  } catch (error) {
    await afterFailure(store, waiting.job);
    waiting.reject(error);
  }
}

export function importQueue(store: LoadingStore, doer: JobDoer): ImportQueue {
  const waiting: Waiting[] = [];
  const servedAt = new Map<string, number>();
  let running: Waiting | null = null;
  let turns = 0;
  const runAll = async () => {
    for (let next = takeNext(waiting, servedAt); next !== undefined; next = takeNext(waiting, servedAt)) {
      turns += 1;
      servedAt.set(next.job.viewer.userId, turns);
      running = next;
      await runOne(store, doer, next);
      running = null;
    }
  };
  const imports = (batchId: string) => (one: Waiting | null) =>
    one?.job.kind === 'IMPORT' && one.job.batchId === batchId;
  return {
    run(job) {
      const one = waitingFor(job);
      waiting.push(one);
      if (running === null) void runAll();
      return one.settled;
    },
    async cancel(viewer, batchId) {
      const asked = await store.askToStop(viewer, batchId);
      const mine = [running, ...waiting].find(imports(batchId)) ?? null;
      if (mine === null || asked === null) return asked;
      mine.isStopped = true;
      const at = waiting.indexOf(mine);
      if (at < 0) {
        await mine.settled.catch(() => null);
        return asked;
      }
      waiting.splice(at, 1);
      const row = await store.end(batchId, { status: 'CANCELLED', sentence: cancelledSentence });
      mine.resolve({ answer: null, row, refused: cancelledSentence });
      return row;
    },
    close: () => doer.close(),
  };
}
