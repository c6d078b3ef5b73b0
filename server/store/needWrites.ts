import type { EntityManager } from '@mikro-orm/sql';
import { urgencies } from '../../schema/vocabulary.ts';
import { may } from '../policy/policy.ts';
import { writeAuditEvent } from './audit.ts';
import type { Child } from './childFacts.ts';
import { NeedChildEntity, PlacementNeedEntity } from './entities/child.ts';
import { NeedDraftEntity } from './entities/needDraft.ts';
import { nextCounter } from './factsVersion.ts';
import { freshId } from './loading/ids.ts';
import { adultsAmong, namedChildren } from './needChildren.ts';
import { cohortsOf, joinBrothersAndSisters, writeLinks } from './needLinks.ts';
import { writeAreas, writePlaces } from './needPlaces.ts';
import type { NeedOutcome, TermsProblem, WrittenNeed } from './needTerms.ts';
import { isPossibleId, type Reading } from './reading.ts';
import type { Need } from './readNeeds.ts';
import { selectOne, selectRows } from './select.ts';
import { inWriteTransaction } from './transaction.ts';

export interface NeedChange {
  /** Null for a new need. */
  readonly held: { readonly id: string; readonly version: number } | null;
  /** The draft it was written in, which goes. */
  readonly draftId: string | null;
  readonly need: WrittenNeed;
}

/** Ends a transaction that is not to write anything, with what is to be said. */
class NotWritten extends Error {
  readonly outcome: NeedOutcome;
  constructor(outcome: NeedOutcome) {
    super('Nothing was written.');
    this.outcome = outcome;
  }
}

/** Errors: none of those that are expected; on each of them nothing at all has been written. */
async function written(reading: Reading, work: (em: EntityManager) => Promise<string>): Promise<NeedOutcome> {
  if (may(reading.viewer, 'needChanges') === 'NONE') return { kind: 'NOT_THERE' };
  try {
    const id = await inWriteTransaction(reading.database, work);
    return { kind: 'WRITTEN', id };
  } catch (error) {
    if (error instanceof NotWritten) return error.outcome;
    throw error;
  }
}

function refuseIfAny(problems: readonly TermsProblem[]): void {
  if (problems.length > 0) throw new NotWritten({ kind: 'REFUSED', problems });
}

/** The viewer's own open need, in the version they have seen. */
async function openNeed(em: EntityManager, reading: Reading, held: { readonly id: string; readonly version: number }) {
  const authority = reading.viewer.localAuthority;
  const where = { id: held.id, responsibleAuthority: authority };
  const need = isPossibleId(held.id) && authority !== null ? await selectOne(em, PlacementNeedEntity, where) : null;
  if (need === null) throw new NotWritten({ kind: 'NOT_THERE' });
  const version = need.version ?? 0;
  if (version !== held.version) {
    const changedAt = need.changedAt ?? reading.now().toISOString();
    throw new NotWritten({ kind: 'STALE', changedBy: need.changedBy ?? 'Somebody', changedAt, version });
  }
  if (need.status !== 'OPEN') {
    const sentence = 'This need is no longer open, so it cannot be changed: record a new one.';
    refuseIfAny([{ field: 'id', sentence }]);
  }
  return need;
}

/** Only if it is still in that version, whoever has written since it was read. */
async function changeRow(em: EntityManager, reading: Reading, need: Need, changes: Partial<Need>): Promise<void> {
  const where = { id: need.id, version: need.version } as object;
  const changed = await em.nativeUpdate(PlacementNeedEntity, where, changes);
  if (changed > 0) return;
  await openNeed(em, reading, { id: need.id, version: -1 });
}

/** A child has one open need of a kind. */
async function refuseSecondNeeds(
  em: EntityManager,
  children: readonly Child[],
  own: Pick<Need, 'id' | 'isShortBreak'>,
) {
  const links = await selectRows(em, NeedChildEntity, { child: { $in: children.map(({ id }) => id) } });
  const ids = [...new Set(links.map(({ need }) => need))].filter((id) => id !== own.id);
  const open = await selectRows(em, PlacementNeedEntity, {
    id: { $in: ids },
    status: 'OPEN',
    isShortBreak: own.isShortBreak,
  });
  const byId = new Map(open.map((need) => [need.id, need]));
  refuseIfAny(
    children.flatMap((child, index) => {
      const other = links.map((link) => (link.child === child.id ? byId.get(link.need) : undefined)).find(Boolean);
      if (other === undefined) return [];
      const sentence = `Child ${index + 1} has an open need already, ${other.reference}: change that one, or withdraw it first.`;
      return [{ field: `childReferences.${index}`, sentence, needId: other.id }];
    }),
  );
}

/** The next of the numbers that needs are called by, the same row of numbers for all councils. */
async function nextReference(em: EntityManager): Promise<string> {
  const rows = await em
    .createQueryBuilder(PlacementNeedEntity)
    .select('reference')
    .where({ reference: { $like: 'N-%' } })
    .execute<{ reference: string }[]>('all');
  const numbers = rows.map(({ reference }) => Number(/^N-(\d{1,9})$/.exec(reference)?.[1] ?? 0));
  return `N-${Math.max(1000, ...numbers) + 1}`;
}

const urgencyOrder = Object.keys(urgencies);

type Columns = Omit<Need, 'id' | 'responsibleAuthority' | 'reference' | 'status' | 'openedOn'>;

function columnsOf(reading: Reading, need: WrittenNeed, children: readonly Child[], version: number): Columns {
  const idOf = new Map(children.map(({ id, reference }) => [reference, id]));
  return {
    siblingPlan: need.siblingPlan,
    neededBy: need.neededBy,
    urgency: need.urgency,
    urgencyRank: urgencyOrder.indexOf(need.urgency),
    suitability: { ...need.suitability },
    requiredAdaptations: [...need.requiredAdaptations],
    requiredOffers: [...need.requiredOffers],
    isSoloRequired: need.livingWith === 'SOLO',
    hasSecureAuthority: need.hasSecureAuthority,
    mustStayAtSchool: need.mustStayAtSchool,
    isShortBreak: need.isShortBreak,
    cohorts: [...cohortsOf(need, children)],
    risks: [...need.risks],
    livingWith: need.livingWith,
    language: need.language,
    faith: need.faith,
    culture: need.culture,
    medical: need.medical,
    isEmergency: need.isEmergency,
    duration: need.duration,
    siblingSubsets:
      need.siblingPlan === 'SUBSETS'
        ? need.siblingSubsets.map((group) => group.flatMap((reference) => idOf.get(reference) ?? []))
        : null,
    legalStatus: need.legalStatus,
    version,
    changedAt: reading.now().toISOString(),
    changedBy: reading.viewer.displayName,
  };
}

async function writeRow(
  em: EntityManager,
  reading: Reading,
  row: { readonly held: Need | null; readonly columns: Columns; readonly openedOn: string },
): Promise<Pick<Need, 'id' | 'reference'>> {
  const { held, columns, openedOn } = row;
  if (held !== null) {
    await changeRow(em, reading, held, columns);
    return held;
  }
  const { localAuthority } = reading.viewer;
  if (localAuthority === null) throw new NotWritten({ kind: 'NOT_THERE' });
  const made = { id: freshId(), reference: await nextReference(em) };
  await em.insert(PlacementNeedEntity, {
    ...columns,
    ...made,
    responsibleAuthority: localAuthority,
    status: 'OPEN',
    openedOn,
  });
  return made;
}

export function writeNeed(reading: Reading, change: NeedChange): Promise<NeedOutcome> {
  return written(reading, async (em) => {
    const { need } = change;
    const version = await nextCounter(em, 'facts');
    const held = change.held === null ? null : await openNeed(em, reading, change.held);
    const { children, problems } = await namedChildren(em, reading, need.childReferences);
    refuseIfAny(problems);
    if (held === null) refuseIfAny(adultsAmong(children, need.openedOn));
    await refuseSecondNeeds(em, children, { id: held?.id ?? '', isShortBreak: need.isShortBreak });
    const columns = columnsOf(reading, need, children, version);
    const made = await writeRow(em, reading, { held, columns, openedOn: need.openedOn });
    await writeLinks(em, made.id, { children, cohorts: columns.cohorts });
    await joinBrothersAndSisters(em, made.reference, { children, plan: need.siblingPlan });
    const owner = { reading, children, draftId: change.draftId };
    if (need.places !== null) refuseIfAny(await writePlaces(em, owner, need.places));
    if (need.areas !== null) refuseIfAny(await writeAreas(em, owner, need.areas));
    if (change.draftId !== null)
      await em.nativeDelete(NeedDraftEntity, { id: change.draftId, author: reading.viewer.userId } as object);
    const subjectIds = [made.id, ...children.map(({ id }) => id)];
    const action = held === null ? 'NEED_CREATED' : 'NEED_CHANGED';
    const by = { viewer: reading.viewer, at: reading.now() };
    await writeAuditEvent(em, by, { action, subjectKind: 'NEED', subjectIds, isGiven: true });
    return made.id;
  });
}

export function withdrawNeed(reading: Reading, id: string, seen: number): Promise<NeedOutcome> {
  return written(reading, async (em) => {
    const version = await nextCounter(em, 'facts');
    const need = await openNeed(em, reading, { id, version: seen });
    const changedAt = reading.now().toISOString();
    const changes = { status: 'WITHDRAWN', version, changedAt, changedBy: reading.viewer.displayName } as const;
    await changeRow(em, reading, need, changes);
    const by = { viewer: reading.viewer, at: reading.now() };
    const event = { action: 'NEED_WITHDRAWN', subjectKind: 'NEED', subjectIds: [id], isGiven: true } as const;
    await writeAuditEvent(em, by, event);
    return id;
  });
}
