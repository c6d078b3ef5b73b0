import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../server/engine/distance.ts';
import type { HomeFacts, Point } from '../../../server/engine/facts.ts';
import { farthestWithin, locatedRooms, nearbyOf, reachOf } from '../../../server/engine/nearHome/locatedRooms.ts';
import { buildHome } from '../factsBuilders.ts';

const roomAt = (point: Point | null) => {
  const location: HomeFacts['location'] = point && { point, grid: null, precision: 'UNIT' };
  return { home: buildHome({ location }), usable: 1, held: 0, free: 1, ordinary: 1 };
};
const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const england = fc.record({
  lat: fc.double({ min: 51, max: 52, noNaN: true }),
  lng: fc.double({ min: -1, max: 0.5, noNaN: true }),
});
const world = fc.oneof(england, england, anywhere).chain((middle) => {
  const shift = fc.double({ min: -1, max: 1, noNaN: true });
  const close = fc.tuple(shift, shift).map(([up, along]): Point => {
    return { lat: Math.max(-90, Math.min(90, middle.lat + up)), lng: middle.lng + along };
  });
  return fc.record({
    points: fc.array(fc.oneof(close, close, anywhere), { maxLength: 30 }),
    anchors: fc.array(close, { minLength: 1, maxLength: 3 }),
    withinMiles: fc.constantFrom(1, 5, 20, 57.3, 200),
  });
});

describe('locatedRooms', () => {
  it('finds the homes that Turf finds, from the tile of the first anchor, in order of latitude', () => {
    fc.assert(
      fc.property(world, ({ points, anchors, withinMiles }) => {
        const rooms = locatedRooms(points.map(roomAt), withinMiles, () => true);
        const reach = reachOf(anchors, withinMiles);
        const found = [...nearbyOf(rooms, reach)].filter((at) => farthestWithin(reach, rooms, at) < Infinity);
        const isNear = (point: Point) => anchors.every((anchor) => distanceMiles(anchor, point) <= withinMiles);
        const expected = [...points.entries()].filter(([, point]) => isNear(point));
        expected.sort(([m, a], [n, b]) => a.lat - b.lat || m - n);
        expect(found.map((at) => rooms.position[at])).toEqual(expected.map(([position]) => position));
        expect(nearbyOf(rooms, reach)).toBe(nearbyOf(rooms, reach));
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('leaves out homes of which nobody knows where they stand, and those not meant', () => {
    const points = [null, { lat: 52, lng: 0 }, { lat: Number.NaN, lng: 0 }, { lat: 51, lng: 0 }, { lat: 50, lng: 0 }];
    const rooms = locatedRooms(points.map(roomAt), 20, (_, position) => position !== 4);
    expect([...rooms.position]).toEqual([3, 1]);
  });
});
