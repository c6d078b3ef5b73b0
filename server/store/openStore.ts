import { eventsInThread } from './eventsInThread.ts';
import { eventsHere } from './eventWriter.ts';
import { openDatabase } from './openDatabase.ts';
import type { Store, StoreOptions } from './store.ts';
import { storeOn } from './storeOn.ts';

/** Errors: StartupProblem with one sentence when the store cannot be opened, or was written by a newer version. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataFolder, databaseUrl, eventWorkerFile } = options;
  const database = await openDatabase(dataFolder, databaseUrl);
  const isInThread = eventWorkerFile !== undefined && database.dialect === 'sqlite';
  const events = isInThread ? eventsInThread(eventWorkerFile, { dataFolder }) : eventsHere(database);
  return storeOn(database, options.now ?? (() => new Date()), events);
}
