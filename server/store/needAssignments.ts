/** Who works on which need: read for those who may see the need, changed by those who may change it. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../policy/policy.ts';
import { writeAuditEvent } from './audit.ts';
import { PlacementNeedEntity } from './entities/child.ts';
import { NeedAssignmentEntity } from './entities/needAssignment.ts';
import { UserEntity } from './entities/user.ts';
import { inBatches } from './inBatches.ts';
import type { NeedOutcome } from './needTerms.ts';
import { visibleAuthorities } from './readChildren.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { inWriteTransaction, reader } from './transaction.ts';

export interface ColleagueRow {
  readonly id: string;
  readonly displayName: string;
}

export type AssignmentRow = Pick<
  RowOf<typeof NeedAssignmentEntity>,
  'need' | 'assignee' | 'assigneeName' | 'at' | 'byName' | 'version'
>;

export interface NeedToAssign {
  readonly needId: string;
  /** The version of the assignment that was seen; 0 = nobody had said. */
  readonly seen: number;
  /** Null = nobody. */
  readonly toUserId: string | null;
}

/** For DataLoader; needs that are not the viewer's are left out. Cost: two queries for each 500. */
export async function readAssignments(reading: Reading, ids: readonly string[]): Promise<readonly AssignmentRow[]> {
  if (may(reading.viewer, 'needs') === 'NONE') return [];
  const em = reader(reading.database);
  const authorities = await visibleAuthorities(em, reading, 'needs');
  const possible = [...new Set(ids.filter(isPossibleId))];
  const needs = await inBatches(possible, (part) => selectRows(em, PlacementNeedEntity, { id: { $in: part } }));
  const theirs = needs.filter((need) => authorities.includes(need.responsibleAuthority)).map(({ id }) => id);
  return inBatches(theirs, (part) => selectRows(em, NeedAssignmentEntity, { need: { $in: part } }));
}

/** People of the viewer's own council who may change needs, by name; nobody for a viewer who may not. */
async function teamOf(em: EntityManager, { viewer }: Reading): Promise<readonly ColleagueRow[]> {
  if (may(viewer, 'needChanges') === 'NONE' || viewer.localAuthority === null) return [];
  const people = await selectRows(em, UserEntity, { localAuthority: viewer.localAuthority, region: viewer.regionId });
  return people
    .filter(({ role, localAuthority }) => may({ ...viewer, role, localAuthority }, 'needChanges') !== 'NONE')
    .map(({ id, displayName }) => ({ id, displayName }))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en-GB') || (a.id < b.id ? -1 : 1));
}

export function readColleagues(reading: Reading): Promise<readonly ColleagueRow[]> {
  return teamOf(reader(reading.database), reading);
}

const notOfTheTeam = 'Choose somebody of your own council’s placement team.';
const closed = 'This need is no longer open, so nobody has to work on it.';

/** In the version that was seen, or not at all. True once it is written. */
async function writeAssignment(em: EntityManager, row: RowOf<typeof NeedAssignmentEntity>): Promise<boolean> {
  if (row.version === 1) {
    if ((await selectOne(em, NeedAssignmentEntity, { need: row.need })) !== null) return false;
    await em.insert(NeedAssignmentEntity, row);
    return true;
  }
  const { need, ...changes } = row;
  return (await em.nativeUpdate(NeedAssignmentEntity, { need, version: row.version - 1 }, changes)) === 1;
}

async function staleAssignment(em: EntityManager, need: string, at: string): Promise<NeedOutcome> {
  const held = await selectOne(em, NeedAssignmentEntity, { need });
  const last = { changedBy: held?.byName ?? 'Somebody', changedAt: held?.at ?? at, version: held?.version ?? 0 };
  return { kind: 'STALE', ...last };
}

async function assign(em: EntityManager, reading: Reading, asked: NeedToAssign): Promise<NeedOutcome> {
  const { viewer } = reading;
  const id = isPossibleId(asked.needId) ? asked.needId : '';
  // Takes the need's row, so that two who assign it come one after the other.
  await em.nativeUpdate(PlacementNeedEntity, { id }, { id });
  const need = await selectOne(em, PlacementNeedEntity, { id });
  if (need === null || need.responsibleAuthority !== viewer.localAuthority) return { kind: 'NOT_THERE' };
  if (need.status !== 'OPEN') return { kind: 'REFUSED', problems: [{ field: 'needId', sentence: closed }] };
  const team = await teamOf(em, reading);
  const to = asked.toUserId === null ? null : team.find((one) => one.id === asked.toUserId);
  if (to === undefined) return { kind: 'REFUSED', problems: [{ field: 'toUserId', sentence: notOfTheTeam }] };
  const now = reading.now();
  const at = now.toISOString();
  const isWritten = await writeAssignment(em, {
    need: id,
    assignee: to?.id ?? null,
    assigneeName: to?.displayName ?? null,
    at,
    byUser: viewer.userId,
    byName: viewer.displayName,
    version: asked.seen + 1,
  });
  if (!isWritten) return staleAssignment(em, id, at);
  const subjectIds = [id, ...(to === null ? [] : [to.id])];
  const event = { action: 'NEED_ASSIGNED', subjectKind: 'NEED', subjectIds, isGiven: true } as const;
  await writeAuditEvent(em, { viewer, at: now }, event);
  return { kind: 'WRITTEN', id };
}

/** Nothing but who works on it changes: whoever has the need open to change it goes on undisturbed. */
export async function assignNeed(reading: Reading, asked: NeedToAssign): Promise<NeedOutcome> {
  if (may(reading.viewer, 'needChanges') === 'NONE') return { kind: 'NOT_THERE' };
  return inWriteTransaction(reading.database, (em) => assign(em, reading, asked));
}
