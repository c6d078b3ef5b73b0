/** How does a run end? Its rows compared and kept waiting, put in, or dropped. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import type { Viewer } from '../../policy/viewer.ts';
import { type AuditAction, writeAuditEvent } from '../audit.ts';
import { ImportBatchEntity, StagedPartEntity, StagedRowsEntity } from '../entities/importBatch.ts';
import { nextCounter, readCounter } from '../factsVersion.ts';
import type { AppliedImport, ImportBatchToLoad, ImportSentence, LoadedRows, LoadTallies } from '../loadingStore.ts';
import { isPossibleId } from '../reading.ts';
import type { ImportBatchRow } from '../rows.ts';
import { selectOne } from '../select.ts';
import {
  type Actor,
  acceptedStatus,
  countsOf,
  type PartsToPutIn,
  putInParts,
  requireImporter,
  rowKindsOfBatch,
} from './applyImport.ts';
import { type Batch, checkedColumns, endRun, settleProblems } from './importRun.ts';
import { Journal, nextJournalPosition } from './journal.ts';
import { NamedRows, setLoadContext } from './loadContext.ts';
import { removeUnnamed } from './removeUnnamed.ts';
import { changesOf } from './tallies.ts';

export function auditBatch(em: EntityManager, by: Actor, event: { action: AuditAction; id: string }): Promise<void> {
  const { action, id } = event;
  return writeAuditEvent(em, by, { action, subjectKind: 'IMPORT_BATCH', subjectIds: [id], isGiven: true });
}

export type BetweenParts = PartsToPutIn['betweenParts'];

/** Compares without writing, or puts in with a journal; and removes what a replacing import does not have. */
async function loadParts(
  em: EntityManager,
  load: PartsToPutIn,
  { isCompare, isReplacing }: { readonly isCompare: boolean; readonly isReplacing: boolean },
): Promise<LoadTallies> {
  const factsVersion = isCompare ? 0 : await nextCounter(em, 'facts');
  const about = { batch: load.batchId, factsVersion, position: await nextJournalPosition(em, load.batchId) };
  const journal = isCompare ? null : new Journal(em, about);
  setLoadContext(em, { isCompare, journal, named: isReplacing ? new NamedRows() : null });
  const putIn = await putInParts(em, load);
  const { setAsideRows = [] } = load.batch;
  return removeUnnamed({ em, regionId: load.viewer.regionId, batchId: load.batchId, setAsideRows }, putIn);
}

/** What the waiting rows would change, as things stand. Writes nothing; run it in a transaction that is taken back. */
export function compareParts(em: EntityManager, load: PartsToPutIn, held: Batch): Promise<LoadTallies> {
  return loadParts(em, load, { isCompare: true, isReplacing: held.options?.replace === 'yes' });
}

function sentenceFor(sentence: ImportSentence, counts: ReturnType<typeof countsOf>, tallies: LoadTallies): string {
  return typeof sentence === 'string' ? sentence : sentence(counts, tallies);
}

interface Checked {
  readonly held: Batch;
  readonly batch: ImportBatchToLoad;
  readonly tallies: LoadTallies;
}

/** Columns of a batch whose rows have been compared or put in. */
function outcomeColumns({ batch, tallies }: Omit<Checked, 'held'>): Partial<Batch> {
  const counts = countsOf(batch, tallies);
  const changes = changesOf({ counts, tallies, rowKinds: rowKindsOfBatch(batch), repairs: batch.repairs ?? [] });
  return { ...counts, changes, sentence: sentenceFor(batch.sentence, counts, tallies), ...checkedColumns(batch) };
}

/** Keeps the rows waiting; status STAGED. */
export async function stageRun(em: EntityManager, by: Actor, checked: Checked): Promise<ImportBatchRow> {
  const { held, batch } = checked;
  await requireImporter(em, by.viewer, batch.localAuthority);
  const problemCount = await settleProblems(em, { ...held, ...checkedColumns(batch) }, batch);
  const { problems: _problems, setAsideRows: _rows, sentence: _sentence, ...kept } = batch;
  const columns = outcomeColumns(checked);
  await em.insert(StagedRowsEntity, {
    batch: held.id,
    content: JSON.stringify({ batch: { ...kept, sentence: columns.sentence } }),
  });
  await auditBatch(em, by, { action: 'IMPORT_STAGED', id: held.id });
  return endRun(em, held, { ...columns, problemCount, status: 'STAGED' });
}

async function dropParts(em: EntityManager, id: string): Promise<void> {
  await em.nativeDelete(StagedRowsEntity, { batch: id });
  await em.nativeDelete(StagedPartEntity, { batch: id });
}

export interface RunToApply {
  readonly held: Batch;
  readonly batch: ImportBatchToLoad;
  readonly first?: LoadedRows;
  readonly betweenParts: BetweenParts;
}

/** Puts the rows kept of a batch into the facts; status ACCEPTED or ACCEPTED_WITH_SET_ASIDE. */
async function applyParts(em: EntityManager, by: Actor, run: RunToApply): Promise<AppliedImport> {
  const { held, batch, betweenParts, first } = run;
  const load = { ...by, batchId: held.id, batch, betweenParts, ...(first === undefined ? {} : { first }) };
  const perKind = await loadParts(em, load, { isCompare: false, isReplacing: held.options?.replace === 'yes' });
  await dropParts(em, held.id);
  const columns = outcomeColumns({ batch, tallies: perKind });
  const postcodeTableVersion = String(await readCounter(em, 'postcodes'));
  await auditBatch(em, by, { action: 'IMPORT_APPLIED', id: held.id });
  const row = await endRun(em, held, { ...columns, postcodeTableVersion, status: acceptedStatus(batch) });
  return { batch: row, perKind };
}

export async function applyRun(em: EntityManager, by: Actor, run: RunToApply): Promise<AppliedImport> {
  const columns = checkedColumns(run.batch);
  const problemCount = await settleProblems(em, { ...run.held, ...columns }, run.batch);
  return applyParts(em, by, { ...run, held: { ...run.held, problemCount } });
}

export async function rejectRun(
  em: EntityManager,
  by: Actor,
  { held, batch }: Omit<Checked, 'tallies'>,
): Promise<ImportBatchRow> {
  await requireImporter(em, by.viewer, batch.localAuthority);
  const columns = checkedColumns(batch);
  const problemCount = await settleProblems(em, { ...held, ...columns }, batch);
  await dropParts(em, held.id);
  const { rows, blank, warned } = batch;
  const counts = { rows, blank, warned, accepted: 0, identical: 0, setAside: rows - blank };
  await auditBatch(em, by, { action: 'IMPORT_REJECTED', id: held.id });
  const sentence = sentenceFor(batch.sentence, counts, {});
  return endRun(em, held, { ...columns, ...counts, problemCount, sentence, status: 'REJECTED' });
}

/** The batch, held by this transaction alone: whoever comes meanwhile waits, and then finds it no longer staged. */
export async function takeStaged(em: EntityManager, viewer: Viewer, id: string): Promise<Batch | null> {
  if (may(viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  const where = { id, region: viewer.regionId, status: 'STAGED' } as const;
  const taken = await em.nativeUpdate(ImportBatchEntity, where, { status: 'STAGED' });
  return taken === 0 ? null : selectOne(em, ImportBatchEntity, where);
}

interface StagedContent {
  readonly batch: ImportBatchToLoad;
  /** Only in batches staged before parts were a table of their own. */
  readonly rows?: LoadedRows;
}

async function stagedContent(em: EntityManager, held: Batch): Promise<StagedContent | null> {
  const staged = await selectOne(em, StagedRowsEntity, { batch: held.id });
  return staged === null ? null : JSON.parse(staged.content);
}

export interface ToAccept {
  readonly id: string;
  readonly sentence: ImportSentence | undefined;
  readonly betweenParts: BetweenParts;
}

export async function acceptStaged(em: EntityManager, by: Actor, asked: ToAccept): Promise<AppliedImport | null> {
  const held = await takeStaged(em, by.viewer, asked.id);
  const content = held === null ? null : await stagedContent(em, held);
  if (held === null || content === null) return null;
  // Mending a waiting row changes the counts held, not what was kept of the check.
  const { setAside, warned } = held;
  const batch = { ...content.batch, setAside, warned, sentence: asked.sentence ?? held.sentence };
  const first = content.rows === undefined ? {} : { first: content.rows };
  return applyParts(em, by, { held, batch, betweenParts: asked.betweenParts, ...first });
}

export async function discardStaged(em: EntityManager, by: Actor, id: string): Promise<ImportBatchRow | null> {
  const held = await takeStaged(em, by.viewer, id);
  if (held === null) return null;
  await dropParts(em, held.id);
  await auditBatch(em, by, { action: 'IMPORT_DISCARDED', id });
  const sentence = `${held.rows} ${held.rows === 1 ? 'row' : 'rows'}: discarded, nothing was loaded.`;
  return endRun(em, held, { status: 'DISCARDED', sentence });
}

/** Ends a run with nothing loaded and nothing left of it but the batch. */
export async function cancelRun(em: EntityManager, held: Batch, sentence: string): Promise<ImportBatchRow> {
  await dropParts(em, held.id);
  await em.execute('delete from import_problem where batch_id = ?', [held.id], 'run');
  await em.execute('delete from set_aside_row where batch_id = ?', [held.id], 'run');
  return endRun(em, held, { status: 'CANCELLED', sentence, problemCount: 0 });
}
