/** The thread that does what is asked of imports, with its own connections to the store, so that the server's thread stays free. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { doImportJob } from './importJobs.ts';
import type { JobAnswer, JobOrder, JobWorkerData } from './importsInWorker.ts';
import { openStore } from './store/openStore.ts';

const { dataFolder, databaseUrl, stops } = workerData as JobWorkerData;
// A store that cannot be opened ends the thread: what was asked meanwhile fails, and the next job starts another.
const store = await openStore({ dataFolder, databaseUrl });

async function answerTo({ id, job }: JobOrder): Promise<JobAnswer> {
  try {
    return { id, result: await doImportJob(store.loading, job, () => Atomics.load(stops, 0) === id) };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on('message', async (order: JobOrder) => parentPort?.postMessage(await answerTo(order)));
