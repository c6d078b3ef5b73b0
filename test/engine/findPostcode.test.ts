import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMiles } from '../../server/engine/distance.ts';
import { findPostcode, postcodeTableOf } from '../../server/engine/findPostcode.ts';
import type { LoadedPostcode } from '../../server/engine/loadedFacts.ts';
import { packPostcodes, postcodesIn } from '../import/postcodePacking.ts';

const oldham = 'E08000004';
const row = (postcode: string, change: Partial<LoadedPostcode> = {}, lng = -2.1, lat = 53.5): LoadedPostcode => ({
  postcode,
  location: {
    point: { lng, lat },
    grid: { easting: 392_000, northing: 405_000 },
    precision: /\d$/.test(postcode) ? 'SECTOR' : 'UNIT',
    precisionMiles: null,
  },
  localAuthority: oldham,
  endedIn: null,
  ...change,
});
const find = (rows: readonly LoadedPostcode[], asked: string) =>
  findPostcode(postcodeTableOf(packPostcodes(rows)), asked);

describe('what is found', () => {
  test('the unit, as it was given', () => {
    expect(find([row('OL41AA'), row('OL41AB', { endedIn: '2019-06' })], 'OL41AB')).toEqual(
      row('OL41AB', { endedIn: '2019-06' }),
    );
  });
  test('else its sector’s own row, with the spread of its units', () => {
    const rows = [row('OL41'), row('OL41AA', {}, -2.1, 53.51), row('OL41AB', {}, -2.1, 53.49)];
    const found = find(rows, 'OL41ZZ');
    expect(found).toMatchObject({
      postcode: 'OL41',
      location: { precision: 'SECTOR', point: { lng: -2.1, lat: 53.5 } },
    });
    expect(found?.location.precisionMiles).toBeCloseTo(0.69, 2);
  });
  test('else the mean of its units in use', () => {
    const rows = [row('OL41AA', {}, -2.0), row('OL41AB', {}, -2.2), row('OL41AC', { endedIn: '2001-01' }, -3)];
    expect(find(rows, 'OL41ZZ')?.location.point.lng).toBeCloseTo(-2.1, 10);
  });
  test('else, where none is in use, the mean of those that ended, with the last date', () => {
    const rows = [row('OL41AA', { endedIn: '2001-01' }, -2.0), row('OL41AB', { endedIn: '2012-12' }, -2.2)];
    expect(find(rows, 'OL41ZZ')).toMatchObject({ postcode: 'OL41', endedIn: '2012-12' });
  });
  test('a unit whose point is the sector’s mean is as coarse as the sector', () => {
    const atSector = row('OL41AC');
    const rows = [
      row('OL41AA', {}, -2.1, 53.51),
      row('OL41AB', {}, -2.1, 53.49),
      { ...atSector, location: { ...atSector.location, precision: 'SECTOR' as const } },
    ];
    const found = find(rows, 'OL41AC');
    expect(found).toMatchObject({ postcode: 'OL41AC', location: { precision: 'SECTOR' } });
    expect(found?.location.precisionMiles).toBeCloseTo(0.69, 2);
  });
  test.each([
    ['a sector nobody has', 'M11AA'],
    ['a longer district that begins the same', 'OL411AA'],
    ['a shorter one', 'OL1AA'],
    ['no postcode', "x'--"],
  ])('nothing: %s', (_name, asked) => {
    expect(find([row('OL41AA')], asked)).toBeNull();
  });
  test('the authority of a sector only where all its units have the same', () => {
    const rows = [row('OL41AA'), row('OL41AB', { localAuthority: null }), row('OL51AA'), row('OL51AB')];
    expect([find(rows, 'OL41ZZ')?.localAuthority, find(rows, 'OL51ZZ')?.localAuthority]).toEqual([null, oldham]);
  });
  test('an empty table', () => {
    expect(find([], 'OL41AA')).toBeNull();
  });
});

test('nine of ten units lie within the spread of their sector, told against Turf', () => {
  const offset = fc.integer({ min: -20_000, max: 20_000 });
  const units = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 675 }), offset, offset), {
    minLength: 2,
    maxLength: 60,
    selector: ([unit]) => unit,
  });
  fc.assert(
    fc.property(units, (drawn) => {
      const rows = drawn.map(([unit, x, y]) => {
        const letters = String.fromCharCode(65 + Math.floor(unit / 26), 65 + (unit % 26));
        return row(`OL41${letters}`, {}, -2.1 + x / 1e6, 53.5 + y / 1e6);
      });
      const found = find(rows, 'OL41');
      const spread = found?.location.precisionMiles ?? Number.NaN;
      const miles = rows.map(({ location }) => distanceMiles(location.point, found?.location.point ?? location.point));
      const within = miles.filter((one) => one <= spread * 1.001).length;
      expect(within).toBeGreaterThanOrEqual(rows.length * 0.9);
      expect(miles.filter((one) => one < spread * 0.999).length).toBeLessThan(Math.ceil(rows.length * 0.9));
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('every row of any table is found again as it was packed, and none that is not there', () => {
  const unit = fc
    .tuple(
      fc.constantFrom('M1', 'OL4', 'OL41', 'EC1A', 'W1'),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 675 }),
    )
    .map(
      ([district, sector, letters]) =>
        `${district}${sector}${String.fromCharCode(65 + Math.floor(letters / 26), 65 + (letters % 26))}`,
    );
  fc.assert(
    fc.property(fc.uniqueArray(unit, { maxLength: 80 }), unit, (postcodes, other) => {
      const rows = postcodes.map((postcode, at) =>
        row(postcode, { localAuthority: at % 3 === 0 ? null : `E0800000${at % 3}` }, -2 + at / 1000),
      );
      const blocks = packPostcodes(rows);
      expect(
        postcodesIn(blocks)
          .map(({ postcode }) => postcode)
          .toSorted(),
      ).toEqual(postcodes.toSorted());
      const table = postcodeTableOf(blocks);
      for (const one of rows) expect(findPostcode(table, one.postcode)).toEqual(one);
      if (!postcodes.includes(other)) expect(findPostcode(table, other)?.postcode).not.toBe(other);
    }),
    { seed: 5, numRuns: 60 },
  );
});
