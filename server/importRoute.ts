import { type Request, type Response, Router } from 'express';
import { type ImportFormat, importFormats } from '../schema/vocabulary.ts';
import { fromElsewhereSentence, isChangeFromElsewhere } from './httpGuards.ts';
import { type AnsweredImport, refusal } from './importAnswer.ts';
import { receiveFiles } from './importUpload.ts';
import { may } from './policy/policy.ts';
import type { Viewer } from './policy/viewer.ts';
import { runImport } from './runImport.ts';
import { setAsideCsv } from './setAsideCsv.ts';
import type { ImportProblemRow } from './store/rows.ts';
import type { Store } from './store/store.ts';

export interface ImportRouteOptions {
  readonly store: Store;
  /** Who is asking; null when nobody is signed in. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
  readonly maxMegabytes: number;
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

async function answerUpload(request: Request, options: ImportRouteOptions): Promise<AnsweredImport> {
  if (isChangeFromElsewhere(request)) return refusal(403, fromElsewhereSentence);
  const { viewer, refused } = await importerOf(request, options);
  if (refused !== null) return refused;
  const format = String(request.params.format);
  if (!isFormat(format)) {
    return refusal(404, `That format is not read. Formats: ${Object.keys(importFormats).join(', ')}.`);
  }
  const accept = queryText(request, 'accept') ?? 'valid';
  if (accept !== 'valid' && accept !== 'none') {
    return refusal(400, 'accept must be “valid” (load the good rows) or “none” (keep them until somebody accepts).');
  }
  const upload = await receiveFiles(request, { maxMegabytes: options.maxMegabytes, name: queryText(request, 'name') });
  if (upload.kind === 'REFUSED') return refusal(upload.httpStatus, upload.sentence);
  const localAuthority = queryText(request, 'localAuthority');
  return runImport(options.store.loading, viewer, { request: { format, files: upload.files, localAuthority }, accept });
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
