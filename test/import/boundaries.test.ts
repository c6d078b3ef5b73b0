import { describe, expect, test } from 'vitest';
import { gridOf } from '../../server/import/britishGrid.ts';
import { authorities, check, checked, kent, oldham, problemsOf, refusedSentence } from './importLookups.ts';

type Ring = number[][];
const square = (lng: number, lat: number, size = 0.1): Ring => [
  [lng, lat],
  [lng + size, lat],
  [lng + size, lat + size],
  [lng, lat + size],
  [lng, lat],
];
const feature = (properties: object, ring: Ring = square(-2.2, 53.5)) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (features: readonly object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more });
const eastSussexDistricts = ['E07000061', 'E07000062', 'E07000063', 'E07000064', 'E07000065'];
const inARow = (codes: readonly string[]) =>
  codes.map((LAD23CD, index) => feature({ LAD23CD }, square(0.1 + index * 0.1, 50.9)));

describe('the code is found whatever the file calls it', () => {
  test.each([
    ['CTYUA24CD'],
    ['ctyua19cd'],
    ['UTLA22CD'],
    ['LAD23CD'],
    ['lad19cd'],
    ['areacd'],
    ['area_code'],
    ['gss_code'],
  ])('%s', async (name) => {
    const result = await checked('boundaries', { 'b.geojson': collection([feature({ FID: 1, [name]: oldham })]) });
    expect(result.loaded.areas).toMatchObject([{ localAuthority: oldham, name: 'Oldham' }]);
  });

  test.each([
    ['E08000038', 'E08000016'],
    ['E08000016', 'E08000016'],
  ])('%s is the council held as %s', async (code, held) => {
    const result = await checked('boundaries', { 'b.geojson': collection([feature({ areacd: code })]) });
    expect(result.loaded.areas[0]?.localAuthority).toBe(held);
  });

  test('where only the new code is held the old one finds it', async () => {
    const newer = authorities.map((row) =>
      row.gss === 'E08000016' ? { ...row, gss: 'E08000038', alternativeGss: null } : row,
    );
    const lookups = {
      authorities: newer,
      memberAuthorities: new Set<string>(),
      findPostcodes: async () => new Map(),
      knownChildren: async () => new Set<string>(),
      dataDate: null,
      openNeeds: async () => new Map(),
      findSchools: async () => new Map(),
    };
    const result = await checked(
      'boundaries',
      { 'b.geojson': collection([feature({ areacd: 'E08000016' })]) },
      { lookups },
    );
    expect(result.loaded.areas[0]?.localAuthority).toBe('E08000038');
  });
});

describe('districts become their county', () => {
  test('all of them, as one area', async () => {
    const result = await checked('boundaries', { 'b.geojson': collection(inARow(eastSussexDistricts)) });
    expect(result).toMatchObject({ rows: 5, setAside: 0 });
    expect(result.loaded.areas).toMatchObject([
      { localAuthority: 'E10000011', name: 'East Sussex', geometry: { type: 'Polygon' } },
    ]);
  });
  test('some of them are set aside: they are not its whole area', async () => {
    const result = await checked('boundaries', {
      'b.geojson': collection([...inARow(eastSussexDistricts.slice(1)), feature({ LAD23CD: oldham })]),
    });
    expect(result).toMatchObject({ rows: 5, setAside: 4, loaded: { areas: [{ localAuthority: oldham }] } });
    expect(result.problems[0]?.sentence).toBe(
      'The file has only some of the districts of East Sussex, which do not make its whole area.',
    );
  });
  test('the three councils that became one in 2019', async () => {
    const result = await checked('boundaries', {
      'b.geojson': collection(inARow(['E06000028', 'E06000029', 'E07000048'])),
    });
    expect(result.loaded.areas).toMatchObject([{ localAuthority: 'E06000058' }]);
  });
  test('parts of a council sent one by one are put together', async () => {
    const parts = [
      feature({ areacd: oldham }),
      feature({ areacd: oldham }, square(-2.0, 53.6)),
      feature({ areacd: oldham }),
    ];
    const result = await checked('boundaries', { 'b.geojson': collection(parts) });
    expect(result.loaded.areas[0]?.geometry.type).toBe('MultiPolygon');
  });
});

describe('shapes', () => {
  const bowTie: Ring = [
    [-2.2, 53.5],
    [-2.1, 53.6],
    [-2.1, 53.5],
    [-2.2, 53.6],
    [-2.2, 53.5],
  ];
  test('one that crosses itself is kept as it is', async () => {
    const result = await checked('boundaries', { 'b.geojson': collection([feature({ areacd: oldham }, bowTie)]) });
    expect(result.loaded.areas[0]?.geometry.coordinates).toEqual([bowTie]);
  });
  test('districts that cross themselves are dissolved all the same', async () => {
    const districts = eastSussexDistricts.map((areacd, index) =>
      feature(
        { areacd },
        bowTie.map(([lng = 0, lat = 0]) => [lng + index * 0.1, lat - 2]),
      ),
    );
    const result = await checked('boundaries', { 'b.geojson': collection(districts) });
    expect(result.loaded.areas).toHaveLength(1);
  });
  test('an open ring is closed and heights are left out', async () => {
    const open = square(-2.2, 53.5)
      .slice(0, 4)
      .map((pair) => [...pair, 120]);
    const result = await checked('boundaries', { 'b.geojson': collection([feature({ areacd: oldham }, open)]) });
    expect(result.loaded.areas[0]?.geometry.coordinates).toEqual([square(-2.2, 53.5)]);
  });
  test('British National Grid is converted', async () => {
    const grid = square(-2.2, 53.5)
      .map(([lng = 0, lat = 0]) => gridOf({ lng, lat }))
      .map(({ easting, northing }) => [easting, northing]);
    const result = await checked('boundaries', {
      'b.geojson': collection([feature({ areacd: oldham }, grid)], {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } },
      }),
    });
    const [[lng = 0, lat = 0] = []] = (result.loaded.areas[0]?.geometry.coordinates[0] ?? []) as number[][];
    expect(lng).toBeCloseTo(-2.2, 4);
    expect(lat).toBeCloseTo(53.5, 4);
  });
  test.each([
    ['none', null],
    ['a point', { type: 'Point', coordinates: [-2, 53] }],
    [
      'too few corners',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-2, 53],
            [-2.1, 53],
          ],
        ],
      },
    ],
    [
      'words for numbers',
      {
        type: 'Polygon',
        coordinates: [
          [
            ['a', 'b'],
            ['c', 'd'],
            ['e', 'f'],
            ['g', 'h'],
          ],
        ],
      },
    ],
    [
      'a corner in the Atlantic',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-2, 53],
            [-40, 53],
            [-2, 54],
            [-2, 53],
          ],
        ],
      },
    ],
    ['nothing in it', { type: 'MultiPolygon', coordinates: [] }],
  ])('%s is set aside', async (_name, geometry) => {
    const result = await checked('boundaries', {
      'b.geojson': collection([
        feature({ areacd: kent }),
        { type: 'Feature', properties: { areacd: oldham }, geometry },
      ]),
    });
    expect(problemsOf(result)).toEqual(['2 geometry GEOMETRY SET_ASIDE']);
  });
});

describe('features are set aside by their number', () => {
  test.each([
    ['a code of Wales', { areacd: 'W06000015' }, '2 code UNKNOWN_CODE SET_ASIDE'],
    ['no code', { areanm: 'Somewhere' }, '2 code NO_CODE SET_ASIDE'],
    ['a county divided since', { CTYUA19CD: 'E10000006' }, '2 code ABOLISHED_COUNCIL SET_ASIDE'],
    ['a code of the wrong shape', { areacd: 'OLDHAM' }, '2 code NO_CODE SET_ASIDE'],
  ])('%s', async (_name, properties, problem) => {
    const result = await checked('boundaries', {
      'b.geojson': collection([feature({ areacd: kent }), feature(properties)]),
    });
    expect(problemsOf(result)).toEqual([problem]);
  });
});

test('a council that is no more is named, with those that took its ground', async () => {
  const result = await checked('boundaries', {
    'b.geojson': collection([feature({ CTYUA19CD: kent }), feature({ CTYUA19CD: 'E10000021' })]),
  });
  expect(result.problems[0]?.sentence).toBe(
    'Northamptonshire ended on 1 April 2021; its area is now that of North Northamptonshire and West Northamptonshire.',
  );
});

describe('what generalisation has shrunk to a line is left out, and the rest is kept', () => {
  const line: Ring = [
    [-2.15, 53.55],
    [-2.16, 53.56],
    [-2.15, 53.55],
  ];
  test.each<[string, object, object]>([
    [
      'a hole',
      { type: 'Polygon', coordinates: [square(-2.2, 53.5), line] },
      { type: 'Polygon', coordinates: [square(-2.2, 53.5)] },
    ],
    [
      'an islet',
      { type: 'MultiPolygon', coordinates: [[square(-2.2, 53.5)], [line]] },
      { type: 'MultiPolygon', coordinates: [[square(-2.2, 53.5)]] },
    ],
  ])('%s', async (_name, geometry, kept) => {
    const result = await checked('boundaries', {
      'b.geojson': collection([{ type: 'Feature', properties: { areacd: oldham }, geometry }]),
    });
    expect(result.loaded.areas[0]?.geometry).toEqual(kept);
  });
});

test('rings wound either way, and attributes that lie about the centre, change nothing', async () => {
  const ring = square(-2.2, 53.5);
  const both = await checked('boundaries', {
    'b.geojson': collection([
      feature({ LAD23CD: oldham, LAT: 0.9, LONG: 50, BNG_E: 1, BNG_N: 1 }, ring.toReversed()),
      feature({ LAD23CD: 'E08000005', LAT: null, LONG: 'x' }, square(-2.1, 53.5)),
    ]),
  });
  expect(both).toMatchObject({ rows: 2, setAside: 0 });
  expect(both.loaded.areas.map(({ localAuthority }) => localAuthority)).toEqual([oldham, 'E08000005']);
});

describe('files that hold no councils are refused with one sentence', () => {
  test.each([
    ['regions', collection([feature({ areacd: 'E12000001' })]), 'holds regions, not councils'],
    ['wards', collection([feature({ WD23CD: 'x', code: 'E05000001' })]), 'holds wards, not councils'],
    ['no codes at all', collection([feature({ name: 'x' })]), 'gives its areas no ONS codes'],
    ['no features', collection([]), 'has no areas in it'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'is TopoJSON'],
    ['Esri JSON', '{"geometryType":"esriGeometryPolygon","features":[]}', 'is Esri JSON'],
    ['other JSON', '[1,2]', 'is JSON, but not a GeoJSON FeatureCollection'],
    ['cut short', collection([feature({ areacd: oldham })]).slice(0, -20), 'is broken or cut short'],
    ['a CSV file', 'a,b\n1,2\n', 'is not GeoJSON'],
    [
      'latitude first',
      collection([
        feature(
          { areacd: oldham },
          square(-2.2, 53.5).map(([lng, lat]) => [lat ?? 0, lng ?? 0]),
        ),
      ]),
      'writes latitude before longitude',
    ],
    [
      'web Mercator',
      collection([feature({ areacd: oldham }, square(-244_000, 7_070_000, 1000))], {
        crs: { properties: { name: 'EPSG:3857' } },
      }),
      'a map projection that is not read',
    ],
  ])('%s', async (_name, text, words) => {
    expect(await refusedSentence('boundaries', { 'b.geojson': text })).toContain(words);
  });
  test('a hundred thousand brackets do no harm', async () => {
    expect(await check('boundaries', { 'b.geojson': '['.repeat(100_000) })).toMatchObject({ kind: 'REJECTED' });
  });
});
