import { describe, expect, it } from 'vitest';
import { ssda903DistanceClass, ssda903DistanceMiles } from '../../server/engine/ssda903Distance.ts';

const home = { easting: 392_000, northing: 405_000 };
const east = (metres: number) => ({ easting: home.easting + metres, northing: home.northing });

describe('ssda903DistanceMiles', () => {
  it.each([
    ['the same postcode', 0, 0],
    ['3 km', 3000, 1.9],
    ['20 miles of the return’s own', 32_186, 20],
    ['rounds up to 20.1', 32_267, 20.1],
    ['rounds down to 20.0', 32_266, 20],
    ['half rounds up: 20.05 miles', 20.05 * 1609.3, 20.1],
    ['half rounds up: 0.15 miles', 0.15 * 1609.3, 0.2],
    ['half rounds up: 1.25 miles', 1.25 * 1609.3, 1.3],
  ])('%s', (_, metres, miles) => {
    expect(ssda903DistanceMiles({ home, placement: east(metres), isUasc: false })).toBe(miles);
  });

  it('is measured on the grid, both ways across', () => {
    const placement = { easting: home.easting + 30_000, northing: home.northing - 40_000 };
    expect(ssda903DistanceMiles({ home, placement, isUasc: false })).toBe(31.1);
  });

  it('is not known without both grid references, nor for an unaccompanied child', () => {
    expect(ssda903DistanceMiles({ home: null, placement: home, isUasc: false })).toBeNull();
    expect(ssda903DistanceMiles({ home, placement: null, isUasc: false })).toBeNull();
    expect(ssda903DistanceMiles({ home, placement: home, isUasc: true })).toBeNull();
    expect(ssda903DistanceMiles({ home, placement: { easting: Number.NaN, northing: 1 }, isUasc: false })).toBeNull();
  });
});

describe('ssda903DistanceClass', () => {
  it.each([
    [0, 'WITHIN_20'],
    [20, 'WITHIN_20'],
    [20.1, 'OVER_20'],
    [999.8, 'OVER_20'],
    [999.9, 'NOT_KNOWN'],
    [-1, 'NOT_KNOWN'],
    [Number.NaN, 'NOT_KNOWN'],
    [null, 'NOT_KNOWN'],
  ])('%s miles is %s', (miles, expected) => {
    expect(ssda903DistanceClass(miles)).toBe(expected);
  });
});
