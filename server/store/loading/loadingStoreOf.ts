import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../../policy/viewer.ts';
import { ChildEntity } from '../entities/child.ts';
import { ImportBatchEntity } from '../entities/importBatch.ts';
import { EpisodeEntity } from '../entities/placement.ts';
import { LocalAuthorityEntity, RegionEntity } from '../entities/region.ts';
import { readCounter } from '../factsVersion.ts';
import type { HeldEpisode } from '../heldFacts.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import { type LoadedBatch, LoadingRefused, type LoadingStore } from '../loadingStore.ts';
import { membersOn } from '../readGround.ts';
import { firstProblems } from '../readImports.ts';
import { selectOne, selectRows } from '../select.ts';
import { type Database, inRolledBackTransaction, inWriteTransaction, reader } from '../transaction.ts';
import { type Actor, type PartsToPutIn, requireImporter } from './applyImport.ts';
import { bringIn, rowSetAside, rowsWhoseChildIsHere } from './bringIn.ts';
import { findOpenNeeds, findSchools } from './findHeld.ts';
import { holdPostcodes } from './findPostcodes.ts';
import { acceptStaged, applyRun, compareParts, discardStaged, rejectRun, stageRun } from './finishRun.ts';
import { type Batch, beginRun, keepPart, keepProblems, runningBatch, tellRun } from './importRun.ts';
import { loadRegion, replaceRegion } from './loadRegion.ts';
import { askToStop, cancelUnfinished, endWithNothing } from './stopRun.ts';
import { undoImport } from './undoImport.ts';

type BatchFile = Parameters<LoadingStore['findLoadedBatch']>[1];

async function findLoadedBatch(database: Database, viewer: Viewer, file: BatchFile): Promise<LoadedBatch | null> {
  const { format, sha256, localAuthority } = file;
  const status = { $in: ['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE'] };
  const where = { region: viewer.regionId, format, sha256, localAuthority, status };
  const selection = { orderBy: { sequence: 'desc' }, limit: 1 } as const;
  const [batch] = await selectRows(reader(database), ImportBatchEntity, where, selection);
  if (batch === undefined) return null;
  const { id, loadedAt, loadedBy, postcodeTableVersion, hadUnplacedPostcodes, rows, setAside, blank } = batch;
  return { id, loadedAt, loadedBy, postcodeTableVersion, hadUnplacedPostcodes, rows, setAside, blank };
}

async function readAuthorities(database: Database) {
  const rows = await selectRows(reader(database), LocalAuthorityEntity, {}, { orderBy: { name: 'asc', gss: 'asc' } });
  return rows.map(({ gss, alternativeGss, dfeCode, name }) => ({ gss, alternativeGss, dfeCode, name }));
}

async function readMembers(database: Database, regionId: string, on?: string) {
  const em = reader(database);
  const region = await selectOne(em, RegionEntity, { id: regionId });
  return region === null ? [] : (await membersOn(em, region.id, on ?? region.dataDate)).map(({ gss }) => gss);
}

async function readKnownChildren(database: Database, responsibleAuthority: string): Promise<ReadonlySet<string>> {
  const query = reader(database).createQueryBuilder(ChildEntity).select('reference').where({ responsibleAuthority });
  return new Set((await query.execute('all')).map(({ reference }) => reference));
}

async function readHeldEpisodes(
  database: Database,
  responsibleAuthority: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldEpisode[]>> {
  const em = reader(database);
  const children = await inBatches([...references], (part) =>
    selectRows(em, ChildEntity, { responsibleAuthority, reference: { $in: part } }),
  );
  const referenceOf = new Map(children.map(({ id, reference }) => [id, reference]));
  const episodes = await inBatches([...referenceOf.keys()], (part) =>
    selectRows(em, EpisodeEntity, { child: { $in: part } }),
  );
  return groupedBy(episodes, ({ child }) => referenceOf.get(child) ?? '');
}

const goOn = async () => {};

/** What a run's rows would change; nothing is written. */
function compare(database: Database, load: PartsToPutIn, held: Batch) {
  return inRolledBackTransaction(database, (em) => compareParts(em, load, held));
}

type Write = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;

async function running(em: EntityManager, viewer: Viewer, id: string): Promise<Batch> {
  const held = await runningBatch(em, viewer.regionId, id);
  if (held === null) throw new LoadingRefused('The import is no longer running.');
  return held;
}

type Lookups = Pick<
  LoadingStore,
  | 'findLoadedBatch'
  | 'findPostcodes'
  | 'postcodeTable'
  | 'postcodeTableVersion'
  | 'authorities'
  | 'memberAuthorities'
  | 'dataDate'
  | 'knownChildren'
  | 'openNeeds'
  | 'findSchools'
  | 'heldEpisodes'
  | 'firstProblems'
  | 'rowSetAside'
  | 'rowsWhoseChildIsHere'
>;

function lookupsOf(database: Database): Lookups {
  const postcodes = holdPostcodes(database);
  return {
    findLoadedBatch: (viewer, file) => findLoadedBatch(database, viewer, file),
    findPostcodes: postcodes.find,
    postcodeTable: postcodes.table,
    postcodeTableVersion: async () => String(await readCounter(reader(database), 'postcodes')),
    authorities: () => readAuthorities(database),
    memberAuthorities: (regionId, on) => readMembers(database, regionId, on),
    dataDate: async (regionId) => (await selectOne(reader(database), RegionEntity, { id: regionId }))?.dataDate ?? null,
    knownChildren: (localAuthority) => readKnownChildren(database, localAuthority),
    openNeeds: (localAuthority) => findOpenNeeds(reader(database), localAuthority),
    findSchools: (urns) => findSchools(reader(database), urns),
    heldEpisodes: (localAuthority, references) => readHeldEpisodes(database, localAuthority, references),
    firstProblems: (id, most) => firstProblems(reader(database), id, most),
    rowSetAside: (viewer, id, position) => rowSetAside(reader(database), { viewer }, { id, position }),
    rowsWhoseChildIsHere: (viewer) => rowsWhoseChildIsHere(reader(database), viewer.regionId),
  };
}

type Steps = Pick<
  LoadingStore,
  'begin' | 'tell' | 'keepPart' | 'keepProblems' | 'forget' | 'end' | 'askToStop' | 'cancelUnfinished'
>;

function stepsOf(write: Write, now: () => Date): Steps {
  return {
    begin: (viewer, run) =>
      write(async (em) => {
        await requireImporter(em, viewer);
        return beginRun(em, { viewer, at: now() }, run);
      }),
    tell: (id, progress) => write((em) => tellRun(em, now(), { id, progress })),
    keepPart: (id, rows) => write((em) => keepPart(em, id, rows)),
    keepProblems: (id, found) => write((em) => keepProblems(em, id, found)),
    forget: async (id) => {
      await write((em) => em.nativeDelete(ImportBatchEntity, { id, status: 'RUNNING' }));
    },
    end: (id, how) => write((em) => endWithNothing(em, id, how)),
    askToStop: (viewer, id) => write((em) => askToStop(em, { viewer, at: now() }, id)),
    cancelUnfinished: () => write((em) => cancelUnfinished(em, now())),
  };
}

export function loadingStoreOf(database: Database, now: () => Date): LoadingStore {
  const write: Write = (work) => inWriteTransaction(database, work);
  const by = (viewer: Viewer): Actor => ({ viewer, at: now() });
  return {
    ...lookupsOf(database),
    ...stepsOf(write, now),
    apply: (viewer, { batchId, batch, betweenParts = goOn }) =>
      write(async (em) => applyRun(em, by(viewer), { held: await running(em, viewer, batchId), batch, betweenParts })),
    async stage(viewer, { batchId, batch, betweenParts = goOn }) {
      const held = await running(reader(database), viewer, batchId);
      const tallies = await compare(database, { ...by(viewer), batchId, batch, betweenParts }, held);
      return write(async (em) =>
        stageRun(em, by(viewer), { held: await running(em, viewer, batchId), batch, tallies }),
      );
    },
    accept: (viewer, id, { sentence, betweenParts = goOn } = {}) =>
      write((em) => acceptStaged(em, by(viewer), { id, sentence, betweenParts })),
    discard: (viewer, id) => write((em) => discardStaged(em, by(viewer), id)),
    reject: (viewer, { batchId, batch }) =>
      write(async (em) => rejectRun(em, by(viewer), { held: await running(em, viewer, batchId), batch })),
    undo: (viewer, id) => write((em) => undoImport(em, by(viewer), id)),
    bringIn: (viewer, rows) => write((em) => bringIn(em, by(viewer), rows)),
    loadRegion: (region) => write((em) => loadRegion(em, region, now())),
    replaceRegion: (region) => write((em) => replaceRegion(em, region, now())),
  };
}
