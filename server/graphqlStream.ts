import { type Request, type Response, Router } from 'express';
import { type DocumentNode, type ExecutionArgs, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/express';
import { errorFormatter } from './errors.ts';
import { type GraphqlOptions, notSignedIn, refuse } from './graphqlEndpoint.ts';
import { costRefusal, mostTokens, operationRule, sizeRule } from './limits.ts';
import type { Viewer } from './policy/viewer.ts';

export interface GraphqlStream {
  readonly routes: Router;
  /** Closes what is open for a session that has ended. */
  endSession(token: string): void;
  close(): void;
}

export interface StreamOptions<Context> extends GraphqlOptions<Context> {
  tokenOf(request: Request): string | null;
  /** As `viewerOf`, without keeping the session going: that somebody has a page open is no use of it. */
  stillThere(request: Request): Promise<Viewer | null>;
}

/** What one person may have open at once. */
const mostStreams = 20;
const lookMilliseconds = 15_000;

interface Open {
  readonly viewer: Viewer;
  readonly token: string | null;
  readonly request: Request;
  readonly response: Response;
}

type Refused = { readonly errors: readonly GraphQLError[]; readonly code: string };

function parsed(query: string): DocumentNode | Refused {
  try {
    return parse(query, { maxTokens: mostTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], code: 'GRAPHQL_PARSE_FAILED' };
    throw error;
  }
}

/** The question ready to be run, under the same limits as at /graphql, or why it is not. */
function prepared(
  schema: ExecutionArgs['schema'],
  { query, operationName, variables }: RequestParams,
): Omit<ExecutionArgs, 'contextValue'> | Refused {
  const document = parsed(query);
  if ('errors' in document) return document;
  const rules = [...specifiedRules, sizeRule, operationRule(['subscription'])];
  const errors = validate(schema, document, rules);
  if (errors.length > 0) return { errors, code: 'GRAPHQL_VALIDATION_FAILED' };
  const request = { query: document, variables: variables ?? {}, ...(operationName ? { operationName } : {}) };
  const costly = costRefusal(schema, request);
  if (costly !== null) return { errors: [costly], code: 'QUESTION_TOO_LARGE' };
  return { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
}

/** The streams that are open, closed when their session ends or the person's rights change. */
function openStreams(viewerOf: (request: Request) => Promise<Viewer | null>) {
  const open = new Set<Open>();
  const look = async () => {
    for (const stream of open) {
      const viewer = await viewerOf(stream.request).catch(() => null);
      if (JSON.stringify(viewer) !== JSON.stringify(stream.viewer)) stream.response.destroy();
    }
  };
  const timer = setInterval(() => void look(), lookMilliseconds).unref();
  return {
    ofPerson: (userId: string) => [...open].filter(({ viewer }) => viewer.userId === userId).length,
    add(stream: Open) {
      open.add(stream);
      stream.response.once('close', () => open.delete(stream));
    },
    endWhere(isEnded: (stream: Open) => boolean) {
      for (const stream of open) if (isEnded(stream)) stream.response.destroy();
    },
    stopLooking: () => clearInterval(timer),
  };
}

/** `POST /graphql/stream`: what is subscribed to, as server-sent events, for as long as the person is signed in. */
export function graphqlStream<Context>(options: StreamOptions<Context>): GraphqlStream {
  const format = errorFormatter(options.log);
  const streams = openStreams(options.stillThere);
  const formatted = (error: GraphQLError, code: string) => {
    const plain = error.toJSON();
    return format({ ...plain, extensions: { ...plain.extensions, code: plain.extensions?.code ?? code } }, error);
  };
  const handle = createHandler<Record<PropertyKey, unknown>>({
    schema: options.schema,
    authenticate: () => null,
    validate: () => [],
    onSubscribe({ context }, params) {
      const ready = prepared(options.schema, params);
      if (!('errors' in ready)) return { ...ready, contextValue: context.res.locals.context };
      const errors = ready.errors.map((error) => formatted(error, ready.code));
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return [JSON.stringify({ errors }), { status: 400, statusText: 'Bad Request', headers }];
    },
    onNext(_context, _request, result) {
      if (!('errors' in result) || result.errors === undefined) return;
      const errors = result.errors.map((error) => formatted(error, 'INTERNAL_SERVER_ERROR'));
      return { ...result, errors: errors as unknown as readonly GraphQLError[] };
    },
  });
  const routes = Router();
  routes.post('/graphql/stream', async (request: Request, response: Response) => {
    const viewer = await options.viewerOf(request);
    if (viewer === null) return refuse(response, notSignedIn);
    if (streams.ofPerson(viewer.userId) >= mostStreams) {
      const message = 'You have too many pages open that follow runs: close some.';
      return refuse(response, { status: 429, code: 'TOO_MANY_STREAMS', message });
    }
    streams.add({ viewer, token: options.tokenOf(request), request, response });
    response.locals.context = options.contextOf(viewer);
    // One that was closed meanwhile cannot be written to, and nobody is left to be told.
    await handle(request, response).catch((error: unknown) => {
      if (!response.destroyed) throw error;
    });
  });
  routes.all('/graphql/stream', (_request: Request, response: Response) => {
    response.setHeader('Allow', 'POST');
    refuse(response, { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Questions are sent with POST.' });
  });
  return {
    routes,
    endSession: (token) => streams.endWhere((stream) => stream.token === token),
    close() {
      streams.stopLooking();
      streams.endWhere(() => true);
    },
  };
}
