import { may } from '../policy/policy.ts';
import { writeAuditEvent } from './audit.ts';
import { PlacementNeedEntity } from './entities/child.ts';
import { NeedDraftEntity } from './entities/needDraft.ts';
import { freshId } from './loading/ids.ts';
import type { DraftContent } from './needTerms.ts';
import { auditedRead, isPossibleId, type Reading } from './reading.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { inWriteTransaction } from './transaction.ts';

/** Enough for a busy evening; the oldest makes room for one more. */
const mostDrafts = 20;

export interface SavedDraft {
  /** Null for a new draft. */
  readonly id: string | null;
  /** The need it changes, in the version it was read; null for a new need. */
  readonly changes: { readonly needId: string; readonly version: number } | null;
}

export interface NeedDraftRow {
  readonly id: string;
  readonly needId: string | null;
  readonly needVersion: number | null;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly content: DraftContent;
}

type Draft = RowOf<typeof NeedDraftEntity>;

function draftRow({ id, need, needVersion, savedAt, content }: Draft): NeedDraftRow {
  return { id, needId: need, needVersion, savedAt, content };
}

/** A draft is its author's own, and only while they work for the council it is of. */
const ownOf = ({ viewer }: Reading) => ({
  author: viewer.userId,
  responsibleAuthority: viewer.localAuthority ?? '',
});

export async function readNeedDrafts(reading: Reading): Promise<readonly NeedDraftRow[]> {
  if (may(reading.viewer, 'needChanges') === 'NONE') return [];
  return auditedRead(reading, async (em) => {
    const selection = { orderBy: { savedAt: 'desc', id: 'desc' }, limit: mostDrafts } as const;
    const drafts = await selectRows(em, NeedDraftEntity, ownOf(reading), selection);
    const subjectIds = drafts.map(({ id }) => id);
    const event = { action: 'NEED_DRAFTS_READ', subjectKind: 'NEED_DRAFT', subjectIds, isGiven: true } as const;
    return { answer: drafts.map(draftRow), event };
  });
}

/** `content` is given what the draft holds already. Drafts are no facts: no answer changes. */
export async function saveNeedDraft(
  reading: Reading,
  draft: SavedDraft,
  content: (held: DraftContent | null) => DraftContent,
): Promise<NeedDraftRow | null> {
  const { viewer, now, database } = reading;
  const authority = viewer.localAuthority;
  if (may(viewer, 'needChanges') === 'NONE' || authority === null) return null;
  return inWriteTransaction(database, async (em) => {
    const own = ownOf(reading);
    const isOurs = draft.id !== null && isPossibleId(draft.id);
    const held = isOurs ? await selectOne(em, NeedDraftEntity, { ...own, id: draft.id }) : null;
    const needId = draft.changes?.needId ?? null;
    const need =
      needId !== null && isPossibleId(needId)
        ? await selectOne(em, PlacementNeedEntity, { id: needId, responsibleAuthority: authority })
        : null;
    if ((draft.id !== null && held === null) || (needId !== null && need === null)) return null;
    const row: Draft = {
      ...own,
      id: held?.id ?? freshId(),
      need: needId,
      needVersion: draft.changes?.version ?? null,
      savedAt: now().toISOString(),
      content: content(held?.content ?? null),
    };
    if (held === null) {
      const oldestFirst = { orderBy: { savedAt: 'asc', id: 'asc' } } as const;
      const others = await selectRows(em, NeedDraftEntity, own, oldestFirst);
      const tooMany = others.slice(0, Math.max(0, others.length - mostDrafts + 1)).map(({ id }) => id);
      await em.nativeDelete(NeedDraftEntity, { id: { $in: tooMany } } as object);
      await em.insert(NeedDraftEntity, row);
    } else await em.nativeUpdate(NeedDraftEntity, { id: row.id } as object, row);
    const event = {
      action: 'NEED_DRAFT_SAVED',
      subjectKind: 'NEED_DRAFT',
      subjectIds: [row.id],
      isGiven: true,
    } as const;
    await writeAuditEvent(em, { viewer, at: now() }, event);
    return draftRow(row);
  });
}

/** Whether there was such a draft of the viewer's. */
export async function discardNeedDraft(reading: Reading, id: string): Promise<boolean> {
  const { viewer, now, database } = reading;
  if (may(viewer, 'needChanges') === 'NONE' || !isPossibleId(id)) return false;
  return inWriteTransaction(database, async (em) => {
    const deleted = await em.nativeDelete(NeedDraftEntity, { ...ownOf(reading), id } as object);
    if (deleted === 0) return false;
    const event = {
      action: 'NEED_DRAFT_DISCARDED',
      subjectKind: 'NEED_DRAFT',
      subjectIds: [id],
      isGiven: true,
    } as const;
    await writeAuditEvent(em, { viewer, at: now() }, event);
    return true;
  });
}
