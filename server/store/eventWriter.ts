/** How do events of looks come to be on disk? */
import type { EntityManager } from '@mikro-orm/sql';
import type { AuditRow } from './audit.ts';
import { AuditEventEntity } from './entities/user.ts';
import { type Database, inAuditTransaction } from './transaction.ts';

export interface EventWriter {
  /** All of them or none, in the order given; done when they are on disk. Errors: what the database says; then none is there. */
  write(events: readonly AuditRow[]): Promise<void>;
  close(): Promise<void>;
}

export async function insertEvents(em: EntityManager, events: readonly AuditRow[]): Promise<void> {
  await em.insertMany(AuditEventEntity, [...events]);
}

/** In the thread it is called in, which waits for the disk. */
export function eventsHere(database: Database): EventWriter {
  return {
    write: (events) => inAuditTransaction(database, (em) => insertEvents(em, events)),
    close: async () => {},
  };
}
