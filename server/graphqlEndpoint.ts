import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { type Request, type Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { errorFormatter } from './errors.ts';
import { costLimit, mostTokens, operationRule, sizeRule } from './limits.ts';
import type { Viewer } from './policy/viewer.ts';

export interface GraphqlOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Whether a client may ask for the schema itself. */
  readonly isSchemaShown: boolean;
  /** Null when nobody is signed in. */
  viewerOf(request: Request): Promise<Viewer | null>;
  contextOf(viewer: Viewer): Context;
}

export interface GraphqlEndpoint {
  readonly routes: Router;
  close(): Promise<void>;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const notSignedIn: Refusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'Nobody is signed in: sign in first.',
};

export function refuse(response: Response, { status, code, message }: Refusal): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** `POST /graphql` by signed-in people, and nothing else there: a question may name a child, so it never stands in an address. */
export async function graphqlEndpoint<Context extends BaseContext>(
  options: GraphqlOptions<Context>,
): Promise<GraphqlEndpoint> {
  const { schema, log } = options;
  const server = new ApolloServer<Context>({
    schema,
    introspection: options.isSchemaShown,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [sizeRule, operationRule(['query', 'mutation'])],
    formatError: errorFormatter(log),
    logger: log,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), costLimit(schema)],
  });
  await server.start();
  const routes = Router();
  routes.post('/graphql', async (request: Request, response: Response, next) => {
    const viewer = await options.viewerOf(request);
    if (viewer === null) return refuse(response, notSignedIn);
    return expressMiddleware(server, { context: async () => options.contextOf(viewer) })(request, response, next);
  });
  routes.all('/graphql', (_request: Request, response: Response) => {
    response.setHeader('Allow', 'POST');
    refuse(response, { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Questions are sent with POST.' });
  });
  return { routes, close: () => server.stop() };
}
