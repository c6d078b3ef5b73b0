/** `npm run import -- <format> <files> [choices]`: loads files into the store from the command line, or checks them. */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BadSetting, type Config, readConfig } from './config.ts';
import { fillEmptyStore } from './fillEmptyStore.ts';
import type { ImportAnswer } from './importAnswer.ts';
import { type ImportCommand, importCommand } from './importArguments.ts';
import { importReport, type ToReport } from './importReport.ts';
import { importsOn } from './imports.ts';
import { type ReceivedFile, shownFileName } from './importUpload.ts';
import type { Viewer } from './policy/viewer.ts';
import { lastOfMarch, reconcileWithPublished, yearToReconcile } from './reconcileWithPublished.ts';
import { regionTablesOn } from './runs/regionTables.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';
import { newUploadFolder } from './uploadFolders.ts';

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function findFiles(paths: readonly string[], maxMegabytes: number): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) throw new BadSetting(`There is no file at ${path}.`);
    if (found.size > maxMegabytes * 1024 * 1024) {
      throw new BadSetting(`${path} is larger than ${maxMegabytes} MB: split it, or raise NEARHOME_IMPORT_MAX_MB.`);
    }
    files.push({ name: shownFileName(path), path: resolve(path), sha256: await hashOf(path) });
  }
  return files;
}

async function dataOfficer(store: Store): Promise<Viewer> {
  const userId = await store.sessions.findUserByPersona('data-officer');
  const now = new Date();
  const token = userId === null ? null : await store.sessions.create(userId, now);
  const viewer = token === null ? null : await store.sessions.find(token, now);
  if (token !== null) await store.sessions.end(token);
  if (viewer === null) throw new BadSetting('The store has no data officer to load files as.');
  return viewer;
}

type Said = Pick<ToReport, 'isCheck' | 'reconciled'> & { readonly answer: ImportAnswer };

/** Compared again after a load; a check, or files that could not be used, changed nothing. */
async function reconciledNow(store: Store, viewer: Viewer, config: Config): Promise<ToReport['reconciled']> {
  const reading = store.as(viewer);
  const [region] = await reading.regions();
  if (region === undefined) return null;
  const year = yearToReconcile(region.dataDate);
  const tables = regionTablesOn(store, config);
  const loaded = await tables.loadedTotals({ viewer, regionId: region.id, on: lastOfMarch(year) });
  if (loaded === null) return null;
  const names = new Map((await reading.localAuthorities(region.id)).map(({ gss, name }) => [gss, name]));
  const found = reconcileWithPublished({ regionName: region.name, dataDate: region.dataDate, year, names, loaded });
  return { title: `Reconciliation, 31 March ${year}`, found };
}

async function load(store: Store, command: ImportCommand, config: Config): Promise<Said> {
  const { format, options } = command;
  const isCheck = options.accept === 'none';
  const files = await findFiles(command.paths, config.importMaxMegabytes);
  await fillEmptyStore(store, config);
  await store.loading.cancelUnfinished();
  const viewer = await dataOfficer(store);
  const imports = importsOn(store);
  const workFolder = await newUploadFolder(config.dataFolder);
  const { answer } = await imports.receive(viewer, { format, files, options, workFolder, isFollowed: false });
  if (isCheck && answer.id !== null && answer.status === 'STAGED') {
    await imports.decide(viewer, { kind: 'DISCARD', batchId: answer.id });
  }
  const isCompared = !isCheck && answer.status !== 'REJECTED';
  return { answer, isCheck, reconciled: isCompared ? await reconciledNow(store, viewer, config) : null };
}

async function importFiles(args: readonly string[]): Promise<Said> {
  const command = importCommand(args);
  const config = readConfig(process.env);
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  try {
    return await load(store, command, config);
  } finally {
    await store.close();
  }
}

try {
  const said = await importFiles(process.argv.slice(2));
  console.log(importReport(said));
  if (said.answer.status === 'REJECTED') process.exitCode = 1;
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
