import { defineEntity, p } from '@mikro-orm/sql';
import type { Persona, Role } from '../../../schema/vocabulary.ts';
import { LocalAuthorityEntity, RegionEntity } from './region.ts';

export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    id: p.text().primary(),
    displayName: p.text(),
    role: p.text().$type<Role>(),
    localAuthority: () => p.manyToOne(LocalAuthorityEntity).mapToPk().fieldName('local_authority').nullable(),
    region: () => p.manyToOne(RegionEntity).mapToPk().fieldName('region_id').deleteRule('cascade'),
    persona: p.text().$type<Persona>().nullable(),
  },
});

/** `tokenHash` is the SHA-256 of the token, which is not kept. Times are ISO 8601, UTC. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenHash: p.text().primary(),
    user: () => p.manyToOne(UserEntity).mapToPk().fieldName('user_id').deleteRule('cascade'),
    createdAt: p.text(),
    expiresAt: p.text(),
    /** When somebody last did something in it, to the minute; null in sessions older than the column. */
    lastSeenAt: p.text().nullable(),
  },
});

/** Who looked at, or changed, what: ids only, never values. Rows are added and never changed. */
export const AuditEventEntity = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    sequence: p.integer().primary().autoincrement(),
    at: p.text(),
    userId: p.text().index(),
    role: p.text().$type<Role>(),
    localAuthority: p.text().nullable(),
    action: p.text(),
    outcome: p.text().$type<'ALLOWED' | 'NOT_THERE_OR_NOT_THEIRS'>(),
    subjectKind: p.text(),
    subjectIds: p.json().$type<string[]>(),
  },
});

/** Counters that every server sharing the database must see. */
export const StoreStateEntity = defineEntity({
  name: 'StoreState',
  tableName: 'store_state',
  properties: { name: p.text().primary(), value: p.integer() },
});
