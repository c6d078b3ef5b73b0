import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdPostcodes } from '../../server/store/loading/findPostcodes.ts';
import { migrate, StartupProblem } from '../../server/store/migrate.ts';
import { openDatabase, ormSettings } from '../../server/store/openDatabase.ts';
import { openStore } from '../../server/store/openStore.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import { smallRegion } from './smallRegion.ts';

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  const run = (sql: string) => opened.database.orm.em.getConnection().execute(sql);
  beforeAll(async () => {
    opened = await kind.open();
  });
  afterAll(() => opened.close());

  test('the migrations make the schema the entities describe: write a new migration with what is shown here', async () => {
    expect((await opened.database.orm.schema.getUpdateSchemaSQL()).trim()).toBe('');
  });

  test('migrating again does nothing', async () => {
    const { orm, dialect } = opened.database;
    const migrated = () => run('select name from schema_migration order by name');
    const before = await migrated();
    await migrate(orm, dialect, false);
    expect(before.length).toBeGreaterThan(0);
    expect(await migrated()).toEqual(before);
  });

  test('a store written by a newer version is refused in one sentence and left as it is', async () => {
    const { orm, dialect } = opened.database;
    await run("insert into schema_migration (name, executed_at) values ('Migration999', current_timestamp)");
    await expect(migrate(orm, dialect, false)).rejects.toBeInstanceOf(StartupProblem);
    await expect(migrate(orm, dialect, false)).rejects.toThrow('newer version');
    await run("delete from schema_migration where name = 'Migration999'");
    await migrate(orm, dialect, false);
  });

  test('an empty store is empty until a region is loaded', async () => {
    expect(await opened.store.isEmpty()).toBe(true);
    await opened.store.loading.loadRegion(smallRegion);
    expect(await opened.store.isEmpty()).toBe(false);
  });
});

test('postcodes of a store that kept a row for each are found as before', async () => {
  const orm = await SqliteOrm.init({ ...ormSettings('sqlite'), dbName: ':memory:' });
  const connection = orm.em.getConnection();
  await orm.migrator.up({ to: 'Migration001FirstSchema' });
  await connection.execute(
    `insert into postcode (postcode, sector, lng, lat, easting, northing, precision, local_authority, is_terminated) values
     ('OL41AB', 'OL41', -2.1, 53.5, 393000, 405000, 'UNIT', 'E08000004', 0),
     ('OL41AA', 'OL41', -2.067293, 53.54202, null, null, 'UNIT', null, 1),
     ('M11', 'M11', -2.2, 53.48, 384500, 398200, 'SECTOR', 'E08000003', 0)`,
  );
  await orm.migrator.up();
  const held = holdPostcodes({ orm, reading: orm, audit: orm, short: null, dialect: 'sqlite' });
  const found = await held.find(['OL41AB', 'OL41AA', 'M11ZZ', 'OL42AA']);
  expect([...found.keys()]).toEqual(['OL41AB', 'OL41AA', 'M11ZZ']);
  expect(found.get('OL41AB')).toMatchObject({ localAuthority: 'E08000004', endedIn: null });
  expect(found.get('OL41AA')).toMatchObject({ localAuthority: null, endedIn: 'NOT_DATED', location: { grid: null } });
  expect(found.get('M11ZZ')).toMatchObject({ postcode: 'M11', location: { precision: 'SECTOR' } });
  await orm.close(true);
});

describe('the embedded store', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nearhome-open-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is in a folder of its owner only, with a write-ahead log and every commit on disk', async () => {
    const dataFolder = join(folder, 'a', 'data');
    const { orm } = await openDatabase(dataFolder, null);
    const setting = async (name: string) =>
      Object.values((await orm.em.getConnection().execute(`pragma ${name}`))[0] ?? {})[0];
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700);
    expect([await setting('journal_mode'), await setting('synchronous'), await setting('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ]);
    await orm.close(true);
  });

  test('keeps what was put in when it is opened again', async () => {
    const options = { dataFolder: join(folder, 'kept'), databaseUrl: null };
    const first = await openStore(options);
    await first.loading.loadRegion(smallRegion);
    await first.close();
    const second = await openStore(options);
    expect(await second.isEmpty()).toBe(false);
    await second.close();
  });

  test('opened by three processes at once is migrated by one while the others wait', async () => {
    const script = `
      const { openStore } = await import(${JSON.stringify(resolve('server/store/openStore.ts'))});
      const store = await openStore({ dataFolder: process.argv[1], databaseUrl: null });
      await store.close();`;
    const start = () =>
      new Promise<number | null>((done) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script, join(folder, 'shared')], {
          stdio: 'ignore',
        });
        child.on('close', done);
      });
    expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0]);
  });

  test('an address that is not PostgreSQL’s is refused in one sentence', async () => {
    await expect(openDatabase(folder, 'mysql://x')).rejects.toThrow('DATABASE_URL must begin with postgres://');
  });

  test('a database that does not answer is told in one sentence', async () => {
    await expect(openDatabase(folder, 'postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('does not answer');
  });
});
