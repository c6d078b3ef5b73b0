/** `npm run import -- <format> <files> [--authority <GSS>]`: loads files into the store from the command line. */
import 'reflect-metadata';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ImportFormat, importFormats } from '../schema/vocabulary.ts';
import { BadSetting, readConfig } from './config.ts';
import { fillEmptyStore } from './fillEmptyStore.ts';
import type { ImportFile, ImportProblem } from './import/importFacts.ts';
import type { ImportAnswer } from './importAnswer.ts';
import { shownFileName } from './importUpload.ts';
import type { Viewer } from './policy/viewer.ts';
import { runImport } from './runImport.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';

const mostProblemsShown = 50;
const usage = `Use: npm run import -- <format> <files> [--authority <code>]. Formats: ${Object.keys(importFormats).join(', ')}.`;

interface Order {
  readonly format: ImportFormat;
  readonly paths: readonly string[];
  readonly localAuthority: string | null;
}

const isFormat = (text: string | undefined): text is ImportFormat =>
  text !== undefined && Object.hasOwn(importFormats, text);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { authority: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new BadSetting(usage);
  }
}

function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  const [format, ...paths] = positionals;
  if (!isFormat(format) || paths.length === 0) throw new BadSetting(usage);
  return { format, paths, localAuthority: values.authority ?? null };
}

async function readFiles(paths: readonly string[], maxMegabytes: number): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) throw new BadSetting(`There is no file at ${path}.`);
    if (found.size > maxMegabytes * 1024 * 1024) {
      throw new BadSetting(`${path} is larger than ${maxMegabytes} MB: split it, or raise NEARHOME_IMPORT_MAX_MB.`);
    }
    files.push({ name: shownFileName(path), bytes: await readFile(path) });
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

function problemLine({ file, line, column, severity, sentence, fix }: ImportProblem): string {
  const where = [file, line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  return `  ${severity === 'WARNING' ? 'warning' : 'set aside'}: ${where}: ${sentence} ${fix}`;
}

function report({ sentence, problems }: ImportAnswer): string {
  const shown = problems.slice(0, mostProblemsShown).map(problemLine);
  const rest = problems.length - shown.length;
  return [sentence, ...shown, ...(rest > 0 ? [`  and ${rest} more problems`] : [])].join('\n');
}

async function importFiles(args: readonly string[]): Promise<ImportAnswer> {
  const order = orderOf(args);
  const config = readConfig(process.env);
  const files = await readFiles(order.paths, config.importMaxMegabytes);
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl });
  try {
    await fillEmptyStore(store, config);
    const request = { format: order.format, files, localAuthority: order.localAuthority };
    const { answer } = await runImport(store.loading, await dataOfficer(store), { request, accept: 'valid' });
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
