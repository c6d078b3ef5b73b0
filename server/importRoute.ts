import { type Request, type Response, Router } from 'express';
import { type ImportFormat, importFormats } from '../schema/vocabulary.ts';
import { fromElsewhereSentence, isChangeFromElsewhere } from './httpGuards.ts';
import { type AnsweredImport, refusal } from './importAnswer.ts';
import type { Imports } from './imports.ts';
import { receiveFiles } from './importUpload.ts';
import { may } from './policy/policy.ts';
import type { Viewer } from './policy/viewer.ts';
import { setAsideCsv } from './setAsideCsv.ts';
import type { ImportOptions } from './store/importOutcome.ts';
import type { ImportProblemRow } from './store/rows.ts';
import type { Store } from './store/store.ts';
import { newUploadFolder, removeUploadFolder } from './uploadFolders.ts';

export interface ImportRouteOptions {
  readonly store: Store;
  /** Who is asking; null when nobody is signed in. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
  readonly maxMegabytes: number;
  /** Uploads lie in a private folder in it while they are worked on. */
  readonly dataFolder: string;
  readonly imports: Imports;
}

/** How long the rest of a refused upload is thrown away, so that the sender gets to read the answer, before the line is cut. */
const discardMilliseconds = 5000;

function send(request: Request, response: Response, { httpStatus, answer }: AnsweredImport): void {
  response.status(httpStatus).json(answer);
  if (request.complete) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, discardMilliseconds).unref();
}

const isFormat = (text: string): text is ImportFormat => Object.hasOwn(importFormats, text);

function queryText(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

type Importer =
  | { readonly viewer: Viewer; readonly refused: null }
  | { readonly viewer: null; readonly refused: AnsweredImport };

async function importerOf(request: Request, options: ImportRouteOptions): Promise<Importer> {
  const viewer = await options.viewerOf(request);
  if (viewer === null) return { viewer, refused: refusal(401, 'Sign in first: only a data officer may load files.') };
  if (may(viewer, 'imports') === 'NONE') {
    return { viewer: null, refused: refusal(403, 'You may not load files here: ask a data officer of your region.') };
  }
  return { viewer, refused: null };
}

type Choices = { readonly options: ImportOptions; readonly isFollowed: boolean };

/** Word of the address, out of two; the first unless said. Null for anything else. */
function choice<A extends string, B extends string>(
  request: Request,
  name: string,
  words: readonly [A, B],
): A | B | null {
  const text = queryText(request, name) ?? words[0];
  return words.find((word) => word === text) ?? null;
}

function choicesOf(request: Request): Choices | AnsweredImport {
  const accept = choice(request, 'accept', ['valid', 'none']);
  const repair = choice(request, 'repair', ['yes', 'none']);
  const replace = choice(request, 'replace', ['no', 'yes']);
  const wait = choice(request, 'wait', ['yes', 'no']);
  if (accept === null)
    return refusal(400, 'accept must be “valid” (load the good rows) or “none” (keep them until somebody accepts).');
  if (repair === null)
    return refusal(
      400,
      'repair must be “yes” (mend what several years’ returns contradict) or “none” (take rows as they are).',
    );
  if (replace === null)
    return refusal(400, 'replace must be “no” (rows the files do not have stay) or “yes” (they are removed).');
  if (wait === null)
    return refusal(
      400,
      'wait must be “yes” (answer when the import is over) or “no” (answer when the files have arrived).',
    );
  const localAuthority = queryText(request, 'localAuthority');
  return { options: { localAuthority, accept, repair, replace }, isFollowed: wait === 'no' };
}

async function answerUpload(request: Request, options: ImportRouteOptions): Promise<AnsweredImport> {
  if (isChangeFromElsewhere(request)) return refusal(403, fromElsewhereSentence);
  const { viewer, refused } = await importerOf(request, options);
  if (refused !== null) return refused;
  const format = String(request.params.format);
  if (!isFormat(format)) {
    return refusal(404, `That format is not read. Formats: ${Object.keys(importFormats).join(', ')}.`);
  }
  const choices = choicesOf(request);
  if ('answer' in choices) return choices;
  const { maxMegabytes, dataFolder, imports } = options;
  const workFolder = await newUploadFolder(dataFolder);
  const limits = { maxMegabytes, name: queryText(request, 'name'), folder: workFolder };
  const upload = await receiveFiles(request, limits);
  if (upload.kind === 'REFUSED') {
    await removeUploadFolder(workFolder);
    return refusal(upload.httpStatus, upload.sentence);
  }
  return imports.receive(viewer, { format, files: upload.files, workFolder, ...choices });
}

async function problemsOf(store: Store, viewer: Viewer, batchId: string): Promise<ImportProblemRow[]> {
  const problems: ImportProblemRow[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await store.as(viewer).importProblems(batchId, { first: 100, after });
    if (page === null) return problems;
    for (const { node } of page.edges) problems.push(node);
    if (!page.hasNextPage || page.endCursor === null) return problems;
    after = page.endCursor;
  }
}

async function sendSetAside(request: Request, response: Response, options: ImportRouteOptions): Promise<void> {
  const { viewer, refused } = await importerOf(request, options);
  if (refused !== null) return send(request, response, refused);
  const id = String(request.params.id);
  const rows = await options.store.as(viewer).setAsideRows(id);
  if (rows === null) return send(request, response, refusal(404, 'There is no such import.'));
  const csv = setAsideCsv(rows, await problemsOf(options.store, viewer, id));
  response
    .status(200)
    .set('Content-Type', 'text/csv; charset=utf-8')
    .set('Content-Disposition', 'attachment; filename="set-aside.csv"')
    .set('Cache-Control', 'no-store')
    .set('X-Content-Type-Options', 'nosniff')
    .send(csv);
}

/** `POST /imports/:format` and `GET /imports/:id/set-aside.csv`. Reads bodies itself: mount it where no body parser runs. */
export function importRoutes(options: ImportRouteOptions): Router {
  const router = Router();
  router.post('/imports/:format', async (request: Request, response: Response) => {
    send(request, response, await answerUpload(request, options));
  });
  router.get('/imports/:id/set-aside.csv', (request: Request, response: Response) =>
    sendSetAside(request, response, options),
  );
  return router;
}
