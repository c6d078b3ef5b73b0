import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { type AuditedRead, type AuditRow, auditRow, writeAuditEvent } from './audit.ts';
import { type EventWriter, eventsHere } from './eventWriter.ts';
import { type Database, inOneSnapshot, inWriteTransaction } from './transaction.ts';

/** Who looks, and when. */
export interface Looker {
  readonly viewer: Viewer;
  readonly at: Date;
}

/** Something protected, and what is to be on record about it. */
export interface Seen<T> {
  readonly answer: T;
  readonly event: AuditedRead;
}

/** Reads it with the connection given; or what is held already, which nothing need be read for. */
export type Look<T> = ((em: EntityManager) => Promise<Seen<T>>) | Seen<T>;

/** Each look's answer is given only when its event is on disk; without the event there is no answer. */
export type Looks = <T>(looker: Looker, look: Look<T>) => Promise<T>;

interface Waiting {
  readonly mustRead: boolean;
  /** Errors: none; a look that fails is told so, and gives no event. */
  read(em: EntityManager): Promise<void>;
  /** Null where the look failed. */
  event(): AuditRow | null;
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
  let found: Seen<T> | null = typeof look === 'function' ? null : look;
  return {
    mustRead: typeof look === 'function',
    async read(em) {
      try {
        if (typeof look === 'function') found = await look(em);
      } catch (error) {
        settle.reject(error);
      }
    },
    event: () => found && auditRow(looker, found.event),
    give() {
      if (found !== null) settle.resolve(found.answer);
    },
    fail: settle.reject,
  };
}

async function writeEvents(events: EventWriter, looks: readonly Waiting[]): Promise<void> {
  const rows = looks.flatMap((look) => look.event() ?? []);
  try {
    if (rows.length > 0) await events.write(rows);
  } catch (error) {
    for (const look of looks) look.fail(error);
    return;
  }
  for (const look of looks) look.give();
}

/** One state of the facts, where any must be read, and one wait for the disk for all. */
async function runTogether(database: Database, events: EventWriter, looks: readonly Waiting[]): Promise<void> {
  const toRead = looks.filter(({ mustRead }) => mustRead);
  try {
    if (toRead.length > 0)
      await inOneSnapshot(database, async (em) => {
        for (const look of toRead) await look.read(em);
      });
  } catch (error) {
    for (const look of looks) look.fail(error);
    return;
  }
  await writeEvents(events, looks);
}

/**
 * SQLite: events of looks go to a file of their own, so that nobody's look waits while an import is written, and looks that come while
 * others are being written share the next transaction, since each waits for the disk. PostgreSQL: each look and its event in a
 * transaction of their own.
 */
export function looksOn(database: Database, events: EventWriter = eventsHere(database)): Looks {
  if (database.dialect !== 'sqlite') {
    return (looker, look) =>
      inWriteTransaction(database, async (em) => {
        const { answer, event } = typeof look === 'function' ? await look(em) : look;
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
      await runTogether(database, events, waiting.splice(0, mostTogether));
    }
    isRunning = false;
  };
  return (looker, look) =>
    new Promise((resolve, reject) => {
      waiting.push(waitingLook(looker, look, { resolve, reject }));
      if (!isRunning) void run();
    });
}
