import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepStatements } from '../../server/store/keptStatements.ts';
import { openSqlite } from '../../server/store/openDatabase.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

it('prepares a text once, as long as not too many others have been asked since', () => {
  const prepared: string[] = [];
  const database = { prepare: (sql: string) => prepared.push(sql) };
  keepStatements(database);
  const first = database.prepare('first');
  expect([database.prepare('first'), prepared]).toEqual([first, ['first']]);
  for (let n = 0; n < 299; n++) database.prepare(`other ${n}`);
  expect(database.prepare('first')).toBe(first);
  for (let n = 0; n < 300; n++) database.prepare(`another ${n}`);
  database.prepare('first');
  expect(prepared.filter((sql) => sql === 'first')).toHaveLength(2);
});

it('the same question asked of a real store again tells what has been written since, of a table changed since too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nearhome-statements-'));
  const { orm, reading, audit, short } = await openSqlite(join(folder, 'data'));
  cleaning.push(async () => {
    await short?.close();
    for (const one of [reading, audit, orm]) await one.close(true);
    await rm(folder, { recursive: true, force: true });
  });
  const [writes, reads] = [orm.em.getConnection(), reading.em.getConnection()];
  const count = () => reads.execute('select * from store_state where name = ?', ['counted']);
  expect(await count()).toEqual([]);
  for (const value of [1, 2]) {
    await writes.execute('insert or replace into store_state (name, value) values (?, ?)', ['counted', value]);
    expect(await count()).toEqual([{ name: 'counted', value }]);
  }
  await writes.execute('alter table store_state add column seen integer not null default 7');
  expect(await count()).toEqual([{ name: 'counted', value: 2, seen: 7 }]);
});
