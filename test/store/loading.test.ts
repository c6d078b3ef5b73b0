import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LoadedPostcode } from '../../server/engine/loadedFacts.ts';
import { AuditEventEntity } from '../../server/store/entities/user.ts';
import { type ImportBatchToLoad, LoadingRefused } from '../../server/store/loadingStore.ts';
import { selectRows } from '../../server/store/select.ts';
import { reader } from '../../server/store/transaction.ts';
import { packPostcodes } from '../import/postcodePacking.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import {
  at,
  boardMember,
  childRow,
  commissioner,
  dataOfficer,
  derbyshire,
  episodeRow,
  homeRow,
  officer,
  oldham,
  otherOfficer,
  regionId,
  rochdale,
  smallRegion,
  stranger,
} from './smallRegion.ts';
import { applyWhole, rejectWhole, stageWhole } from './wholeImports.ts';

const batch = (change: Partial<ImportBatchToLoad> = {}): ImportBatchToLoad => ({
  format: 'ssda903',
  fileNames: ['Header.csv', 'Episodes.csv'],
  sha256: 'a'.repeat(64),
  localAuthority: oldham,
  rows: 4,
  blank: 1,
  setAside: 1,
  warned: 0,
  sentence: ({ accepted, identical }) => `${accepted} went in, ${identical} were there already.`,
  problems: [
    {
      file: 'Header.csv',
      line: 3,
      column: 'DOB',
      rule: '101',
      severity: 'SET_ASIDE',
      sentence: 'No date.',
      fix: 'Give one.',
    },
  ],
  setAsideRows: [{ file: 'Header.csv', line: 3, raw: 'C8,\0' }],
  ...change,
});
const return903 = { children: [childRow('NEW')], episodes: [episodeRow('NEW', '2025-03-01')] };
const noProblems = { blank: 0, setAside: 0, problems: [], setAsideRows: [] };

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  const loading = () => opened.store.loading;
  const references = async (viewer = officer) =>
    (await opened.store.as(viewer).children({}, { first: 100 })).edges.map(({ node }) => node.reference);
  const version = () => opened.store.as(dataOfficer).factsVersion();
  const batches = async () => (await opened.store.as(dataOfficer).importBatches({})).edges.map(({ node }) => node);

  beforeAll(async () => {
    opened = await kind.open();
  });
  beforeEach(() => loading().replaceRegion(smallRegion));
  afterAll(() => opened.close());

  describe('a batch', () => {
    test('goes in whole: rows, counts, problems, rows set aside, audit event, facts version', async () => {
      const before = await version();
      const { batch: row, perKind } = await applyWhole(loading(), dataOfficer, batch(), return903);
      expect(perKind).toEqual({
        children: { new: 1, changed: 0, identical: 0 },
        episodes: { new: 1, changed: 0, identical: 0 },
      });
      expect(row).toMatchObject({
        status: 'ACCEPTED_WITH_SET_ASIDE',
        accepted: 2,
        identical: 0,
        setAside: 1,
        blank: 1,
        rows: 4,
      });
      expect(row.sentence).toBe('2 went in, 0 were there already.');
      expect(await references()).toContain('NEW');
      expect(await version()).not.toBe(before);
      const store = opened.store.as(dataOfficer);
      expect(await store.importBatch(row.id)).toEqual(row);
      expect((await store.importProblems(row.id, {}))?.edges.map(({ node }) => node)).toEqual(batch().problems);
      expect(await store.setAsideRows(row.id)).toEqual([{ file: 'Header.csv', line: 3, raw: 'C8,' }]);
      const events = await selectRows(reader(opened.database), AuditEventEntity, { action: 'IMPORT_APPLIED' });
      expect(events.at(-1)).toMatchObject({ userId: 'u-data', subjectIds: [row.id] });
      expect(await opened.store.hasImports()).toBe(true);
    });

    test('sent twice changes nothing and says so', async () => {
      await applyWhole(loading(), dataOfficer, batch(), return903);
      const { batch: again, perKind } = await applyWhole(loading(), dataOfficer, batch(), return903);
      expect(again).toMatchObject({ accepted: 0, identical: 2, setAside: 1, blank: 1, rows: 4 });
      expect(perKind.episodes).toEqual({ new: 0, changed: 0, identical: 1 });
    });

    test('adds up whatever it holds', async () => {
      const rows = {
        children: [childRow('NEW'), childRow('NEW'), childRow('C1', { dateOfBirth: '2010-03-31' })],
        episodes: [episodeRow('NEW', '2025-03-01'), episodeRow('C9', '2019-01-01', { end: '2023-02-01' })],
      };
      const whole = batch({ rows: 9, blank: 2, setAside: 1, identicalInFiles: 1 });
      const { batch: row, perKind } = await applyWhole(loading(), dataOfficer, whole, rows);
      expect(perKind).toEqual({
        children: { new: 1, changed: 0, identical: 2 },
        episodes: { new: 1, changed: 1, identical: 0 },
      });
      expect(row.accepted + row.setAside + row.identical + row.blank).toBe(row.rows);
      expect([row.accepted, row.identical]).toEqual([3, 3]);
    });

    test('is found again by its bytes, for its authority and in its region only', async () => {
      const { batch: row } = await applyWhole(loading(), dataOfficer, batch(), return903);
      const file = { format: 'ssda903', sha256: 'a'.repeat(64), localAuthority: oldham } as const;
      expect(await loading().findLoadedBatch(dataOfficer, file)).toMatchObject({ id: row.id, loadedBy: 'u-data' });
      expect(await loading().findLoadedBatch(dataOfficer, { ...file, localAuthority: rochdale })).toBeNull();
      expect(await loading().findLoadedBatch(dataOfficer, { ...file, format: 'homes' })).toBeNull();
      expect(await loading().findLoadedBatch({ ...dataOfficer, regionId: 'elsewhere' }, file)).toBeNull();
    });

    test('with one row that fails leaves nothing at all', async () => {
      const before = await version();
      const rows = { ...return903, episodes: [...return903.episodes, episodeRow('UNKNOWN', '2025-03-01')] };
      await expect(applyWhole(loading(), dataOfficer, batch(), rows)).rejects.toThrow('names a child');
      expect(await references()).not.toContain('NEW');
      expect(await batches()).toEqual([]);
      expect(await version()).toBe(before);
    });

    test('whose record cannot be written leaves nothing at all', async () => {
      const twice = [...batch().setAsideRows, { file: 'Header.csv', line: null as unknown as number, raw: '' }];
      await expect(applyWhole(loading(), dataOfficer, batch({ setAsideRows: twice }), return903)).rejects.toThrow();
      expect(await references()).not.toContain('NEW');
      expect(await batches()).toEqual([]);
    });
  });

  describe('who may load', () => {
    test.each([
      ['the officer', officer],
      ['the commissioner', commissioner],
      ['a board member', boardMember],
      ['a data officer of no region', { ...dataOfficer, regionId: 'elsewhere' }],
    ])('%s may not', async (_who, viewer) => {
      await expect(applyWhole(loading(), viewer, batch(), return903)).rejects.toBeInstanceOf(LoadingRefused);
      await expect(stageWhole(loading(), viewer, batch(), return903)).rejects.toBeInstanceOf(LoadingRefused);
      await expect(rejectWhole(loading(), viewer, batch())).rejects.toBeInstanceOf(LoadingRefused);
    });

    test('nobody may for a council that is not a member', async () => {
      const children = [childRow('D1', { responsibleAuthority: derbyshire })];
      const ofAll = batch({ localAuthority: null });
      await expect(applyWhole(loading(), dataOfficer, ofAll, { children })).rejects.toThrow('not a member');
      await expect(applyWhole(loading(), dataOfficer, batch({ localAuthority: derbyshire }), {})).rejects.toThrow(
        'not a member',
      );
    });

    test('one council’s file may not hold another’s children', async () => {
      const children = [childRow('X', { responsibleAuthority: rochdale })];
      await expect(applyWhole(loading(), dataOfficer, batch(), { children })).rejects.toThrow('another council');
    });

    test('the same reference in two councils is two children', async () => {
      const children = [childRow('C1', { responsibleAuthority: rochdale })];
      await applyWhole(loading(), dataOfficer, batch({ localAuthority: rochdale }), { children });
      expect(await references(otherOfficer)).toEqual(['C1', 'R1']);
      expect(await references(officer)).toEqual(['C1', 'C2', 'C3', 'C9']);
    });

    test('imports exist for nobody but the data officer of the region', async () => {
      const { batch: row } = await applyWhole(loading(), dataOfficer, batch(), return903);
      for (const viewer of [officer, commissioner, boardMember, { ...stranger, role: 'DATA_OFFICER' } as const]) {
        const store = opened.store.as(viewer);
        expect((await store.importBatches({})).edges).toEqual([]);
        expect(await store.importBatch(row.id)).toBeNull();
        expect(await store.importProblems(row.id, {})).toBeNull();
        expect(await store.setAsideRows(row.id)).toBeNull();
        expect(await loading().discard(viewer, row.id)).toBeNull();
      }
    });
  });

  describe('a staged batch', () => {
    test('is accepted or discarded by the first of several who ask at once, and by nobody else', async () => {
      for (const others of [loading().accept, loading().discard]) {
        const { id } = await stageWhole(loading(), dataOfficer, batch(), return903);
        const done = await Promise.all([
          loading().accept(dataOfficer, id),
          others(dataOfficer, id),
          others(dataOfficer, id),
        ]);
        expect(done.filter((one) => one !== null)).toHaveLength(1);
      }
    });

    test('changes no fact until it is accepted, and is accepted once', async () => {
      const staged = await stageWhole(loading(), dataOfficer, batch(), return903);
      expect(staged).toMatchObject({ status: 'STAGED', accepted: 2 });
      expect(await references()).not.toContain('NEW');
      const accepted = await loading().accept(dataOfficer, staged.id);
      expect(accepted?.batch).toMatchObject({ id: staged.id, status: 'ACCEPTED_WITH_SET_ASIDE', accepted: 2 });
      expect(await references()).toContain('NEW');
      expect(await loading().accept(dataOfficer, staged.id)).toBeNull();
      expect(await loading().discard(dataOfficer, staged.id)).toBeNull();
      expect(await batches()).toEqual([accepted?.batch]);
    });

    test('discarded is gone', async () => {
      const staged = await stageWhole(loading(), dataOfficer, batch(), return903);
      const discarded = await loading().discard(dataOfficer, staged.id);
      expect(discarded).toMatchObject({ status: 'DISCARDED', sentence: '4 rows: discarded, nothing was loaded.' });
      const { rows, accepted, setAside, identical, blank } = discarded ?? staged;
      expect(accepted + setAside + identical + blank).toBe(rows);
      expect(await loading().accept(dataOfficer, staged.id)).toBeNull();
      expect(await references()).not.toContain('NEW');
    });

    test('nobody else’s, and not one that is not there, can be accepted', async () => {
      const staged = await stageWhole(loading(), dataOfficer, batch(), return903);
      expect(await loading().accept(officer, staged.id)).toBeNull();
      expect(await loading().accept({ ...dataOfficer, regionId: 'elsewhere' }, staged.id)).toBeNull();
      expect(await loading().accept(dataOfficer, 'no-such-batch')).toBeNull();
    });
  });

  test('a rejected file is on record and changes nothing', async () => {
    const row = await rejectWhole(
      loading(),
      dataOfficer,
      batch({ ...noProblems, rows: 0, sentence: 'Not a file we read.' }),
    );
    expect(row).toMatchObject({ status: 'REJECTED', accepted: 0, sentence: 'Not a file we read.' });
    expect(await opened.store.hasImports()).toBe(false);
  });

  test('a changed episode makes the child’s stays again', async () => {
    const ended = episodeRow('C1', '2023-06-01', { reasonNewEpisode: 'L', end: '2025-02-01', homeReference: 'H1' });
    const moved = episodeRow('C1', '2025-02-01', { reasonNewEpisode: 'P', placeCode: 'U1', homeReference: 'K1' });
    await applyWhole(loading(), dataOfficer, batch(), { episodes: [ended, moved] });
    const facts = await opened.store.as(commissioner).sufficiencyFacts(regionId);
    const child = (await opened.store.as(officer).children({}, {})).edges[0]?.node;
    const stay = facts?.placements.find(({ childId }) => childId === child?.id);
    expect(stay).toMatchObject({ start: '2025-02-01', placementType: 'KINSHIP' });
    expect(child?.placement).toMatchObject({ start: '2025-02-01', homeId: stay?.homeId });
  });

  test('a real child’s id is random, a synthetic child’s is always the same', async () => {
    const before = (await opened.store.as(officer).children({}, {})).edges.map(({ node }) => node.id);
    await applyWhole(loading(), dataOfficer, batch(), return903);
    const idOfNew = async () =>
      (await opened.store.as(officer).children({}, {})).edges.find(({ node }) => node.reference === 'NEW')?.node.id;
    const first = await idOfNew();
    await loading().replaceRegion(smallRegion);
    expect((await opened.store.as(officer).children({}, {})).edges.map(({ node }) => node.id)).toEqual(before);
    await applyWhole(loading(), dataOfficer, batch(), return903);
    expect(await idOfNew()).not.toBe(first);
  });

  test('the data date moves on with the episodes, never back and never past today', async () => {
    const dataDate = async () => (await opened.store.as(boardMember).regions())[0]?.dataDate;
    const load = (start: string) =>
      applyWhole(loading(), dataOfficer, batch({ ...noProblems, rows: 1 }), { episodes: [episodeRow('C1', start)] });
    await load('2024-01-01');
    expect(await dataDate()).toBe('2025-03-31');
    await load('2025-04-01');
    expect(await dataDate()).toBe('2025-04-01');
    await load('2031-01-01');
    expect(await dataDate()).toBe('2025-04-01');
  });

  test('a Header sent without the UASC table leaves what is known of a child standing', async () => {
    const children = [childRow('C3', { dateOfBirth: '2009-09-01', sex: 'M', isUasc: null, isDisabled: null })];
    const { perKind } = await applyWhole(loading(), dataOfficer, batch({ ...noProblems, rows: 1 }), { children });
    expect(perKind.children).toEqual({ new: 0, changed: 0, identical: 1 });
  });

  test('a home confirmed later does not make every child older', async () => {
    const homes = batch({ format: 'homes', ...noProblems, rows: 1 });
    await applyWhole(loading(), dataOfficer, homes, { homes: [homeRow('H1', { confirmedOn: '2025-06-01' })] });
    expect((await opened.store.as(boardMember).regions())[0]?.dataDate).toBe('2025-03-31');
  });

  test('imported boundaries take the place of the approximate areas they name, and of no others', async () => {
    const geometry: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [-2, 53],
          [-2.1, 53],
          [-2.1, 53.1],
          [-2, 53],
        ],
      ],
    };
    const boundaries = batch({ format: 'boundaries', localAuthority: null, ...noProblems, rows: 1 });
    const areas = [{ localAuthority: oldham, name: 'Oldham', geometry }];
    const { batch: row } = await applyWhole(loading(), dataOfficer, boundaries, { areas });
    expect(row.accepted).toBe(1);
    const drawn = await opened.store.as(boardMember).areas(regionId);
    expect(drawn.map(({ name, isApproximate }) => [name, isApproximate])).toEqual([
      ['Oldham', false],
      ['Rochdale', true],
      ['Derbyshire', true],
    ]);
    expect(drawn[0]?.geometry).toEqual(geometry);
    expect((await opened.store.as(boardMember).regions())[0]).toMatchObject({ areasAreApproximate: true });
    const all = areas.concat({ localAuthority: rochdale, name: 'Rochdale', geometry });
    await applyWhole(loading(), dataOfficer, boundaries, { areas: all });
    const [region] = await opened.store.as(boardMember).regions();
    expect(region).toMatchObject({ areasAreApproximate: false });
    expect(region?.attribution).toContain('Open Government Licence');
  });

  test('authorities adjoin as their loaded boundaries do; a neighbour whose boundary is not loaded adjoins as before', async () => {
    const square = (west: number): GeoJSON.Polygon => {
      const [east, south, north] = [west + 0.1, 53, 53.1];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      return { type: 'Polygon', coordinates: [ring] };
    };
    const load = (areas: readonly [string, number][]) =>
      applyWhole(
        loading(),
        dataOfficer,
        batch({ format: 'boundaries', localAuthority: null, ...noProblems, rows: areas.length }),
        { areas: areas.map(([gss, west]) => ({ localAuthority: gss, name: gss, geometry: square(west) })) },
      );
    const neighboursOf = async (gss: string) => {
      const facts = await opened.store.as(commissioner).sufficiencyFacts(regionId);
      return [...(facts?.region.adjacency.get(gss) ?? [])].toSorted();
    };
    const before = await neighboursOf(oldham);
    expect(before).toContain(derbyshire);
    await load([
      [oldham, -2],
      [rochdale, -1.5],
    ]);
    expect(await neighboursOf(oldham)).toEqual([derbyshire]);
    expect(await neighboursOf(rochdale)).not.toContain(oldham);
    await load([[rochdale, -1.9]]);
    expect(await neighboursOf(oldham)).toEqual([rochdale, derbyshire].toSorted());
    expect(await neighboursOf(rochdale)).toContain(oldham);
  });

  test('postcodes: the unit, else the sector’s own row, else the mean of its units, else nothing', async () => {
    const postcode = (name: string, lng: number, change: Partial<LoadedPostcode> = {}): LoadedPostcode => ({
      postcode: name,
      location: { ...at(lng, 53.5), precision: /\d$/.test(name) ? 'SECTOR' : 'UNIT' },
      localAuthority: oldham,
      endedIn: null,
      ...change,
    });
    const before = await loading().postcodeTableVersion();
    const rows = [
      postcode('OL41AA', -2),
      postcode('OL41AB', -2.2),
      postcode('OL51AA', -2, { localAuthority: rochdale }),
      postcode('OL51AB', -2),
      postcode('OL6', -2),
      postcode('OL61', -2.5, { endedIn: '2019-06' }),
    ];
    const table = batch({ format: 'postcodes', localAuthority: null, ...noProblems, rows: rows.length });
    await applyWhole(loading(), dataOfficer, table, { postcodes: packPostcodes(rows) });
    const after = await loading().postcodeTableVersion();
    expect(after).not.toBe(before);
    const found = await loading().findPostcodes(['OL41AA', 'OL41ZZ', 'OL41', 'OL51ZZ', 'OL61ZZ', 'M11AA', "x'--", '']);
    expect([...found.keys()]).toEqual(['OL41AA', 'OL41ZZ', 'OL41', 'OL51ZZ', 'OL61ZZ']);
    expect(found.get('OL41AA')).toMatchObject({ localAuthority: oldham, location: { precision: 'UNIT' } });
    expect(found.get('OL41ZZ')?.location).toMatchObject({ precision: 'SECTOR', point: { lat: 53.5 } });
    expect(found.get('OL41ZZ')?.location.point.lng).toBeCloseTo(-2.1, 10);
    expect(found.get('OL51ZZ')?.localAuthority).toBeNull();
    expect(found.get('OL61ZZ')).toMatchObject({ postcode: 'OL61', endedIn: '2019-06' });
    await applyWhole(loading(), dataOfficer, table, { postcodes: packPostcodes(rows) });
    expect(await loading().postcodeTableVersion()).toBe(after);
  });

  test('what an importer asks before it reads a file', async () => {
    expect((await loading().authorities()).map(({ dfeCode }) => dfeCode)).toEqual(['830', '353', '354']);
    expect(await loading().memberAuthorities(regionId)).toEqual([oldham, rochdale]);
    expect(await loading().memberAuthorities(regionId, '2023-03-31')).toEqual([derbyshire]);
    expect(await loading().memberAuthorities('elsewhere')).toEqual([]);
    expect(await loading().knownChildren(oldham)).toEqual(new Set(['C1', 'C2', 'C3', 'C9']));
  });

  test('a region is loaded once, and two regions do not see each other', async () => {
    await expect(loading().loadRegion(smallRegion)).rejects.toBeInstanceOf(LoadingRefused);
    const second = {
      ...smallRegion,
      region: { ...smallRegion.region, id: 'second', name: 'Second' },
      users: [],
      children: [],
      importantPlaces: [],
      areasToAvoid: [],
      siblingGroups: [],
      episodes: [],
      needs: [],
      homes: [homeRow('S1', { name: 'Second home' })],
    };
    await loading().loadRegion(second);
    const there = opened.store.as({ ...commissioner, regionId: 'second' });
    expect((await there.homes({}, {})).edges.map(({ node }) => node.name)).toEqual(['Second home']);
    expect((await opened.store.as(commissioner).homes({}, {})).totalCount).toBe(4);
    expect(await there.sufficiencyFacts(regionId)).toBeNull();
  });
});
