import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../server/engine/distance.ts';
import { indexPoints } from '../../server/engine/grid.ts';
import { indexesWithin } from '../../server/engine/reach.ts';

const england = fc.record({
  lng: fc.double({ min: -3, max: -2, noNaN: true }),
  lat: fc.double({ min: 53, max: 54, noNaN: true }),
});

describe('indexesWithin', () => {
  it('equals asking Turf of every point and every centre, a point at the very limit included', () => {
    const points = fc.array(fc.option(england), { minLength: 1, maxLength: 30 });
    const centres = fc.array(england, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(points, centres, fc.double({ min: 0, max: 40, noNaN: true }), fc.nat(), (all, from, some, pick) => {
        const [centre, point] = [from[0], all[pick % all.length]];
        const limits = [some, centre && point ? distanceMiles(centre, point) : some];
        for (const limit of limits) {
          const near = all.flatMap((one, at) =>
            one && from.every((place) => distanceMiles(place, one) <= limit) ? [at] : [],
          );
          expect(indexesWithin(indexPoints(all), from, limit).toSorted((a, b) => a - b)).toEqual(near);
        }
      }),
      { seed: 13, numRuns: 400 },
    );
  });

  it.each([
    ['no centre', [], 5],
    ['a limit that is no number', [{ lng: -2.1, lat: 53.5 }], Number.NaN],
    ['a limit below nothing', [{ lng: -2.1, lat: 53.5 }], -1],
    [
      'a centre that is no number',
      [
        { lng: -2.1, lat: 53.5 },
        { lng: Number.NaN, lat: 53.5 },
      ],
      5,
    ],
  ])('finds nothing from %s', (_, centres, miles) => {
    expect(indexesWithin(indexPoints([{ lng: -2.1, lat: 53.5 }]), centres, miles)).toEqual([]);
  });
});
