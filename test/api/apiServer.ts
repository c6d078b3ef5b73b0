import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { Persona } from '../../schema/vocabulary.ts';
import { type AppOptions, buildApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import { readConfig } from '../../server/config.ts';
import type { Store } from '../../server/store/store.ts';
import { databases, type OpenedDatabase, type TestDatabase } from '../store/databases.ts';
import type { Answers } from './generated/answers.ts';
import { smallRegion } from './smallRegion.ts';

export const theDay = new Date('2025-04-01T09:00:00Z');

/** What a question was answered with: HTTP status and parsed JSON. */
export interface Answered<Data = Answers> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly { message: string; path?: unknown; extensions?: { code?: string } }[];
  readonly text: string;
}

export interface ApiServer {
  readonly url: string;
  readonly log: string[];
  signIn(persona: Persona): Promise<string>;
  /** A session of a person who plays no demo persona. */
  sessionOf(userId: string): Promise<string>;
  /** Where the question names its parts otherwise than the schema, the caller says what they are. */
  ask<Data = Answers>(cookie: string, query: string, variables?: object): Promise<Answered<Data>>;
  /** Any request, as a program would send it. */
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export function testConfig(changes: Partial<Config> = {}): Config {
  return { ...readConfig({}), ...changes };
}

function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** The real app over real HTTP on a free port; the store stays the caller's to close. */
export async function startApi(
  store: Store,
  changes: Partial<Config> = {},
  options: Partial<AppOptions> = {},
): Promise<ApiServer> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const clientFolder = 'test/api/client';
  const config = testConfig(changes);
  const { app, close } = await buildApp({ store, config, log, now: () => theDay, clientFolder, ...options });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, init);
  return {
    url,
    log: lines,
    send,
    async signIn(persona) {
      const headers = { 'content-type': 'application/json' };
      return cookieOf(await send('/session/demo', { method: 'POST', headers, body: JSON.stringify({ persona }) }));
    },
    async sessionOf(userId) {
      return `nearhome=${await store.sessions.create(userId, theDay)}`;
    },
    async ask(cookie, query, variables = {}) {
      const headers = { 'content-type': 'application/json', cookie };
      const response = await send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text);
      return { status: response.status, data, errors, text };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

export interface ApiOnStore extends OpenedDatabase {
  readonly api: ApiServer;
}

/** The app on a store of its own that holds the small region; SQLite unless another is given. */
export async function startSmallRegion(kind?: TestDatabase, region = smallRegion()): Promise<ApiOnStore> {
  const chosen = kind ?? databases[0];
  if (chosen === undefined) throw new Error('There is no database to test on.');
  const opened = await chosen.open(() => theDay);
  await opened.store.loading.loadRegion(region);
  const api = await startApi(opened.store);
  return {
    ...opened,
    api,
    close: async () => {
      await api.close();
      await opened.close();
    },
  };
}
