import { setTimeout as sleep } from 'node:timers/promises';
import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
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

async function takeWriteLock(em: EntityManager): Promise<void> {
  try {
    await em.execute("update store_state set value = 0 where name = ''");
  } catch (error) {
    if (isBusy(error)) throw new StoreIsTaken('Somebody else is writing.', { cause: error });
    throw error;
  }
}

function once<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.orm.em.fork().transactional(
    async (em) => {
      const sqlEm = em as EntityManager;
      if (database.dialect === 'sqlite') await takeWriteLock(sqlEm);
      return work(sqlEm);
    },
    { clear: true },
  );
}

/**
 * All or nothing. On SQLite the write lock is taken first, so that a transaction that reads before it writes waits for another
 * process instead of failing when it comes to write.
 *
 * Cost  while another writes the thread is free: it asks again from time to time, for two minutes at most.
 */
export async function inWriteTransaction<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  let pause = shortestPauseMilliseconds;
  for (let waited = 0; ; waited += pause) {
    try {
      return await once(database, work);
    } catch (error) {
      if (!(error instanceof StoreIsTaken) || waited > longestWaitMilliseconds) throw error;
    }
    await sleep(pause);
    pause = Math.min(longestPauseMilliseconds, pause * 2);
  }
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
export function reader(database: Database): EntityManager {
  return database.reading.em.fork() as EntityManager;
}
