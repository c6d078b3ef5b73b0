import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles, earthRadiusMiles, isWithinMiles } from '../../server/engine/distance.ts';

const anywhere = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});
const england = fc.record({
  lng: fc.double({ min: -6, max: 2, noNaN: true }),
  lat: fc.double({ min: 49.9, max: 55.8, noNaN: true }),
});
const turfMiles = (a: { lng: number; lat: number }, b: { lng: number; lat: number }) =>
  distance([a.lng, a.lat], [b.lng, b.lat], { units: 'miles' });

describe('distanceMiles', () => {
  it('is Turf’s distance between Oldham and Stockport', () => {
    expect(distanceMiles({ lng: -2.1114, lat: 53.5409 }, { lng: -2.1575, lat: 53.4083 })).toBeCloseTo(9.36, 1);
  });

  it('is Turf’s distance everywhere, and half the way round where Turf has none', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const miles = turfMiles(a, b);
        expect(distanceMiles(a, b)).toBe(Number.isNaN(miles) ? Math.PI * earthRadiusMiles : miles);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('is known between opposite points', () => {
    fc.assert(
      fc.property(anywhere, (a) => {
        const opposite = { lng: a.lng > 0 ? a.lng - 180 : a.lng + 180, lat: -a.lat };
        expect(distanceMiles(a, opposite)).toBeCloseTo(Math.PI * earthRadiusMiles, 1);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

describe('isWithinMiles', () => {
  it.each([
    ['England, at any limit', england],
    ['anywhere on Earth', anywhere],
  ])('agrees with Turf: %s', (_, point) => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 500, noNaN: true }), (a, b, limit) => {
        expect(isWithinMiles(a, b, limit)).toBe(distanceMiles(a, b) <= limit);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  it('includes the limit itself and leaves out the next number below it, whatever the points', () => {
    fc.assert(
      fc.property(england, england, (a, b) => {
        const miles = distanceMiles(a, b);
        expect(isWithinMiles(a, b, miles)).toBe(true);
        fc.pre(miles > 0);
        const below = miles * (1 - 2 ** -52);
        expect(isWithinMiles(a, b, below)).toBe(distanceMiles(a, b) <= below);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('finds a point within 0 miles of itself, and nothing within a negative or unknown limit', () => {
    const point = { lng: -2.1, lat: 53.5 };
    expect(isWithinMiles(point, point, 0)).toBe(true);
    expect(isWithinMiles(point, point, -1)).toBe(false);
    expect(isWithinMiles(point, point, Number.NaN)).toBe(false);
  });
});
