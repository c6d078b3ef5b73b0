import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';
import { fillEmptyStore } from '../server/fillEmptyStore.ts';
import { openStore } from '../server/store/openStore.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function ownRegion(): ReturnType<typeof readConfig> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nearhome-fill-'));
  folders.push(dataFolder);
  return readConfig({ NEARHOME_DATA: dataFolder, NEARHOME_DEMO: 'none', NEARHOME_REGION_NAME: 'White Rose' });
}

test('a server that saw the store empty, and fills it second, finds it filled', async () => {
  const config = ownRegion();
  const store = await openStore(config);
  await fillEmptyStore(store, config);
  const answers = [true];
  const second = { ...store, isEmpty: async () => answers.pop() ?? store.isEmpty() };
  await fillEmptyStore(second, config);
  expect(answers).toEqual([]);
  expect(await store.isEmpty()).toBe(false);
  await store.close();
});

test('a store that holds a region is left as it is', async () => {
  const config = ownRegion();
  const store = await openStore(config);
  await fillEmptyStore(store, config);
  await fillEmptyStore(store, { ...config, region: { ...config.region, name: 'Another' } });
  const [userId] = [await store.sessions.findUserByPersona('commissioner')];
  const token = await store.sessions.create(userId ?? '', new Date('2025-03-31T12:00:00Z'));
  const viewer = await store.sessions.find(token ?? '', new Date('2025-03-31T12:00:01Z'));
  if (viewer === null) throw new Error('The commissioner is not signed in.');
  expect((await store.as(viewer).regions()).map(({ name }) => name)).toEqual(['White Rose']);
  await store.close();
});
