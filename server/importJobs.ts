/** What may be asked of an import, and the doing of it: the same in the server's thread and in a worker's. */
import type { AnsweredImport } from './importAnswer.ts';
import { countsSentence } from './importAnswer.ts';
import { ImportStopped } from './importSteps.ts';
import { mendRow, type RowMended, releaseWaitingRows } from './mendRows.ts';
import type { Viewer } from './policy/viewer.ts';
import { type ImportOrder, runImport } from './runImport.ts';
import { LoadingRefused, type LoadingStore } from './store/loadingStore.ts';
import type { ImportBatchRow } from './store/rows.ts';

export type ImportWork =
  | { readonly kind: 'IMPORT'; readonly batchId: string; readonly order: ImportOrder }
  | { readonly kind: 'ACCEPT' | 'DISCARD' | 'UNDO'; readonly batchId: string }
  | ({ readonly kind: 'MEND' } & RowMended);

export type ImportJob = ImportWork & { readonly viewer: Viewer };

export interface JobResult {
  /** Of an import. */
  readonly answer: AnsweredImport | null;
  /** The batch as it now is; null when it is not there or not the viewer's. */
  readonly row: ImportBatchRow | null;
  /** Why it was not done. */
  readonly refused: string | null;
  /** The column to mend, where that is why. */
  readonly refusedField?: string | null;
}

const loadedStatuses = new Set(['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE']);

function withWaitingRows({ httpStatus, answer }: AnsweredImport, came: number): AnsweredImport {
  const rows = came === 1 ? '1 row that had waited for a child' : `${came} rows that had waited for a child`;
  return { httpStatus, answer: { ...answer, sentence: `${answer.sentence} With it ${rows} came in.` } };
}

async function importFiles(
  store: LoadingStore,
  job: ImportJob & { readonly kind: 'IMPORT' },
  isStopped: () => boolean,
): Promise<JobResult> {
  const { viewer, batchId, order } = job;
  const answer = await runImport({ store, viewer, batchId, order, isStopped });
  const { id, status } = answer.answer;
  const came = id !== null && loadedStatuses.has(status) ? await releaseWaitingRows(store, viewer, id) : 0;
  return { answer: came === 0 ? answer : withWaitingRows(answer, came), row: null, refused: null };
}

async function accept(
  store: LoadingStore,
  { viewer, batchId }: ImportJob,
  isStopped: () => boolean,
): Promise<JobResult> {
  const betweenParts = async () => {
    if (isStopped()) throw new ImportStopped();
  };
  const sentence = (counts: Parameters<typeof countsSentence>[0]) => countsSentence(counts, 'loaded');
  const applied = await store.accept(viewer, batchId, { sentence, betweenParts });
  if (applied !== null) await releaseWaitingRows(store, viewer, batchId);
  return { answer: null, row: applied?.batch ?? null, refused: null };
}

async function done(store: LoadingStore, job: ImportJob, isStopped: () => boolean): Promise<JobResult> {
  const of = (row: ImportBatchRow | null): JobResult => ({ answer: null, row, refused: null });
  switch (job.kind) {
    case 'IMPORT':
      return importFiles(store, job, isStopped);
    case 'ACCEPT':
      return accept(store, job, isStopped);
    case 'DISCARD':
      return of(await store.discard(job.viewer, job.batchId));
    case 'UNDO':
      return of(await store.undo(job.viewer, job.batchId));
    case 'MEND':
      return of(await mendRow(store, job.viewer, job));
  }
}

/** Errors: what the store refuses is a result; only faults of ours are thrown. */
export async function doImportJob(store: LoadingStore, job: ImportJob, isStopped: () => boolean): Promise<JobResult> {
  try {
    return await done(store, job, isStopped);
  } catch (error) {
    if (error instanceof LoadingRefused) {
      return { answer: null, row: null, refused: error.sentence, refusedField: error.field };
    }
    if (error instanceof ImportStopped) return { answer: null, row: null, refused: 'Stopped: nothing was changed.' };
    throw error;
  }
}
