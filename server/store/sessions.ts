import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { SessionEntity, UserEntity } from './entities/user.ts';
import { selectOne, selectRows } from './select.ts';
import type { SessionStore } from './store.ts';
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
  await em.insert(SessionEntity, { tokenHash: hashOf(token), user: user.id, createdAt, expiresAt });
  return token;
}

/** Reads the person anew each time, so that a changed role counts at once. */
async function findViewer(em: EntityManager, token: string, now: Date): Promise<Viewer | null> {
  const session = await selectOne(em, SessionEntity, { tokenHash: hashOf(token) });
  if (session === null || session.expiresAt <= now.toISOString()) return null;
  const user = await selectOne(em, UserEntity, { id: session.user });
  if (user === null) return null;
  const { id, displayName, role, localAuthority, region } = user;
  return { userId: id, displayName, role, localAuthority, regionId: region };
}

export function sessionStoreOf(database: Database): SessionStore {
  return {
    create: (userId, now) => inWriteTransaction(database, (em) => createSession(em, userId, now)),
    find: (token, now) => findViewer(reader(database), token, now),
    end: async (token) => {
      await reader(database).nativeDelete(SessionEntity, { tokenHash: hashOf(token) });
    },
    findUserByPersona: async (persona) => {
      const selection = { orderBy: { id: 'asc' }, limit: 1 } as const;
      const [user] = await selectRows(reader(database), UserEntity, { persona }, selection);
      return user?.id ?? null;
    },
  };
}
