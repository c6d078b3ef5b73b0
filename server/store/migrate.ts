import type { MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { SqlMikroORM } from '@mikro-orm/sql';
import { postgresMigrations } from './migrations/postgres/allMigrations.ts';
import { sqliteMigrations } from './migrations/sqlite/allMigrations.ts';

export type Dialect = 'sqlite' | 'postgres';

/** Why the store cannot be used, in one sentence for the person who starts the server. */
export class StartupProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartupProblem';
  }
}

const migrationTable = 'schema_migration';
/** Any number, the same in every server: whoever holds it migrates. */
const advisoryLock = 903_22;

/** Part of the ORM's settings: explicit lists, so that a bundle holds the migrations. */
export function migrationSettings(dialect: Dialect) {
  return {
    extensions: [Migrator as { register: (orm: MikroORM) => void }],
    migrations: {
      tableName: migrationTable,
      migrationsList: dialect === 'sqlite' ? sqliteMigrations : postgresMigrations,
      snapshot: false,
      silent: true,
      disableForeignKeys: false,
      // SQLite: one transaction of our own is already open, see below.
      transactional: dialect === 'postgres',
    },
  };
}

async function refuseNewerSchema(orm: SqlMikroORM, dialect: Dialect): Promise<void> {
  const known = new Set((dialect === 'sqlite' ? sqliteMigrations : postgresMigrations).map(({ name }) => name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.filter(({ name }) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartupProblem(
    'This store was written by a newer version of Nearhome: start that version, or set NEARHOME_DATA or DATABASE_URL to another store. Nothing was changed.',
  );
}

async function migrateSqlite(orm: SqlMikroORM): Promise<void> {
  const connection = orm.em.getConnection();
  // Takes the write lock at once, so that a second process waits here and then finds nothing left to do.
  await connection.execute('begin immediate');
  try {
    await refuseNewerSchema(orm, 'sqlite');
    await orm.migrator.up();
    await connection.execute('commit');
  } catch (error) {
    await connection.execute('rollback');
    throw error;
  }
}

/** Cost: the lock holds one connection while another migrates, so the pool needs two; PGlite has one, and one process. */
async function migratePostgres(orm: SqlMikroORM, isShared: boolean): Promise<void> {
  const up = async () => {
    await refuseNewerSchema(orm, 'postgres');
    await orm.migrator.up();
  };
  if (!isShared) return up();
  const connection = orm.em.getConnection();
  await connection.transactional(async (lock) => {
    await connection.execute(`select pg_advisory_xact_lock(${advisoryLock})`, [], 'all', lock);
    await up();
  });
}

/** Brings the schema up to date, forward only. Of several servers starting at once one migrates and the others wait. */
export async function migrate(orm: SqlMikroORM, dialect: Dialect, isShared = true): Promise<void> {
  if (dialect === 'sqlite') await migrateSqlite(orm);
  else await migratePostgres(orm, isShared);
}
