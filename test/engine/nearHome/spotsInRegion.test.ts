import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { isWithinMiles } from '../../../server/engine/distance.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { centreOf, childrenTooFar, hexagonsIn } from '../../../server/engine/nearHome/spotsInRegion.ts';
import { familyPoint } from '../factsBuilders.ts';
import { smallWorld } from './smallWorld.ts';

const hexagons = gridDisk(latLngToCell(familyPoint.lat, familyPoint.lng, 7), 6);

const someCorner = fc.record({
  east: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  north: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
});

const someTriangle = fc.tuple(someCorner, someCorner, someCorner).map((corners): GeoJSON.Polygon => {
  const ring = corners.map(({ east, north }) => [familyPoint.lng + east, familyPoint.lat + north]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
});

describe('hexagonsIn', () => {
  it('keeps those whose centre is in an area, as a test of every corner says, in the order given', () => {
    fc.assert(
      fc.property(fc.array(someTriangle, { minLength: 1, maxLength: 3 }), (areas) => {
        const isIn = (hexagon: string) => {
          const { lng, lat } = centreOf(hexagon);
          return areas.some((area) => booleanPointInPolygon([lng, lat], area));
        };
        expect(hexagonsIn(hexagons, areas)).toEqual(hexagons.filter(isIn));
        const together: GeoJSON.MultiPolygon = {
          type: 'MultiPolygon',
          coordinates: areas.map((area) => area.coordinates),
        };
        expect(hexagonsIn(hexagons, [together])).toEqual(hexagonsIn(hexagons, areas));
      }),
      { seed: 71, numRuns: 60 },
    );
  });

  it('keeps all where no area is known', () => {
    expect(hexagonsIn(hexagons, [])).toEqual(hexagons);
  });
});

describe('childrenTooFar', () => {
  it('counts the children short for whom no hexagon is near every place they are measured from', () => {
    fc.assert(
      fc.property(smallWorld, fc.subarray(hexagons, { maxLength: 3 }), ({ facts, setting }, some) => {
        const world = nearHomeWorld(facts, setting, nearHomeSolver());
        const tooFar = world.measured.filter(({ group, reason }) => {
          const places = world.standing.groups[group ?? -1]?.anchors.places ?? [];
          const reaches = (hexagon: string) =>
            places.every(({ location }) => isWithinMiles(location.point, centreOf(hexagon), setting.withinMiles));
          return reason !== null && !some.some(reaches);
        });
        expect(childrenTooFar(world, some)).toBe(tooFar.length);
      }),
      { seed: 72, numRuns: 60 },
    );
  });
});
