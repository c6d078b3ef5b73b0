/** Published files, where the folder that holds them stands beside the project; passed over with a message where it does not. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { area, featureCollection, union } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { adjacentPairs } from '../../data/facts/adjacentPairs.ts';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import { adjoiningPairs } from '../../server/engine/adjacency.ts';
import { findPostcode, postcodeTableOf } from '../../server/engine/findPostcode.ts';
import type { ImportLookups } from '../../server/import/importFacts.ts';
import { check, checked } from './importLookups.ts';
import { postcodesIn } from './postcodePacking.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(folder);
if (!isThere) console.warn('Skipped: the published reference files (../shared/data) are not here.');

const england: ImportLookups = {
  authorities: localAuthorities,
  memberAuthorities: new Set(localAuthorities.map(({ gss }) => gss)),
  findPostcodes: async () => new Map(),
  knownChildren: async () => new Set(),
  dataDate: null,
  openNeeds: async () => new Map(),
  findSchools: async () => new Map(),
};
const genuine = (path: string) => ({ [path.split('/').at(-1) ?? '']: readFileSync(resolve(folder, path)) });

describe.skipIf(!isThere)('genuine boundaries', () => {
  test.each([
    ['boundaries/gm-la-dec-2023-bgc.geojson', 10, 10],
    ['boundaries/utla-england-2025-bsc.geojson', 153, 153],
    ['boundaries/ons-lad-may-2023-buc-england.geojson', 296, 153],
  ])('%s: %i features are %i councils', async (path, features, areas) => {
    const result = await checked('boundaries', genuine(path), { lookups: england });
    expect(result).toMatchObject({ rows: features, setAside: 0, blank: 0, duplicatesInFile: 0 });
    expect(new Set(result.loaded.areas.map(({ localAuthority }) => localAuthority)).size).toBe(areas);
  });

  test('regions are refused', async () => {
    const result = await check('boundaries', genuine('boundaries/regions-england-bsc.geojson'), { lookups: england });
    expect(result).toMatchObject({
      kind: 'REJECTED',
      sentence: expect.stringContaining('holds regions, not councils'),
    });
  });

  test('districts dissolved are as large as the county of another file, within 3 %', async () => {
    const districts = await checked('boundaries', genuine('boundaries/ons-lad-may-2023-buc-england.geojson'), {
      lookups: england,
    });
    const counties = await checked('boundaries', genuine('boundaries/utla-england-2025-bsc.geojson'), {
      lookups: england,
    });
    const areaOf = (gss: string, { loaded }: typeof districts) => {
      const found = loaded.areas.find(({ localAuthority }) => localAuthority === gss);
      return found === undefined ? 0 : area(found.geometry);
    };
    for (const gss of ['E10000016', 'E10000030', 'E10000012', 'E10000017']) {
      expect(areaOf(gss, districts) / areaOf(gss, counties)).toBeCloseTo(1, 1);
    }
    const kent = districts.loaded.areas.find(({ localAuthority }) => localAuthority === 'E10000016');
    expect(
      kent &&
        union(
          featureCollection([
            { type: 'Feature', properties: {}, geometry: kent.geometry },
            { type: 'Feature', properties: {}, geometry: kent.geometry },
          ]),
        ),
    ).not.toBeNull();
  });
});

const outlinesOf = async (path: string) =>
  (await checked('boundaries', genuine(path), { lookups: england })).loaded.areas.map(
    ({ localAuthority, geometry }) => ({
      authority: localAuthority,
      geometry,
    }),
  );
const nameOf = new Map(localAuthorities.map(({ gss, name }) => [gss, name]));
const named = (pair: readonly string[]) => pair.map((gss) => nameOf.get(gss)).join(' – ');
const builtIn = new Set(adjacentPairs.map(named));

/** Across tidal rivers: the 500 m file draws both banks as one line where the 200 m file leaves the water between them. */
const acrossTidalRivers = [
  'Redcar and Cleveland – Stockton-on-Tees',
  'Newcastle upon Tyne – South Tyneside',
  'North Tyneside – South Tyneside',
  'City of London – Lambeth',
  'City of London – Southwark',
  'Bexley – Havering',
  'Greenwich – Newham',
  'Greenwich – Tower Hamlets',
  'Kensington and Chelsea – Wandsworth',
  'Lambeth – Westminster',
  'Southwark – Tower Hamlets',
  'Wandsworth – Westminster',
];

describe.skipIf(!isThere)('adjacency from genuine boundaries, against the built-in facts', () => {
  const utla = 'boundaries/utla-england-2025-bsc.geojson';
  const lad = 'boundaries/ons-lad-may-2023-buc-england.geojson';
  const greaterManchester = 'boundaries/gm-la-dec-2023-bgc.geojson';

  test('counties and unitary authorities at 200 m: the same 362 pairs', async () => {
    const pairs = adjoiningPairs(await outlinesOf(utla)).map(named);
    expect(pairs.toSorted()).toEqual([...builtIn].toSorted());
  });

  test('districts at 500 m, joined to their counties: all of them, and twelve across tidal rivers', async () => {
    const pairs = adjoiningPairs(await outlinesOf(lad)).map(named);
    expect([...builtIn].filter((pair) => !pairs.includes(pair))).toEqual([]);
    expect(pairs.filter((pair) => !builtIn.has(pair))).toEqual(acrossTidalRivers);
  });

  test('Greater Manchester at 20 m: the same 17 pairs', async () => {
    const outlines = await outlinesOf(greaterManchester);
    const here = new Set(outlines.map(({ authority }) => authority));
    const expected = adjacentPairs.filter((pair) => pair.every((gss) => here.has(gss))).map(named);
    expect(adjoiningPairs(outlines).map(named).toSorted()).toEqual(expected.toSorted());
    expect(expected).toHaveLength(17);
  });

  test.each([
    ['20 m beside 200 m', greaterManchester, utla, []],
    ['20 m beside 500 m', greaterManchester, lad, acrossTidalRivers],
  ])(
    'two files whose edges do not match, %s: no border is lost, and none invented',
    async (_name, fine, coarse, more) => {
      const finer = await outlinesOf(fine);
      const here = new Set(finer.map(({ authority }) => authority));
      const others = (await outlinesOf(coarse)).filter(({ authority }) => !here.has(authority));
      const pairs = adjoiningPairs([...finer, ...others]).map(named);
      expect([...builtIn].filter((pair) => !pairs.includes(pair))).toEqual([]);
      expect(pairs.filter((pair) => !builtIn.has(pair))).toEqual(more);
    },
  );

  test('the Isle of Wight and the Isles of Scilly adjoin nobody', async () => {
    const islands = adjoiningPairs(await outlinesOf(utla)).filter((pair) =>
      pair.some((gss) => gss === 'E06000046' || gss === 'E06000053'),
    );
    expect(islands).toEqual([]);
  });
});

describe.skipIf(!isThere)('genuine sectors', () => {
  test('their published spread is about what their own postcodes give', async () => {
    const sectors = postcodesIn(
      (await checked('postcodes', genuine('places/postcode-sectors-gm-se.csv'), { lookups: england })).loaded.postcodes,
    );
    const units = await checked('postcodes', genuine('places/postcodes-sample-gm-se.csv'), { lookups: england });
    const table = postcodeTableOf(units.loaded.postcodes);
    const ratios = sectors.flatMap(({ postcode, location }) => {
      const worked = findPostcode(table, postcode)?.location.precisionMiles ?? 0;
      const published = location.precisionMiles ?? 0;
      return worked > 0 && published > 0 ? [published / worked] : [];
    });
    ratios.sort((a, b) => a - b);
    expect(ratios.length).toBeGreaterThan(1500);
    // One postcode in twenty is a thin sample of a sector: half of them must agree within a quarter.
    expect(ratios[Math.floor(ratios.length * 0.25)]).toBeGreaterThan(0.75);
    expect(ratios[Math.floor(ratios.length * 0.75)]).toBeLessThan(1.5);
  });
});

describe.skipIf(!isThere)('genuine postcodes', () => {
  test.each([
    ['places/postcodes-sample-gm-se.csv', 26_682, 'UNIT'],
    ['places/postcode-sectors-gm-se.csv', 2190, 'SECTOR'],
  ])('%s: %i rows', async (path, rows, precision) => {
    const result = await checked('postcodes', genuine(path), { lookups: england });
    expect(result).toMatchObject({ rows, setAside: 0, blank: 0, duplicatesInFile: 0, problems: [] });
    expect(postcodesIn(result.loaded.postcodes).every(({ location }) => location.precision === precision)).toBe(true);
    expect(postcodesIn(result.loaded.postcodes).every(({ localAuthority }) => localAuthority !== null)).toBe(true);
  });

  test('a grid reference worked out from the point is within 5 metres of the one published', async () => {
    const result = await checked('postcodes', genuine('places/postcodes-sample-gm-se.csv'), { lookups: england });
    const { gridOf } = await import('../../server/import/britishGrid.ts');
    for (const { location } of postcodesIn(result.loaded.postcodes).slice(0, 2000)) {
      const { easting, northing } = gridOf(location.point);
      expect(
        Math.hypot(easting - (location.grid?.easting ?? 0), northing - (location.grid?.northing ?? 0)),
      ).toBeLessThan(6);
    }
  });
});
