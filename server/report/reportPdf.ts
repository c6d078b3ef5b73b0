/** The report's page as a tagged PDF, by the Chromium of the server: no network, nothing left behind, and a limit to its time. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IsoDate } from '../engine/facts.ts';
import { datedPdf } from './datedPdf.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
] as const;

export const noChromium =
  'This server has no Chromium: open the page and print it to PDF, or set CHROMIUM_PATH to where Chromium is.';
const noPdf = 'Chromium could not make the PDF: open the page and print it to PDF.';

/** Null where there is none. A path that is set and is not there is not made up for by another. */
export function findChromium(setPath: string | undefined): string | null {
  if (setPath !== undefined && setPath !== '') return existsSync(setPath) ? setPath : null;
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}

export interface PdfSettings {
  /** As `findChromium` gives it. */
  readonly chromium: string | null;
  /** The day the file says it was made on. */
  readonly madeOn: IsoDate;
  readonly limitSeconds?: number;
}

export type PdfAnswer = { readonly pdf: Buffer } | { readonly sentence: string };

function argumentsOf(folder: string, isSandboxed: boolean): readonly string[] {
  return [
    '--headless',
    ...(isSandboxed ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-pings',
    // Not even a name is looked up.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    pathToFileURL(join(folder, 'report.html')).href,
  ];
}

interface PrintRun {
  readonly chromium: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly limitSeconds: number;
}

/** Nothing of what the server is told in its own, such as how to reach its store. */
function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'SystemRoot', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'];
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(own), HOME: folder, TMPDIR: folder, TEMP: folder };
}

/** In a group of its own, so that its children end with it. */
function run({ chromium, args, folder, limitSeconds }: PrintRun): Promise<boolean> {
  return new Promise((resolve) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(chromium, args, {
      stdio: 'ignore',
      detached: isGroup,
      windowsHide: true,
      env: bareEnvironment(folder),
    });
    const end = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(end, limitSeconds * 1000);
    const finish = (isDone: boolean) => {
      clearTimeout(timer);
      end();
      resolve(isDone);
    };
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
  });
}

async function printed(folder: string, chromium: string, limitSeconds: number): Promise<Buffer | null> {
  // Chromium refuses its sandbox to root, and some containers have none; the page runs no script and reaches nobody.
  const isRoot = process.getuid?.() === 0;
  for (const isSandboxed of isRoot ? [false] : [true, false]) {
    const isDone = await run({ chromium, args: argumentsOf(folder, isSandboxed), folder, limitSeconds });
    const file = join(folder, 'report.pdf');
    if (isDone && existsSync(file)) return readFile(file);
  }
  return null;
}

/**
 * Errors  a sentence where there is no Chromium or it makes nothing in time; never a throw for either. The folder it works in is for this
 *         user alone and is always removed.
 * Cost    a second or two, mostly the start of Chromium.
 */
export async function reportPdf(page: string, settings: PdfSettings): Promise<PdfAnswer> {
  const { chromium, madeOn, limitSeconds = 30 } = settings;
  if (chromium === null) return { sentence: noChromium };
  const folder = await mkdtemp(join(tmpdir(), 'nearhome-report-'));
  try {
    await writeFile(join(folder, 'report.html'), page, { mode: 0o600 });
    const pdf = await printed(folder, chromium, limitSeconds);
    return pdf === null ? { sentence: noPdf } : { pdf: datedPdf(pdf, madeOn) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
