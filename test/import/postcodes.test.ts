import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked, kent, oldham, problemsOf, refusedSentence } from './importLookups.ts';
import { postcodesIn } from './postcodePacking.ts';

const only = async (text: string) => postcodesIn((await checked('postcodes', { 'p.csv': text })).loaded.postcodes)[0];

describe('every maker’s columns', () => {
  test('ONSPD before 2025: both the point and the grid reference are kept', async () => {
    const row = await only(
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oslaua,lat,long\n"OL4 3DT","OL4  3DT","OL4 3DT",198001,,0,395638,405044,1,E08000004,53.54202,-2.067293\n',
    );
    expect(row).toEqual({
      postcode: 'OL43DT',
      location: {
        point: { lng: -2.067293, lat: 53.54202 },
        grid: { easting: 395_638, northing: 405_044 },
        precision: 'UNIT',
        precisionMiles: 100 / 1609.344,
      },
      localAuthority: oldham,
      endedIn: null,
    });
  });
  test('ONSPD from late 2025, with a district code and an end date', async () => {
    const row = await only(
      'pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,cty25cd,lad25cd,lat,long\nME141XX,ME14 1XX,ME14 1XX,198001,202001,0,576000,156000,1,E10000016,E07000110,51.277,0.522\n',
    );
    expect(row).toMatchObject({ postcode: 'ME141XX', localAuthority: kent, endedIn: '2020-01' });
  });
  test('Code-Point Open, without a header: the point is worked out from the grid', async () => {
    const row = await only(
      '"OL4 3DT",10,395638,405044,"E92000001","E19000001","E18000002","","E08000004","E05000724"\n',
    );
    expect(row?.localAuthority).toBe(oldham);
    expect(row?.location.grid).toEqual({ easting: 395_638, northing: 405_044 });
    expect(row?.location.point.lat).toBeCloseTo(53.54202, 4);
    expect(row?.location.point.lng).toBeCloseTo(-2.067293, 4);
  });
  test('Code-Point Open with its short header, district in a county', async () => {
    const row = await only(
      'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n"ME141XX",10,576000,156000,"E92000001","","","E10000016","E07000110","E05004900"\n',
    );
    expect(row).toMatchObject({ postcode: 'ME141XX', localAuthority: kent });
  });
  test('repackaged: pcd, laua and the grid', async () => {
    expect(await only('pcd,laua,oseast1m,osnrth1m\nOL4 3DT,E08000004,395638,405044\n')).toMatchObject({
      postcode: 'OL43DT',
      localAuthority: oldham,
    });
  });
  test('a table of another maker: spaces and capitals in the names, the end as a day', async () => {
    const row = await only(
      'Postcode,In Use?,Latitude,Longitude,Easting,Northing,District Code,Terminated\nOL4 3DT,No,53.54202,-2.067293,395638,405044,E08000004,2019-06-01\n',
    );
    expect(row).toMatchObject({ postcode: 'OL43DT', localAuthority: oldham, endedIn: '2019-06' });
  });
  test('sectors, by their centre', async () => {
    const row = await only('sector,lat,lng,n_postcodes,main_la_gss\nOL4 1,53.5,-2.1,39,E08000004\n');
    expect(row).toMatchObject({
      postcode: 'OL41',
      localAuthority: oldham,
      location: { point: { lng: -2.1, lat: 53.5 }, precision: 'SECTOR' },
    });
  });
});

describe('authorities', () => {
  test.each([
    ['a pseudo code', 'E99999999', null],
    ['an unknown English code', 'E09000001', null],
    ['Wales', 'W06000015', 'W06000015'],
    ['the new code of Barnsley', 'E08000038', 'E08000016'],
    ['blank', '', null],
  ])('%s', async (_name, code, authority) => {
    expect((await only(`pcd,laua,oseast1m,osnrth1m\nOL4 3DT,${code},395638,405044\n`))?.localAuthority).toBe(authority);
  });
});

describe('rows that stand nowhere are set aside', () => {
  const columns = 'pcds,oseast1m,osnrth1m,lat,long,osgrdind,laua\n';
  test.each([
    ['no grid reference', 'GY1 1AA,,,99.999999,0.000000,9,L99999999', '2 - NO_GRID_REFERENCE SET_ASIDE'],
    ['grid quality 9 with numbers', 'OL4 3DT,395638,405044,53.5,-2.1,9,E08000004', '2 - NO_GRID_REFERENCE SET_ASIDE'],
    ['zeros', 'OL4 3DT,0,0,99.999999,0,1,E08000004', '2 - NO_GRID_REFERENCE SET_ASIDE'],
    ['no postcode', 'somewhere,395638,405044,53.5,-2.1,1,E08000004', '2 pcds POSTCODE SET_ASIDE'],
    ['a district only', 'OL4,395638,405044,53.5,-2.1,1,E08000004', '2 pcds POSTCODE SET_ASIDE'],
  ])('%s', async (_name, row, problem) => {
    const result = await checked('postcodes', {
      'p.csv': `${columns}${row}\nOL8 2RE,392000,402000,53.5,-2.1,1,E08000004\n`,
    });
    expect(problemsOf(result)).toEqual([problem]);
    expect(postcodesIn(result.loaded.postcodes).map(({ postcode }) => postcode)).toEqual(['OL82RE']);
  });
  test('Code-Point Open quality 90', async () => {
    const result = await checked('postcodes', {
      'p.csv':
        '"OL4 3DT",90,0,0,"E92000001","","","","E08000004",""\n"OL8 2RE",10,392000,402000,"E92000001","","","","E08000004",""\n',
    });
    expect(problemsOf(result)).toEqual(['1 - NO_GRID_REFERENCE SET_ASIDE']);
  });
});

test('a postcode twice: the same is identical, another place is set aside', async () => {
  const result = await checked('postcodes', {
    'p.csv':
      'pcd,laua,oseast1m,osnrth1m\nOL4 3DT,E08000004,395638,405044\nOL43DT,E08000004,395638,405044\nol4 3dt,E08000004,395000,405044\n',
  });
  expect(result).toMatchObject({ rows: 3, duplicatesInFile: 1, setAside: 1 });
});

test('a file without postcodes is refused', async () => {
  expect(await refusedSentence('postcodes', { 'p.csv': 'outcode,lat,lng\nOL4,53.5,-2.1\n' })).toContain(
    'is not a postcode table',
  );
});

test('the template has the columns that are read', async () => {
  const template = readFileSync(resolve(import.meta.dirname, '../../data/samples/postcodes-template.csv'), 'utf8');
  const row = await only(`${template}OL4 3DT,201906,395638,405044,1,E08000004,53.54202,-2.067293\n`);
  expect(row).toMatchObject({ postcode: 'OL43DT', endedIn: '2019-06', localAuthority: oldham });
});
