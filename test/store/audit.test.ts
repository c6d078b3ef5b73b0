import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/policy/viewer.ts';
import { auditRows, clearAuditRows } from './auditRows.ts';
import { databases, type OpenedDatabase, testNow } from './databases.ts';
import { boardMember, commissioner, officer, oldham, otherOfficer, smallRegion } from './smallRegion.ts';

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  let childId = '';
  let needId = '';

  const events = async () => {
    const rows = await auditRows(opened.database);
    return rows.map(({ sequence: _sequence, ...event }) => event);
  };
  const by = (viewer: Viewer) => opened.store.as(viewer);

  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
    childId = (await by(officer).children({}, {})).edges[0]?.node.id ?? '';
    needId = (await by(officer).placementNeeds({ cohorts: ['SIBLING_GROUP'] }, {})).edges[0]?.node.id ?? '';
  });
  beforeEach(() => clearAuditRows(opened.database));
  afterAll(() => opened.close());

  test('reading a child leaves who, when and which child, and no value of the child’s', async () => {
    await by(officer).child(childId);
    expect(await events()).toEqual([
      {
        at: testNow.toISOString(),
        userId: 'u-officer',
        role: 'PLACEMENT_OFFICER',
        localAuthority: oldham,
        action: 'CHILD_READ',
        outcome: 'ALLOWED',
        subjectKind: 'CHILD',
        subjectIds: [childId],
      },
    ]);
  });

  test.each([
    ['another council', otherOfficer],
    ['the commissioner', commissioner],
    ['the board', boardMember],
  ])('an attempt by %s on a child is on record', async (_who, viewer) => {
    await by(viewer).child(childId);
    expect(await events()).toMatchObject([{ outcome: 'NOT_THERE_OR_NOT_THEIRS', subjectIds: [childId] }]);
  });

  test('what was sent as an id is never kept', async () => {
    await by(officer).child('a name typed by mistake');
    await by(officer).child('no-such-child');
    expect((await events()).map(({ subjectIds }) => subjectIds)).toEqual([[], []]);
  });

  test('a list writes one event with the ids it gave', async () => {
    const page = await by(officer).children({}, { first: 2 });
    expect(await events()).toMatchObject([
      { action: 'CHILDREN_LISTED', subjectIds: page.edges.map(({ node }) => node.id) },
    ]);
  });

  test('needs, a need and its facts for matching are each on record, with the children matched', async () => {
    await by(officer).placementNeeds({}, {});
    await by(officer).placementNeed(needId);
    const facts = await by(officer).needFacts(needId);
    const found = await events();
    expect(found.map(({ action }) => action)).toEqual(['NEEDS_LISTED', 'NEED_READ', 'MATCHES_READ']);
    expect(found[2]?.subjectIds).toEqual([needId, ...(facts?.need.children.map(({ id }) => id) ?? [])]);
  });

  test('homes and counts are read without an event', async () => {
    await by(officer).homes({}, {});
    await by(officer).matchableHomes();
    await by(commissioner).sufficiencyFacts('small');
    expect(await events()).toEqual([]);
  });

  test('when the event cannot be written the read fails', async () => {
    const connection = opened.database.audit.em.getConnection();
    await connection.execute('alter table audit_event rename to audit_event_away');
    await expect(by(officer).child(childId)).rejects.toThrow();
    await expect(by(officer).placementNeeds({}, {})).rejects.toThrow();
    await expect(by(officer).needFacts(needId)).rejects.toThrow();
    expect(await opened.store.ready()).toBe(false);
    expect((await by(officer).homes({}, {})).totalCount).toBe(4);
    await connection.execute('alter table audit_event_away rename to audit_event');
    expect((await by(officer).child(childId))?.reference).toBe('C1');
    expect(await opened.store.ready()).toBe(true);
    expect((await events()).map(({ action }) => action)).toEqual(['CHILD_READ']);
  });
});
