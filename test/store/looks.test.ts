import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { looksOn } from '../../server/store/looks.ts';
import { inWriteTransaction } from '../../server/store/transaction.ts';
import { auditRows, clearAuditRows } from './auditRows.ts';
import { databases, type OpenedDatabase, testNow } from './databases.ts';
import { officer, smallRegion } from './smallRegion.ts';

describe.each(databases)('looks at the same moment on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  beforeEach(() => clearAuditRows(opened.database));
  afterAll(() => opened.close());

  const subjectsOnRecord = async () => {
    return (await auditRows(opened.database)).map(({ subjectIds }) => subjectIds.join());
  };
  /** Leaves an event of each name and gives the name; the one named `fails` throws. */
  const lookAt = (names: readonly string[], fails?: string) => {
    const looks = looksOn(opened.database);
    const by = { viewer: officer, at: testNow };
    return Promise.allSettled(
      names.map((name) =>
        looks(by, async () => {
          if (name === fails) throw new Error('This look fails.');
          const event = { action: 'CHILD_READ', subjectKind: 'CHILD', subjectIds: [name], isGiven: true } as const;
          return { answer: name, event };
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
    const connection = opened.database.audit.em.getConnection();
    await connection.execute('alter table audit_event rename to audit_event_away');
    const settled = await lookAt(names);
    await connection.execute('alter table audit_event_away rename to audit_event');
    expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await subjectsOnRecord()).toEqual([]);
    expect(await lookAt(['after'])).toEqual([{ status: 'fulfilled', value: 'after' }]);
  });

  test('an answer waits for the commit of its event', async () => {
    const connection = opened.database.audit.em.getConnection();
    const spy = vi.spyOn(connection, 'commit').mockRejectedValue(new Error('The disk is full.'));
    const settled = await lookAt(['c0', 'c1', 'c2']);
    spy.mockRestore();
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await subjectsOnRecord()).toEqual([]);
  });

  /** Whatever is asked while somebody else holds the write lock. PGlite has one connection, so nothing could be asked beside a writer. */
  async function besideAWriter<T>(ask: () => Promise<T>): Promise<T> {
    let letGo = () => {};
    let writing: Promise<void> | null = null;
    await new Promise<void>((begun) => {
      writing = inWriteTransaction(opened.database, () => {
        begun();
        return new Promise<void>((resolve) => {
          letGo = resolve;
        });
      });
    });
    const answer = await ask();
    letGo();
    await writing;
    return answer;
  }
  test.skipIf(kind.name.includes('PGlite'))('a look is answered while an import is being written', async () => {
    expect(await besideAWriter(() => lookAt(['beside']))).toEqual([{ status: 'fulfilled', value: 'beside' }]);
  });
  test.skipIf(kind.name.includes('PGlite'))('the store is ready while an import is being written', async () => {
    expect(await besideAWriter(() => opened.store.ready())).toBe(true);
  });
});
