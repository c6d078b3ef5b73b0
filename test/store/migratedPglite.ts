/** PostgreSQL in memory with our schema: made once for a run of the tests, and copied for each file that asks for it. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type PgliteConnection, MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { inject } from 'vitest';
import { migrate } from '../../server/store/migrate.ts';
import { ormSettings } from '../../server/store/openDatabase.ts';

const settings = { ...ormSettings('postgres'), dbName: 'memory://' };

/** Two that ask at once both make it, and put the same in the same place. */
async function makeSchema(path: string): Promise<void> {
  const orm = await PgliteOrm.init(settings);
  await migrate(orm, 'postgres', false);
  const client = await (orm.em.getConnection() as PgliteConnection).getNativeClient();
  const own = `${path}.${process.pid}.${threadId}`;
  await writeFile(own, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await orm.close(true);
  await rename(own, path);
}

export async function openMigratedPglite(): Promise<PgliteOrm> {
  const path = join(inject('runFolder'), 'migrated.tar');
  if (!existsSync(path)) await makeSchema(path);
  const loadDataDir = new Blob([await readFile(path)]);
  return PgliteOrm.init({ ...settings, driverOptions: () => ({ loadDataDir }) });
}
