import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import type { Role } from '../../schema/vocabulary.ts';
import type { Viewer } from '../policy/viewer.ts';
import { SessionEntity, UserEntity } from './entities/user.ts';
import { selectOne, selectRows } from './select.ts';
import { readShort } from './shortReads.ts';
import type { SessionFound, SessionStore } from './store.ts';
import { type Database, inWriteTransaction, reader } from './transaction.ts';

const twelveHours = 12 * 60 * 60 * 1000;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function createSession(em: EntityManager, userId: string, now: Date): Promise<string | null> {
  const user = await selectOne(em, UserEntity, { id: userId });
  if (user === null) return null;
  const token = randomBytes(32).toString('base64url');
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + twelveHours).toISOString();
  await em.nativeDelete(SessionEntity, { expiresAt: { $lte: createdAt } });
  await em.insert(SessionEntity, {
    tokenHash: hashOf(token),
    user: user.id,
    createdAt,
    expiresAt,
    lastSeenAt: createdAt,
  });
  return token;
}

/** One statement, because every request begins with it. */
const viewerOfSession = `select u.id, u.display_name, u.role, u.local_authority, u.region_id, s.expires_at, s.created_at, s.last_seen_at
  from session s join app_user u on u.id = s.user_id where s.token_hash = ?`;

interface ViewerOfSession {
  readonly id: string;
  readonly display_name: string;
  readonly role: Role;
  readonly local_authority: string | null;
  readonly region_id: string;
  readonly expires_at: string;
  readonly created_at: string;
  readonly last_seen_at: string | null;
}

/** Reads the person anew each time, so that a changed role counts at once. */
async function lookUp(database: Database, token: string, now: Date): Promise<SessionFound | null> {
  const [row] = await readShort<ViewerOfSession>(database, viewerOfSession, [hashOf(token)]);
  if (row === undefined || row.expires_at <= now.toISOString()) return null;
  const viewer: Viewer = {
    userId: row.id,
    displayName: row.display_name,
    role: row.role,
    localAuthority: row.local_authority,
    regionId: row.region_id,
  };
  return { viewer, seenAt: row.last_seen_at ?? row.created_at };
}

export function sessionStoreOf(database: Database): SessionStore {
  return {
    create: (userId, now) => inWriteTransaction(database, (em) => createSession(em, userId, now)),
    find: async (token, now) => (await lookUp(database, token, now))?.viewer ?? null,
    lookUp: (token, now) => lookUp(database, token, now),
    seen: async (token, at) => {
      const lastSeenAt = at.toISOString();
      await inWriteTransaction(database, (em) =>
        em.nativeUpdate(SessionEntity, { tokenHash: hashOf(token) }, { lastSeenAt }),
      );
    },
    end: async (token) => {
      await inWriteTransaction(database, (em) => em.nativeDelete(SessionEntity, { tokenHash: hashOf(token) }));
    },
    findUserByPersona: async (persona) => {
      const selection = { orderBy: { id: 'asc' }, limit: 1 } as const;
      const [user] = await selectRows(reader(database), UserEntity, { persona }, selection);
      return user?.id ?? null;
    },
  };
}
