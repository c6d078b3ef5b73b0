/** `npm run demo -- greater-manchester|south-east`: puts a synthetic demo region into the store, in place of the one that is there. */
import 'reflect-metadata';
import { generateRegion } from '../data/demo/generateRegion.ts';
import { BadSetting, readConfig } from './config.ts';
import { StartupProblem } from './store/migrate.ts';
import { openStore } from './store/openStore.ts';

const names = ['greater-manchester', 'south-east'] as const;

async function loadDemo(args: readonly string[]): Promise<string> {
  const name = names.find((known) => known === args[0]);
  if (name === undefined) throw new BadSetting(`Say which demo region: ${names.join(' or ')}.`);
  const config = readConfig(process.env);
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  try {
    if ((await store.hasImports()) && !args.includes('--replace')) {
      throw new BadSetting(
        'The store holds imported files, which a demo region would replace. Nothing was changed. Add --replace to do it, or set NEARHOME_DATA to another folder.',
      );
    }
    const region = generateRegion(name);
    await store.loading.replaceRegion(region);
    return `Loaded ${region.region.name}: ${region.children.length} synthetic children, ${region.homes.length} homes, ${region.needs.length} open needs.`;
  } finally {
    await store.close();
  }
}

try {
  console.log(await loadDemo(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadSetting || error instanceof StartupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
