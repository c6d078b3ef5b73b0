import type { Viewer } from '../../server/policy/viewer.ts';
import {
  type ImportBatchToLoad,
  type LoadedBatch,
  type LoadedRows,
  LoadingRefused,
} from '../../server/store/loadingStore.ts';
import type { ImportBatchRow } from '../../server/store/rows.ts';
import type { Store } from '../../server/store/store.ts';
import { lookups } from './importLookups.ts';

interface Applied {
  readonly batch: ImportBatchToLoad;
  readonly rows: LoadedRows;
}

export interface Recorder {
  readonly applied: Applied[];
  postcodeTableVersion: string;
  /** What the store says instead of loading. */
  refusal: string | null;
  readonly store: Store;
}

/** A store that remembers what it was asked to load: only what the import routes call of it is there. */
export function recordingStore(): Recorder {
  const known = lookups();
  const applied: Applied[] = [];
  const batches: (LoadedBatch & { sha256: string; toLoad: ImportBatchToLoad })[] = [];

  const rowOf = (batch: ImportBatchToLoad, status: ImportBatchRow['status']): ImportBatchRow => {
    const id = String(batches.length + 1);
    const identical = batch.identicalInFiles ?? 0;
    const { format, fileNames, localAuthority, rows, setAside, blank, warned, sha256 } = batch;
    batches.push({
      id,
      loadedAt: '2026-11-01T09:00:00Z',
      loadedBy: 'Sam',
      postcodeTableVersion: recorder.postcodeTableVersion,
      hadUnplacedPostcodes: batch.hadUnplacedPostcodes ?? false,
      sha256: status === 'REJECTED' ? '' : sha256,
      toLoad: batch,
    });
    const accepted = rows - setAside - blank - identical;
    const counts = { rows, accepted, setAside, identical, blank, warned };
    const sentence = typeof batch.sentence === 'string' ? batch.sentence : batch.sentence(counts, {});
    const times = { loadedAt: '2026-11-01T09:00:00Z', loadedBy: 'Sam' };
    return {
      id,
      format,
      fileNames,
      localAuthority,
      status,
      sentence,
      ...counts,
      ...times,
      problemCount: batch.problems.length,
      progress: null,
      changes: null,
      repairs: [],
      undoSentence: null,
    };
  };

  const loading = {
    authorities: async () => known.authorities,
    memberAuthorities: async () => [...known.memberAuthorities],
    findPostcodes: known.findPostcodes,
    knownChildren: known.knownChildren,
    postcodeTableVersion: async () => recorder.postcodeTableVersion,
    findLoadedBatch: async (_viewer: Viewer, { sha256 }: { sha256: string }) =>
      batches.findLast((batch) => batch.sha256 === sha256) ?? null,
    apply: async (_viewer: Viewer, batch: ImportBatchToLoad, rows: LoadedRows) => {
      if (recorder.refusal !== null) throw new LoadingRefused(recorder.refusal);
      applied.push({ batch, rows });
      return { batch: rowOf(batch, batch.setAside > 0 ? 'ACCEPTED_WITH_SET_ASIDE' : 'ACCEPTED'), perKind: {} };
    },
    stage: async (_viewer: Viewer, batch: ImportBatchToLoad) => rowOf(batch, 'STAGED'),
    reject: async (_viewer: Viewer, batch: ImportBatchToLoad) => rowOf(batch, 'REJECTED'),
  };
  const find = (id: string) => batches.find((batch) => batch.id === id)?.toLoad ?? null;
  const reading = {
    setAsideRows: async (id: string) => find(id)?.setAsideRows ?? null,
    importProblems: async (id: string) => {
      const edges = (find(id)?.problems ?? []).map((node) => ({ cursor: '', node }));
      return { edges, hasNextPage: false, endCursor: null, totalCount: edges.length };
    },
  };
  const recorder: Recorder = {
    applied,
    postcodeTableVersion: '1',
    refusal: null,
    store: { loading, as: () => reading } as unknown as Store,
  };
  return recorder;
}
