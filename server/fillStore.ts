/** Fills an empty store in a process of its own, so that what a region is made from is not kept in the server's memory. */
import 'reflect-metadata';
import { BadSetting, readConfig } from './config.ts';
import { fillEmptyStore } from './fillEmptyStore.ts';
import { StartupProblem } from './store/migrate.ts';
import { openStore } from './store/openStore.ts';

try {
  const config = readConfig(process.env);
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  try {
    await fillEmptyStore(store, config);
  } finally {
    await store.close();
  }
} catch (error) {
  if (!(error instanceof BadSetting || error instanceof StartupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 78;
}
