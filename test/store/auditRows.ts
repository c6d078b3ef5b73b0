import { AuditEventEntity } from '../../server/store/entities/user.ts';
import { type RowOf, selectRows } from '../../server/store/select.ts';
import { type Database, inAuditTransaction, inWriteTransaction } from '../../server/store/transaction.ts';

type AuditEvent = RowOf<typeof AuditEventEntity>;

/** Every event on record, of looks and of writes, wherever it is kept; those of writes first. */
export async function auditRows(database: Database): Promise<readonly AuditEvent[]> {
  const inOrder = { orderBy: { sequence: 'asc' } } as const;
  const read = (orm: Database['orm']) =>
    selectRows(orm.em.fork() as Parameters<typeof selectRows>[0], AuditEventEntity, {}, inOrder);
  const ofWrites = await read(database.orm);
  return database.audit === database.orm ? ofWrites : [...ofWrites, ...(await read(database.audit))];
}

export async function clearAuditRows(database: Database): Promise<void> {
  await inWriteTransaction(database, (em) => em.nativeDelete(AuditEventEntity, {}));
  await inAuditTransaction(database, (em) => em.nativeDelete(AuditEventEntity, {}));
}
