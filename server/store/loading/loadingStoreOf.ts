import type { Viewer } from '../../policy/viewer.ts';
import { ChildEntity } from '../entities/child.ts';
import { ImportBatchEntity } from '../entities/importBatch.ts';
import { LocalAuthorityEntity, RegionEntity } from '../entities/region.ts';
import { readCounter } from '../factsVersion.ts';
import type { LoadedBatch, LoadingStore } from '../loadingStore.ts';
import { membersOn } from '../readGround.ts';
import { selectOne, selectRows } from '../select.ts';
import { type Database, inWriteTransaction, reader } from '../transaction.ts';
import { applyImport } from './applyImport.ts';
import { findPostcodes } from './findPostcodes.ts';
import { loadRegion, replaceRegion } from './loadRegion.ts';
import { acceptImport, discardImport, rejectImport, stageImport } from './stageImport.ts';

type BatchFile = Parameters<LoadingStore['findLoadedBatch']>[1];

async function findLoadedBatch(database: Database, viewer: Viewer, file: BatchFile): Promise<LoadedBatch | null> {
  const { format, sha256, localAuthority } = file;
  const status = { $in: ['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE'] };
  const where = { region: viewer.regionId, format, sha256, localAuthority, status };
  const selection = { orderBy: { sequence: 'desc' }, limit: 1 } as const;
  const [batch] = await selectRows(reader(database), ImportBatchEntity, where, selection);
  if (batch === undefined) return null;
  const { id, loadedAt, loadedBy, postcodeTableVersion, hadUnplacedPostcodes } = batch;
  return { id, loadedAt, loadedBy, postcodeTableVersion, hadUnplacedPostcodes };
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

export function loadingStoreOf(database: Database, now: () => Date): LoadingStore {
  const write = <T>(work: Parameters<typeof inWriteTransaction<T>>[1]) => inWriteTransaction(database, work);
  return {
    findLoadedBatch: (viewer, file) => findLoadedBatch(database, viewer, file),
    findPostcodes: (postcodes) => findPostcodes(reader(database), postcodes),
    postcodeTableVersion: async () => String(await readCounter(reader(database), 'postcodes')),
    authorities: () => readAuthorities(database),
    memberAuthorities: (regionId, on) => readMembers(database, regionId, on),
    knownChildren: (localAuthority) => readKnownChildren(database, localAuthority),
    apply: (viewer, batch, rows) => write((em) => applyImport(em, { viewer, at: now(), batch, rows })),
    stage: (viewer, batch, rows) => write((em) => stageImport(em, { viewer, at: now(), batch, rows })),
    accept: (viewer, id, sentence) =>
      write((em) => acceptImport(em, { viewer, at: now() }, sentence === undefined ? { id } : { id, sentence })),
    discard: (viewer, id) => write((em) => discardImport(em, { viewer, at: now() }, id)),
    cancel: async () => null,
    undo: async () => null,
    mend: async () => null,
    reject: (viewer, batch) => write((em) => rejectImport(em, { viewer, at: now(), batch })),
    loadRegion: (region) => write((em) => loadRegion(em, region)),
    replaceRegion: (region) => write((em) => replaceRegion(em, region)),
  };
}
