import { createHash } from 'node:crypto';
import type { ImportFormat } from '../schema/vocabulary.ts';
import { checkImport } from './import/checkImport.ts';
import { fileOnDisk } from './import/fileChunks.ts';
import type {
  CheckedImport,
  ImportLookups,
  ImportRequest,
  ImportSteps,
  RejectedImport,
  RejectionReason,
} from './import/importFacts.ts';
import { chosenAuthority } from './import/rowAuthority.ts';
import { type AnsweredImport, answered, countsSentence, mostProblems, refusal } from './importAnswer.ts';
import { ImportStopped, stepsOfRun } from './importSteps.ts';
import type { ReceivedFile } from './importUpload.ts';
import type { Viewer } from './policy/viewer.ts';
import type { ImportOptions } from './store/importOutcome.ts';
import {
  type ImportBatchToLoad,
  type ImportSentence,
  type LoadedBatch,
  LoadingRefused,
  type LoadingStore,
} from './store/loadingStore.ts';
import type { ImportBatchRow } from './store/rows.ts';

export interface ImportOrder {
  readonly format: ImportFormat;
  readonly files: readonly ReceivedFile[];
  readonly options: ImportOptions;
  /** Private folder for what is written on the way. */
  readonly workFolder: string;
  /** Somebody follows the import by its id, so it is remembered whatever becomes of it. */
  readonly isFollowed: boolean;
}

/** One import as it runs. */
export interface ImportRun {
  readonly store: LoadingStore;
  readonly viewer: Viewer;
  readonly batchId: string;
  readonly order: ImportOrder;
  /** True once the import is to stop. */
  readonly isStopped: () => boolean;
}

const httpStatusOf: Readonly<Record<RejectionReason, number>> = { REQUEST: 400, KIND_OF_FILE: 415, CONTENT: 422 };
const boundaryAttribution =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right.';

/** Of the bytes of the files, whatever their names and order. */
export function fingerprintOf(files: readonly ReceivedFile[]): string {
  const parts = files.map((file) => file.sha256).sort();
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : createHash('sha256').update(parts.join('\n')).digest('hex');
}

export async function lookupsOf(store: LoadingStore, viewer: Viewer): Promise<ImportLookups> {
  const [authorities, members, dataDate] = await Promise.all([
    store.authorities(),
    store.memberAuthorities(viewer.regionId),
    store.dataDate(viewer.regionId),
  ]);
  return {
    authorities,
    memberAuthorities: new Set(members),
    dataDate,
    findPostcodes: (postcodes) => store.findPostcodes(postcodes),
    knownChildren: (localAuthority) => store.knownChildren(localAuthority),
    openNeeds: (localAuthority) => store.openNeeds(localAuthority),
    findSchools: (urns) => store.findSchools(urns),
    heldEpisodes: (localAuthority, references) => store.heldEpisodes(localAuthority, references),
  };
}

function requestOf({ format, files, options, workFolder }: ImportOrder): ImportRequest {
  return {
    format,
    files: files.map(({ name, path }) => fileOnDisk(name, path)),
    localAuthority: options.localAuthority,
    repair: options.repair,
    workFolder,
  };
}

function batchOf(order: ImportOrder, checked: CheckedImport, sentence: ImportSentence): ImportBatchToLoad {
  const { format, fileNames, localAuthority, rows, blank, setAside, warned, hadUnplacedPostcodes } = checked;
  return {
    format,
    fileNames,
    sha256: fingerprintOf(order.files),
    localAuthority,
    rows,
    blank,
    setAside,
    warned,
    identicalInFiles: checked.duplicatesInFile,
    hadUnplacedPostcodes,
    sentence,
    problems: checked.problems,
    setAsideRows: checked.setAsideRows,
    repairs: checked.repairs ?? [],
    ...(format === 'boundaries' ? { attribution: boundaryAttribution } : {}),
  };
}

/** What is known of the counts before the store has compared the rows with its own. */
function expectedCounts(checked: CheckedImport) {
  const { rows, setAside, blank, duplicatesInFile } = checked;
  return { rows, setAside, blank, identical: duplicatesInFile, accepted: rows - setAside - blank - duplicatesInFile };
}

async function recordRejection(
  { store, viewer, batchId, order }: ImportRun,
  why: RejectedImport,
): Promise<AnsweredImport> {
  const httpStatus = httpStatusOf[why.reason];
  if (why.reason === 'REQUEST' && !order.isFollowed) {
    await store.forget(batchId);
    return refusal(httpStatus, why.sentence);
  }
  const nothing = { rows: 0, blank: 0, setAside: 0, warned: 0, problems: [], setAsideRows: [] };
  const { format, files } = order;
  const of = { format, fileNames: files.map(({ name }) => name), sha256: fingerprintOf(files), localAuthority: null };
  await store.reject(viewer, { batchId, batch: { ...of, sentence: why.sentence, ...nothing } });
  const { answer } = refusal(httpStatus, why.sentence);
  return { httpStatus, answer: { ...answer, id: batchId } };
}

/** The first of them, from the store where some were written down on the way. */
async function problemsOf(store: LoadingStore, row: ImportBatchRow, { problems }: CheckedImport) {
  return row.problemCount > problems.length ? store.firstProblems(row.id, mostProblems) : problems;
}

async function rejectAllSetAside(
  { store, viewer, batchId, order }: ImportRun,
  checked: CheckedImport,
): Promise<AnsweredImport> {
  const counts = expectedCounts(checked);
  const sentence = `Nothing was loaded: no row could be used. ${countsSentence(counts, 'loaded')}`;
  const row = await store.reject(viewer, { batchId, batch: batchOf(order, checked, sentence) });
  return answered(422, { ...row, ...counts }, await problemsOf(store, row, checked));
}

const dayOf = (isoTime: string) =>
  new Date(isoTime).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });

async function alreadyLoaded({ store, batchId, order }: ImportRun, earlier: LoadedBatch): Promise<AnsweredImport> {
  const { rows, setAside, blank } = earlier;
  const sentence = `Already loaded on ${dayOf(earlier.loadedAt)} by ${earlier.loadedBy}: 0 changes.`;
  if (order.isFollowed) await store.end(batchId, { status: 'ALREADY_LOADED', sentence });
  else await store.forget(batchId);
  const counts = { rows, setAside, blank, accepted: 0, identical: rows - setAside - blank, warned: 0 };
  const none = { changes: null, repairs: [], problemCount: 0 };
  return answered(200, { ...counts, ...none, id: earlier.id, status: 'ALREADY_LOADED', sentence }, []);
}

/** The same bytes again, unless a fuller postcode table has come since and could place what was not found then. */
async function findEarlier({ store, viewer, order }: ImportRun, lookups: ImportLookups): Promise<LoadedBatch | null> {
  const { format, options } = order;
  const chosen = chosenAuthority(options.localAuthority, lookups);
  if (options.replace === 'yes' || (chosen !== null && 'kind' in chosen)) return null;
  const file = { format, sha256: fingerprintOf(order.files), localAuthority: chosen?.gss ?? null };
  const earlier = await store.findLoadedBatch(viewer, file);
  if (earlier === null || !earlier.hadUnplacedPostcodes) return earlier;
  return earlier.postcodeTableVersion === (await store.postcodeTableVersion()) ? earlier : null;
}

async function load(run: ImportRun, checked: CheckedImport, steps: ImportSteps): Promise<AnsweredImport> {
  const { store, viewer, batchId, order } = run;
  await steps.put(checked.loaded);
  const isWaiting = order.options.accept === 'none';
  await steps.tell(isWaiting ? 'Comparing with what is held' : 'Putting the rows in', 0, checked.rows);
  const batch = batchOf(order, checked, (counts) => countsSentence(counts, isWaiting ? 'ready to load' : 'loaded'));
  const betweenParts = async () => {
    if (run.isStopped()) throw new ImportStopped();
  };
  const toEnd = { batchId, batch, betweenParts };
  const kept = isWaiting ? await store.stage(viewer, toEnd) : (await store.apply(viewer, toEnd)).batch;
  return answered(200, kept, await problemsOf(store, kept, checked));
}

async function checkAndLoad(run: ImportRun): Promise<AnsweredImport> {
  const lookups = await lookupsOf(run.store, run.viewer);
  const earlier = await findEarlier(run, lookups);
  if (earlier !== null) return alreadyLoaded(run, earlier);
  const steps = stepsOfRun(run);
  const checked = await checkImport(requestOf(run.order), lookups, steps);
  if (checked.kind === 'REJECTED') return recordRejection(run, checked);
  if (checked.setAside > 0 && expectedCounts(checked).accepted + checked.duplicatesInFile === 0) {
    return rejectAllSetAside(run, checked);
  }
  return load(run, checked, steps);
}

export const cancelledSentence = 'Cancelled: nothing was loaded.';

/**
 * Checks files and puts their good rows into the store, in one transaction.
 *
 * Errors  none expected is thrown: a file that cannot be used, rows the store refuses, or an import that was stopped, is an answer.
 */
export async function runImport(run: ImportRun): Promise<AnsweredImport> {
  try {
    return await checkAndLoad(run);
  } catch (error) {
    if (error instanceof LoadingRefused) {
      await run.store.forget(run.batchId);
      return refusal(403, error.sentence);
    }
    if (!(error instanceof ImportStopped)) throw error;
    await run.store.end(run.batchId, { status: 'CANCELLED', sentence: cancelledSentence });
    const { answer } = refusal(409, cancelledSentence);
    return { httpStatus: 409, answer: { ...answer, id: run.batchId, status: 'CANCELLED' } };
  }
}
