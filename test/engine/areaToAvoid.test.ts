import { booleanPointInPolygon, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInArea } from '../../server/engine/areaToAvoid.ts';
import { distanceMiles } from '../../server/engine/distance.ts';
import type { Point } from '../../server/engine/facts.ts';

const at = (lng: number, lat: number): Point => ({ lng, lat });
const centre = at(-2, 53.5);
/** An L: its inner corner is at (-2, 53.5). */
const corners = [at(-2.1, 53.4), at(-1.9, 53.4), at(-1.9, 53.5), at(-2, 53.5), at(-2, 53.6), at(-2.1, 53.6)];
const drawn = { centre, radiusMiles: 20, corners };

describe('isInArea', () => {
  it.each([
    ['the middle of one arm', at(-1.95, 53.45), true],
    ['the middle of the other', at(-2.05, 53.55), true],
    ['the notch, inside the circle round it', at(-1.95, 53.55), false],
    ['far outside', at(-1, 53.5), false],
    ['on a side', at(-2, 53.4), true],
    ['on a corner', at(-1.9, 53.5), true],
    ['on the inner corner', at(-2, 53.5), true],
    ['a hair outside a side', at(-1.9 + 1e-9, 53.45), false],
    ['a hair inside a side', at(-1.9 - 1e-9, 53.45), true],
  ])('a drawn area: %s', (_name, spot, isInside) => {
    expect(isInArea(drawn, spot)).toBe(isInside);
  });

  it('counts the edge of a circle as inside', () => {
    const edge = at(-2.05, 53.5);
    const radiusMiles = distanceMiles(centre, edge);
    expect(isInArea({ centre, radiusMiles }, edge)).toBe(true);
    expect(isInArea({ centre, radiusMiles: radiusMiles - 1e-9, corners: null }, edge)).toBe(false);
  });

  it('never keeps out what the circle round it does not hold', () => {
    expect(isInArea({ centre, radiusMiles: 0.1, corners }, at(-2.05, 53.55))).toBe(false);
  });

  it('is Turf’s answer wherever the spot lies in the circle', () => {
    const ring = [...corners, at(-2.1, 53.4)].map(({ lng, lat }) => [lng, lat]);
    const spot = fc.record({
      lng: fc.double({ min: -2.15, max: -1.85, noNaN: true }),
      lat: fc.double({ min: 53.35, max: 53.65, noNaN: true }),
    });
    fc.assert(
      fc.property(spot, ({ lng, lat }) => {
        expect(isInArea(drawn, { lng, lat })).toBe(booleanPointInPolygon([lng, lat], polygon([ring])));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
