import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SessionEntity, UserEntity } from '../../server/store/entities/user.ts';
import { selectRows } from '../../server/store/select.ts';
import { inWriteTransaction, reader } from '../../server/store/transaction.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import { dataOfficer, officer, smallRegion } from './smallRegion.ts';

const morning = new Date('2025-04-02T08:00:00Z');
const hoursLater = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());

  test('a token brings back the person it was made for, until twelve hours later', async () => {
    const { sessions } = opened.store;
    const token = (await sessions.create('u-officer', morning)) ?? '';
    expect(await sessions.find(token, hoursLater(11.9))).toEqual({ ...officer, displayName: 'Olu' });
    expect(await sessions.find(token, hoursLater(12))).toBeNull();
  });

  test('only a hash of the token is kept', async () => {
    const token = (await opened.store.sessions.create('u-officer', morning)) ?? '';
    const rows = JSON.stringify(await selectRows(reader(opened.database), SessionEntity, {}));
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(rows).not.toContain(token);
  });

  test('an ended or unknown token is nobody’s', async () => {
    const { sessions } = opened.store;
    const token = (await sessions.create('u-officer', morning)) ?? '';
    await sessions.end(token);
    await sessions.end('never given');
    expect(await sessions.find(token, morning)).toBeNull();
    expect(await sessions.find('', morning)).toBeNull();
    expect(await sessions.create('nobody', morning)).toBeNull();
  });

  test('sessions past their time are cleared when another begins', async () => {
    const { sessions } = opened.store;
    await sessions.create('u-board', morning);
    await sessions.create('u-board', hoursLater(100));
    expect(await selectRows(reader(opened.database), SessionEntity, {})).toHaveLength(1);
  });

  test('a changed role counts at the next request', async () => {
    const { sessions } = opened.store;
    const token = (await sessions.create('u-board', morning)) ?? '';
    await inWriteTransaction(opened.database, (em) =>
      em.nativeUpdate(UserEntity, { id: 'u-board' }, { role: 'COMMISSIONER' }),
    );
    expect((await sessions.find(token, morning))?.role).toBe('COMMISSIONER');
  });

  test('demo people are found by the persona they play', async () => {
    expect(await opened.store.sessions.findUserByPersona('data-officer')).toBe(dataOfficer.userId);
    expect(await opened.store.sessions.findUserByPersona('placement-officer')).toBe(officer.userId);
  });
});
