/** A thread that works on a region, with its own connection to the store, so that the server's thread stays free. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/openStore.ts';
import { loadSolver } from './loadSolver.ts';
import { doLongWork, type LongAsked, longWorkOn, placeAheadWork } from './longWork.ts';
import { newControl, RunCancelled, RunRefused, watchOn } from './progress.ts';
import { readAheadOn } from './readAhead.ts';
import { type RegionTables, regionTablesOn } from './regionTables.ts';
import type { ThreadAnswer, ThreadData, ThreadOrder } from './threads.ts';

const { dataFolder, databaseUrl, hideCountsUpTo } = workerData as ThreadData;
// A store that cannot be opened ends the thread: what was asked meanwhile fails, and the next question starts another.
const store = await openStore({ dataFolder, databaseUrl });
const tables = regionTablesOn(store, { hideCountsUpTo });
const long = longWorkOn(store, { solver: await loadSolver(), hideCountsUpTo });

/** Between looks for facts that have changed. */
const lookMilliseconds = 5_000;
const readAhead = readAheadOn(store);
void readAhead.look();
setInterval(() => void readAhead.look(), lookMilliseconds).unref();

const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);

function find({ work, asked, control }: ThreadOrder): Promise<unknown> {
  const table = tables[work as keyof RegionTables] as ((asked: unknown) => Promise<unknown>) | undefined;
  if (table !== undefined) return table(asked);
  const watch = watchOn(control ?? newControl(), (progress) => answer({ progress }));
  if (work === placeAheadWork) return long.placeAhead(asked as string, watch);
  return doLongWork(long, work, asked as LongAsked<unknown>)(watch);
}

function failureOf(error: unknown): ThreadAnswer {
  if (error instanceof RunRefused) return { refusal: error.message };
  return error instanceof RunCancelled ? { isCancelled: true } : { error };
}

parentPort?.on('message', async (order: ThreadOrder) => {
  readAhead.noteAsked();
  try {
    answer({ found: await find(order) });
  } catch (error) {
    answer(failureOf(error));
  }
});
