import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type OpenedDatabase } from './databases.ts';
import {
  commissioner,
  dataOfficer,
  derbyshire,
  homeRow,
  officer,
  oldham,
  regionId,
  rochdale,
  smallRegion,
} from './smallRegion.ts';
import { applyWhole } from './wholeImports.ts';

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());

  const factsOn = async (asOf?: string) => {
    const facts = await opened.store.as(commissioner).sufficiencyFacts(regionId, asOf);
    if (facts === null) throw new Error('The commissioner has no facts.');
    return facts;
  };

  test('the region on its data date: members in name order, borders both ways, children once each', async () => {
    const facts = await factsOn();
    expect(facts).toMatchObject({
      asOf: '2025-03-31',
      dataDate: '2025-03-31',
      authoritiesWithData: [oldham, rochdale],
    });
    expect(facts.region).toMatchObject({ nearHomeMiles: 20, members: [oldham, rochdale] });
    expect(facts.region.adjacency.get(rochdale)).toEqual(new Set([oldham]));
    expect(facts.region.adjacency.get(oldham)).toEqual(new Set([rochdale, derbyshire]));
    expect(facts.children.map(({ dateOfBirth }) => dateOfBirth).sort()).toEqual([
      '2009-09-01',
      '2010-03-31',
      '2012-02-29',
      '2012-05-04',
    ]);
    expect(facts.needs).toHaveLength(3);
    expect(facts.placements.map(({ placementType }) => placementType).sort()).toEqual([
      'CHILDRENS_HOME',
      'FOSTERING',
      'KINSHIP',
      'SUPPORTED_ACCOMMODATION',
    ]);
  });

  test('read ahead, the facts are there for whoever asks next: the same object, until a fact changes', async () => {
    const version = await opened.store.factsVersion();
    const [ahead] = await opened.store.readFactsAhead();
    const facts = await factsOn();
    expect(facts.version).toBe(version);
    expect(ahead).toBe(facts);
    const [region] = await opened.store.regionsAhead();
    const { id, nearHomeMiles } = facts.region;
    expect(region).toMatchObject({ id, nearHomeMiles, dataDate: facts.dataDate });
    await opened.store.readFactsAhead();
    expect(await factsOn()).toBe(facts);
    expect(await factsOn(facts.dataDate)).toBe(facts);
  });

  test('before the region began, its members are those it began with', async () => {
    expect((await factsOn('2015-03-31')).region.members).toEqual([derbyshire]);
    expect((await factsOn('2023-06-30')).region.members).toEqual([oldham]);
  });

  test('kin who live in another authority are approved for the one child of that reference', async () => {
    const kin = homeRow('K2', { kind: 'KINSHIP', namedChildReferences: ['R1'], hostAuthority: oldham });
    const nearby = { ...smallRegion, homes: [...smallRegion.homes, kin] };
    await opened.store.loading.replaceRegion(nearby);
    const { homes, children } = await factsOn();
    const r1 = children.find(({ responsibleAuthority }) => responsibleAuthority === rochdale)?.id;
    await opened.store.loading.replaceRegion(smallRegion);
    expect(homes.flatMap(({ namedChildIds }) => namedChildIds)).toContain(r1);
  });

  test('a household is exempted for the sibling group of the children named', async () => {
    const exempt = homeRow('E1', { exemptChildReferences: ['C1', 'nobody'] });
    const siblingGroups = [
      { responsibleAuthority: oldham, reference: 'S', childReferences: ['C1', 'C2'], plan: 'TOGETHER' as const },
    ];
    await opened.store.loading.replaceRegion({ ...smallRegion, siblingGroups, homes: [...smallRegion.homes, exempt] });
    const { homes, children } = await factsOn();
    await opened.store.loading.replaceRegion(smallRegion);
    const group = children.find(({ dateOfBirth }) => dateOfBirth === '2010-03-31')?.siblingGroupId;
    expect(group).toEqual(expect.any(String));
    expect(homes.map(({ exemptSiblingGroupIds }) => exemptSiblingGroupIds).filter((ids) => ids.length > 0)).toEqual([
      [group],
    ]);
  });

  test('where a child lives is the place of the home that is known, else that of the return’s postcode on the day', async () => {
    const north = { point: { lng: -2.1, lat: 53.6 }, grid: null, precision: 'UNIT' as const };
    const south = { point: { lng: -2.1, lat: 53.5 }, grid: null, precision: 'UNIT' as const };
    const elsewhere = { responsibleAuthority: rochdale, hostAuthority: rochdale, placeCode: 'U1' };
    const episodes = smallRegion.episodes.flatMap((row) => {
      if (row.childReference === 'C1') return [{ ...row, placementLocation: south }];
      if (row.childReference !== 'R1') return [row];
      return [
        { ...row, ...elsewhere, end: '2024-01-01', placementLocation: south },
        { ...row, ...elsewhere, start: '2024-01-01', reasonNewEpisode: 'L', placementLocation: north },
      ];
    });
    await opened.store.loading.replaceRegion({ ...smallRegion, episodes });
    const { placements } = await factsOn();
    await opened.store.loading.replaceRegion(smallRegion);
    const ofRochdale = placements.filter(({ responsibleAuthority }) => responsibleAuthority === rochdale);
    expect(ofRochdale.map(({ homeId, start, location }) => [homeId, start, location])).toEqual([
      [null, '2022-01-01', north],
    ]);
    const atHome = placements.filter(({ homeId }) => homeId !== null);
    expect(atHome.length).toBeGreaterThan(0);
    for (const { location } of atHome) expect(location).toBeNull();
  });

  test('everything is in id order', async () => {
    const { children, placements, needs, homes } = await factsOn();
    for (const list of [children, placements, needs, homes]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  test.each([
    ['2022-06-01', 'before the region had these members', 0],
    ['2023-06-01', 'a stay joined across two legal statuses counts once', 1],
    ['2024-02-01', 'a stay has begun on its first day', 2],
    ['2024-01-31', 'and not the day before', 1],
  ])('placements on %s: %s', async (asOf, _what, oldhams) => {
    const { placements } = await factsOn(asOf);
    expect(placements.filter(({ responsibleAuthority }) => responsibleAuthority === oldham)).toHaveLength(oldhams);
  });

  test('a stay is over on the day it ends', async () => {
    const on = async (asOf: string) => {
      const { children } = await factsOn(asOf);
      return children.some(({ dateOfBirth }) => dateOfBirth === '2005-01-01');
    };
    expect([await on('2022-12-31'), await on('2023-01-01')]).toEqual([false, false]);
  });

  test('needs opened later are not in the facts of an earlier day', async () => {
    expect((await factsOn('2025-03-29')).needs).toHaveLength(2);
    expect((await factsOn('2024-12-31')).needs).toHaveLength(0);
  });

  test('homes know whom they are approved for, and the one sibling group living there', async () => {
    const { homes, children } = await factsOn();
    const childBorn = (day: string) => children.find(({ dateOfBirth }) => dateOfBirth === day);
    const named = homes.filter(({ namedChildIds }) => namedChildIds.length > 0);
    expect(named.map(({ kind: homeKind, namedChildIds }) => [homeKind, namedChildIds])).toEqual([
      ['KINSHIP', [childBorn('2010-03-31')?.id]],
    ]);
    const groups = homes.map((home) => [home.filledPlaces, home.residentSiblingGroupId]).sort();
    const group = childBorn('2010-03-31')?.siblingGroupId;
    expect(groups.filter(([, resident]) => resident === group)).toHaveLength(2);
    expect(groups.find(([filled]) => filled === 3)).toEqual([3, null]);
  });

  test('a need brings its children in its own order, their places and where to keep them from', async () => {
    const [need] = (await opened.store.as(officer).placementNeeds({ cohorts: ['SIBLING_GROUP'] }, {})).edges;
    const facts = await opened.store.as(officer).needFacts(need?.node.id ?? '', '2025-03-31');
    expect(facts?.need.children.map(({ dateOfBirth }) => dateOfBirth)).toEqual(['2010-03-31', '2012-02-29']);
    expect(facts?.need.children[0]?.areasToAvoid).toMatchObject([{ radiusMiles: 1 }]);
    expect(facts?.need.children[0]?.importantPlaces.find(({ isFamilyHome }) => isFamilyHome)?.location?.point).toEqual({
      lng: -2.0934567,
      lat: 53.5776543,
    });
    expect(facts?.need.suitability).toEqual({ FOSTERING: 'PREFERRED', CHILDRENS_HOME: 'UNSUITABLE' });
    expect(facts?.region.members).toEqual([oldham, rochdale]);
  });

  test('the same facts are the same object until something changes', async () => {
    const store = opened.store.as(officer);
    const before = await store.matchableHomes();
    expect(await store.matchableHomes()).toBe(before);
    expect(await factsOn()).toBe(await factsOn());
    const batch = { format: 'homes', fileNames: ['h.csv'], sha256: 'b', localAuthority: null, rows: 1 } as const;
    const counts = { blank: 0, setAside: 0, warned: 0, sentence: 'In.', problems: [], setAsideRows: [] };
    await applyWhole(opened.store.loading, dataOfficer, { ...batch, ...counts }, { homes: [homeRow('H9')] });
    const after = await store.matchableHomes();
    expect(after.version).not.toBe(before.version);
    expect(after.homes).toHaveLength(before.homes.length + 1);
    expect(await store.factsVersion()).toBe(after.version);
  });
});
