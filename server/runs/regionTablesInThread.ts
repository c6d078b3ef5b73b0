import type { RegionTables } from './regionTables.ts';
import { type ThreadData, Threads } from './threads.ts';

export interface TablesInThread extends RegionTables {
  close(): Promise<void>;
}

/** One thread for tables alone, so that they never wait for long work. */
export function regionTablesInThread(workerFile: string, data: ThreadData): TablesInThread {
  const threads = new Threads(workerFile, data, 1);
  const ask = <Found>(work: keyof RegionTables, asked: unknown) =>
    threads.run({ work, asked, control: null, affinity: null }) as Promise<Found>;
  return {
    sufficiency: (asked) => ask('sufficiency', asked),
    location: (asked) => ask('location', asked),
    access: (asked) => ask('access', asked),
    market: (asked) => ask('market', asked),
    scenarios: (asked) => ask('scenarios', asked),
    othersWaiting: (asked) => ask('othersWaiting', asked),
    planQuestion: (asked) => ask('planQuestion', asked),
    planAreas: (asked) => ask('planAreas', asked),
    loadedTotals: (asked) => ask('loadedTotals', asked),
    close: () => threads.close(),
  };
}
