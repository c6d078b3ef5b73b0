import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { OpenDatabase } from './openDatabase.ts';

export type Database = OpenDatabase;

/**
 * All or nothing. On SQLite the write lock is taken first, so that a transaction that reads before it writes waits for another
 * process instead of failing when it comes to write.
 */
export function inWriteTransaction<T>(database: Database, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.orm.em.fork().transactional(
    async (em) => {
      const sqlEm = em as EntityManager;
      if (database.dialect === 'sqlite') await sqlEm.execute("update store_state set value = 0 where name = ''");
      return work(sqlEm);
    },
    { clear: true },
  );
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
