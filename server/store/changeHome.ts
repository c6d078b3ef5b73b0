/** Writing what somebody says of a home: on the home as it is when it is written, or not at all. */
import type { EntityManager } from '@mikro-orm/sql';
import type { HomeChangeKind } from '../../schema/codes/homeChangeKinds.ts';
import type { HomeEdit, HomeState, Refusal } from '../engine/homeRecord/homeState.ts';
import { may } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import { type AuditAction, writeAuditEvent } from './audit.ts';
import { HomeEntity } from './entities/home.ts';
import { type FieldChange, HomeChangeEntity, type StateBefore } from './entities/homeChange.ts';
import { nextCounter } from './factsVersion.ts';
import { lastChange, undoableChange } from './homeHistory.ts';
import { columnsOf, differences, type Home, stateOf } from './homeState.ts';
import { freshId } from './loading/ids.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { selectOne } from './select.ts';
import { inWriteTransaction } from './transaction.ts';

export interface HomeWrite {
  readonly id: string;
  /** The version the person saw. */
  readonly version: number;
  readonly kind: Exclude<HomeChangeKind, 'UNDONE' | 'IMPORTED' | 'KEPT'>;
  readonly edit: HomeEdit;
}

export interface StaleHome {
  readonly kind: 'STALE';
  readonly changedBy: string;
  readonly changedAt: string;
  readonly version: number;
}

export type HomeWritten = { readonly kind: 'WRITTEN' } | { readonly kind: 'NOT_THERE' } | StaleHome | Refusal;

/** Ends the transaction with nothing written. */
class NothingWritten extends Error {
  readonly outcome: HomeWritten;
  constructor(outcome: HomeWritten) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

export function mayChangeHome(viewer: Viewer, hostAuthority: string): boolean {
  const scope = may(viewer, 'homeChanges');
  return scope === 'REGION' || (scope === 'OWN_AUTHORITY' && hostAuthority === viewer.localAuthority);
}

interface Writing {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly at: Date;
  readonly home: Home;
  /** The facts' version this change makes. */
  readonly factsVersion: number;
}

async function staleHome({ em, home }: Pick<Writing, 'em' | 'home'>): Promise<NothingWritten> {
  const last = await lastChange(em, home.id);
  const changedAt = last?.at ?? '';
  return new NothingWritten({ kind: 'STALE', changedBy: last?.byName ?? '', changedAt, version: home.version ?? 0 });
}

/** Only over the version that was read. */
async function updateHome(writing: Writing, columns: Partial<Home>): Promise<void> {
  const { em, home } = writing;
  const changed = await em.nativeUpdate(HomeEntity, { id: home.id, version: home.version } as object, columns);
  if (changed === 0) throw await staleHome(writing);
}

async function keepHistory(
  { em, viewer, at, home, factsVersion }: Writing,
  about: { kind: HomeChangeKind; changes: FieldChange[]; before: StateBefore | null },
): Promise<void> {
  await em.insert(HomeChangeEntity, {
    id: freshId(),
    region: viewer.regionId,
    home: home.id,
    version: factsVersion,
    at: at.toISOString(),
    byUser: viewer.userId,
    byName: viewer.displayName,
    isUndone: false,
    ...about,
  });
}

const actions: Readonly<Record<HomeWrite['kind'], AuditAction>> = {
  CONFIRMED: 'HOME_CONFIRMED',
  PLACES: 'HOME_CHANGED',
  HELD: 'HOME_CHANGED',
  RELEASED: 'HOME_CHANGED',
  TAKES: 'HOME_CHANGED',
};

const nothingChanged: Refusal = {
  kind: 'REFUSED',
  field: null,
  sentence: 'Nothing was changed. If the record is still right as it is, confirm it.',
};

function stateBefore(home: Home, changes: readonly FieldChange[]): StateBefore {
  const state = stateOf(home);
  const changed = changes.flatMap(({ field }) => (field in state ? [[field, state[field as keyof HomeState]]] : []));
  const { confirmedOn, confirmedAt, confirmedBy, version } = home;
  return { state: Object.fromEntries(changed), confirmedOn, confirmedAt, confirmedBy, version };
}

/** Whoever changes a home's record has heard how it is, so every change confirms the rest. */
async function writeEdit(writing: Writing, { kind, edit }: HomeWrite): Promise<void> {
  const { em, viewer, at, home, factsVersion } = writing;
  const state = stateOf(home);
  const next = edit(state);
  if ('kind' in next) throw new NothingWritten(next);
  const changes = differences(state, next);
  if (changes.length === 0 && kind !== 'CONFIRMED') throw new NothingWritten(nothingChanged);
  const confirmedAt = at.toISOString();
  const confirmedOn = confirmedAt.slice(0, 10);
  const confirmed = { confirmedAt, confirmedOn, confirmedBy: viewer.displayName };
  const columns = changes.length === 0 ? {} : columnsOf(next);
  await updateHome(writing, { ...columns, ...confirmed, version: factsVersion });
  const before = stateBefore(home, changes);
  const told: FieldChange = { field: 'confirmedOn', from: home.confirmedAt ?? home.confirmedOn, to: confirmedAt };
  await keepHistory(writing, { kind, changes: kind === 'CONFIRMED' ? [told] : changes, before });
  await audit(em, { viewer, at }, { action: actions[kind], id: home.id });
}

function audit(
  em: EntityManager,
  by: { viewer: Viewer; at: Date },
  { action, id }: { action: AuditAction; id: string },
): Promise<void> {
  return writeAuditEvent(em, by, { action, subjectKind: 'HOME', subjectIds: [id], isGiven: true });
}

const nothingToUndo: Refusal = {
  kind: 'REFUSED',
  field: null,
  sentence: 'There is no change to undo: a file changed the home last, or nobody has changed it here.',
};

/** Puts back what the last change changed, and the version with it: a page that shows that version shows the home as it is again. */
async function writeUndo(writing: Writing): Promise<void> {
  const { em, viewer, at, home } = writing;
  const last = await undoableChange(em, home);
  if (last === null || last.before === null) throw new NothingWritten(nothingToUndo);
  const { state, ...before } = last.before;
  const restored = { ...stateOf(home), ...state };
  const columns = Object.keys(state).length === 0 ? {} : columnsOf(restored);
  await updateHome(writing, { ...columns, ...before });
  await em.nativeUpdate(HomeChangeEntity, { id: last.id } as object, { isUndone: true });
  const changes = last.changes.map(({ field, from, to }) => ({ field, from: to, to: from }));
  await keepHistory(writing, { kind: 'UNDONE', changes, before: null });
  await audit(em, { viewer, at }, { action: 'HOME_CHANGE_UNDONE', id: home.id });
}

async function writeTo(
  { database, viewer, now }: Reading,
  about: { readonly id: string; readonly version: number },
  write: (writing: Writing) => Promise<void>,
): Promise<HomeWritten> {
  if (may(viewer, 'homeChanges') === 'NONE' || !isPossibleId(about.id)) return { kind: 'NOT_THERE' };
  try {
    await inWriteTransaction(database, async (em) => {
      const factsVersion = await nextCounter(em, 'facts');
      const home = await selectOne(em, HomeEntity, { id: about.id, region: viewer.regionId });
      if (home === null || !mayChangeHome(viewer, home.hostAuthority)) throw new NothingWritten({ kind: 'NOT_THERE' });
      if ((home.version ?? 0) !== about.version) throw await staleHome({ em, home });
      await write({ em, viewer, at: now(), home, factsVersion });
    });
    return { kind: 'WRITTEN' };
  } catch (error) {
    if (error instanceof NothingWritten) return error.outcome;
    throw error;
  }
}

/** All of it in one transaction, or nothing: the home, its history, its audit event and the facts' version. */
export function changeHome(reading: Reading, asked: HomeWrite): Promise<HomeWritten> {
  return writeTo(reading, asked, (writing) => writeEdit(writing, asked));
}

export function undoHomeChange(
  reading: Reading,
  about: { readonly id: string; readonly version: number },
): Promise<HomeWritten> {
  return writeTo(reading, about, writeUndo);
}
