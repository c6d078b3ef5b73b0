/** The thread that works out a region's tables, with its own connection to the store, so that the server's thread stays free. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/openStore.ts';
import { regionTablesOn } from './regionTables.ts';
import type { TableAnswer, TableFound, TableOrder, TableWorkerData } from './regionTablesInWorker.ts';

const { dataFolder, databaseUrl } = workerData as TableWorkerData;
// A store that cannot be opened ends the thread: what was asked meanwhile fails, and the next question starts another.
const tables = regionTablesOn(await openStore({ dataFolder, databaseUrl }));

function ask(order: TableOrder): Promise<TableFound> {
  if (order.kind === 'sufficiency') return tables.sufficiency(order.asked);
  return order.kind === 'location' ? tables.location(order.asked) : tables.loadedTotals(order.asked);
}

async function workOut(order: TableOrder): Promise<TableAnswer> {
  const { id } = order;
  try {
    return { id, found: await ask(order) };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on('message', async (order: TableOrder) => parentPort?.postMessage(await workOut(order)));
