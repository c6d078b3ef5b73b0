/** How is a short question asked that nearly every request begins with, and most ask several times? */
import type { SqlMikroORM } from '@mikro-orm/sql';
import { type Database, reader } from './transaction.ts';

type Value = string | number;

export interface ShortReads {
  rows<Row>(sql: string, values: readonly Value[]): Row[];
  close(): Promise<void>;
}

interface Asks {
  prepare(sql: string): { all(...values: readonly Value[]): unknown[] };
}

/**
 * By the driver itself, which takes a tenth of what asking by way of the library does.
 *
 * Shape  of a SQLite connection on which nothing else is asked: it is never in a transaction, so each answer is of the facts as they now are.
 */
export async function shortReadsOn(orm: SqlMikroORM): Promise<ShortReads> {
  const database = (await orm.em.getConnection().getNativeClient()) as Asks;
  return {
    rows: <Row>(sql: string, values: readonly Value[]) => database.prepare(sql).all(...values) as Row[],
    close: () => orm.close(true),
  };
}

/** One statement with a `?` for each value. Errors: whatever the database says. */
export async function readShort<Row>(
  database: Pick<Database, 'reading' | 'short'>,
  sql: string,
  values: readonly Value[],
): Promise<Row[]> {
  if (database.short !== null) return database.short.rows<Row>(sql, values);
  return reader(database).execute<Row[]>(sql, [...values]);
}
