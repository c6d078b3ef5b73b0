/** `npm run import -- <format> <files> [--authority <GSS>] [--no-repair] [--replace]`: loads files into the store from the command line. */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportFormat, importFormats } from '../schema/vocabulary.ts';
import { BadSetting, readConfig } from './config.ts';
import { fillEmptyStore } from './fillEmptyStore.ts';
import type { ImportProblem } from './import/importFacts.ts';
import type { ImportAnswer } from './importAnswer.ts';
import { importsOn } from './imports.ts';
import { type ReceivedFile, shownFileName } from './importUpload.ts';
import type { Viewer } from './policy/viewer.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';
import { newUploadFolder } from './uploadFolders.ts';

const mostProblemsShown = 50;
const usage = `Use: npm run import -- <format> <files> [--authority <code>] [--no-repair] [--replace]. Formats: ${Object.keys(importFormats).join(', ')}.`;

interface Order {
  readonly format: ImportFormat;
  readonly paths: readonly string[];
  readonly localAuthority: string | null;
  readonly repair: 'yes' | 'none';
  readonly replace: 'no' | 'yes';
}

const isFormat = (text: string | undefined): text is ImportFormat =>
  text !== undefined && Object.hasOwn(importFormats, text);

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { authority: { type: 'string' }, 'no-repair': { type: 'boolean' }, replace: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    throw new BadSetting(usage);
  }
}

function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  const [format, ...paths] = positionals;
  if (!isFormat(format) || paths.length === 0) throw new BadSetting(usage);
  return {
    format,
    paths,
    localAuthority: values.authority ?? null,
    repair: values['no-repair'] ? 'none' : 'yes',
    replace: values.replace ? 'yes' : 'no',
  };
}

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

const severityWords = { WARNING: 'warning', SET_ASIDE: 'set aside', REPAIRED: 'repaired' } as const;

function problemLine({ file, line, column, severity, sentence, fix }: ImportProblem): string {
  const where = [file, line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  return `  ${severityWords[severity]}: ${where}: ${sentence} ${fix}`;
}

function report({ sentence, problems }: ImportAnswer): string {
  const shown = problems.slice(0, mostProblemsShown).map(problemLine);
  const rest = problems.length - shown.length;
  return [sentence, ...shown, ...(rest > 0 ? [`  and ${rest} more problems`] : [])].join('\n');
}

async function importFiles(args: readonly string[]): Promise<ImportAnswer> {
  const order = orderOf(args);
  const config = readConfig(process.env);
  const files = await findFiles(order.paths, config.importMaxMegabytes);
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  try {
    await fillEmptyStore(store, config);
    await store.loading.cancelUnfinished();
    const { format, localAuthority } = order;
    const options = { localAuthority, accept: 'valid', repair: order.repair, replace: order.replace } as const;
    const workFolder = await newUploadFolder(config.dataFolder);
    const received = { format, files, options, workFolder, isFollowed: false };
    const { answer } = await importsOn(store).receive(await dataOfficer(store), received);
    return answer;
  } finally {
    await store.close();
  }
}

try {
  const answer = await importFiles(process.argv.slice(2));
  console.log(report(answer));
  if (answer.status === 'REJECTED') process.exitCode = 1;
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
