import type { EntityManager } from '@mikro-orm/sql';
import type { ImportFormat, ImportStatus } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { writeAuditEvent } from '../audit.ts';
import { RegionEntity } from '../entities/region.ts';
import { nextCounter } from '../factsVersion.ts';
import {
  type AppliedImport,
  type ImportBatchToLoad,
  type ImportCounts,
  type LoadedKind,
  type LoadedRows,
  LoadingRefused,
  type LoadTallies,
} from '../loadingStore.ts';
import { membersOn } from '../readGround.ts';
import { selectOne } from '../select.ts';
import { freshId } from './ids.ts';
import { knownChildrenOf, type LoadTarget } from './loadTarget.ts';
import { mergeAll } from './mergeAll.ts';
import { writeBatch } from './writeBatch.ts';

/** Kinds of loaded row that stand for one row of a file of each format. */
const rowKindsOf: Readonly<Record<ImportFormat, readonly LoadedKind[]>> = {
  ssda903: ['children', 'unaccompanied', 'episodes', 'needSignals'],
  homes: ['homes'],
  needs: ['needRows'],
  'placements-standard': ['needRows'],
  'pnw-census': ['purchases'],
  ofsted: ['registeredHomes', 'agencies'],
  schools: ['schools'],
  boundaries: ['areas'],
  postcodes: ['postcodes'],
};

const officialBoundaries =
  'Boundaries: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right.';

function responsibleAuthoritiesOf(rows: LoadedRows): ReadonlySet<GssCode> {
  const {
    children = [],
    importantPlaces = [],
    areasToAvoid = [],
    siblingGroups = [],
    episodes = [],
    needs = [],
    needSignals = [],
    needRows = [],
    purchases = [],
  } = rows;
  const codes = new Set<GssCode>();
  const childRows = [children, importantPlaces, areasToAvoid, siblingGroups, episodes, needs, needSignals];
  for (const list of [...childRows, needRows, purchases]) {
    for (const { responsibleAuthority } of list) codes.add(responsibleAuthority);
  }
  return codes;
}

/** Errors: LoadingRefused, before anything is written. Nothing sent can name an authority outside the viewer's region. */
export async function requireMayLoad(
  em: EntityManager,
  viewer: Viewer,
  load: { readonly batch: Pick<ImportBatchToLoad, 'localAuthority'>; readonly rows: LoadedRows },
): Promise<void> {
  const region = await selectOne(em, RegionEntity, { id: viewer.regionId });
  if (may(viewer, 'imports') !== 'REGION' || region === null) {
    throw new LoadingRefused('You may not import files: ask the data officer of your region.');
  }
  const members = new Set((await membersOn(em, region.id, region.dataDate)).map(({ gss }) => gss));
  const named = responsibleAuthoritiesOf(load.rows);
  const { localAuthority } = load.batch;
  if ([...named, ...(localAuthority === null ? [] : [localAuthority])].some((gss) => !members.has(gss))) {
    throw new LoadingRefused('The file names a council that is not a member of your region. Nothing was loaded.');
  }
  if (localAuthority !== null && [...named].some((gss) => gss !== localAuthority)) {
    throw new LoadingRefused('The file holds children of another council than the one chosen. Nothing was loaded.');
  }
}

/**
 * The latest day the episodes speak of, days to come left out; null where they speak of none. A home confirmed since then is a fresher
 * home, not a later day for every child.
 */
function latestDay({ episodes = [] }: LoadedRows, today: IsoDate): IsoDate | null {
  const days = episodes.flatMap(({ start, end }) => [start, end ?? start]).filter((day) => day <= today);
  return days.reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

async function moveDataDateOn(em: EntityManager, regionId: string, latest: IsoDate | null): Promise<void> {
  if (latest === null) return;
  await em.nativeUpdate(RegionEntity, { id: regionId, dataDate: { $lt: latest } }, { dataDate: latest });
}

/** accepted = rows − blank − set aside − identical. */
export function countsOf(batch: ImportBatchToLoad, tallies: LoadTallies): ImportCounts {
  const kinds = batch.rowKinds ?? rowKindsOf[batch.format];
  const identicalRows = kinds.reduce((sum, kind) => sum + (tallies[kind]?.identical ?? 0), 0);
  const identical = identicalRows + (batch.identicalInFiles ?? 0);
  const { rows, blank, setAside, warned } = batch;
  return { rows, blank, setAside, warned, identical, accepted: rows - blank - setAside - identical };
}

export function acceptedStatus({ setAside }: { readonly setAside: number }): ImportStatus {
  return setAside > 0 ? 'ACCEPTED_WITH_SET_ASIDE' : 'ACCEPTED';
}

export interface ImportToApply {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly batch: ImportBatchToLoad;
  readonly rows: LoadedRows;
}

/** Puts the rows into the facts, in a transaction that is open. The version is taken first, so that loads go one after another. */
export async function putInRows(em: EntityManager, load: ImportToApply): Promise<LoadTallies> {
  await nextCounter(em, 'facts');
  await requireMayLoad(em, load.viewer, load);
  const regionId = load.viewer.regionId;
  const children = await knownChildrenOf(em, [...responsibleAuthoritiesOf(load.rows)]);
  const target: LoadTarget = { em, regionId, newChildId: freshId, children };
  const attribution = load.batch.attribution ?? officialBoundaries;
  const tallies = await mergeAll(target, load.rows, { isApproximate: false, attribution });
  await moveDataDateOn(em, regionId, latestDay(load.rows, load.at.toISOString().slice(0, 10)));
  return tallies;
}

export async function applyImport(em: EntityManager, load: ImportToApply): Promise<AppliedImport> {
  const perKind = await putInRows(em, load);
  const counts = countsOf(load.batch, perKind);
  const batch = await writeBatch(em, load, { status: acceptedStatus(load.batch), counts, perKind });
  const subject = { subjectKind: 'IMPORT_BATCH', subjectIds: [batch.id] } as const;
  await writeAuditEvent(em, load, { action: 'IMPORT_APPLIED', ...subject, isGiven: true });
  return { batch, perKind };
}
