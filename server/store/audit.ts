import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { AuditEventEntity } from './entities/user.ts';

export type AuditAction =
  | 'CHILD_READ'
  | 'CHILDREN_LISTED'
  | 'NEED_READ'
  | 'NEEDS_LISTED'
  | 'NEED_CREATED'
  | 'NEED_CHANGED'
  | 'NEED_WITHDRAWN'
  | 'NEED_ASSIGNED'
  | 'NEED_DRAFTS_READ'
  | 'NEED_DRAFT_SAVED'
  | 'NEED_DRAFT_DISCARDED'
  | 'MATCHES_READ'
  | 'SET_ASIDE_ROWS_READ'
  | 'IMPORT_APPLIED'
  | 'IMPORT_STAGED'
  | 'IMPORT_DISCARDED'
  | 'IMPORT_REJECTED'
  | 'IMPORT_CANCELLED'
  | 'IMPORT_UNDONE'
  | 'ROW_MENDED'
  | 'HOME_CONFIRMED'
  | 'HOME_CHANGED'
  | 'HOME_CHANGE_UNDONE'
  | 'CALL_LOGGED'
  | 'PLACE_HELD'
  | 'HOLD_RELEASED'
  | 'PLACE_CHOSEN'
  | 'APPROVAL_RECORDED'
  | 'DECISION_UNDONE'
  | 'PLAN_MADE'
  | 'REPORT_MADE'
  | 'REPORT_CHANGED'
  | 'REPORT_PUBLISHED'
  | 'REPORT_WITHDRAWN'
  | 'REPORT_DELETED'
  | 'SCENARIO_CREATED'
  | 'SCENARIO_CHANGED'
  | 'SCENARIO_UNDONE'
  | 'SCENARIO_REDONE'
  | 'SCENARIO_RENAMED'
  | 'SCENARIO_AGREED'
  | 'SCENARIO_NOT_AGREED'
  | 'SCENARIO_VERSION_NAMED'
  | 'SCENARIO_DELETED';

export interface AuditedRead {
  readonly action: AuditAction;
  readonly subjectKind: 'CHILD' | 'NEED' | 'NEED_DRAFT' | 'HOME' | 'IMPORT_BATCH' | 'PLAN' | 'REPORT' | 'SCENARIO';
  /** Ids the store knows, never text that was sent. */
  readonly subjectIds: readonly string[];
  /** False: nothing was given. */
  readonly isGiven: boolean;
}

/** An event as it is stored. */
export interface AuditRow {
  readonly at: string;
  readonly userId: string;
  readonly role: Viewer['role'];
  readonly localAuthority: string | null;
  readonly action: AuditAction;
  readonly outcome: 'ALLOWED' | 'NOT_THERE_OR_NOT_THEIRS';
  readonly subjectKind: AuditedRead['subjectKind'];
  readonly subjectIds: string[];
}

interface Who {
  readonly viewer: Viewer;
  readonly at: Date;
}

export function auditRow({ viewer, at }: Who, event: AuditedRead): AuditRow {
  return {
    at: at.toISOString(),
    userId: viewer.userId,
    role: viewer.role,
    localAuthority: viewer.localAuthority,
    action: event.action,
    outcome: event.isGiven ? 'ALLOWED' : 'NOT_THERE_OR_NOT_THEIRS',
    subjectKind: event.subjectKind,
    subjectIds: [...event.subjectIds],
  };
}

/** Adds one event in the transaction of what it tells of. Errors: whatever the database says, so that the read fails too. */
export async function writeAuditEvent(em: EntityManager, by: Who, event: AuditedRead): Promise<void> {
  await em.insert(AuditEventEntity, auditRow(by, event));
}
