/** The thread that works out a region's tables, with its own connection to the store, so that the server's thread stays free. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/openStore.ts';
import { regionTablesOn } from './regionTables.ts';
import type { TableAnswer, TableOrder, TableWorkerData } from './regionTablesInWorker.ts';

const { dataFolder, databaseUrl } = workerData as TableWorkerData;
// A store that cannot be opened ends the thread: what was asked meanwhile fails, and the next question starts another.
const { sufficiency, location } = regionTablesOn(await openStore({ dataFolder, databaseUrl }));

async function workOut(order: TableOrder): Promise<TableAnswer> {
  const { id } = order;
  try {
    const found = order.kind === 'sufficiency' ? await sufficiency(order.asked) : await location(order.asked);
    return { id, found };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on('message', async (order: TableOrder) => parentPort?.postMessage(await workOut(order)));
