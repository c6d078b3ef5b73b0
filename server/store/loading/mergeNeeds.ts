import { isDeepStrictEqual } from 'node:util';
import { urgencies } from '../../../schema/vocabulary.ts';
import type { LoadedNeed } from '../../engine/loadedFacts.ts';
import { NeedChildEntity, NeedCohortEntity, PlacementNeedEntity } from '../entities/child.ts';
import { readCounter } from '../factsVersion.ts';
import { groupedBy } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { type RowOf, selectRows } from '../select.ts';
import { stableId } from './ids.ts';
import { childOf, type LoadTarget } from './loadTarget.ts';
import { changeRows, insertRows, mergeRows, removeRows } from './mergeRows.ts';

const urgencyOrder = Object.keys(urgencies);

type NeedRow = RowOf<typeof PlacementNeedEntity>;

/** What files never say, and a person may have: kept. */
function keptOf(held: NeedRow | undefined) {
  const { culture = null, medical = null, siblingSubsets = null } = held ?? {};
  const { version = null, changedAt = null, changedBy = null } = held ?? {};
  return { culture, medical, siblingSubsets, version, changedAt, changedBy };
}

function loadedRow(need: LoadedNeed, held: NeedRow | undefined): NeedRow {
  const { childReferences: _children, status, risks, livingWith, language, faith, ...columns } = need;
  return {
    ...keptOf(held),
    ...columns,
    id: needId(need),
    status: status ?? 'OPEN',
    urgencyRank: urgencyOrder.indexOf(need.urgency),
    suitability: { ...need.suitability },
    requiredAdaptations: [...need.requiredAdaptations],
    requiredOffers: [...need.requiredOffers],
    cohorts: [...need.cohorts],
    risks: [...(risks ?? [])],
    livingWith: livingWith ?? null,
    language: language ?? null,
    faith: faith ?? null,
    isEmergency: need.isEmergency ?? held?.isEmergency ?? null,
    duration: need.duration ?? held?.duration ?? null,
    legalStatus: need.legalStatus ?? held?.legalStatus ?? null,
  };
}

/** Who an import is, to somebody who has the need open. */
export const anImport = 'An import';

type NeedChange = Pick<NeedRow, 'version' | 'changedBy' | 'changedAt'>;

/** As it is to be; one that changes is no longer the version a person may have open. */
function needRow(need: LoadedNeed, held: NeedRow | undefined, change: NeedChange): NeedRow {
  const row = loadedRow(need, held);
  if (held === undefined || isDeepStrictEqual({ ...held }, row)) return row;
  return { ...row, ...change };
}

/** The id of a need, given its key. */
export function needId(need: Pick<LoadedNeed, 'responsibleAuthority' | 'reference'>): string {
  return stableId('need', need.responsibleAuthority, need.reference);
}

/** The children and cohorts of the needs given, in place of those they had. */
async function replaceLinks(target: LoadTarget, needs: readonly LoadedNeed[]): Promise<void> {
  const { em } = target;
  const ofNeeds = { need: { $in: needs.map(needId) } };
  await removeRows(em, NeedChildEntity, await selectRows(em, NeedChildEntity, ofNeeds));
  await removeRows(em, NeedCohortEntity, await selectRows(em, NeedCohortEntity, ofNeeds));
  const children = needs.flatMap((need) =>
    need.childReferences.map((childReference, position) => ({
      need: needId(need),
      child: childOf(target, { ...need, childReference }).id,
      position,
    })),
  );
  const cohorts = needs.flatMap((need) => [...new Set(need.cohorts)].map((cohort) => ({ need: needId(need), cohort })));
  await insertRows(em, NeedChildEntity, children);
  await insertRows(em, NeedCohortEntity, cohorts);
}

/** Needs by responsible authority and reference. A need whose children alone differ counts as changed. */
export async function mergeNeeds(
  target: LoadTarget,
  needs: readonly LoadedNeed[],
): Promise<{ readonly tally: LoadTally; readonly writtenIds: ReadonlySet<string> }> {
  const lastById = new Map(needs.map((need) => [needId(need), need]));
  const ids = [...lastById.keys()];
  const held = await selectRows(target.em, PlacementNeedEntity, { id: { $in: ids } });
  const links = await selectRows(target.em, NeedChildEntity, { need: { $in: ids } }, { orderBy: { position: 'asc' } });
  const version = await readCounter(target.em, 'facts');
  const change = { version, changedBy: anImport, changedAt: target.by?.at.toISOString() ?? null };
  const heldChildren = groupedBy(links, ({ need }) => need);
  const { tally, written } = await mergeRows(target.em, {
    entity: PlacementNeedEntity,
    held: new Map(held.map((need) => [need.id, need])),
    incoming: needs.map((need) => ({
      key: needId(need),
      row: (known: NeedRow | undefined) => needRow(need, known, change),
    })),
  });
  const isWritten = new Set(written.map(({ id }) => id));
  const otherChildren = [...lastById.values()].filter((need) => {
    const wanted = need.childReferences.map((childReference) => childOf(target, { ...need, childReference }).id);
    const known = (heldChildren.get(needId(need)) ?? []).map(({ child }) => child);
    return !isWritten.has(needId(need)) && known.join() !== wanted.join();
  });
  await replaceLinks(
    target,
    [...lastById.values()].filter((need) => isWritten.has(needId(need))),
  );
  await replaceLinks(target, otherChildren);
  const others = new Set(otherChildren.map(needId));
  const before = held.filter(({ id }) => others.has(id));
  await changeRows(target.em, PlacementNeedEntity, { before, after: before.map((need) => ({ ...need, ...change })) });
  const { changed, identical } = tally;
  return {
    tally: { ...tally, changed: changed + otherChildren.length, identical: identical - otherChildren.length },
    writtenIds: new Set([...isWritten, ...otherChildren.map(needId)]),
  };
}
