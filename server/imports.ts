/** What the API asks of imports: receive files, then whatever a person decides about them. */
import { type AnsweredImport, refusal } from './importAnswer.ts';
import type { ImportWork, JobResult } from './importJobs.ts';
import { type ImportQueue, importQueue, type JobDoer } from './importQueue.ts';
import { importsInThread } from './importsInWorker.ts';
import type { Viewer } from './policy/viewer.ts';
import { fingerprintOf, type ImportOrder } from './runImport.ts';
import { LoadingRefused } from './store/loadingStore.ts';
import type { ImportBatchRow } from './store/rows.ts';
import { runnerOfThisProcess } from './store/runner.ts';
import type { Store } from './store/store.ts';
import { removeUploadFolder } from './uploadFolders.ts';

export interface Imports {
  /** Checks and loads files that have arrived; takes their folder away when it is over. Answers at once where they are followed by id. */
  receive(viewer: Viewer, order: ImportOrder): Promise<AnsweredImport>;
  /** Errors: LoadingRefused with the reason. Null when there is no such batch for this viewer. */
  decide(viewer: Viewer, work: Exclude<ImportWork, { kind: 'IMPORT' }>): Promise<ImportBatchRow | null>;
  /** See ImportQueue. */
  cancel(viewer: Viewer, batchId: string): Promise<ImportBatchRow | null>;
  close(): Promise<void>;
}

function followed({ id, sentence }: ImportBatchRow): AnsweredImport {
  const { answer } = refusal(202, sentence);
  return { httpStatus: 202, answer: { ...answer, id, status: 'RUNNING' } };
}

function answerOf({ answer, refused, row }: JobResult): AnsweredImport {
  if (answer !== null) return answer;
  const { answer: refusedAnswer } = refusal(409, refused ?? 'Nothing was loaded.');
  return { httpStatus: 409, answer: { ...refusedAnswer, id: row?.id ?? null, status: row?.status ?? 'REJECTED' } };
}

async function receive(store: Store, queue: ImportQueue, received: { viewer: Viewer; order: ImportOrder }) {
  const { viewer, order } = received;
  const { format, files, options, workFolder } = order;
  const leave = () => removeUploadFolder(workFolder);
  const fileNames = files.map(({ name }) => name);
  const run = { format, fileNames, sha256: fingerprintOf(files), options, runner: runnerOfThisProcess() };
  let batch: ImportBatchRow;
  try {
    batch = await store.loading.begin(viewer, run);
  } catch (error) {
    await leave();
    if (error instanceof LoadingRefused) return refusal(403, error.sentence);
    throw error;
  }
  const result = queue.run({ kind: 'IMPORT', viewer, batchId: batch.id, order }).finally(leave);
  if (!order.isFollowed) return answerOf(await result);
  // Whatever becomes of it is written in the batch, where whoever follows it looks.
  result.catch(() => {});
  return followed(batch);
}

/** Imports on a store; in this thread unless told who does them. */
export function importsOn(store: Store, doer: JobDoer = importsInThread(store.loading)): Imports {
  const queue = importQueue(store.loading, doer);
  return {
    receive: (viewer, order) => receive(store, queue, { viewer, order }),
    async decide(viewer, work) {
      const { row, refused, refusedField } = await queue.run({ ...work, viewer });
      if (refused !== null) throw new LoadingRefused(refused, refusedField);
      return row;
    },
    cancel: (viewer, batchId) => queue.cancel(viewer, batchId),
    close: () => queue.close(),
  };
}
