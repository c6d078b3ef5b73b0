import { expect, it } from 'vitest';
import { boundaryOf, centreOf, hexagonOf, resolutionFor } from '../../../server/engine/access/hexagons.ts';
import { distanceMiles } from '../../../server/engine/distance.ts';
import { familyPoint, milesNorth } from '../factsBuilders.ts';

it('a point is in the hexagon whose corners are around it, longitude before latitude', () => {
  const hexagon = hexagonOf(familyPoint, 7);
  const ring = boundaryOf(hexagon);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const [lng = 0, lat = 0] of ring) expect(distanceMiles(familyPoint, { lng, lat })).toBeLessThan(2.5);
  expect(hexagonOf(centreOf(hexagon), 7)).toBe(hexagon);
});

it('a wide region is shown in wider hexagons, so that there are never too many', () => {
  const scattered = (miles: number) =>
    Array.from({ length: 1_000 }, (_, n) => {
      const { lng, lat } = milesNorth(((n % 40) / 40) * miles);
      return { lng: lng + (Math.floor(n / 40) / 25) * (miles / 42), lat };
    });
  expect([resolutionFor([familyPoint]), resolutionFor(scattered(20)), resolutionFor(scattered(300))]).toEqual([
    7, 7, 5,
  ]);
});
