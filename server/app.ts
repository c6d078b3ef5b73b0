import 'reflect-metadata';
import { resolve } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { clientFiles } from './clientFiles.ts';
import type { Config } from './config.ts';
import { graphqlEndpoint } from './graphqlEndpoint.ts';
import {
  jsonErrors,
  noStore,
  permissionsPolicy,
  refuseDeepJson,
  refuseOtherSites,
  securityHeaders,
} from './httpGuards.ts';
import { refusal } from './importAnswer.ts';
import { importRoutes } from './importRoute.ts';
import { type Imports, importsOn } from './imports.ts';
import { buildApiSchema } from './resolvers/apiSchema.ts';
import { requestContext } from './resolvers/requestContext.ts';
import { workedOut } from './resolvers/workedOut.ts';
import { type RegionTables, regionTablesOn } from './runs/regionTables.ts';
import { sessionRoutes, viewerOf } from './session.ts';
import type { Store } from './store/store.ts';

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
}

export interface BuiltApp {
  readonly app: Express;
  /** Ends the GraphQL server; the store is the caller's to close. */
  close(): Promise<void>;
}

const apiPaths = ['/graphql', '/session', '/imports', '/healthz', '/readyz'];

/** The whole HTTP side: guards, session, imports, GraphQL, the client's files, and a JSON answer for everything else. */
export async function buildApp({
  store,
  config,
  log,
  now = () => new Date(),
  clientFolder,
  tables = regionTablesOn(store),
  imports = importsOn(store),
}: AppOptions): Promise<BuiltApp> {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const session = { store, config, now };
  const whoAsks = (request: Request) => viewerOf(request, session);
  const kept = workedOut();
  const graphql = await graphqlEndpoint({
    schema: buildApiSchema(),
    log,
    isSchemaShown: config.mode === 'demo',
    viewerOf: whoAsks,
    contextOf: (viewer) => requestContext({ viewer, store, config, workedOut: kept, tables, imports }),
  });

  app.use(securityHeaders(config), permissionsPolicy);
  app.use(apiPaths, noStore);
  app.use(['/graphql', '/session'], refuseOtherSites);
  app.get('/healthz', (_request: Request, response: Response) => {
    response.json({ status: 'up' });
  });
  app.get('/readyz', async (_request: Request, response: Response) => {
    const isReady = await store.ready().catch(() => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  app.use(['/graphql', '/session'], express.json({ limit: '256kb' }), refuseDeepJson);
  app.use(sessionRoutes(session));
  const { importMaxMegabytes: maxMegabytes, dataFolder } = config;
  app.use(importRoutes({ store, viewerOf: whoAsks, maxMegabytes, dataFolder, imports }));
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
  return { app, close: graphql.close };
}
