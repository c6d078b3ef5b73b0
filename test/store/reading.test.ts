import { expect, test } from 'vitest';
import { RegionEntity } from '../../server/store/entities/region.ts';
import { selectRows } from '../../server/store/select.ts';
import { inOneSnapshot, inWriteTransaction, reader } from '../../server/store/transaction.ts';
import { databases } from './databases.ts';
import { commissioner, regionId, smallRegion } from './smallRegion.ts';

const sqlite = databases.find(({ name }) => name === 'SQLite');
if (sqlite === undefined) throw new Error('SQLite is always tested.');

function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('nobody waits while an import writes: reads answer from the facts before it', async () => {
  const { store, database, close } = await sqlite.open();
  await store.loading.loadRegion(smallRegion);
  const [written, read] = [gate(), gate()];
  const writing = inWriteTransaction(database, async (em) => {
    await em.nativeUpdate(RegionEntity, { id: regionId }, { name: 'Half written' });
    written.open();
    await read.opened;
  });
  await written.opened;
  const names = async () => (await selectRows(reader(database), RegionEntity, {})).map(({ name }) => name);
  expect(await names()).toEqual(['Small']);
  expect(await inOneSnapshot(database, async (one) => (await selectRows(one, RegionEntity, {})).length)).toBe(1);
  expect(await store.as(commissioner).homes({}, {})).toMatchObject({ totalCount: smallRegion.homes.length });
  read.open();
  await writing;
  expect(await names()).toEqual(['Half written']);
  await close();
});

test('the connection for reading cannot write', async () => {
  const { database, close } = await sqlite.open();
  await expect(reader(database).execute("update store_state set value = 0 where name = 'facts'")).rejects.toThrow();
  await close();
});
