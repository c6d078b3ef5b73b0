import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/policy/viewer.ts';
import { regionTablesOn } from '../../server/runs/regionTables.ts';
import { regionTablesInThread, type TablesInThread } from '../../server/runs/regionTablesInThread.ts';
import { openStore } from '../../server/store/openStore.ts';
import type { Store } from '../../server/store/store.ts';
import { boardMember, commissioner, regionId, smallRegion } from '../store/smallRegion.ts';

const workerFile = resolve('server/runs/regionWorker.ts');
const dataFolder = mkdtempSync(join(tmpdir(), 'nearhome-tables-'));
const question = { asOf: smallRegion.region.dataDate, placementTypes: null, ageBands: null, cohorts: null };
let store: Store;
let inWorker: TablesInThread;

beforeAll(async () => {
  store = await openStore({ dataFolder, databaseUrl: null });
  await store.loading.loadRegion(smallRegion);
  inWorker = regionTablesInThread(workerFile, { dataFolder, databaseUrl: null, hideCountsUpTo: 5 });
});
afterAll(async () => {
  await inWorker.close();
  await store.close();
  rmSync(dataFolder, { recursive: true });
});

test.each([
  ['the commissioner', commissioner],
  ['a board member', boardMember],
])('%s is given the same tables as without the worker', async (_who, viewer: Viewer) => {
  const inThread = regionTablesOn(store, { hideCountsUpTo: 5 });
  const asked = { viewer, regionId, question };
  expect(await inWorker.sufficiency(asked)).toEqual(await inThread.sufficiency(asked));
  expect(await inWorker.location(asked)).toEqual(await inThread.location(asked));
});

test('a region that is not theirs is not there', async () => {
  const asked = { viewer: commissioner, regionId: 'another', question };
  expect(await inWorker.sufficiency(asked)).toBeNull();
  expect(await inWorker.location(asked)).toBeNull();
});

test('a worker that cannot work fails what it was asked, and the next question starts another', async () => {
  const notAFolder = join(dataFolder, 'not-a-folder');
  writeFileSync(notAFolder, '');
  const broken = regionTablesInThread(workerFile, { dataFolder: notAFolder, databaseUrl: null, hideCountsUpTo: 5 });
  const asked = { viewer: commissioner, regionId, question };
  await expect(broken.sufficiency(asked)).rejects.toThrow();
  rmSync(notAFolder);
  await expect(broken.sufficiency(asked)).resolves.toBeNull();
  await broken.close();
});
