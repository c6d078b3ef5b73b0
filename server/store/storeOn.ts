import { ImportBatchEntity } from './entities/importBatch.ts';
import { RegionEntity } from './entities/region.ts';
import { AuditEventEntity } from './entities/user.ts';
import { type EventWriter, eventsHere } from './eventWriter.ts';
import { newFactsCache } from './factsCache.ts';
import { readFactsVersion } from './factsVersion.ts';
import { loadingStoreOf } from './loading/loadingStoreOf.ts';
import { looksOn } from './looks.ts';
import { readFactsAhead } from './readFacts.ts';
import { runStoreOf } from './runs.ts';
import { selectRows } from './select.ts';
import { sessionStoreOf } from './sessions.ts';
import type { Store } from './store.ts';
import { type Database, inAuditTransaction, reader } from './transaction.ts';
import { viewerStoreOf } from './viewerStoreOf.ts';

class Undone extends Error {}

/** Reads a fact, and writes an audit event and takes it back, so that a full or read-only disk shows before a child is asked for. */
async function canTakeAuditEvent(database: Database, now: () => Date): Promise<boolean> {
  try {
    await selectRows(reader(database), RegionEntity, {}, { limit: 1 });
    await inAuditTransaction(database, async (em) => {
      const event = { at: now().toISOString(), userId: '', localAuthority: null, action: 'READY_CHECK' };
      const nobody = { role: 'BOARD', outcome: 'ALLOWED', subjectKind: 'NONE', subjectIds: [] } as const;
      await em.insert(AuditEventEntity, { ...event, ...nobody, subjectIds: [] });
      throw new Undone();
    });
  } catch (error) {
    return error instanceof Undone;
  }
  return false;
}

/** Closes each connection once. */
async function closeAll({ orm, reading, audit, short }: Database): Promise<void> {
  await short?.close();
  for (const other of new Set([reading, audit])) if (other !== orm) await other.close(true);
  await orm.close(true);
}

/** The store on a database that is open and migrated; `events` writes those of looks. */
export function storeOn(database: Database, now: () => Date, events: EventWriter = eventsHere(database)): Store {
  const cache = newFactsCache();
  const looks = looksOn(database, events);
  return {
    as: (viewer) => viewerStoreOf({ database, viewer, now, cache, looks }),
    loading: loadingStoreOf(database, now),
    sessions: sessionStoreOf(database),
    runs: runStoreOf(database),
    factsVersion: () => readFactsVersion({ database }),
    readFactsAhead: () => readFactsAhead({ database, cache }),
    regionsAhead: () => selectRows(reader(database), RegionEntity, {}),
    isEmpty: async () => (await selectRows(reader(database), RegionEntity, {}, { limit: 1 })).length === 0,
    hasImports: async () => {
      const status = { $in: ['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE', 'STAGED'] };
      return (await selectRows(reader(database), ImportBatchEntity, { status }, { limit: 1 })).length > 0;
    },
    ready: () => canTakeAuditEvent(database, now),
    close: async () => {
      await events.close();
      await closeAll(database);
    },
  };
}
