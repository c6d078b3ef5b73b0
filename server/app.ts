import 'reflect-metadata';
import { resolve } from 'node:path';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { clientFiles } from './clientFiles.ts';
import type { Config } from './config.ts';
import { reportBug } from './errors.ts';
import { graphqlEndpoint } from './graphqlEndpoint.ts';
import { graphqlStream } from './graphqlStream.ts';
import {
  jsonErrors,
  noStore,
  permissionsPolicy,
  refuseDeepJson,
  refuseOtherNames,
  refuseOtherSites,
  securityHeaders,
} from './httpGuards.ts';
import { refusal } from './importAnswer.ts';
import { importRoutes } from './importRoute.ts';
import { type Imports, importsOn } from './imports.ts';
import { planRoutes } from './planRoute.ts';
import type { Viewer } from './policy/viewer.ts';
import { findChromium } from './report/reportPdf.ts';
import { reportRoutes } from './reportRoute.ts';
import { buildApiSchema } from './resolvers/apiSchema.ts';
import { type Patience, requestContext } from './resolvers/requestContext.ts';
import { workedOut } from './resolvers/workedOut.ts';
import { longWorkOn, madeOf, runnerHere } from './runs/longWork.ts';
import { type RegionTables, regionTablesOn } from './runs/regionTables.ts';
import { RunQueue } from './runs/runQueue.ts';
import type { Runner, Runs } from './runs/runs.ts';
import { saidOfFacts } from './runs/saidOfFacts.ts';
import { sessionRoutes, tokenOf, viewerOf } from './session.ts';
import { sessionUse } from './sessionUse.ts';
import type { Store } from './store/store.ts';
import type { DriveTimes } from './travel/driveTimes.ts';

export interface AppOptions {
  readonly store: Store;
  readonly config: Config;
  readonly log: Logger;
  /** The machine's clock unless given; only sessions use it. */
  readonly now?: () => Date;
  /** Where the built client is; `dist/client` of the folder the server runs in, unless given. */
  readonly clientFolder?: string;
  /** What works out a region's tables; this thread unless given. */
  readonly tables?: RegionTables;
  /** What does imports; this thread unless given. */
  readonly imports?: Imports;
  /** What works out whatever takes long; this thread unless given. */
  readonly runner?: Runner;
  /** A second, and eight, unless given. */
  readonly patience?: Patience;
  /** Drive times by a travel-time engine; none unless given. */
  readonly driveTimes?: DriveTimes | null;
  /** Told whenever somebody asks something. */
  readonly onAsked?: () => void;
}

export interface BuiltApp {
  readonly app: Express;
  readonly runs: Runs;
  /** Ends what is streamed, which else stays open as long as the people who follow it are there. */
  endStreams(): void;
  /** Ends the GraphQL server, what is streamed and what runs; the store is the caller's to close. */
  close(): Promise<void>;
}

const apiPaths = ['/graphql', '/session', '/imports', '/plans', '/reports', '/healthz', '/readyz'];

/** What is streamed first, since it may be waiting for a run. */
async function closeAll(...parts: readonly { close(): void | Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}

function bareApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  return app;
}

function noting(onAsked: () => void): RequestHandler {
  return (_request, _response, next) => {
    onAsked();
    next();
  };
}

/** Whether it runs, and whether it can answer; no word about anything else. */
function healthRoutes(app: Express, store: Store): void {
  app.get('/healthz', (_request: Request, response: Response) => {
    response.json({ status: 'up' });
  });
  app.get('/readyz', async (_request: Request, response: Response) => {
    const isReady = await store.ready().catch(() => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
}

/** The whole HTTP side: guards, session, imports, GraphQL, the client's files, and a JSON answer for everything else. */
export async function buildApp({
  store,
  config,
  log,
  now = () => new Date(),
  clientFolder,
  tables = regionTablesOn(store, config),
  imports = importsOn(store),
  runner = runnerHere(longWorkOn(store, config)),
  patience = { quietMilliseconds: 1_000, answerMilliseconds: 8_000 },
  driveTimes = null,
  onAsked = () => {},
}: AppOptions): Promise<BuiltApp> {
  const app = bareApp();
  const runs = new RunQueue({ store: store.runs, runner, now, madeOf, onFault: (error) => void reportBug(log, error) });
  await runs.begin();
  const session = { store, config, now, use: sessionUse(store.sessions, config.idleMinutes) };
  const whoAsks = (request: Request) => viewerOf(request, session);
  const chromium = findChromium(config.chromiumPath ?? undefined);
  const shared = {
    ...{ store, config, tables, imports, runs, patience, chromium, driveTimes },
    ...{ workedOut: workedOut(), said: saidOfFacts(config) },
  };
  const asking = {
    schema: buildApiSchema(),
    log,
    isSchemaShown: config.mode === 'demo',
    viewerOf: whoAsks,
    stillThere: (request: Request) => viewerOf(request, session, false),
    tokenOf: (request: Request) => tokenOf(request, config),
    contextOf: (viewer: Viewer) => requestContext({ ...shared, viewer }),
  };
  const graphql = await graphqlEndpoint(asking);
  const stream = graphqlStream(asking);

  app.use(securityHeaders(config), permissionsPolicy);
  app.use(apiPaths, noStore, refuseOtherNames(config));
  app.use(['/graphql', '/session'], refuseOtherSites, noting(onAsked));
  healthRoutes(app, store);
  app.use(['/graphql', '/session'], express.json({ limit: '256kb' }), refuseDeepJson);
  app.use(sessionRoutes({ ...session, onEnd: stream.endSession }));
  const { importMaxMegabytes: maxMegabytes, dataFolder } = config;
  app.use(importRoutes({ store, viewerOf: whoAsks, maxMegabytes, dataFolder, imports }));
  app.use(planRoutes({ store, viewerOf: whoAsks }));
  app.use(reportRoutes({ store, viewerOf: whoAsks, chromium }));
  app.use(stream.routes);
  app.use(graphql.routes);
  app.use(clientFiles(clientFolder ?? resolve('dist/client')));
  app.use((_request: Request, response: Response) => {
    response.status(404).json({ sentence: 'There is nothing at this address.' });
  });
  app.use(
    '/imports',
    jsonErrors(log, (httpStatus, sentence) => refusal(httpStatus, sentence).answer),
  );
  app.use(jsonErrors(log));
  return { app, runs, endStreams: stream.close, close: () => closeAll(stream, graphql, runs) };
}
