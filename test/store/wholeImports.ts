import type { Viewer } from '../../server/policy/viewer.ts';
import type { AppliedImport, ImportBatchToLoad, LoadedRows, LoadingStore } from '../../server/store/loadingStore.ts';
import type { ImportBatchRow } from '../../server/store/rows.ts';
import { runnerOfThisProcess } from '../../server/store/runner.ts';

const options = { localAuthority: null, accept: 'valid', repair: 'yes', replace: 'no' } as const;

/** A run begun, with all its rows kept, ready to be ended; taken away again where ending it fails. */
async function whole<Ended>(
  loading: LoadingStore,
  about: { viewer: Viewer; batch: ImportBatchToLoad; rows: LoadedRows; replace?: 'no' | 'yes' },
  end: (run: { batchId: string; batch: ImportBatchToLoad }) => Promise<Ended>,
): Promise<Ended> {
  const { viewer, batch, rows, replace = 'no' } = about;
  const { format, fileNames, sha256 } = batch;
  const run = { format, fileNames, sha256, options: { ...options, replace }, runner: runnerOfThisProcess() };
  const { id } = await loading.begin(viewer, run);
  try {
    await loading.keepPart(id, rows);
    return await end({ batchId: id, batch });
  } catch (error) {
    await loading.forget(id);
    throw error;
  }
}

type Sent = [viewer: Viewer, batch: ImportBatchToLoad, rows: LoadedRows];

export function applyWhole(loading: LoadingStore, ...[viewer, batch, rows]: Sent): Promise<AppliedImport> {
  return whole(loading, { viewer, batch, rows }, (run) => loading.apply(viewer, run));
}

/** Rows the files do not have are removed. */
export function replaceWhole(loading: LoadingStore, ...[viewer, batch, rows]: Sent): Promise<AppliedImport> {
  return whole(loading, { viewer, batch, rows, replace: 'yes' }, (run) => loading.apply(viewer, run));
}

export function stageWhole(loading: LoadingStore, ...[viewer, batch, rows]: Sent): Promise<ImportBatchRow> {
  return whole(loading, { viewer, batch, rows }, (run) => loading.stage(viewer, run));
}

export function rejectWhole(loading: LoadingStore, viewer: Viewer, batch: ImportBatchToLoad): Promise<ImportBatchRow> {
  return whole(loading, { viewer, batch, rows: {} }, (run) => loading.reject(viewer, run));
}
