import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Imports, importsOn } from '../../server/imports.ts';
import { importsInWorker } from '../../server/importsInWorker.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { dataOfficer, smallRegion } from '../store/smallRegion.ts';
import { child, episodes, header, send, stay } from './importing.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'nearhome-jobs-'));
const workerFile = resolve('server/importWorker.ts');
let store: Store;
let imports: Imports;

beforeAll(async () => {
  store = await openStore({ dataFolder, databaseUrl: null });
  await store.loading.loadRegion(smallRegion);
  imports = importsOn(store, importsInWorker(workerFile, { dataFolder, databaseUrl: null }));
});
afterAll(async () => {
  await imports.close();
  await store.close();
  rmSync(dataFolder, { recursive: true });
});

const batch = (id: string | null) => store.as(dataOfficer).importBatch(id ?? '');

test('what a worker does of an import is there for the server: put in, refused, undone', async () => {
  const { answer } = await send(imports, dataOfficer, { 'h.csv': header(child('W1')) });
  expect(answer).toMatchObject({ status: 'ACCEPTED', accepted: 1 });
  expect((await store.loading.knownChildren('E08000004')).has('W1')).toBe(true);
  const work = { kind: 'UNDO', batchId: answer.id ?? '' } as const;
  expect(await imports.decide(dataOfficer, work)).toMatchObject({ status: 'UNDONE' });
  await expect(imports.decide(dataOfficer, work)).rejects.toMatchObject({
    sentence: expect.stringContaining('undone already'),
  });
});

test('an import that runs and one that waits its turn are both cancelled, and the next goes in', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `M${at}`);
  const large = {
    'h.csv': header(...many.map((reference) => child(reference))),
    'e.csv': episodes(...many.map((reference) => stay(reference, '01/01/2024'))),
  };
  const running = await send(imports, dataOfficer, large, { isFollowed: true });
  const waiting = await send(imports, dataOfficer, { 'h.csv': header(child('W2')) }, { isFollowed: true });
  expect((await batch(waiting.answer.id))?.progress?.stage).toBe('Waiting its turn');
  await imports.cancel(dataOfficer, waiting.answer.id ?? '');
  await imports.cancel(dataOfficer, running.answer.id ?? '');
  for (const { answer } of [running, waiting]) expect((await batch(answer.id))?.status).toBe('CANCELLED');
  expect((await store.loading.knownChildren('E08000004')).has('M0')).toBe(false);
  expect((await send(imports, dataOfficer, { 'h.csv': header(child('W3')) })).answer.status).toBe('ACCEPTED');
});

test('a worker that cannot work leaves no import running', async () => {
  const broken = importsOn(
    store,
    importsInWorker(resolve('server/no-such-file.ts'), { dataFolder, databaseUrl: null }),
  );
  const { answer } = await send(broken, dataOfficer, { 'h.csv': header(child('W4')) }, { isFollowed: true });
  await broken.decide(dataOfficer, { kind: 'DISCARD', batchId: answer.id ?? '' }).catch(() => null);
  expect(await batch(answer.id)).toMatchObject({
    status: 'CANCELLED',
    sentence: expect.stringContaining('Nothing was loaded'),
  });
  await broken.close();
});
