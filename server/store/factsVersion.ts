import type { EntityManager } from '@mikro-orm/sql';
import { readShort } from './shortReads.ts';
import type { Database } from './transaction.ts';

/** What is counted: `facts` every change of any fact, `postcodes` every change of the postcode table, `imports` every batch, `runs` every start of one whose question is kept, `reports` every write of one after it was made. */
export type Counter = 'facts' | 'postcodes' | 'imports' | 'runs' | 'reports';

const valueOfCounter = 'select value from store_state where name = ?';

interface CounterRow {
  readonly value: number;
}

/** As the transaction has it. */
export async function readCounter(em: EntityManager, name: Counter): Promise<number> {
  const [row] = await em.execute<CounterRow[]>(valueOfCounter, [name]);
  return Number(row?.value ?? 0);
}

/** Of the facts as they now are. */
export async function readFactsVersion({ database }: { readonly database: Database }): Promise<string> {
  const [row] = await readShort<CounterRow>(database, valueOfCounter, ['facts']);
  return String(Number(row?.value ?? 0));
}

/**
 * The next number, taken inside the transaction that changes what is counted.
 *
 * Cost  other writers of the same counter wait until that transaction is over, so writing transactions that take it first go one by one.
 */
export async function nextCounter(em: EntityManager, name: Counter): Promise<number> {
  const table = 'store_state';
  await em.execute(
    `insert into ${table} (name, value) values (?, 1) on conflict (name) do update set value = ${table}.value + 1`,
    [name],
  );
  return readCounter(em, name);
}
