/** A write about finding a home: all or nothing, one after another, with its audit event. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { type AuditAction, writeAuditEvent } from '../audit.ts';
import { ChildEntity, NeedChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { HomeEntity } from '../entities/home.ts';
import { nextCounter } from '../factsVersion.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { type RowOf, selectOne, selectRows } from '../select.ts';
import { inWriteTransaction } from '../transaction.ts';
import type { PlacingRefusal, StaleNeed, Written } from './placingRows.ts';

/** Thrown inside a write: takes back all of it. */
export class PlacingRefused extends Error {
  readonly refusal: PlacingRefusal;

  constructor(refusal: PlacingRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

export function refuse(sentence: string, field: string): never {
  throw new PlacingRefused({ kind: 'BAD', sentence, field });
}

type Wanted = 'need' | 'home' | 'hold' | 'decision' | 'task';

export function notThere(what: Wanted): never {
  throw new PlacingRefused({ kind: 'NOT_THERE', what });
}

export interface Placing {
  readonly em: EntityManager;
  readonly reading: Reading;
  /** The moment of the write. */
  readonly at: string;
}

async function onRecordAsRefused(reading: Reading, action: AuditAction): Promise<void> {
  const event = { action, subjectKind: 'NEED', subjectIds: [], isGiven: false } as const;
  await reading.looks({ viewer: reading.viewer, at: reading.now() }, async () => ({ answer: null, event }));
}

/**
 * Takes the number of the facts first, so that writers come one after another: each sees what the one before it did, on SQLite and on
 * PostgreSQL. What is refused takes back everything, the number too.
 */
export async function inPlacing(
  reading: Reading,
  action: AuditAction,
  write: (placing: Placing) => Promise<{ readonly needId: string; readonly subjectIds: readonly string[] }>,
): Promise<Written> {
  try {
    return await inWriteTransaction(reading.database, async (em) => {
      await nextCounter(em, 'facts');
      const now = reading.now();
      const { needId, subjectIds } = await write({ em, reading, at: now.toISOString() });
      const event = { action, subjectKind: 'NEED', subjectIds: [needId, ...subjectIds], isGiven: true } as const;
      await writeAuditEvent(em, { viewer: reading.viewer, at: now }, event);
      return { needId };
    });
  } catch (error) {
    if (!(error instanceof PlacingRefused)) throw error;
    if (error.refusal.kind === 'NOT_THERE') await onRecordAsRefused(reading, action);
    return { refusal: error.refusal };
  }
}

export type HeldNeedRow = RowOf<typeof PlacementNeedEntity>;

/** Errors: what was asked for is not there, for another authority's need as for none. */
export async function findNeedToChange(
  { em, reading }: Placing,
  id: string,
  wanted: Wanted = 'need',
): Promise<HeldNeedRow> {
  const { viewer } = reading;
  const need = isPossibleId(id) ? await selectOne(em, PlacementNeedEntity, { id }) : null;
  const scope = may(viewer, 'needChanges');
  if (scope === 'NONE' || need === null) return notThere(wanted);
  return need.responsibleAuthority === viewer.localAuthority ? need : notThere(wanted);
}

/** Errors: as `findNeedToChange`; STALE where the need is open no more. */
export async function findOpenNeed(placing: Placing, id: string): Promise<HeldNeedRow> {
  const need = await findNeedToChange(placing, id);
  requireSeen(placing, need, null);
  return need;
}

/** Null where the need is open, and no version was seen or it is still in it. */
export function staleRefusal(need: HeldNeedRow, seen: number | null, at: string): StaleNeed | null {
  const { status, changedBy, changedAt } = need;
  const version = need.version ?? 0;
  if (status === 'OPEN' && (seen === null || seen === version)) return null;
  return { kind: 'STALE', status, changedBy: changedBy ?? 'Somebody', changedAt: changedAt ?? at, version };
}

/** Errors: STALE where the need has changed since it was seen, or a home was chosen for it, or it was withdrawn. */
export function requireSeen({ at }: Placing, need: HeldNeedRow, seen: number | null): void {
  const stale = staleRefusal(need, seen, at);
  if (stale !== null) throw new PlacingRefused(stale);
}

/** Who changed the need, so that somebody who has it open to change it is told. */
export function changedNeed({ at, reading }: Placing, { version }: HeldNeedRow) {
  return { version: (version ?? 0) + 1, changedAt: at, changedBy: reading.viewer.displayName };
}

/** Ids of the need's children, in its order. */
export async function childIdsOf({ em }: Placing, needId: string): Promise<readonly string[]> {
  const links = await selectRows(em, NeedChildEntity, { need: needId }, { orderBy: { position: 'asc' } });
  const children = await selectRows(em, ChildEntity, { id: { $in: links.map(({ child }) => child) } });
  const known = new Set(children.map(({ id }) => id));
  return links.map(({ child }) => child).filter((id) => known.has(id));
}

/** A home of the viewer's region, as it says itself. */
export async function findHome({ em, reading }: Placing, id: string): Promise<RowOf<typeof HomeEntity>> {
  const home = isPossibleId(id) ? await selectOne(em, HomeEntity, { id }) : null;
  if (home === null || home.region !== reading.viewer.regionId || may(reading.viewer, 'homes') !== 'REGION')
    return notThere('home');
  return home;
}
