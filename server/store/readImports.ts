import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../policy/policy.ts';
import { ImportBatchEntity, ImportProblemEntity, SetAsideRowEntity } from './entities/importBatch.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import type { Page, PageRequest } from './page.ts';
import { auditedRead, isPossibleId, type Reading } from './reading.ts';
import type { ImportBatchRow, ImportProblemRow, SetAsideRow } from './rows.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { reader } from './transaction.ts';

type ImportBatch = RowOf<typeof ImportBatchEntity>;

const newestFirst: KeysetOrder<typeof ImportBatchEntity> = {
  name: 'importBatches',
  keys: ['sequence', 'id'],
  direction: 'desc',
};
const fileOrder: KeysetOrder<typeof ImportProblemEntity> = { name: 'importProblems', keys: ['position', 'batch'] };

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
  };
}

/** Null when it is not there or not the viewer's. */
async function findBatch(em: EntityManager, reading: Reading, id: string): Promise<ImportBatch | null> {
  if (may(reading.viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  return selectOne(em, ImportBatchEntity, { id, region: reading.viewer.regionId });
}

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

function problemRow(problem: RowOf<typeof ImportProblemEntity>): ImportProblemRow {
  const { file, line, column, rule, severity, sentence, fix } = problem;
  return { file, line, column, rule, severity, sentence, fix };
}

export async function readImportProblems(
  reading: Reading,
  batchId: string,
  page: PageRequest,
): Promise<Page<ImportProblemRow> | null> {
  const em = reader(reading.database);
  const batch = await findBatch(em, reading, batchId);
  if (batch === null) return null;
  const query = { entity: ImportProblemEntity, where: { batch: batch.id }, order: fileOrder, page };
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
