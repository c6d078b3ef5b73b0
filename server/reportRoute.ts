/** `GET /reports/:id.html`, `.pdf`, `.xlsx`, `.csv` and `.geojson`: a draft as it stands, an edition as it was published. */
import { type Request, type Response, Router } from 'express';
import { type ReportFormat, reportAudiences } from '../schema/codes/reportWords.ts';
import type { Viewer } from './policy/viewer.ts';
import { frozenFile } from './reportEditing/frozenFile.ts';
import type { FileAsked, Rendered, RenderTools } from './reportEditing/renderFile.ts';
import type { ReportRow } from './store/reports/reportRows.ts';
import type { Store } from './store/store.ts';

export interface ReportRouteOptions extends RenderTools {
  readonly store: Store;
  /** Who is asking; null when nobody is signed in. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
}

type Refused = { readonly status: number; readonly sentence: string };

const notSignedIn: Refused = { status: 401, sentence: 'Sign in first: reports are for people of the region.' };
/** The same words for a report that is not there and one that is not yours to see. */
const noSuchReport: Refused = { status: 404, sentence: 'There is no report of that id that you may see.' };
const noSuchAudience: Refused = { status: 400, sentence: 'for must be board or public; board unless said.' };
const noSuchCouncil: Refused = {
  status: 400,
  sentence: 'council must be the nine-character code of a council of this report, such as E08000004.',
};
const onlyOfCsv: Refused = { status: 400, sentence: 'table is for the CSV alone: leave it out.' };

const types: Readonly<Record<ReportFormat, string>> = {
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
  GEOJSON: 'application/geo+json; charset=utf-8',
};

/** The page needs nothing but itself, runs nothing, and stands in no frame. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function isOneOf<Key extends string>(words: Readonly<Record<Key, unknown>>, text: string): text is Key {
  return Object.hasOwn(words, text);
}

function askedOf({ query, params }: Request, { content }: ReportRow): FileAsked | Refused {
  const audience = String(query.for ?? 'board').toUpperCase();
  const council = query.council === undefined ? null : String(query.council);
  const table = query.table === undefined ? null : String(query.table);
  const format = String(params.ending).toUpperCase() as ReportFormat;
  if (!isOneOf(reportAudiences, audience)) return noSuchAudience;
  if (council !== null && !content.councils.some(({ gss }) => gss === council)) return noSuchCouncil;
  if (table !== null && format !== 'CSV') return onlyOfCsv;
  return { audience, council, table, format };
}

function fileName({ edition, regionId }: ReportRow, { audience, council, table, format }: FileAsked): string {
  const which = edition === null ? 'draft' : `edition-${edition}`;
  const parts = ['report', regionId, which, audience.toLowerCase(), council, table];
  const name = parts.filter((part) => part !== null).join('-');
  return `${name.replace(/[^A-Za-z0-9-]+/g, '-')}.${format.toLowerCase()}`;
}

type Found = { readonly row: ReportRow; readonly asked: FileAsked; readonly file: Rendered };

async function fileOf(request: Request, { store, viewerOf, chromium }: ReportRouteOptions): Promise<Found | Refused> {
  const viewer = await viewerOf(request);
  if (viewer === null) return notSignedIn;
  const { reports } = store.as(viewer);
  const row = await reports.one(String(request.params.id));
  if (row === null) return noSuchReport;
  const asked = askedOf(request, row);
  if ('sentence' in asked) return asked;
  return { row, asked, file: await frozenFile(reports, { row, asked }, { chromium }) };
}

async function sendFile(request: Request, response: Response, options: ReportRouteOptions): Promise<void> {
  const found = await fileOf(request, options);
  const refused = 'sentence' in found ? found : 'sentence' in found.file ? found.file : null;
  if (refused !== null || 'sentence' in found || 'sentence' in found.file) {
    response.status(refused?.status ?? 404).json({ sentence: refused?.sentence });
    return;
  }
  const { row, asked, file } = found;
  const isRead = asked.format === 'HTML' || asked.format === 'PDF';
  response
    .set('Content-Type', types[asked.format])
    .set('Content-Disposition', `${isRead ? 'inline' : 'attachment'}; filename="${fileName(row, asked)}"`)
    .set('Cache-Control', 'no-store')
    .set('X-Content-Type-Options', 'nosniff');
  if (asked.format === 'HTML') response.set('Content-Security-Policy', pagePolicy);
  response.send(file.bytes);
}

export function reportRoutes(options: ReportRouteOptions): Router {
  const router = Router();
  // Other addresses under /reports are nobody's here.
  const file = /^\/reports\/(?<id>[^/]+)\.(?<ending>html|pdf|xlsx|csv|geojson)$/;
  router.get(file, (request: Request, response: Response) => sendFile(request, response, options));
  return router;
}
