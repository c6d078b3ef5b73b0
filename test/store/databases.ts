/**
 * The databases a test of the store, or of the API on it, is run on: SQLite always, and a real PostgreSQL where TEST_DATABASE_URL names
 * one (a database of its own is made in it and dropped again); where there is none, its dialect through PGlite in memory.
 *
 * Use  `describe.each(databases)('on $name', (kind) => { beforeAll(async () => { opened = await kind.open(); }) … })`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import { openDatabase, openSqlite, ormSettings } from '../../server/store/openDatabase.ts';
import type { Store, StoreOptions } from '../../server/store/store.ts';
import { storeOn } from '../../server/store/storeOn.ts';
import type { Database } from '../../server/store/transaction.ts';
import { openMigratedPglite } from './migratedPglite.ts';

export interface OpenedDatabase {
  readonly database: Database;
  readonly store: Store;
  /** How another process opens the same; null where it is in this one’s memory. */
  readonly opening: StoreOptions | null;
  close(): Promise<void>;
}
export interface TestDatabase {
  readonly name: string;
  open(now?: () => Date): Promise<OpenedDatabase>;
}

/** What "now" is in tests. */
export const testNow = new Date('2025-04-02T09:30:00Z');

interface Opening {
  readonly now: (() => Date) | undefined;
  readonly opening: StoreOptions | null;
}

function opened(database: Database, { now, opening }: Opening, clean: () => Promise<void>): OpenedDatabase {
  const store = storeOn(database, now ?? (() => testNow));
  const close = async () => {
    await store.close();
    await clean();
  };
  return { database, store, opening, close };
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  open: async (now) => {
    const folder = await mkdtemp(join(tmpdir(), 'nearhome-store-'));
    const dataFolder = join(folder, 'data');
    const opening = { dataFolder, databaseUrl: null };
    return opened(await openSqlite(dataFolder), { now, opening }, () => rm(folder, { recursive: true, force: true }));
  },
};

const pglite: TestDatabase = {
  name: 'PostgreSQL dialect (PGlite)',
  open: async (now) => {
    const orm = await openMigratedPglite();
    return opened(
      { orm, reading: orm, audit: orm, short: null, dialect: 'postgres' },
      { now, opening: null },
      async () => {},
    );
  },
};

let made = 0;

function realPostgres(url: string): TestDatabase {
  const run = async (sql: string) => {
    const orm = await PostgresOrm.init({ ...ormSettings('postgres'), clientUrl: url });
    await orm.em.getConnection().execute(sql);
    await orm.close();
  };
  return {
    name: 'PostgreSQL',
    open: async (now) => {
      made += 1;
      const name = `nearhome_test_${process.pid}_${made}`;
      await run(`create database ${name}`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      const opening = { dataFolder: '', databaseUrl: own.href };
      const clean = () => run(`drop database ${name} with (force)`);
      return opened(await openDatabase('', own.href), { now, opening }, clean);
    },
  };
}

const url = process.env.TEST_DATABASE_URL;
export const databases: readonly TestDatabase[] = [sqlite, url ? realPostgres(url) : pglite];
