import { setTimeout as sleep } from 'node:timers/promises';
import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager, SqlMikroORM } from '@mikro-orm/sql';
import type { OpenDatabase } from './openDatabase.ts';

export type Database = OpenDatabase;

class Undone extends Error {}

const longestWaitMilliseconds = 120_000;
const shortestPauseMilliseconds = 5;
const longestPauseMilliseconds = 100;

/** SQLite says so when another process, or another connection of this one, is writing. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && /SQLITE_BUSY|database is locked/.test(`${error.message} ${String(error.cause ?? '')}`)
  );
}

/** A writer that finds the store taken has changed nothing yet. */
class StoreIsTaken extends Error {}

/** By a statement that changes no row. */
async function takeWriteLock(em: EntityManager, statement: string): Promise<void> {
  try {
    await em.execute(statement, [], 'run');
  } catch (error) {
    if (isBusy(error)) throw new StoreIsTaken('Somebody else is writing.', { cause: error });
    throw error;
  }
}

function once<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.orm.em.fork().transactional(
    async (em) => {
      const sqlEm = em as EntityManager;
      if (database.dialect === 'sqlite') await takeWriteLock(sqlEm, "update store_state set value = 0 where name = ''");
      return work(sqlEm);
    },
    { clear: true },
  );
}

async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
  let pause = shortestPauseMilliseconds;
  for (let waited = 0; ; waited += pause) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreIsTaken) || waited > longestWaitMilliseconds) throw error;
    }
    await sleep(pause);
    pause = Math.min(longestPauseMilliseconds, pause * 2);
  }
}

/**
 * All or nothing. On SQLite the write lock is taken first, so that a transaction that reads before it writes waits for another
 * process instead of failing when it comes to write.
 *
 * Cost  while another writes the thread is free: it asks again from time to time, for two minutes at most.
 */
export function inWriteTransaction<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return untilFree(() => once(database, work));
}

/** Where events of looks are written: on SQLite a file of their own, which no import holds; on PostgreSQL the same database. */
export function inAuditTransaction<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.audit === database.orm ? inWriteTransaction(database, work) : inAuditFile(database.audit, work);
}

/** As `inAuditTransaction`, of SQLite’s file alone. */
export function inAuditFile<T>(audit: SqlMikroORM, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return untilFree(() =>
    audit.em.fork().transactional(
      async (em) => {
        await takeWriteLock(em as EntityManager, 'delete from audit_event where sequence < 0');
        return work(em as EntityManager);
      },
      { clear: true },
    ),
  );
}

/** Gives what the work gives, and takes back whatever it wrote. */
export async function inRolledBackTransaction<T>(
  database: Database,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const given: T[] = [];
  try {
    await database.orm.em.fork().transactional(
      async (em) => {
        given.push(await work(em as EntityManager));
        throw new Undone();
      },
      { clear: true },
    );
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return given[0] as T;
}

/** Several reads of one state of the facts, whatever is written meanwhile. */
export function inOneSnapshot<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.reading.em
    .fork()
    .transactional(
      (em) => work(em as EntityManager),
      database.dialect === 'postgres' ? { isolationLevel: IsolationLevel.REPEATABLE_READ } : {},
    );
}

/** For single reads. */
export function reader(database: Pick<Database, 'reading'>): EntityManager {
  return database.reading.em.fork() as EntityManager;
}
