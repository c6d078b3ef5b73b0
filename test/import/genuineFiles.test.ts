/** Published files, where the folder that holds them stands beside the project; passed over with a message where it does not. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { area, featureCollection, union } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import type { ImportLookups } from '../../server/import/importFacts.ts';
import { check, checked } from './importLookups.ts';

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

describe.skipIf(!isThere)('genuine postcodes', () => {
  test.each([
    ['places/postcodes-sample-gm-se.csv', 26_682, 'UNIT'],
    ['places/postcode-sectors-gm-se.csv', 2190, 'SECTOR'],
  ])('%s: %i rows', async (path, rows, precision) => {
    const result = await checked('postcodes', genuine(path), { lookups: england });
    expect(result).toMatchObject({ rows, setAside: 0, blank: 0, duplicatesInFile: 0, problems: [] });
    expect(result.loaded.postcodes.every(({ location }) => location.precision === precision)).toBe(true);
    expect(result.loaded.postcodes.every(({ localAuthority }) => localAuthority !== null)).toBe(true);
  });

  test('a grid reference worked out from the point is within 5 metres of the one published', async () => {
    const result = await checked('postcodes', genuine('places/postcodes-sample-gm-se.csv'), { lookups: england });
    const { gridOf } = await import('../../server/import/britishGrid.ts');
    for (const { location } of result.loaded.postcodes.slice(0, 2000)) {
      const { easting, northing } = gridOf(location.point);
      expect(
        Math.hypot(easting - (location.grid?.easting ?? 0), northing - (location.grid?.northing ?? 0)),
      ).toBeLessThan(6);
    }
  });
});
