/** `npm start`: opens the store, gives an empty one its region, serves until told to stop. */
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import pino, { type Logger } from 'pino';
import { buildApp } from './app.ts';
import { BadSetting, type Config, readConfig } from './config.ts';
import { makeDemoReport } from './demoReport.ts';
import { importsOn } from './imports.ts';
import { importsInWorker } from './importsInWorker.ts';
import { placeInThreads, runnerInThreads } from './runs/longWork.ts';
import { PlaceAhead } from './runs/placeAhead.ts';
import { regionTablesInThread } from './runs/regionTablesInThread.ts';
import type { Runs } from './runs/runs.ts';
import { Threads } from './runs/threads.ts';
import { StartupProblem } from './store/migrate.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';
import { openDriveTimes } from './travel/openDriveTimes.ts';
import { readTravelSettings } from './travel/travelSettings.ts';
import { removeLeftUploads } from './uploadFolders.ts';

const drainMilliseconds = 20_000;
/** Between looks for facts that have changed. */
const lookMilliseconds = 5_000;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Browsers may look "localhost" up as ::1 first, so a loopback server answers there too where the machine has it. */
async function listenOnLoopback6(handler: Parameters<typeof createServer>[1], port: number): Promise<Server | null> {
  const server = createServer(handler ?? (() => {}));
  try {
    await listen(server, port, '::1');
    return server;
  } catch {
    return null;
  }
}

async function listenAll(app: Express, { port: wanted, host }: Config): Promise<{ servers: Server[]; port: number }> {
  const first = createServer(app);
  const port = await listen(first, wanted, host);
  const second = host === '127.0.0.1' ? await listenOnLoopback6(app, port) : null;
  return { servers: second === null ? [first] : [first, second], port };
}

function announce(config: Config, port: number, ofDriveTimes: string | null): void {
  console.log(`\nNearhome is running at http://localhost:${port}\n`);
  if (ofDriveTimes !== null) console.log(ofDriveTimes);
  if (config.mode === 'production') {
    console.log('Production mode: demo sign-in is off.');
    return;
  }
  console.log('Sign in there as one of four demo people: placement officer, commissioner, board member, data officer.');
  console.log(
    config.demo === 'none'
      ? 'No demo children or homes: load your own files as the data officer.'
      : 'All children and homes are synthetic.',
  );
  console.log('Press Ctrl+C to stop.');
}

/** Errors: StartupProblem; the process that fills it has said why. */
async function fillStore(): Promise<void> {
  console.log('Preparing the region …');
  const filling = spawn(process.execPath, [join(import.meta.dirname, 'fillStore.js')], { stdio: 'inherit' });
  const [code] = await once(filling, 'exit');
  if (code !== 0) throw new StartupProblem('The region could not be prepared: the reason is above.');
}

function makeFirstReport(config: Config, { store, runs, log }: { store: Store; runs: Runs; log: Logger }): void {
  if (config.mode !== 'demo' || config.demo === 'none' || !config.hasDemoReport) return;
  makeDemoReport({ store, runs, now: () => new Date(), ...config }).catch((error: unknown) =>
    log.warn(error, 'No demo report'),
  );
}

function aheadOn(store: Store, { threads, slots, log }: { threads: Threads; slots: number; log: Logger }): PlaceAhead {
  const onFault = (error: unknown) => log.warn(error, 'Nobody was placed ahead');
  return new PlaceAhead({ store, runner: runnerInThreads(threads, slots), place: placeInThreads(threads), onFault });
}

function lookAhead(ahead: PlaceAhead): void {
  void ahead.look();
  setInterval(() => void ahead.look(), lookMilliseconds).unref();
}

function openServed({ dataFolder, databaseUrl }: Config): Promise<Store> {
  return openStore({ dataFolder, databaseUrl, eventWorkerFile: join(import.meta.dirname, 'eventWorker.js') });
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const travel = readTravelSettings(process.env);
  const log = pino({ level: process.env.NEARHOME_LOG ?? 'warn' });
  const { driveTimes, sentence } = await openDriveTimes(travel, log);
  const store = await openServed(config);
  const isNew = await store.isEmpty();
  if (isNew) await fillStore();
  await removeLeftUploads(config.dataFolder);
  await store.loading.cancelUnfinished();
  const imports = importsOn(store, importsInWorker(join(import.meta.dirname, 'importWorker.js'), config));
  const workerFile = join(import.meta.dirname, 'regionWorker.js');
  const tables = regionTablesInThread(workerFile, config);
  const slots = Math.max(1, availableParallelism() - 1);
  const threads = new Threads(workerFile, config, slots);
  const ahead = aheadOn(store, { threads, slots, log });
  const work = { tables, imports, runner: ahead.runner, driveTimes, onAsked: () => ahead.noteAsked() };
  const { app, runs, endStreams, close } = await buildApp({ store, config, log, ...work });
  const { servers, port } = await listenAll(app, config);
  announce(config, port, sentence);
  if (isNew) makeFirstReport(config, { store, runs, log });
  if (config.placesAhead) lookAhead(ahead);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), drainMilliseconds).unref();
    const closed = servers.map((server) => {
      server.closeIdleConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    endStreams();
    await Promise.all(closed);
    await close();
    await ahead.close();
    await tables.close();
    await imports.close();
    await threads.close();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explain(error: unknown): string {
  if (error instanceof BadSetting || error instanceof StartupProblem) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'That port is in use: stop the other program, or set PORT to another number.';
  if (code === 'EACCES') return 'That port or data folder may not be used by this user: set PORT or NEARHOME_DATA.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

serve().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(error instanceof BadSetting || error instanceof StartupProblem ? 78 : 1);
});
