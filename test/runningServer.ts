import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly address: string;
  readonly pid: number;
  /** Signs in as a demo person and gives the cookie to send. */
  signIn(persona: string): Promise<string>;
  ask<Answer>(cookie: string, query: string, variables: object): Promise<Answer>;
  stop(): Promise<void>;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(chunk.toString());
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`The server stopped before it was ready (exit code ${code}).`)));
  });
}

function runServer(dataFolder: string, settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', PORT: '0', NEARHOME_DATA: dataFolder },
      ...{ NEARHOME_DEMO_REPORT: 'no', NEARHOME_PLACE_AHEAD: 'no' },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function stopped(child: ChildProcess): Promise<unknown> {
  const over = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  return over;
}

/** The demo store as a server leaves it, made once for a run of the tests. Two that ask at once both make it, and the first one's stays. */
async function demoStore(runFolder: string): Promise<string> {
  const folder = join(runFolder, 'demo');
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(join(runFolder, 'making-'));
  const child = runServer(own, {});
  await addressOf(child);
  await stopped(child);
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The built server on a free port with a store of its own, gone again on `stop`. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nearhome-'));
  const runFolder = process.env.NEARHOME_RUN_FOLDER;
  if (runFolder !== undefined && Object.keys(settings).length === 0) {
    cpSync(await demoStore(runFolder), dataFolder, { recursive: true });
  }
  const child = runServer(dataFolder, settings);
  const address = await addressOf(child);
  return {
    address,
    pid: child.pid ?? 0,
    async signIn(persona) {
      const response = await fetch(`${address}/session/demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona }),
      });
      return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    async ask(cookie, query, variables) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async stop() {
      await stopped(child);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
