import type { EntityManager } from '@mikro-orm/sql';
import type { ImportStatus } from '../../../schema/vocabulary.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { ImportBatchEntity, ImportProblemEntity, SetAsideRowEntity } from '../entities/importBatch.ts';
import { nextCounter, readCounter } from '../factsVersion.ts';
import type { ImportBatchToLoad, ImportCounts, LoadTallies } from '../loadingStore.ts';
import { importBatchRow } from '../readImports.ts';
import type { ImportBatchRow } from '../rows.ts';
import type { RowOf } from '../select.ts';
import { freshId } from './ids.ts';

export interface BatchOutcome {
  readonly status: ImportStatus;
  readonly counts: ImportCounts;
  readonly perKind: LoadTallies;
}

/** Neither database keeps a NUL in text. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

async function writeProblems(em: EntityManager, batchId: string, batch: ImportBatchToLoad): Promise<void> {
  const problems = batch.problems.map((problem, position) => ({ batch: batchId, position, ...problem }));
  const rows = batch.setAsideRows.map(({ file, line, raw }, position) => ({
    batch: batchId,
    position,
    file,
    line,
    raw: withoutNul(raw),
  }));
  if (problems.length > 0) await em.insertMany(ImportProblemEntity, problems);
  if (rows.length > 0) await em.insertMany(SetAsideRowEntity, rows);
}

export async function writeBatch(
  em: EntityManager,
  by: { readonly viewer: Viewer; readonly at: Date; readonly batch: ImportBatchToLoad },
  { status, counts, perKind }: BatchOutcome,
): Promise<ImportBatchRow> {
  const { viewer, at, batch } = by;
  const stored: RowOf<typeof ImportBatchEntity> = {
    id: freshId(),
    region: viewer.regionId,
    format: batch.format,
    fileNames: batch.fileNames.map(withoutNul),
    sha256: batch.sha256,
    localAuthority: batch.localAuthority,
    status,
    sentence: typeof batch.sentence === 'string' ? batch.sentence : batch.sentence(counts, perKind),
    ...counts,
    problemCount: batch.problems.length,
    sequence: await nextCounter(em, 'imports'),
    loadedAt: at.toISOString(),
    loadedByUser: viewer.userId,
    loadedBy: viewer.displayName,
    postcodeTableVersion: String(await readCounter(em, 'postcodes')),
    hadUnplacedPostcodes: batch.hadUnplacedPostcodes ?? false,
    options: null,
    runner: null,
    heartbeatAt: null,
    stage: null,
    rowsDone: null,
    rowsTotal: null,
    cancelAskedAt: null,
    changes: null,
    repairs: null,
  };
  await em.insert(ImportBatchEntity, stored);
  await writeProblems(em, stored.id, batch);
  return importBatchRow(stored);
}
