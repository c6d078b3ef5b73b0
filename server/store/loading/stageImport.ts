import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { type AuditAction, writeAuditEvent } from '../audit.ts';
import { ImportBatchEntity, StagedRowsEntity } from '../entities/importBatch.ts';
import { readCounter } from '../factsVersion.ts';
import type { AppliedImport, ImportBatchToLoad, ImportSentence, LoadedRows } from '../loadingStore.ts';
import { importBatchRow } from '../readImports.ts';
import { isPossibleId } from '../reading.ts';
import type { ImportBatchRow } from '../rows.ts';
import { type RowOf, selectOne } from '../select.ts';
import { acceptedStatus, countsOf, type ImportToApply, putInRows, requireMayLoad } from './applyImport.ts';
import { writeBatch } from './writeBatch.ts';

interface Actor {
  readonly viewer: Viewer;
  readonly at: Date;
}

function auditBatch(em: EntityManager, by: Actor, event: { action: AuditAction; id: string }): Promise<void> {
  const { action, id } = event;
  return writeAuditEvent(em, by, { action, subjectKind: 'IMPORT_BATCH', subjectIds: [id], isGiven: true });
}

export async function stageImport(em: EntityManager, load: ImportToApply): Promise<ImportBatchRow> {
  await requireMayLoad(em, load.viewer, load);
  const row = await writeBatch(em, load, { status: 'STAGED', counts: countsOf(load.batch, {}), perKind: {} });
  const { problems: _problems, setAsideRows: _setAside, ...batch } = load.batch;
  const content = JSON.stringify({ batch: { ...batch, sentence: row.sentence }, rows: load.rows });
  await em.insert(StagedRowsEntity, { batch: row.id, content });
  await auditBatch(em, load, { action: 'IMPORT_STAGED', id: row.id });
  return row;
}

export async function rejectImport(em: EntityManager, load: Omit<ImportToApply, 'rows'>): Promise<ImportBatchRow> {
  await requireMayLoad(em, load.viewer, { batch: load.batch, rows: {} });
  const { rows, blank, warned } = load.batch;
  const counts = { rows, blank, warned, accepted: 0, identical: 0, setAside: rows - blank };
  const row = await writeBatch(em, load, { status: 'REJECTED', counts, perKind: {} });
  await auditBatch(em, load, { action: 'IMPORT_REJECTED', id: row.id });
  return row;
}

type Batch = RowOf<typeof ImportBatchEntity>;

/** The batch, held by this transaction alone: whoever comes meanwhile waits, and then finds it no longer staged. */
async function takeStaged(em: EntityManager, viewer: Viewer, id: string): Promise<Batch | null> {
  if (may(viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  const where = { id, region: viewer.regionId, status: 'STAGED' } as const;
  const taken = await em.nativeUpdate(ImportBatchEntity, where, { status: 'STAGED' });
  return taken === 0 ? null : selectOne(em, ImportBatchEntity, where);
}

async function finishStaged(em: EntityManager, held: Batch, changes: Partial<Batch>): Promise<ImportBatchRow> {
  await em.nativeDelete(StagedRowsEntity, { batch: held.id });
  await em.nativeUpdate(ImportBatchEntity, { id: held.id }, changes);
  return importBatchRow({ ...held, ...changes });
}

export async function acceptImport(
  em: EntityManager,
  by: Actor,
  accepted: { readonly id: string; readonly sentence?: ImportSentence },
): Promise<AppliedImport | null> {
  const held = await takeStaged(em, by.viewer, accepted.id);
  const staged = held === null ? null : await selectOne(em, StagedRowsEntity, { batch: held.id });
  if (held === null || staged === null) return null;
  const content: { batch: ImportBatchToLoad; rows: LoadedRows } = JSON.parse(staged.content);
  const perKind = await putInRows(em, { ...by, ...content });
  const counts = countsOf(content.batch, perKind);
  const { sentence } = accepted;
  const batch = await finishStaged(em, held, {
    ...counts,
    status: acceptedStatus(counts),
    sentence: typeof sentence === 'function' ? sentence(counts, perKind) : (sentence ?? held.sentence),
    postcodeTableVersion: String(await readCounter(em, 'postcodes')),
  });
  await auditBatch(em, by, { action: 'IMPORT_APPLIED', id: held.id });
  return { batch, perKind };
}

export async function discardImport(em: EntityManager, by: Actor, id: string): Promise<ImportBatchRow | null> {
  const held = await takeStaged(em, by.viewer, id);
  if (held === null) return null;
  const sentence = `${held.rows} ${held.rows === 1 ? 'row' : 'rows'}: discarded, nothing was loaded.`;
  const batch = await finishStaged(em, held, { status: 'DISCARDED', sentence });
  await auditBatch(em, by, { action: 'IMPORT_DISCARDED', id });
  return batch;
}
