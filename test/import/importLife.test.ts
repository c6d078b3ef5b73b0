import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Imports, importsOn } from '../../server/imports.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { dataOfficer, regionId, smallRegion } from '../store/smallRegion.ts';
import { child, episodes, factsDump, header, importsDump, leftovers, orderOf, send, stay } from './importing.ts';

describe.each(databases)('the life of an import on $name', (kind) => {
  let opened: OpenedDatabase;
  let imports: Imports;
  const facts = () => factsDump(opened.database);
  const batch = async (id: string | null) => opened.store.as(dataOfficer).importBatch(id ?? '');
  const put = async (...args: Parameters<typeof orderOf>) => (await send(imports, dataOfficer, ...args)).answer;
  const undo = (id: string | null) => imports.decide(dataOfficer, { kind: 'UNDO', batchId: id ?? '' });

  beforeAll(async () => {
    opened = await kind.open();
    imports = importsOn(opened.store);
  });
  beforeEach(() => opened.store.loading.replaceRegion(smallRegion));
  afterAll(() => opened.close());

  const first = {
    'h.csv': header(child('N1'), child('N2'), child('C1', 'MOTH')),
    'e.csv': episodes(stay('N1', '01/02/2024', '01/03/2024'), stay('N1', '01/03/2024'), stay('N2', '05/01/2024')),
  };
  const second = {
    'h.csv': header(child('N1', 'AIND')),
    'e.csv': episodes(stay('N2', '01/06/2024', '01/07/2024', 'K2'), stay('N1', '01/03/2024', '09/09/2024')),
  };

  test('a preview says what will change, changes nothing, and then does just that', async () => {
    const before = await facts();
    await put(first);
    const loaded = await facts();
    const waiting = await put(second, { accept: 'none' });
    expect(waiting).toMatchObject({ status: 'STAGED', rows: 3, accepted: 3, identical: 0 });
    expect(waiting.changes).toMatchObject({ new: 1, changed: 2, identical: 0, removed: 0 });
    expect(waiting.changes?.sentence).toBe(
      '3 rows: 1 new, 2 changed; 1 episode closed because a later return shows it ended.',
    );
    expect(await facts()).toEqual(loaded);
    const accepted = await imports.decide(dataOfficer, { kind: 'ACCEPT', batchId: waiting.id ?? '' });
    expect(accepted).toMatchObject({ status: 'ACCEPTED', accepted: 3, changes: waiting.changes });
    expect(await facts()).not.toEqual(loaded);
    await undo(waiting.id);
    expect(await facts()).toEqual(loaded);
    expect(loaded).not.toEqual(before);
  });

  test('undo after undo goes back step by step, each state exactly as it was', async () => {
    const atFirst = await facts();
    const one = await put(first);
    const afterOne = await facts();
    const two = await put(second);
    await expect(undo(one.id)).rejects.toThrow();
    const why = await undo(one.id).catch((error) => error.sentence);
    expect(why).toMatch(
      /^A later import changed the same rows: undo the one of 2 April 2025 by .* \(h\.csv, e\.csv\) first\./,
    );
    expect(await undo(two.id)).toMatchObject({ status: 'UNDONE' });
    expect(await facts()).toEqual(afterOne);
    expect(await undo(one.id)).toMatchObject({ status: 'UNDONE' });
    expect(await facts()).toEqual(atFirst);
    expect(await undo(one.id).catch((error) => error.sentence)).toContain('It has been undone already.');
    expect(await leftovers(opened.database)).toEqual([]);
  });

  test('an import that only hangs rows on another’s children has to be undone before it', async () => {
    const one = await put(first);
    const two = await put({ 'e.csv': episodes(stay('N2', '01/09/2023', '01/10/2023')) });
    expect(await undo(one.id).catch((error) => error.sentence)).toContain('undo the one of');
    await undo(two.id);
    expect((await undo(one.id))?.status).toBe('UNDONE');
  });

  test('homes go in, change and go back in the same way', async () => {
    const homes = (places: number, name: string) =>
      `home_reference,kind,registered_places,local_authority,latitude,longitude,provider\nH77,IFA,${places},Oldham,53.5,-2.1,${name}\n`;
    const atFirst = await facts();
    const one = await put({ 'homes.csv': homes(2, 'New Care') }, { format: 'homes', localAuthority: null });
    const afterOne = await facts();
    const two = await put({ 'homes.csv': homes(3, 'Other Care') }, { format: 'homes', localAuthority: null });
    expect(two.changes).toMatchObject({ new: 0, changed: 1 });
    await undo(two.id);
    expect(await facts()).toEqual(afterOne);
    await undo(one.id);
    expect(await facts()).toEqual(atFirst);
  });

  test('a row set aside is mended in place, brought in alone, and the counts stay true', async () => {
    const files = { 'h.csv': header(child('N1'), 'N2,F,31/02/2013,WBRI,,,') };
    const sent = await put(files);
    expect(sent).toMatchObject({ status: 'ACCEPTED_WITH_SET_ASIDE', rows: 2, accepted: 1, setAside: 1 });
    const page = await opened.store.as(dataOfficer).setAsidePage(sent.id ?? '', {});
    const row = page?.edges[0]?.node;
    expect(row).toMatchObject({ position: 0, file: 'h.csv', line: 3, waitsFor: null });
    expect(row?.columns[2]).toBe('DOB');
    expect(row?.problems.map(({ rule }) => rule)).toEqual(['102']);
    const mend = (dob: string) =>
      imports.decide(dataOfficer, {
        kind: 'MEND',
        batchId: sent.id ?? '',
        position: 0,
        cells: (row?.cells ?? []).map((cell, at) => (at === 2 ? dob : cell)),
      });
    expect(await mend('30/02/2013').catch((error) => error.sentence)).toMatch(/^DOB is not a day that exists/);
    expect(await mend('28/02/2013')).toMatchObject({ status: 'ACCEPTED', rows: 2, accepted: 2, setAside: 0 });
    expect(await opened.store.as(dataOfficer).setAsidePage(sent.id ?? '', {})).toMatchObject({ totalCount: 0 });
    expect(await mend('28/02/2013')).toBeNull();
    const { edges } = await opened.store
      .as({ ...dataOfficer, role: 'PLACEMENT_OFFICER', localAuthority: 'E08000004' })
      .children({}, { first: 50 });
    expect(edges.map(({ node }) => node.reference)).toContain('N2');
  });

  test('rows that waited for a child come in with the child, both imports say so, and both go back with the undo', async () => {
    const alone = await put({ 'e.csv': episodes(stay('N1', '01/03/2024'), stay('C1', '01/03/2024', '02/04/2024')) });
    expect(alone).toMatchObject({ status: 'ACCEPTED_WITH_SET_ASIDE', accepted: 1, setAside: 1 });
    const waiting = await opened.store.as(dataOfficer).setAsidePage(alone.id ?? '', {});
    expect(waiting?.edges[0]?.node.waitsFor).toBe('N1');
    const before = [await facts(), await importsDump(opened.database)];
    const brought = await put({ 'h.csv': header(child('N1')) });
    expect((await batch(brought.id))?.sentence).toContain('1 row that had waited for a child came in');
    const released = await batch(alone.id);
    expect(released).toMatchObject({ status: 'ACCEPTED', accepted: 2, setAside: 0 });
    expect(released?.sentence).toContain('1 row that waited came in when the child arrived');
    expect(await undo(alone.id).catch((error) => error.sentence)).toContain('undo the one of');
    await undo(brought.id);
    const ofOthers = (lines: readonly string[]) => lines.filter((line) => !line.includes(brought.id ?? ''));
    expect([await facts(), ofOthers(await importsDump(opened.database))]).toEqual(before);
  });

  test('a replacing import removes what its files do not have, says how much, and gives it back', async () => {
    await put(first);
    const before = await facts();
    const files = { 'e.csv': episodes(stay('N1', '01/03/2024'), stay('N1', '99/99/2024')) };
    const preview = await put(files, { replace: 'yes', accept: 'none' });
    expect(preview.changes?.removed).toBeGreaterThan(0);
    expect(preview.changes?.sentence).toContain('removed that the files do not have');
    expect(await facts()).toEqual(before);
    const done = await imports.decide(dataOfficer, { kind: 'ACCEPT', batchId: preview.id ?? '' });
    expect(done?.changes?.removed).toBe(preview.changes?.removed);
    const left = (await facts()).filter((line) => line.startsWith('episode '));
    // Both of N1's stay: a row of theirs was set aside, so what the file says of them is not known.
    expect(left.filter((line) => line.includes('2024-0'))).toHaveLength(2);
    await undo(preview.id);
    expect(await facts()).toEqual(before);
  });

  test('an import that is cancelled leaves nothing of itself but its record', async () => {
    const before = await facts();
    const followed = await put(first, { isFollowed: true });
    expect(followed.status).toBe('RUNNING');
    await imports.cancel(dataOfficer, followed.id ?? '');
    expect(await batch(followed.id)).toMatchObject({ status: 'CANCELLED', accepted: 0, progress: null });
    expect(await facts()).toEqual(before);
    expect(await leftovers(opened.database)).toEqual([]);
    expect(await imports.cancel(dataOfficer, followed.id ?? '')).toBeNull();
    expect((await put(first)).status).toBe('ACCEPTED');
  });

  test('two importers at once: one after the other, and no row is lost', async () => {
    const other = importsOn(opened.store);
    const [one, two] = await Promise.all([
      send(imports, dataOfficer, { 'h.csv': header(child('P1'), child('P2')) }),
      send(other, { ...dataOfficer, userId: 'u-other' }, { 'h.csv': header(child('P2'), child('P3')) }),
    ]);
    expect([one.answer.status, two.answer.status]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(one.answer.accepted + two.answer.accepted).toBe(3);
    const known = await opened.store.loading.knownChildren('E08000004');
    expect(['P1', 'P2', 'P3'].every((reference) => known.has(reference))).toBe(true);
  });

  test('two people accept the same batch: it goes in once', async () => {
    const { id } = await put(first, { accept: 'none' });
    const other = importsOn(opened.store);
    const accept = (which: Imports) => which.decide(dataOfficer, { kind: 'ACCEPT', batchId: id ?? '' });
    const rows = await Promise.all([accept(imports), accept(other)]);
    expect(rows.filter((row) => row !== null)).toHaveLength(1);
  });

  test('the same bytes again, followed or not, change nothing', async () => {
    const one = await put(first);
    const before = await facts();
    expect(await put(first)).toMatchObject({
      id: one.id,
      status: 'ALREADY_LOADED',
      accepted: 0,
      identical: 6,
      rows: 6,
    });
    const followed = await put(first, { isFollowed: true });
    expect((await imports.cancel(dataOfficer, followed.id ?? ''))?.id ?? followed.id).toBe(followed.id);
    expect(await facts()).toEqual(before);
    await undo(one.id);
    expect((await put(first)).status).toBe('ACCEPTED');
  });

  test('another region’s data officer finds none of it', async () => {
    const { id } = await put(first);
    const stranger = { ...dataOfficer, regionId: 'elsewhere' };
    for (const kindOf of ['ACCEPT', 'DISCARD', 'UNDO'] as const) {
      expect(await imports.decide(stranger, { kind: kindOf, batchId: id ?? '' })).toBeNull();
    }
    expect(await imports.cancel(stranger, id ?? '')).toBeNull();
    expect(regionId).toBe(dataOfficer.regionId);
  });
});
