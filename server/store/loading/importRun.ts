/** The life of an import before its rows go in: begun, told of, kept in parts, ended. */
import type { EntityManager } from '@mikro-orm/sql';
import { shapeOf, upsertBulk } from '../bulkRows.ts';
import {
  ImportBatchEntity,
  ImportProblemEntity,
  SetAsideRowEntity,
  StagedPartEntity,
} from '../entities/importBatch.ts';
import { nextCounter, readCounter } from '../factsVersion.ts';
import type { ImportProgress } from '../importOutcome.ts';
import type { FoundInFiles, ImportBatchToLoad, LoadedRows, RunToBegin } from '../loadingStore.ts';
import { importBatchRow } from '../readImports.ts';
import type { ImportBatchRow } from '../rows.ts';
import { type RowOf, selectOne } from '../select.ts';
import type { Actor } from './applyImport.ts';
import { freshId } from './ids.ts';
import { insertRows } from './mergeRows.ts';

export type Batch = RowOf<typeof ImportBatchEntity>;

/** Neither database keeps a NUL in text. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

export async function beginRun(em: EntityManager, { viewer, at }: Actor, run: RunToBegin): Promise<ImportBatchRow> {
  const nothing = { rows: 0, accepted: 0, setAside: 0, identical: 0, blank: 0, warned: 0, problemCount: 0 };
  const batch: Batch = {
    id: freshId(),
    region: viewer.regionId,
    format: run.format,
    fileNames: run.fileNames.map(withoutNul),
    sha256: run.sha256,
    localAuthority: null,
    status: 'RUNNING',
    sentence: 'The files are being checked.',
    ...nothing,
    sequence: await nextCounter(em, 'imports'),
    loadedAt: at.toISOString(),
    loadedByUser: viewer.userId,
    loadedBy: viewer.displayName,
    postcodeTableVersion: String(await readCounter(em, 'postcodes')),
    hadUnplacedPostcodes: false,
    options: run.options,
    runner: run.runner,
    heartbeatAt: at.toISOString(),
    stage: 'Waiting its turn',
    rowsDone: 0,
    rowsTotal: null,
    cancelAskedAt: null,
    changes: null,
    repairs: null,
  };
  await em.insert(ImportBatchEntity, batch);
  return importBatchRow(batch);
}

/** Writes down how far a run is. False when it is to stop. */
export async function tellRun(
  em: EntityManager,
  at: Date,
  run: { readonly id: string; readonly progress: ImportProgress },
): Promise<boolean> {
  const { stage, rowsDone, rowsTotal } = run.progress;
  const now = { stage, rowsDone, rowsTotal, heartbeatAt: at.toISOString() };
  return (await em.nativeUpdate(ImportBatchEntity, { id: run.id, status: 'RUNNING', cancelAskedAt: null }, now)) > 0;
}

async function nextPosition(em: EntityManager, table: string, batch: string): Promise<number> {
  const sql = `select coalesce(max(position) + 1, 0) as next from ${table} where batch_id = ?`;
  const [row] = await em.execute<{ next: number }[]>(sql, [batch]);
  return Number(row?.next ?? 0);
}

export async function keepPart(em: EntityManager, batch: string, rows: LoadedRows): Promise<void> {
  const position = await nextPosition(em, 'staged_part', batch);
  await em.insert(StagedPartEntity, { batch, position, content: JSON.stringify(rows) });
}

export async function keepProblems(em: EntityManager, batch: string, found: FoundInFiles): Promise<void> {
  const firstProblem = await nextPosition(em, 'import_problem', batch);
  const firstRow = await nextPosition(em, 'set_aside_row', batch);
  const problems = found.problems.map((problem, at) => ({
    batch,
    position: firstProblem + at,
    file: problem.file,
    line: problem.line,
    record: problem.record ?? null,
    column: problem.column,
    rule: problem.rule,
    severity: problem.severity,
    sentence: problem.sentence,
    fix: problem.fix,
  }));
  const rows = found.setAsideRows.map((row, at) => ({
    batch,
    position: firstRow + at,
    file: row.file,
    line: row.line,
    record: row.record ?? null,
    raw: withoutNul(row.raw),
    columns: row.columns?.map(withoutNul) ?? null,
    cells: row.cells?.map(withoutNul) ?? null,
    waitsFor: row.waitsFor === undefined || row.waitsFor === null ? null : withoutNul(row.waitsFor),
  }));
  await insertRows(em, ImportProblemEntity, problems);
  await insertRows(em, SetAsideRowEntity, rows);
}

/** Numbers rows of a batch anew by file and line, where they were written as they were found. */
async function inFileOrder(em: EntityManager, table: string, batch: Pick<Batch, 'id' | 'fileNames'>): Promise<void> {
  const place = batch.fileNames.map((_name, index) => `when file = ? then ${index}`).join(' ');
  const ordered = `select position as old, row_number() over (order by case ${place} else ${batch.fileNames.length} end, coalesce(line, 0), coalesce(record, 0), position) as new
    from ${table} where batch_id = ?`;
  await em.execute(
    `update ${table} set position = -found.new from (${ordered}) as found where batch_id = ? and position = found.old`,
    [...batch.fileNames, batch.id, batch.id],
    'run',
  );
  await em.execute(
    `update ${table} set position = -position - 1 where batch_id = ? and position < 0`,
    [batch.id],
    'run',
  );
}

/** Adds what the check held back to what was kept on the way, and puts all in the order of the files. Gives the number of problems. */
export async function settleProblems(em: EntityManager, batch: Batch, found: FoundInFiles): Promise<number> {
  const wasKept =
    (await nextPosition(em, 'import_problem', batch.id)) + (await nextPosition(em, 'set_aside_row', batch.id));
  await keepProblems(em, batch.id, found);
  if (wasKept > 0) {
    await inFileOrder(em, 'import_problem', batch);
    await inFileOrder(em, 'set_aside_row', batch);
  }
  return nextPosition(em, 'import_problem', batch.id);
}

export async function writeBatchRow(em: EntityManager, batch: Batch): Promise<void> {
  await upsertBulk(em, shapeOf(em, ImportBatchEntity), [batch]);
}

const nobodyRuns = {
  runner: null,
  heartbeatAt: null,
  stage: null,
  rowsDone: null,
  rowsTotal: null,
  cancelAskedAt: null,
};

/** Ends a run with what came of it. */
export async function endRun(em: EntityManager, held: Batch, changes: Partial<Batch>): Promise<ImportBatchRow> {
  const batch = { ...held, ...nobodyRuns, ...changes };
  await writeBatchRow(em, batch);
  return importBatchRow(batch);
}

/** What the check says of the batch itself. */
export function checkedColumns(batch: ImportBatchToLoad): Partial<Batch> {
  return {
    fileNames: batch.fileNames.map(withoutNul),
    localAuthority: batch.localAuthority,
    hadUnplacedPostcodes: batch.hadUnplacedPostcodes ?? false,
    repairs: [...(batch.repairs ?? [])],
  };
}

/** A run that is still going; null when it is none, or not this viewer's. */
export function runningBatch(em: EntityManager, regionId: string, id: string): Promise<Batch | null> {
  return selectOne(em, ImportBatchEntity, { id, region: regionId, status: 'RUNNING' });
}
