/** Reports of the viewer's region: drafts for those who may see them, editions that stand for everybody. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { RegionMembershipEntity } from '../entities/region.ts';
import { ReportEntity } from '../entities/report.ts';
import { readCounter } from '../factsVersion.ts';
import { memberCodesOn } from '../readGround.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { type RowOf, selectOne, selectRows } from '../select.ts';
import { reader } from '../transaction.ts';
import type { LastEdition, LastHidden, LastSaid, ReportRow, SaidNumbers } from './reportRows.ts';

/** So many of a region that a person reads. */
const mostListed = 100;

/** Which of the region's reports are there for this viewer; null: none. */
export function visibleTo(viewer: Viewer): Readonly<Record<string, unknown>> | null {
  const own = { region: viewer.regionId };
  if (may(viewer, 'reportDrafts') === 'REGION') return own;
  return may(viewer, 'reports') === 'REGION' ? { ...own, status: { $in: ['PUBLISHED', 'SUPERSEDED'] } } : null;
}

/** Of every edition the last, withdrawn or not: what it said is known. */
export async function lastEditionOf(em: EntityManager, region: string): Promise<RowOf<typeof ReportEntity> | null> {
  const lastFirst = { orderBy: { edition: 'desc' }, limit: 1 } as const;
  const [last] = await selectRows(em, ReportEntity, { region, edition: { $ne: null } }, lastFirst);
  return last ?? null;
}

interface Now {
  readonly facts: number;
  readonly memberships: readonly RowOf<typeof RegionMembershipEntity>[];
  readonly last: RowOf<typeof ReportEntity> | null;
}

function lastOf(last: Now['last']): LastEdition | null {
  if (last === null) return null;
  const { id, edition, asOf, largestSmallCount } = last;
  return { id, edition: edition ?? 0, asOf, largestSmallCount };
}

function rowOf({ region, run, ...row }: RowOf<typeof ReportEntity>, { facts, last, memberships }: Now): ReportRow {
  const { madeByUser, madeByName, approvedByUser, approvedByName, ...rest } = row;
  return {
    ...rest,
    ...{ regionId: region, madeBy: madeByName, approvedBy: approvedByName },
    factsVersionNow: String(facts),
    membersNow: memberCodesOn(memberships, row.asOf),
    lastEdition: lastOf(last),
  };
}

async function asRows(
  em: EntityManager,
  region: string,
  rows: readonly RowOf<typeof ReportEntity>[],
): Promise<readonly ReportRow[]> {
  const now = {
    ...{ facts: await readCounter(em, 'facts'), last: await lastEditionOf(em, region) },
    memberships: await selectRows(em, RegionMembershipEntity, { region }),
  };
  return rows.map((row) => rowOf(row, now));
}

/** Null when it is not there, or not the viewer's to see. */
export async function readReportIn(em: EntityManager, viewer: Viewer, id: string): Promise<ReportRow | null> {
  const visible = visibleTo(viewer);
  if (visible === null || !isPossibleId(id)) return null;
  const row = await selectOne(em, ReportEntity, { ...visible, id });
  return row === null ? null : ((await asRows(em, viewer.regionId, [row]))[0] ?? null);
}

export function readReport({ database, viewer }: Reading, id: string): Promise<ReportRow | null> {
  return readReportIn(reader(database), viewer, id);
}

/** Newest first. */
export async function readReports({ database, viewer }: Reading): Promise<readonly ReportRow[]> {
  const visible = visibleTo(viewer);
  if (visible === null) return [];
  const em = reader(database);
  const newestFirst = { orderBy: { madeAt: 'desc', id: 'desc' }, limit: mostListed } as const;
  return asRows(em, viewer.regionId, await selectRows(em, ReportEntity, visible, newestFirst));
}

/** For who makes reports: what the next one is compared with, and may not give away. */
export async function readLastEdition({ database, viewer }: Reading): Promise<ReportRow | null> {
  if (may(viewer, 'reportChanges') !== 'REGION') return null;
  const em = reader(database);
  const last = await lastEditionOf(em, viewer.regionId);
  return last === null ? null : ((await asRows(em, viewer.regionId, [last]))[0] ?? null);
}

/** Some columns alone of the last edition, for whoever may be shown numbers of the region. */
async function lastColumns({ database, viewer }: Reading, columns: readonly LastColumn[]) {
  if (may(viewer, 'suppressedAggregates') !== 'REGION') return null;
  const found: Record<string, unknown>[] = await reader(database)
    .createQueryBuilder(ReportEntity)
    .select([...columns])
    .where({ region: viewer.regionId, edition: { $ne: null } })
    .orderBy({ edition: 'desc' })
    .limit(1)
    .execute('all');
  return found[0] ?? null;
}

type LastColumn = 'id' | 'asOf' | 'largestSmallCount' | 'said';

/** As `readLastSaid`, without the numbers. */
export async function readLastHidden(reading: Reading): Promise<LastHidden | null> {
  const last = await lastColumns(reading, ['asOf', 'largestSmallCount']);
  return last === null ? null : { asOf: String(last.asOf), largestSmallCount: Number(last.largestSmallCount) };
}

/** Nothing of an edition but which numbers it published, and which it hid. */
export async function readLastSaid(reading: Reading): Promise<LastSaid | null> {
  const last = await lastColumns(reading, ['id', 'asOf', 'largestSmallCount', 'said']);
  if (last === null) return null;
  const { id, asOf, largestSmallCount, said } = last;
  return {
    id: String(id),
    asOf: String(asOf),
    largestSmallCount: Number(largestSmallCount),
    said: (typeof said === 'string' ? JSON.parse(said) : said) as SaidNumbers,
  };
}
