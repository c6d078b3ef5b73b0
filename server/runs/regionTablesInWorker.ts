/** How are a region's tables worked out without holding up everybody else? In a thread of their own. */
import { Worker } from 'node:worker_threads';
import type { AuthorityTotals } from '../engine/loadedTotals.ts';
import type { LocationTable } from '../engine/location.ts';
import type { LocationAsked, RegionTables, SufficiencyAsked, SufficiencyFound, TotalsAsked } from './regionTables.ts';

export interface TableWorkerData {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
}

type Asked =
  | { readonly kind: 'sufficiency'; readonly asked: SufficiencyAsked }
  | { readonly kind: 'location'; readonly asked: LocationAsked }
  | { readonly kind: 'loadedTotals'; readonly asked: TotalsAsked };
export type TableOrder = Asked & { readonly id: number };
export type TableFound = SufficiencyFound | LocationTable | readonly AuthorityTotals[] | null;
export type TableAnswer =
  | { readonly id: number; readonly found: TableFound }
  | { readonly id: number; readonly error: unknown };

export interface TablesInWorker extends RegionTables {
  close(): Promise<void>;
}

interface Pending {
  resolve(found: unknown): void;
  reject(error: unknown): void;
}

/** One thread; when it ends by a fault, what was asked of it fails and the next question starts another. */
export function regionTablesInWorker(workerFile: string, { dataFolder, databaseUrl }: TableWorkerData): TablesInWorker {
  const workerData: TableWorkerData = { dataFolder, databaseUrl };
  const pending = new Map<number, Pending>();
  let asks = 0;
  let worker: Worker | null = null;

  const settle = (answer: TableAnswer) => {
    const asker = pending.get(answer.id);
    pending.delete(answer.id);
    if ('error' in answer) asker?.reject(answer.error);
    else asker?.resolve(answer.found);
  };
  const fail = (error: unknown) => {
    worker = null;
    for (const asker of pending.values()) asker.reject(error);
    pending.clear();
  };
  const start = () => {
    const started = new Worker(workerFile, { workerData });
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(new Error('The thread that works out tables has ended.'));
    });
    return started;
  };
  const ask = <Found>(asked: Asked): Promise<Found> =>
    new Promise<Found>((resolve, reject) => {
      asks += 1;
      pending.set(asks, { resolve: resolve as Pending['resolve'], reject });
      worker ??= start();
      worker.postMessage({ ...asked, id: asks });
    });

  worker = start();
  return {
    sufficiency: (asked) => ask({ kind: 'sufficiency', asked }),
    location: (asked) => ask({ kind: 'location', asked }),
    loadedTotals: (asked) => ask({ kind: 'loadedTotals', asked }),
    async close() {
      await worker?.terminate();
    },
  };
}
