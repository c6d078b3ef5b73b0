import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../server/store/openDatabase.ts';
import { storeOn } from '../../server/store/storeOn.ts';
import type { Database } from '../../server/store/transaction.ts';
import { removeLeftUploads } from '../../server/uploadFolders.ts';
import { dataOfficer, smallRegion } from '../store/smallRegion.ts';
import { child, episodes, factsDump, header, leftovers, stay } from './importing.ts';

const folder = mkdtempSync(join(tmpdir(), 'nearhome-killed-'));
const dataFolder = join(folder, 'data');
const kills = 20;
const references = Array.from({ length: 200 }, (_, at) => `K${at}`);

type Counts = Readonly<Record<'child' | 'episode' | 'placement', number>>;
const said = ({ child: children, episode, placement }: Counts) =>
  `${children} children, ${episode} episodes, ${placement} stays`;
let before: Counts;

async function countsOfFacts(database: Database): Promise<Counts> {
  const facts = await factsDump(database);
  const count = (table: string) => facts.filter((line) => line.startsWith(`${table} `)).length;
  return { child: count('child'), episode: count('episode'), placement: count('placement') };
}

beforeAll(async () => {
  const database = await openDatabase(dataFolder, null);
  const store = storeOn(database, () => new Date());
  await store.loading.loadRegion(smallRegion);
  before = await countsOfFacts(database);
  await store.close();
  writeFileSync(join(folder, 'h.csv'), header(...references.map((reference) => child(reference))));
  const first = references.map((reference) => stay(reference, '01/01/2024', '01/02/2024'));
  const second = references.map((reference) => stay(reference, '01/02/2024'));
  writeFileSync(join(folder, 'e.csv'), episodes(...first, ...second));
  await once(startImporter([]), 'exit');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports the two files and undoes that again, over and over, saying each time how it stands, until it is killed. */
const importer = `
  const [folder, dataFolder, here, viewer] = process.argv.slice(1);
  const { openStore } = await import(here + '/server/store/openStore.ts');
  const { importsOn } = await import(here + '/server/imports.ts');
  const { newUploadFolder } = await import(here + '/server/uploadFolders.ts');
  if (viewer === undefined) process.exit();
  const store = await openStore({ dataFolder, databaseUrl: null });
  const imports = importsOn(store);
  const options = { localAuthority: 'E08000004', accept: 'valid', repair: 'yes', replace: 'no' };
  const files = ['h.csv', 'e.csv'].map((name) => ({ name, path: folder + '/' + name, sha256: name }));
  console.log('ready');
  for (;;) {
    const workFolder = await newUploadFolder(dataFolder);
    const order = { format: 'ssda903', files, workFolder, isFollowed: false, options };
    const { answer } = await imports.receive(JSON.parse(viewer), order);
    await imports.decide(JSON.parse(viewer), { kind: 'UNDO', batchId: answer.id });
  }`;

/** Numbers from 0 to 1, the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Without a viewer it only reads its modules, and leaves them compiled for those that follow. */
function startImporter(viewer: readonly string[]) {
  const args = ['--input-type=module', '-e', importer, folder, dataFolder, resolve('.'), ...viewer];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
}

async function killDuringImport(milliseconds: number): Promise<void> {
  const running = startImporter([JSON.stringify(dataOfficer)]);
  await once(running.stdout, 'data');
  await new Promise((passed) => setTimeout(passed, milliseconds));
  running.kill('SIGKILL');
  await once(running, 'exit');
}

test(`killed at ${kills} moments an import leaves the store whole: as before it or as after it`, async () => {
  const random = seeded(903);
  const seen = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    await killDuringImport(random() * 700);
    const database = await openDatabase(dataFolder, null);
    seen.add(said(await countsOfFacts(database)));
    const store = storeOn(database, () => new Date());
    await removeLeftUploads(dataFolder);
    await store.loading.cancelUnfinished();
    const batches = (await store.as(dataOfficer).importBatches({ first: 100 })).edges.map(({ node }) => node);
    expect(batches.filter(({ status }) => status === 'RUNNING')).toEqual([]);
    for (const { sentence } of batches.filter(({ status }) => status === 'CANCELLED')) {
      expect(sentence).toBe(
        'The server stopped while the import was running. Nothing was loaded: send the files again.',
      );
    }
    for (const { id, status } of batches) {
      if (status === 'ACCEPTED') await store.loading.undo(dataOfficer, id);
    }
    expect((await leftovers(database)).filter((line) => line.startsWith('staged_'))).toEqual([]);
    expect(readdirSync(join(dataFolder, 'uploads'))).toEqual([]);
    await store.close();
  }
  const { child: children, episode, placement } = before;
  const after = { child: children + 200, episode: episode + 400, placement: placement + 400 };
  const whole = new Set([said(before), said(after)]);
  expect([...seen].filter((state) => !whole.has(state))).toEqual([]);
}, 600_000);
