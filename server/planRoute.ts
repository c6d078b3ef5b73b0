/** `GET /plans/:id.csv`, `.xlsx` and `.geojson`: the plan as the screen has it, to take away. */
import { type Request, type Response, Router } from 'express';
import { type NamedPlan, namedPlan } from './planFiles/namedPlan.ts';
import { planCsv } from './planFiles/planCsv.ts';
import { planGeoJson } from './planFiles/planGeoJson.ts';
import { planTables } from './planFiles/planTables.ts';
import { planWorkbook } from './planFiles/planWorkbook.ts';
import type { Viewer } from './policy/viewer.ts';
import type { Store } from './store/store.ts';

export interface PlanRouteOptions {
  readonly store: Store;
  /** Who is asking; null when nobody is signed in. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
}

interface PlanFile {
  readonly type: string;
  readonly ending: string;
  readonly body: string | Buffer;
}

type Refused = { readonly status: number; readonly sentence: string };
type FileOf = (named: NamedPlan, request: Request) => Promise<PlanFile> | PlanFile | Refused;

function csvFile(named: NamedPlan, request: Request): PlanFile | Refused {
  const asked = request.query.table ?? 'homes';
  const tables = planTables(named);
  const table = tables.find(({ name }) => name === asked);
  if (table === undefined) {
    const sentence = `table must be one of ${tables.map(({ name }) => name).join(', ')}; homes unless said.`;
    return { status: 400, sentence };
  }
  const ending = table.name === 'homes' ? 'csv' : `${table.name}.csv`;
  return { type: 'text/csv; charset=utf-8', ending, body: planCsv(table, named) };
}

type PlanFileEnding = 'csv' | 'xlsx' | 'geojson';

const files: Readonly<Record<PlanFileEnding, FileOf>> = {
  csv: csvFile,
  geojson: (named) => ({
    type: 'application/geo+json; charset=utf-8',
    ending: 'geojson',
    body: JSON.stringify(planGeoJson(named)),
  }),
  xlsx: async (named) => ({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    body: await planWorkbook(named),
  }),
};

const notSignedIn = { status: 401, sentence: 'Sign in first: plans are for people of the region.' };
/** The same words for a plan that is not there and one that is not yours. */
const noSuchPlan = { status: 404, sentence: 'There is no plan of that id that you may see.' };

async function fileOf(request: Request, { store, viewerOf }: PlanRouteOptions): Promise<PlanFile | Refused> {
  const viewer = await viewerOf(request);
  if (viewer === null) return notSignedIn;
  const make = files[request.params.ending as PlanFileEnding];
  const named = await namedPlan(store.as(viewer), String(request.params.id));
  return named === null ? noSuchPlan : make(named, request);
}

async function sendFile(request: Request, response: Response, options: PlanRouteOptions): Promise<void> {
  const file = await fileOf(request, options);
  if ('sentence' in file) {
    response.status(file.status).json({ sentence: file.sentence });
    return;
  }
  response
    .set('Content-Type', file.type)
    .set('Content-Disposition', `attachment; filename="plan.${file.ending}"`)
    .set('Cache-Control', 'no-store')
    .set('X-Content-Type-Options', 'nosniff')
    .send(file.body);
}

export function planRoutes(options: PlanRouteOptions): Router {
  const router = Router();
  // Other addresses under /plans are nobody's here.
  const file = /^\/plans\/(?<id>[^/]+)\.(?<ending>csv|xlsx|geojson)$/;
  router.get(file, (request: Request, response: Response) => sendFile(request, response, options));
  return router;
}
