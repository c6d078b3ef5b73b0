import { openDatabase } from './openDatabase.ts';
import type { Store, StoreOptions } from './store.ts';
import { storeOn } from './storeOn.ts';

/** Errors: StartupProblem with one sentence when the store cannot be opened, or was written by a newer version. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options.dataFolder, options.databaseUrl);
  return storeOn(database, options.now ?? (() => new Date()));
}
