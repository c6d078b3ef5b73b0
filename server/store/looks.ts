import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { type Database, inWriteTransaction } from './transaction.ts';

/** Reads something protected and writes the event of it, both with the transaction given. */
export type Look<T> = (em: EntityManager) => Promise<T>;

/** Each look's answer is given only when the transaction that holds its event is on disk. */
export type Looks = <T>(look: Look<T>) => Promise<T>;

interface Waiting {
  runIn(em: EntityManager): Promise<void>;
  runAlone(): Promise<void>;
  give(): void;
}

/** Enough that waiting for the disk is shared, few enough that nobody waits long for the others. */
const mostTogether = 20;

function waitingLook<T>(database: Database, look: Look<T>, settle: Settle<T>): Waiting {
  let answer: { readonly value: T } | null = null;
  return {
    async runIn(em) {
      answer = { value: await look(em) };
    },
    runAlone: () => inWriteTransaction(database, look).then(settle.resolve, settle.reject),
    give() {
      if (answer !== null) settle.resolve(answer.value);
    },
  };
}

interface Settle<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** One transaction for all; should any fail, nothing of it stays and each is tried by itself, so that one cannot fail another. */
async function runTogether(database: Database, looks: readonly Waiting[]): Promise<void> {
  try {
    await inWriteTransaction(database, async (em) => {
      for (const look of looks) await look.runIn(em);
    });
  } catch {
    for (const look of looks) await look.runAlone();
    return;
  }
  for (const look of looks) look.give();
}

/**
 * SQLite has one connection and waits for the disk at each commit, so looks that come while one is being written share the next
 * transaction. PostgreSQL's connections each have their own.
 */
export function looksOn(database: Database): Looks {
  if (database.dialect !== 'sqlite') return (look) => inWriteTransaction(database, look);
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      // Requests that have arrived already get as far as their own look first.
      await nextTurn();
      const [first, ...others] = waiting.splice(0, mostTogether);
      if (first !== undefined && others.length === 0) await first.runAlone();
      else if (first !== undefined) await runTogether(database, [first, ...others]);
    }
    isRunning = false;
  };
  return (look) =>
    new Promise((resolve, reject) => {
      waiting.push(waitingLook(database, look, { resolve, reject }));
      if (!isRunning) void run();
    });
}
