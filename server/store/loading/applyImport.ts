import type { EntityManager } from '@mikro-orm/sql';
import type { ImportFormat, ImportStatus } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { StagedPartEntity } from '../entities/importBatch.ts';
import { RegionEntity } from '../entities/region.ts';
import {
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
import { childrenNamedIn, type LoadTarget, responsibleAuthoritiesOf } from './loadTarget.ts';
import { mergeAll } from './mergeAll.ts';
import { changeRows } from './mergeRows.ts';
import { addTallies } from './tallies.ts';

export interface Actor {
  readonly viewer: Viewer;
  readonly at: Date;
}

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

export const rowKindsOfBatch = ({ rowKinds, format }: Pick<ImportBatchToLoad, 'rowKinds' | 'format'>) =>
  rowKinds ?? rowKindsOf[format];

const officialBoundaries =
  'Boundaries: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right.';

type Rights = { readonly members: ReadonlySet<GssCode> };

/** Errors: LoadingRefused, before anything is written. */
export async function requireImporter(
  em: EntityManager,
  viewer: Viewer,
  localAuthority: GssCode | null = null,
): Promise<Rights> {
  const region = await selectOne(em, RegionEntity, { id: viewer.regionId });
  if (may(viewer, 'imports') !== 'REGION' || region === null) {
    throw new LoadingRefused('You may not import files: ask the data officer of your region.');
  }
  const members = new Set((await membersOn(em, region.id, region.dataDate)).map(({ gss }) => gss));
  if (localAuthority !== null && !members.has(localAuthority)) throw notAMember;
  return { members };
}

const notAMember = new LoadingRefused(
  'The file names a council that is not a member of your region. Nothing was loaded.',
);

/** Errors: LoadingRefused. Nothing sent can name an authority outside the viewer's region. */
function requireMayHold(rows: LoadedRows, { members }: Rights, localAuthority: GssCode | null): void {
  const named = [...responsibleAuthoritiesOf(rows)];
  if (named.some((gss) => !members.has(gss))) throw notAMember;
  if (localAuthority !== null && named.some((gss) => gss !== localAuthority)) {
    throw new LoadingRefused('The file holds children of another council than the one chosen. Nothing was loaded.');
  }
}

/**
 * The latest day the episodes speak of, days to come left out; null where they speak of none. A home confirmed since then is a fresher
 * home, not a later day for every child.
 */
function latestDay({ episodes = [] }: LoadedRows, today: IsoDate): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { start, end } of episodes) {
    for (const day of [start, end ?? start]) if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

async function moveDataDateOn(em: EntityManager, regionId: string, latest: IsoDate | null): Promise<void> {
  const region = await selectOne(em, RegionEntity, { id: regionId });
  if (region === null || latest === null || region.dataDate >= latest) return;
  await changeRows(em, RegionEntity, { before: [region], after: [{ ...region, dataDate: latest }] });
}

/** accepted = rows − blank − set aside − identical. */
export function countsOf(batch: ImportBatchToLoad, tallies: LoadTallies): ImportCounts {
  const same = ({ identical, identicalRows }: { identical: number; identicalRows?: number }) =>
    identicalRows ?? identical;
  const identicalRows = rowKindsOfBatch(batch).reduce(
    (sum, kind) => sum + same(tallies[kind] ?? { identical: 0 }),
    batch.identicalInFiles ?? 0,
  );
  const { rows, blank, setAside, warned } = batch;
  return { rows, blank, setAside, warned, identical: identicalRows, accepted: rows - blank - setAside - identicalRows };
}

export function acceptedStatus({ setAside }: { readonly setAside: number }): ImportStatus {
  return setAside > 0 ? 'ACCEPTED_WITH_SET_ASIDE' : 'ACCEPTED';
}

export interface PartsToPutIn extends Actor {
  readonly batchId: string;
  readonly batch: ImportBatchToLoad;
  /** Parts kept before parts were a table of their own. */
  readonly first?: LoadedRows;
  /** Called between parts. Errors: throws when it is to stop. */
  readonly betweenParts: (rowsDone: number) => Promise<void>;
}

/** The parts kept of a batch, one at a time. */
async function* partsOf(em: EntityManager, { batchId, first }: PartsToPutIn): AsyncGenerator<LoadedRows> {
  if (first !== undefined) yield first;
  for (let position = 0; ; position += 1) {
    const part = await selectOne(em, StagedPartEntity, { batch: batchId, position });
    if (part === null) return;
    yield JSON.parse(part.content);
  }
}

export interface PutIn {
  readonly tallies: LoadTallies;
  /** Authorities that rows of each kind were of. */
  readonly authorities: ReadonlyMap<LoadedKind, ReadonlySet<GssCode>>;
}

/** Puts a batch's rows into the facts, or compares them, as the load context of `em` says, in a transaction that is open. */
export async function putInParts(em: EntityManager, load: PartsToPutIn): Promise<PutIn> {
  const { viewer, batch } = load;
  const rights = await requireImporter(em, viewer, batch.localAuthority);
  const areaSource = { isApproximate: false, attribution: batch.attribution ?? officialBoundaries };
  const today = load.at.toISOString().slice(0, 10);
  const authorities = new Map<LoadedKind, Set<GssCode>>();
  let tallies: LoadTallies = {};
  let latest: IsoDate | null = null;
  for await (const rows of partsOf(em, load)) {
    requireMayHold(rows, rights, batch.localAuthority);
    noteAuthorities(rows, authorities);
    const children = await childrenNamedIn(em, rows);
    const target: LoadTarget = { em, regionId: viewer.regionId, newChildId: freshId, children, by: load };
    tallies = addTallies(tallies, await mergeAll(target, rows, areaSource));
    const day = latestDay(rows, today);
    if (day !== null && (latest === null || day > latest)) latest = day;
    await load.betweenParts(rowsIn(tallies));
  }
  await moveDataDateOn(em, viewer.regionId, latest);
  return { tallies, authorities };
}

/** Puts in, or compares, rows that are all at hand. */
export async function putInRows(
  em: EntityManager,
  load: Actor & { readonly rows: LoadedRows; readonly localAuthority: GssCode | null },
): Promise<LoadTallies> {
  const { viewer, rows, localAuthority } = load;
  requireMayHold(rows, await requireImporter(em, viewer, localAuthority), localAuthority);
  const children = await childrenNamedIn(em, rows);
  const target: LoadTarget = { em, regionId: viewer.regionId, newChildId: freshId, children, by: load };
  const tallies = await mergeAll(target, rows, { isApproximate: false, attribution: officialBoundaries });
  await moveDataDateOn(em, viewer.regionId, latestDay(rows, load.at.toISOString().slice(0, 10)));
  return tallies;
}

function rowsIn(tallies: LoadTallies): number {
  return Object.values(tallies).reduce((sum, tally) => sum + tally.new + tally.changed + tally.identical, 0);
}

interface OfAuthority {
  readonly responsibleAuthority?: GssCode;
  readonly hostAuthority?: GssCode;
  readonly localAuthority?: GssCode | null;
}

function noteAuthorities(rows: LoadedRows, authorities: Map<LoadedKind, Set<GssCode>>): void {
  for (const [kind, list] of Object.entries(rows) as [LoadedKind, readonly OfAuthority[]][]) {
    const known = authorities.get(kind) ?? new Set<GssCode>();
    authorities.set(kind, known);
    const codes = list.map((row) => row.responsibleAuthority ?? row.hostAuthority ?? row.localAuthority);
    for (const gss of codes) if (gss !== undefined && gss !== null) known.add(gss);
  }
}
