import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlMikroORM } from '@mikro-orm/sql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import { allEntities } from './entities/allEntities.ts';
import { AuditEventEntity, StoreStateEntity } from './entities/user.ts';
import { keepStatements } from './keptStatements.ts';
import { type Dialect, migrate, migrationSettings, StartupProblem } from './migrate.ts';
import { type ShortReads, shortReadsOn } from './shortReads.ts';

export interface OpenDatabase {
  /** Writes, and reads that belong to a write. */
  readonly orm: SqlMikroORM;
  /** Reads alone. On SQLite a connection of its own, so that nobody waits while an import writes; on PostgreSQL the same pool. */
  readonly reading: SqlMikroORM;
  /** Events of looks. On SQLite a file of its own, `audit.sqlite`; on PostgreSQL the same pool. Events of writes go with the write. */
  readonly audit: SqlMikroORM;
  /** Short questions, on SQLite by a connection of their own; null on PostgreSQL, where they are asked as all others are. */
  readonly short: ShortReads | null;
  readonly dialect: Dialect;
}

const busyMilliseconds = 10_000;
/** Enough that the tops of the indexes a large import adds to stay in memory. */
const cacheKilobytes = 32 * 1024;

/** Settings that both databases, and the tests' own, share. */
export function ormSettings(dialect: Dialect) {
  return { entities: [...allEntities], ...migrationSettings(dialect), forceUtcTimezone: true };
}

const auditSchema = [
  'create table if not exists `audit_event` (`sequence` integer not null primary key autoincrement, `at` text not null, `user_id` text not null, `role` text not null, `local_authority` text null, `action` text not null, `outcome` text not null, `subject_kind` text not null, `subject_ids` json not null)',
  'create index if not exists `audit_event_user_id_index` on `audit_event` (`user_id`)',
];

/** The file of looks, `audit.sqlite`, made where it is absent. */
export async function openAudit(dataFolder: string): Promise<SqlMikroORM> {
  const audit = await SqliteOrm.init({
    entities: [AuditEventEntity],
    forceUtcTimezone: true,
    dbName: join(dataFolder, 'audit.sqlite'),
    driverOptions: { timeout: busyMilliseconds },
  });
  const connection = audit.em.getConnection();
  await connection.execute('pragma journal_mode = wal');
  await connection.execute('pragma synchronous = full');
  for (const statement of auditSchema) await connection.execute(statement);
  await connection.execute('pragma busy_timeout = 0');
  keepStatements(await connection.getNativeClient());
  return audit;
}

async function openShort(dbName: string): Promise<ShortReads> {
  const driverOptions = { timeout: busyMilliseconds };
  const short = await SqliteOrm.init({ entities: [StoreStateEntity], dbName, driverOptions });
  const connection = short.em.getConnection();
  await connection.execute('pragma query_only = on');
  keepStatements(await connection.getNativeClient());
  return shortReadsOn(short);
}

export async function openSqlite(dataFolder: string): Promise<OpenDatabase> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await chmod(dataFolder, 0o700);
  const settings = {
    ...ormSettings('sqlite'),
    dbName: join(dataFolder, 'nearhome.sqlite'),
    driverOptions: { timeout: busyMilliseconds },
  };
  const orm = await SqliteOrm.init(settings);
  const connection = orm.em.getConnection();
  await connection.execute('pragma journal_mode = wal');
  await connection.execute('pragma synchronous = full');
  await migrate(orm, 'sqlite');
  await connection.execute(`pragma cache_size = -${cacheKilobytes}`);
  // From here on it never waits in the driver, which would hold up the whole thread: see `inWriteTransaction`.
  await connection.execute('pragma busy_timeout = 0');
  keepStatements(await connection.getNativeClient());
  const reading = await SqliteOrm.init(settings);
  const readingConnection = reading.em.getConnection();
  await readingConnection.execute('pragma query_only = on');
  keepStatements(await readingConnection.getNativeClient());
  const [audit, short] = [await openAudit(dataFolder), await openShort(settings.dbName)];
  return { orm, reading, audit, short, dialect: 'sqlite' };
}

async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  const { MikroORM } = await import('@mikro-orm/postgresql');
  const orm = await MikroORM.init({ ...ormSettings('postgres'), clientUrl: databaseUrl, pool: { min: 0, max: 10 } });
  try {
    await orm.em.getConnection().execute('select 1');
  } catch {
    await orm.close(true);
    throw new StartupProblem('The database does not answer: check DATABASE_URL and that PostgreSQL is running.');
  }
  await migrate(orm, 'postgres');
  return { orm, reading: orm, audit: orm, short: null, dialect: 'postgres' };
}

export async function openDatabase(dataFolder: string, databaseUrl: string | null): Promise<OpenDatabase> {
  if (databaseUrl === null) return openSqlite(dataFolder);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartupProblem('DATABASE_URL must begin with postgres:// or postgresql://.');
  }
  return openPostgres(databaseUrl);
}
