import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/policy/viewer.ts';
import type { ViewerStore } from '../../server/store/viewerStore.ts';
import { databases, type OpenedDatabase } from './databases.ts';
import {
  boardMember,
  commissioner,
  dataOfficer,
  derbyshire,
  officer,
  oldham,
  otherOfficer,
  regionId,
  rochdale,
  smallRegion,
  stranger,
} from './smallRegion.ts';

const everybody: [string, Viewer][] = [
  ['officer', officer],
  ['officer of another council', otherOfficer],
  ['commissioner', commissioner],
  ['board member', boardMember],
  ['data officer', dataOfficer],
  ['commissioner of another region', stranger],
];
const nobodysId = '0123456789abcdef01234567';

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  const as = (viewer: Viewer): ViewerStore => opened.store.as(viewer);

  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());

  const seen: Record<string, (store: ViewerStore) => Promise<unknown>> = {
    children: async (store) => (await store.children({}, {})).edges.map(({ node }) => node.reference),
    needs: async (store) => (await store.placementNeeds({}, {})).edges.map(({ node }) => node.reference),
    homes: async (store) => (await store.homes({}, {})).edges.map(({ node }) => node.name),
    matchable: async (store) => (await store.matchableHomes()).homes.length,
    sufficiency: async (store) => (await store.sufficiencyFacts(regionId))?.children.length ?? null,
    regions: async (store) => (await store.regions()).map(({ name }) => name),
    areas: async (store) => (await store.areas(regionId)).map(({ name }) => name),
  };
  const allHomes = ['apple Tree', 'Aunt of C1', 'Home H1', 'The Peaks'];
  const areas = ['Oldham', 'Rochdale', 'Derbyshire'];
  const expected: Record<string, Record<string, unknown>> = {
    officer: { children: ['C1', 'C2', 'C3', 'C9'], needs: ['N2', 'N1'], homes: allHomes, matchable: 4 },
    'officer of another council': { children: ['R1'], needs: ['N1'], homes: allHomes, matchable: 4 },
    commissioner: { children: [], needs: [], homes: allHomes, matchable: 4 },
    'board member': { children: [], needs: [], homes: [], matchable: 0 },
    'data officer': { children: [], needs: [], homes: allHomes, matchable: 4 },
    'commissioner of another region': {
      children: [],
      needs: [],
      homes: [],
      matchable: 0,
      sufficiency: null,
      regions: [],
      areas: [],
    },
  };

  test.each(everybody)('what exists for the %s', async (name, viewer) => {
    const region = { sufficiency: 4, regions: ['Small'], areas };
    const found: Record<string, unknown> = {};
    for (const [what, read] of Object.entries(seen)) found[what] = await read(as(viewer));
    expect(found).toEqual({ ...region, ...expected[name] });
  });

  test('what is not theirs and what is not there are the same null', async () => {
    const [child] = (await as(officer).children({}, {})).edges;
    const [need] = (await as(officer).placementNeeds({}, {})).edges;
    const childId = child?.node.id ?? '';
    const needId = need?.node.id ?? '';
    expect((await as(officer).child(childId))?.reference).toBe('C1');
    expect((await as(officer).placementNeed(needId))?.reference).toBe('N2');
    for (const [name, viewer] of everybody.slice(1)) {
      for (const id of [childId, needId, nobodysId, '', "x' or 1=1", 'a\0b']) {
        const store = as(viewer);
        const answers = [await store.child(id), await store.placementNeed(id), await store.needFacts(id)];
        expect([name, ...answers]).toEqual([name, null, null, null]);
        expect(await store.childrenByIds([id])).toEqual([]);
      }
    }
  });

  test('an officer asking for another council’s children by filter gets none', async () => {
    expect((await as(officer).children({ localAuthority: rochdale }, {})).edges).toEqual([]);
    expect((await as(officer).placementNeeds({ localAuthority: rochdale }, {})).edges).toEqual([]);
  });

  test('a board member, and another region, get no home by id', async () => {
    const [home] = (await as(officer).homes({}, {})).edges;
    const id = home?.node.id ?? '';
    expect((await as(commissioner).home(id))?.name).toBe('apple Tree');
    expect(await as(boardMember).home(id)).toBeNull();
    expect(await as(stranger).home(id)).toBeNull();
    expect(await as(boardMember).homesByIds([id])).toEqual([]);
  });

  test('no row holds a date of birth, a full postcode or the point of a family', async () => {
    const rows = JSON.stringify([
      await as(officer).children({}, {}),
      await as(officer).placementNeeds({}, {}),
      await as(officer).homes({}, {}),
    ]);
    for (const secret of ['2010-03-31', '2012-02-29', '53.5776543', '2.0934567', 'OL27', 'dateOfBirth', 'ethnicity']) {
      expect(rows).not.toContain(secret);
    }
    const [child] = (await as(officer).children({}, {})).edges;
    const family = child?.node.importantPlaces.find(({ kind: placeKind }) => placeKind === 'FAMILY');
    expect(family).toMatchObject({ label: 'Shaw', mapPoint: { lng: -2.09, lat: 53.57 }, precision: 'UNIT' });
  });

  test('filters', async () => {
    const homes = async (filter: Parameters<ViewerStore['homes']>[0]) =>
      (await as(officer).homes(filter, {})).edges.map(({ node }) => node.name);
    expect(await homes({ localAuthority: derbyshire })).toEqual(['The Peaks']);
    expect(await homes({ kinds: ['KINSHIP'] })).toEqual(['Aunt of C1']);
    expect(await homes({ kinds: [] })).toEqual(allHomes);
    expect(await homes({ hasVacancy: true })).toEqual(['Aunt of C1', 'Home H1']);
    expect(await homes({ hasVacancy: false })).toEqual(['apple Tree', 'The Peaks']);
    expect(await homes({ search: 'APPLE' })).toEqual(['apple Tree']);
    expect(await homes({ search: '%' })).not.toContain('%');
    expect(await homes({ search: "'; drop table home; --" })).toEqual([]);
    expect(await homes({ regionId: 'elsewhere' })).toEqual([]);
    const children = async (filter: Parameters<ViewerStore['children']>[0]) =>
      (await as(officer).children(filter, {})).edges.map(({ node }) => node.reference);
    expect(await children({ ageBands: ['AGE_10_15'] })).toEqual(['C1', 'C2', 'C3']);
    expect(await children({ ageBands: ['AGE_16_17', 'UNDER_1'] })).toEqual([]);
    expect(await children({ isUasc: true })).toEqual(['C3']);
    expect(await children({ isDisabled: false, localAuthority: oldham })).toEqual(['C1', 'C3', 'C9']);
    const needs = async (filter: Parameters<ViewerStore['placementNeeds']>[0]) =>
      (await as(officer).placementNeeds(filter, {})).edges.map(({ node }) => node.reference);
    expect(await needs({ cohorts: ['TEENAGER', 'UASC'] })).toEqual(['N2']);
    expect(await needs({ urgencies: ['PLANNED'] })).toEqual(['N1']);
    expect(await needs({ status: 'MET' })).toEqual([]);
  });

  test('authorities are named in order, and members are marked', async () => {
    const names = async (id?: string) => (await as(boardMember).localAuthorities(id)).map(({ name }) => name);
    expect(await names()).toEqual(['Derbyshire', 'Oldham', 'Rochdale']);
    expect(await names(regionId)).toEqual(['Oldham', 'Rochdale']);
    expect(await names('elsewhere')).toEqual([]);
    const [found] = await as(boardMember).localAuthoritiesByGss([derbyshire, 'X99999999']);
    expect(found).toMatchObject({ gss: derbyshire, isMember: false });
    expect((await as(boardMember).regionMap(regionId))?.towns.map(({ name }) => name)).toEqual(['Oldham', 'Shaw']);
    expect(await as(boardMember).regionMap('elsewhere')).toBeNull();
  });
});
