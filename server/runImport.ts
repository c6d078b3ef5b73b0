import { createHash } from 'node:crypto';
import { checkImport } from './import/checkImport.ts';
import type {
  CheckedImport,
  ImportFile,
  ImportLookups,
  ImportRequest,
  RejectedImport,
  RejectionReason,
} from './import/importFacts.ts';
import { type AnsweredImport, answered, countsSentence, refusal } from './importAnswer.ts';
import type { Viewer } from './policy/viewer.ts';
import {
  type ImportBatchToLoad,
  type ImportSentence,
  type LoadedBatch,
  LoadingRefused,
  type LoadingStore,
} from './store/loadingStore.ts';

export interface ImportOrder {
  readonly request: ImportRequest;
  /** `none` keeps the good rows waiting until somebody accepts them. */
  readonly accept: 'valid' | 'none';
}

const httpStatusOf: Readonly<Record<RejectionReason, number>> = { REQUEST: 400, KIND_OF_FILE: 415, CONTENT: 422 };
const boundaryAttribution =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right.';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The bytes of the files, whatever their names and order. */
export function fingerprintOf(files: readonly ImportFile[]): string {
  const parts = files.map((file) => sha256(file.bytes)).sort();
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : sha256(parts.join('\n'));
}

async function lookupsOf(store: LoadingStore, viewer: Viewer): Promise<ImportLookups> {
  const [authorities, members] = await Promise.all([store.authorities(), store.memberAuthorities(viewer.regionId)]);
  return {
    authorities,
    memberAuthorities: new Set(members),
    findPostcodes: (postcodes) => store.findPostcodes(postcodes),
    knownChildren: (localAuthority) => store.knownChildren(localAuthority),
  };
}

function batchOf(order: ImportOrder, checked: CheckedImport, sentence: ImportSentence): ImportBatchToLoad {
  return {
    format: checked.format,
    fileNames: checked.fileNames,
    sha256: fingerprintOf(order.request.files),
    localAuthority: checked.localAuthority,
    rows: checked.rows,
    blank: checked.blank,
    setAside: checked.setAside,
    warned: checked.warned,
    identicalInFiles: checked.duplicatesInFile,
    hadUnplacedPostcodes: checked.hadUnplacedPostcodes,
    sentence,
    problems: checked.problems,
    setAsideRows: checked.setAsideRows,
    ...(checked.format === 'boundaries' ? { attribution: boundaryAttribution } : {}),
  };
}

/** What is known of the counts before the store has compared the rows with its own. */
function expectedCounts(checked: CheckedImport) {
  const { rows, setAside, blank, duplicatesInFile } = checked;
  return { rows, setAside, blank, identical: duplicatesInFile, accepted: rows - setAside - blank - duplicatesInFile };
}

async function recordRejection(
  store: LoadingStore,
  viewer: Viewer,
  about: { order: ImportOrder; why: RejectedImport },
): Promise<AnsweredImport> {
  const { order, why } = about;
  const httpStatus = httpStatusOf[why.reason];
  if (why.reason === 'REQUEST') return refusal(httpStatus, why.sentence);
  const nothing = { rows: 0, blank: 0, setAside: 0, warned: 0, problems: [], setAsideRows: [] };
  const batch = await store.reject(viewer, {
    format: order.request.format,
    fileNames: order.request.files.map((file) => file.name),
    sha256: fingerprintOf(order.request.files),
    localAuthority: null,
    sentence: why.sentence,
    ...nothing,
  });
  const { answer } = refusal(httpStatus, why.sentence);
  return { httpStatus, answer: { ...answer, id: batch.id } };
}

async function rejectAllSetAside(
  store: LoadingStore,
  viewer: Viewer,
  about: { order: ImportOrder; checked: CheckedImport },
): Promise<AnsweredImport> {
  const { order, checked } = about;
  const counts = expectedCounts(checked);
  const sentence = `Nothing was loaded: no row could be used. ${countsSentence(counts, 'loaded')}`;
  const batch = await store.reject(viewer, batchOf(order, checked, sentence));
  return answered(
    422,
    { ...counts, id: batch.id, status: 'REJECTED', sentence, warned: checked.warned },
    checked.problems,
  );
}

const dayOf = (isoTime: string) =>
  new Date(isoTime).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });

function alreadyLoaded(earlier: LoadedBatch, checked: CheckedImport): AnsweredImport {
  const { rows, setAside, blank } = checked;
  const sentence = `Already loaded on ${dayOf(earlier.loadedAt)} by ${earlier.loadedBy}: 0 changes.`;
  const counts = { rows, setAside, blank, accepted: 0, identical: rows - setAside - blank };
  return answered(200, { ...counts, id: earlier.id, status: 'ALREADY_LOADED', sentence, warned: 0 }, checked.problems);
}

/** The same bytes again, unless a fuller postcode table has come since and could place what was not found then. */
async function findEarlier(
  store: LoadingStore,
  viewer: Viewer,
  about: { order: ImportOrder; checked: CheckedImport },
): Promise<LoadedBatch | null> {
  const { format, files } = about.order.request;
  const file = { format, sha256: fingerprintOf(files), localAuthority: about.checked.localAuthority };
  const earlier = await store.findLoadedBatch(viewer, file);
  if (earlier === null || !earlier.hadUnplacedPostcodes) return earlier;
  return earlier.postcodeTableVersion === (await store.postcodeTableVersion()) ? earlier : null;
}

async function load(
  store: LoadingStore,
  viewer: Viewer,
  about: { order: ImportOrder; checked: CheckedImport },
): Promise<AnsweredImport> {
  const { order, checked } = about;
  const isWaiting = order.accept === 'none';
  const done = isWaiting ? 'ready to load' : 'loaded';
  const batch = batchOf(order, checked, (counts) => countsSentence(counts, done));
  const kept = isWaiting
    ? await store.stage(viewer, batch, checked.loaded)
    : (await store.apply(viewer, batch, checked.loaded)).batch;
  return answered(200, kept, checked.problems);
}

/**
 * Checks files and puts their good rows into the store, in one transaction.
 *
 * Errors  none expected is thrown: a file that cannot be used, or rows the store refuses, is an answer with status REJECTED.
 */
export async function runImport(store: LoadingStore, viewer: Viewer, order: ImportOrder): Promise<AnsweredImport> {
  const checked = await checkImport(order.request, await lookupsOf(store, viewer), {
    put: async () => {},
    tell: async () => {},
  });
  try {
    if (checked.kind === 'REJECTED') return await recordRejection(store, viewer, { order, why: checked });
    const earlier = await findEarlier(store, viewer, { order, checked });
    if (earlier !== null) return alreadyLoaded(earlier, checked);
    if (checked.setAside > 0 && expectedCounts(checked).accepted + checked.duplicatesInFile === 0) {
      return await rejectAllSetAside(store, viewer, { order, checked });
    }
    return await load(store, viewer, { order, checked });
  } catch (error) {
    if (error instanceof LoadingRefused) return refusal(403, error.sentence);
    throw error;
  }
}
