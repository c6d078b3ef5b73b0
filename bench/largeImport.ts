import { createReadStream, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import type { RunningServer } from '../test/runningServer.ts';
import { episodesOfChild, writeReturn } from './stackedReturn.ts';
import { watchDelay } from './standstill.ts';

async function plainParseSeconds(folder: string): Promise<number> {
  const start = performance.now();
  for (const name of ['Header.csv', 'Episodes.csv']) {
    const parser = createReadStream(join(folder, name)).pipe(parse({ columns: true }));
    for await (const _row of parser);
  }
  return (performance.now() - start) / 1000;
}

function peakMegabytes(pid: number): string {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return `${Math.round(Number(found?.[1]) / 1024)} MB`;
  } catch {
    return 'not known on this system';
  }
}

async function watchedFor(address: string, milliseconds: number): Promise<number> {
  const stop = watchDelay(address);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return stop();
}

/** A million episode rows over HTTP while the server is asked other things, against plain csv-parse of the same files in the same run. */
export async function benchLargeImport(
  server: RunningServer,
  print: (line: string) => void,
  rows = 1_000_000,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-large-'));
  try {
    await writeReturn(folder, rows);
    const parseSeconds = await plainParseSeconds(folder);
    const cookie = await server.signIn('data-officer');
    const form = new FormData();
    for (const name of ['Header.csv', 'Episodes.csv']) form.append('files', await openAsBlob(join(folder, name)), name);
    const idle = await watchedFor(server.address, 5000);
    const stopWatching = watchDelay(server.address);
    const start = performance.now();
    const response = await fetch(`${server.address}/imports/ssda903?wait=no`, {
      method: 'POST',
      headers: { cookie },
      body: form,
    });
    const { id } = (await response.json()) as { id: string };
    const status = await followed(server, cookie, id);
    const seconds = (performance.now() - start) / 1000;
    const all = rows + rows / episodesOfChild;
    print(
      `import of ${rows} episode rows: ${seconds.toFixed(0)} s, ${Math.round(all / seconds)} rows/s; plain csv-parse ${Math.round(all / parseSeconds)} rows/s, ${(seconds / parseSeconds).toFixed(1)} × its time. ` +
        `Peak memory of the server ${peakMegabytes(server.pid)}; longest wait for an answer meanwhile ${Math.round(await stopWatching())} ms, in five idle seconds before ${Math.round(idle)} ms. ${status}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const question = '{ importBatch(id: "ID") { status sentence progress { stage rowsDone } changes { sentence } } }';

async function followed(server: RunningServer, cookie: string, id: string): Promise<string> {
  const stages: string[] = [];
  const began = performance.now();
  for (;;) {
    type Answer = {
      importBatch: {
        status: string;
        sentence: string;
        progress: { stage: string } | null;
        changes: { sentence: string } | null;
      };
    };
    const { importBatch } = await server.ask<Answer>(cookie, question.replace('ID', id), {});
    const stage = importBatch.progress?.stage ?? importBatch.status;
    if (!stages.some((text) => text.startsWith(stage)))
      stages.push(`${stage} from ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (importBatch.status !== 'RUNNING')
      return `${stages.join(', ')}. ${importBatch.changes?.sentence ?? importBatch.sentence}`;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
