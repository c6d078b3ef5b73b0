/** Rows that were set aside: which may come in now, and putting them in. */
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { deleteBulk, shapeOf } from '../bulkRows.ts';
import { ImportBatchEntity, ImportProblemEntity, SetAsideRowEntity } from '../entities/importBatch.ts';
import { nextCounter } from '../factsVersion.ts';
import { inBatches } from '../inBatches.ts';
import { LoadingRefused, type RowsToBringIn, type WaitingRows } from '../loadingStore.ts';
import { importBatchRow, isOfRow } from '../readImports.ts';
import { isPossibleId } from '../reading.ts';
import type { ImportBatchRow } from '../rows.ts';
import { type RowOf, selectOne, selectRows } from '../select.ts';
import { type Actor, acceptedStatus, putInRows, rowKindsOfBatch } from './applyImport.ts';
import { auditBatch } from './finishRun.ts';
import { type Batch, keepPart, writeBatchRow } from './importRun.ts';
import { Journal, nextJournalPosition } from './journal.ts';
import { setLoadContext } from './loadContext.ts';
import { changeRows, removeRows } from './mergeRows.ts';
import { addChanges } from './tallies.ts';

type HeldRow = RowOf<typeof SetAsideRowEntity>;

const mayGrow = new Set(['STAGED', 'ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE']);
const mostAtOnce = 1000;

function waiting(batch: Batch, rows: readonly HeldRow[]): WaitingRows {
  const { id: batchId, format, localAuthority, options } = batch;
  return { batchId, format, localAuthority, options, rows };
}

export async function rowSetAside(
  em: EntityManager,
  by: Pick<Actor, 'viewer'>,
  at: { readonly id: string; readonly position: number },
): Promise<WaitingRows | null> {
  if (may(by.viewer, 'imports') !== 'REGION' || !isPossibleId(at.id)) return null;
  const batch = await selectOne(em, ImportBatchEntity, { id: at.id, region: by.viewer.regionId });
  const row = await selectOne(em, SetAsideRowEntity, { batch: at.id, position: at.position });
  if (batch === null || row === null) return null;
  if (!mayGrow.has(batch.status)) {
    throw new LoadingRefused(
      'Rows of this import can no longer be mended here: mend them in the file and send it again.',
    );
  }
  return waiting(batch, [row]);
}

const childIsHere = `select r.batch_id, r.position from set_aside_row r join import_batch b on b.id = r.batch_id
  where r.waits_for is not null and b.region_id = ? and b.status in ('ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE')
  and exists (select 1 from child c where c.responsible_authority = substr(r.waits_for, 1, 9) and c.reference = substr(r.waits_for, 11))
  order by r.batch_id, r.position`;

export async function rowsWhoseChildIsHere(em: EntityManager, regionId: string): Promise<readonly WaitingRows[]> {
  const found = await em.execute<{ batch_id: string; position: number }[]>(childIsHere, [regionId]);
  const positions = new Map<string, number[]>();
  for (const { batch_id, position } of found) {
    const list = positions.get(batch_id) ?? [];
    positions.set(batch_id, list);
    if (list.length < mostAtOnce) list.push(position);
  }
  const result: WaitingRows[] = [];
  for (const [id, list] of positions) {
    const batch = await selectOne(em, ImportBatchEntity, { id });
    const where = { batch: id, position: { $in: list } };
    const rows = await selectRows(em, SetAsideRowEntity, where, { orderBy: { position: 'asc' } });
    if (batch !== null) result.push(waiting(batch, rows));
  }
  return result;
}

/** The rows and what was said of them go; noted only where another import has to bring them back when it is undone. */
async function dropSetAside(em: EntityManager, batchId: string, about: { rows: readonly HeldRow[]; isNoted: boolean }) {
  const { rows, isNoted } = about;
  const where = { batch: batchId, severity: 'SET_ASIDE', line: { $in: rows.map(({ line }) => line) } };
  const told = await selectRows(em, ImportProblemEntity, where);
  const problems = told.filter((problem) => rows.some((row) => isOfRow(problem, row)));
  if (isNoted) {
    await removeRows(em, SetAsideRowEntity, rows);
    await removeRows(em, ImportProblemEntity, problems);
  } else {
    await deleteBulk(em, shapeOf(em, SetAsideRowEntity), rows);
    await deleteBulk(em, shapeOf(em, ImportProblemEntity), problems);
  }
}

async function noteInCause(em: EntityManager, id: string, rows: number): Promise<void> {
  const cause = await selectOne(em, ImportBatchEntity, { id });
  if (cause === null) return;
  const came =
    rows === 1 ? '1 row that had waited for a child came in' : `${rows} rows that had waited for a child came in`;
  await writeBatchRow(em, { ...cause, sentence: `${cause.sentence} With it ${came}.` });
}

/** Errors: LoadingRefused where the batch, or a row, is no longer there to be added to. */
export async function bringIn(em: EntityManager, by: Actor, asked: RowsToBringIn): Promise<ImportBatchRow> {
  const factsVersion = await nextCounter(em, 'facts');
  const held = await selectOne(em, ImportBatchEntity, { id: asked.batchId, region: by.viewer.regionId });
  const rows = await inBatches([...asked.positions], (part) =>
    selectRows(em, SetAsideRowEntity, { batch: asked.batchId, position: { $in: part } }),
  );
  if (held === null || !mayGrow.has(held.status) || rows.length < asked.positions.length) {
    throw new LoadingRefused('The row is no longer waiting: somebody has mended it, or undone its import.');
  }
  const isCompare = held.status === 'STAGED';
  const batch = asked.because ?? held.id;
  const journal = new Journal(em, { batch, factsVersion, position: await nextJournalPosition(em, batch) });
  setLoadContext(em, { isCompare, journal: isCompare ? null : journal, named: null });
  const tallies = await putInRows(em, { ...by, rows: asked.rows, localAuthority: held.localAuthority });
  if (isCompare) await keepPart(em, held.id, asked.rows);
  await dropSetAside(em, held.id, { rows, isNoted: asked.because !== null });
  const changed = withRowsIn(held, { came: rows.length, tallies: addChanges(held, tallies, rowKindsOfBatch(held)) });
  const after: Batch = { ...changed, sentence: asked.sentence(changed, isCompare) };
  if (asked.because === null) await writeBatchRow(em, after);
  else {
    await changeRows(em, ImportBatchEntity, { before: [held], after: [after] });
    await noteInCause(em, asked.because, rows.length);
  }
  await auditBatch(em, by, { action: 'ROW_MENDED', id: held.id });
  return importBatchRow(after);
}

function withRowsIn(held: Batch, about: { came: number; tallies: ReturnType<typeof addChanges> }): Batch {
  const setAside = held.setAside - about.came;
  const identical = held.identical + about.tallies.identicalRows;
  const accepted = held.rows - held.blank - setAside - identical;
  const status = held.status === 'STAGED' ? held.status : acceptedStatus({ setAside });
  return { ...held, setAside, identical, accepted, status, changes: about.tallies.changes };
}
