import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { type AuditedRead, writeAuditEvent } from './audit.ts';
import { type Database, inAuditTransaction, inOneSnapshot, inWriteTransaction } from './transaction.ts';

/** Who looks, and when. */
export interface Looker {
  readonly viewer: Viewer;
  readonly at: Date;
}

/** Reads something protected with the connection given, and says what is to be on record about it. */
export type Look<T> = (em: EntityManager) => Promise<{ readonly answer: T; readonly event: AuditedRead }>;

/** Each look's answer is given only when its event is on disk; without the event there is no answer. */
export type Looks = <T>(looker: Looker, look: Look<T>) => Promise<T>;

interface Waiting {
  /** Errors: none; a look that fails is told so, and gives no event. */
  read(em: EntityManager): Promise<void>;
  /** Errors: what the database says. */
  writeEvent(em: EntityManager): Promise<void>;
  give(): void;
  fail(error: unknown): void;
}

/** Enough that waiting for the disk is shared, few enough that nobody waits long for the others. */
const mostTogether = 20;

interface Settle<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

function waitingLook<T>(looker: Looker, look: Look<T>, settle: Settle<T>): Waiting {
  let found: { readonly answer: T; readonly event: AuditedRead } | null = null;
  return {
    async read(em) {
      try {
        found = await look(em);
      } catch (error) {
        settle.reject(error);
      }
    },
    async writeEvent(em) {
      if (found !== null) await writeAuditEvent(em, looker, found.event);
    },
    give() {
      if (found !== null) settle.resolve(found.answer);
    },
    fail: settle.reject,
  };
}

async function writeEvents(database: Database, looks: readonly Waiting[]): Promise<void> {
  try {
    await inAuditTransaction(database, async (em) => {
      for (const look of looks) await look.writeEvent(em);
    });
  } catch (error) {
    for (const look of looks) look.fail(error);
    return;
  }
  for (const look of looks) look.give();
}

/** One state of the facts and one wait for the disk for all. */
async function runTogether(database: Database, looks: readonly Waiting[]): Promise<void> {
  try {
    await inOneSnapshot(database, async (em) => {
      for (const look of looks) await look.read(em);
    });
  } catch (error) {
    for (const look of looks) look.fail(error);
    return;
  }
  await writeEvents(database, looks);
}

/**
 * SQLite: events of looks go to a file of their own, so that nobody's look waits while an import is written. It has one connection and
 * waits for the disk at each commit, so looks that come while others are being written share the next transaction. PostgreSQL: each look
 * and its event in a transaction of their own.
 */
export function looksOn(database: Database): Looks {
  if (database.dialect !== 'sqlite') {
    return (looker, look) =>
      inWriteTransaction(database, async (em) => {
        const { answer, event } = await look(em);
        await writeAuditEvent(em, looker, event);
        return answer;
      });
  }
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      // Requests that have arrived already get as far as their own look first.
      await nextTurn();
      await runTogether(database, waiting.splice(0, mostTogether));
    }
    isRunning = false;
  };
  return (looker, look) =>
    new Promise((resolve, reject) => {
      waiting.push(waitingLook(looker, look, { resolve, reject }));
      if (!isRunning) void run();
    });
}
