import type { EntityManager } from '@mikro-orm/sql';
import type { ProblemSeverity } from '../../schema/vocabulary.ts';
import { may } from '../policy/policy.ts';
import { ImportBatchEntity, ImportProblemEntity, SetAsideRowEntity } from './entities/importBatch.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import type { Page, PageRequest } from './page.ts';
import { auditedRead, isPossibleId, type Reading } from './reading.ts';
import type { ImportBatchRow, ImportProblemRow, SetAsideRow, ShownSetAsideRow } from './rows.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { reader } from './transaction.ts';

type ImportBatch = RowOf<typeof ImportBatchEntity>;

const newestFirst: KeysetOrder<typeof ImportBatchEntity> = {
  name: 'importBatches',
  keys: ['sequence', 'id'],
  direction: 'desc',
};
const rowOrder: KeysetOrder<typeof SetAsideRowEntity> = { name: 'setAsideRows', keys: ['position', 'batch'] };
const fileOrder: KeysetOrder<typeof ImportProblemEntity> = { name: 'importProblems', keys: ['position', 'batch'] };

/** Null when nothing speaks against it yet; whether a later import changed the same rows shows when it is tried. */
export function whyNotUndo({ status, changes }: Pick<ImportBatch, 'status' | 'changes'>): string | null {
  if (status === 'UNDONE') return 'It has been undone already.';
  if (status !== 'ACCEPTED' && status !== 'ACCEPTED_WITH_SET_ASIDE') return 'It has not changed anything.';
  return changes === null ? 'It was loaded by an older version of Nearhome, which kept no record to undo it by.' : null;
}

export function importBatchRow(batch: ImportBatch): ImportBatchRow {
  return {
    id: batch.id,
    format: batch.format,
    fileNames: batch.fileNames,
    localAuthority: batch.localAuthority,
    status: batch.status,
    sentence: batch.sentence,
    rows: batch.rows,
    accepted: batch.accepted,
    setAside: batch.setAside,
    identical: batch.identical,
    blank: batch.blank,
    warned: batch.warned,
    problemCount: batch.problemCount,
    loadedAt: batch.loadedAt,
    loadedBy: batch.loadedBy,
    progress:
      batch.status === 'RUNNING'
        ? { stage: batch.stage ?? 'Waiting its turn', rowsDone: batch.rowsDone ?? 0, rowsTotal: batch.rowsTotal }
        : null,
    changes: batch.changes,
    repairs: batch.repairs ?? [],
    undoSentence: whyNotUndo(batch),
  };
}

/** Null when it is not there or not the viewer's. */
async function findBatch(em: EntityManager, reading: Reading, id: string): Promise<ImportBatch | null> {
  if (may(reading.viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  return selectOne(em, ImportBatchEntity, { id, region: reading.viewer.regionId });
}

const childWaitedFor = (key: string) => key.slice(key.indexOf('|') + 1);

export async function readImportBatches(reading: Reading, page: PageRequest): Promise<Page<ImportBatchRow>> {
  if (may(reading.viewer, 'imports') !== 'REGION') return emptyPage();
  const where = { region: reading.viewer.regionId };
  const query = { entity: ImportBatchEntity, where, order: newestFirst, page };
  const found = await selectPage(reader(reading.database), query);
  return withNodes(
    found,
    found.edges.map(({ node }) => importBatchRow(node)),
  );
}

export async function readImportBatch(reading: Reading, id: string): Promise<ImportBatchRow | null> {
  const batch = await findBatch(reader(reading.database), reading, id);
  return batch === null ? null : importBatchRow(batch);
}

export interface ProblemPage extends PageRequest {
  /** All unless given. */
  readonly severity?: ProblemSeverity | null;
}

function problemRow(problem: RowOf<typeof ImportProblemEntity>): ImportProblemRow {
  const { file, line, column, rule, severity, sentence, fix } = problem;
  return { file, line, column, rule, severity, sentence, fix };
}

/** In file order. */
export async function firstProblems(em: EntityManager, batch: string, limit: number): Promise<ImportProblemRow[]> {
  const selection = { orderBy: { position: 'asc' }, limit } as const;
  return (await selectRows(em, ImportProblemEntity, { batch }, selection)).map(problemRow);
}

export async function readImportProblems(
  reading: Reading,
  batchId: string,
  page: ProblemPage,
): Promise<Page<ImportProblemRow> | null> {
  const em = reader(reading.database);
  const batch = await findBatch(em, reading, batchId);
  if (batch === null) return null;
  const where = { batch: batch.id, ...(page.severity ? { severity: page.severity } : {}) };
  const query = { entity: ImportProblemEntity, where, order: fileOrder, page };
  const found = await selectPage(em, query);
  return withNodes(
    found,
    found.edges.map(({ node }) => problemRow(node)),
  );
}

/** The rows may hold children's own data, so reading them is audited like reading a child. */
export async function readSetAsideRows(reading: Reading, batchId: string): Promise<readonly SetAsideRow[] | null> {
  return auditedRead(reading, async (em) => {
    const batch = await findBatch(em, reading, batchId);
    const rows =
      batch === null
        ? null
        : await selectRows(em, SetAsideRowEntity, { batch: batch.id }, { orderBy: { position: 'asc' } });
    const answer = rows?.map(({ file, line, raw }) => ({ file, line, raw })) ?? null;
    const subject = { subjectKind: 'IMPORT_BATCH', subjectIds: batch === null ? [] : [batch.id] } as const;
    return { answer, event: { action: 'SET_ASIDE_ROWS_READ', ...subject, isGiven: answer !== null } as const };
  });
}

/** File order. */
export async function readSetAsidePage(
  reading: Reading,
  batchId: string,
  page: PageRequest,
): Promise<Page<ShownSetAsideRow> | null> {
  return auditedRead(reading, async (em) => {
    const batch = await findBatch(em, reading, batchId);
    const subjectIds = batch === null ? [] : [batch.id];
    const event = { action: 'SET_ASIDE_ROWS_READ', subjectKind: 'IMPORT_BATCH', subjectIds } as const;
    if (batch === null) return { answer: null, event: { ...event, isGiven: false } };
    const query = { entity: SetAsideRowEntity, where: { batch: batch.id }, order: rowOrder, page };
    const found = await selectPage(em, query);
    const lines = { $in: found.edges.map(({ node }) => node.line) };
    const where = { batch: batch.id, line: lines, severity: 'SET_ASIDE' };
    const problems = await selectRows(em, ImportProblemEntity, where, { orderBy: { position: 'asc' } });
    const nodes = found.edges.map(({ node }) => shownRow(node, problems));
    return { answer: withNodes(found, nodes), event: { ...event, isGiven: true } };
  });
}

/** Not of a neighbour on the same line. */
export function isOfRow(problem: RowOf<typeof ImportProblemEntity>, row: RowOf<typeof SetAsideRowEntity>): boolean {
  return problem.file === row.file && problem.line === row.line && problem.record === row.record;
}

function shownRow(
  row: RowOf<typeof SetAsideRowEntity>,
  problems: readonly RowOf<typeof ImportProblemEntity>[],
): ShownSetAsideRow {
  const { position, file, line, record, columns, cells, waitsFor } = row;
  return {
    position,
    file,
    line,
    record,
    columns: columns ?? [],
    cells: cells ?? [],
    problems: problems.filter((problem) => isOfRow(problem, row)).map(problemRow),
    waitsFor: waitsFor === null ? null : childWaitedFor(waitsFor),
  };
}
