import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeAuditEvent } from '../../server/store/audit.ts';
import { AuditEventEntity } from '../../server/store/entities/user.ts';
import { looksOn } from '../../server/store/looks.ts';
import { selectRows } from '../../server/store/select.ts';
import { inWriteTransaction, reader } from '../../server/store/transaction.ts';
import { databases, type OpenedDatabase, testNow } from './databases.ts';
import { officer, smallRegion } from './smallRegion.ts';

describe.each(databases)('looks at the same moment on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  beforeEach(async () => {
    await inWriteTransaction(opened.database, (em) => em.nativeDelete(AuditEventEntity, {}));
  });
  afterAll(() => opened.close());

  const subjectsOnRecord = async () => {
    const rows = await selectRows(reader(opened.database), AuditEventEntity, {}, { orderBy: { sequence: 'asc' } });
    return rows.map(({ subjectIds }) => subjectIds.join());
  };
  /** Writes an event of each name and gives the name; the one named `fails` throws after its event. */
  const lookAt = (names: readonly string[], fails?: string) => {
    const looks = looksOn(opened.database);
    const by = { viewer: officer, at: testNow };
    return Promise.allSettled(
      names.map((name) =>
        looks(async (em) => {
          await writeAuditEvent(em, by, {
            action: 'CHILD_READ',
            subjectKind: 'CHILD',
            subjectIds: [name],
            isGiven: true,
          });
          if (name === fails) throw new Error('This look fails.');
          return name;
        }),
      ),
    );
  };
  const names = Array.from({ length: 45 }, (_, index) => `c${index}`);

  test('each gets its own answer and leaves its own event', async () => {
    const settled = await lookAt(names);
    expect(settled).toEqual(names.map((value) => ({ status: 'fulfilled', value })));
    expect((await subjectsOnRecord()).toSorted()).toEqual(names.toSorted());
  });

  test('one that fails leaves no event, and fails nobody else', async () => {
    const settled = await lookAt(names, 'c7');
    expect(settled.flatMap(({ status }, index) => (status === 'rejected' ? [names[index]] : []))).toEqual(['c7']);
    expect((await subjectsOnRecord()).toSorted()).toEqual(names.filter((name) => name !== 'c7').toSorted());
  });

  test('when no event can be written no answer is given, and afterwards looks work again', async () => {
    const connection = opened.database.orm.em.getConnection();
    await connection.execute('alter table audit_event rename to audit_event_away');
    const settled = await lookAt(names);
    await connection.execute('alter table audit_event_away rename to audit_event');
    expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await subjectsOnRecord()).toEqual([]);
    expect(await lookAt(['after'])).toEqual([{ status: 'fulfilled', value: 'after' }]);
  });

  test('an answer waits for the commit of its event', async () => {
    const connection = opened.database.orm.em.getConnection();
    const spy = vi.spyOn(connection, 'commit').mockRejectedValue(new Error('The disk is full.'));
    const settled = await lookAt(['c0', 'c1', 'c2']);
    spy.mockRestore();
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await subjectsOnRecord()).toEqual([]);
  });
});
