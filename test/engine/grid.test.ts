import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../server/engine/distance.ts';
import type { Point } from '../../server/engine/facts.ts';
import { indexPoints, nearest, type PointHit, withinMiles } from '../../server/engine/grid.ts';

const coordinate = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const england = fc.record({ lng: coordinate(-6, 2), lat: coordinate(49.9, 55.8) });
/** A few points to the degree, so that many are the same and many are equally far. */
const crowded = fc.record({
  lng: fc.integer({ min: -8, max: 8 }).map((n) => n / 4),
  lat: fc.integer({ min: 208, max: 220 }).map((n) => n / 4),
});
const anywhere = fc.oneof(
  fc.record({ lng: coordinate(-180, 180), lat: coordinate(-90, 90) }),
  fc.record({ lng: coordinate(179, 181), lat: coordinate(-1, 1) }),
  fc.record({ lng: coordinate(-180, 180), lat: coordinate(88, 90) }),
  fc.constantFrom({ lng: 0, lat: 90 }, { lng: 12, lat: -90 }, { lng: 180, lat: 0 }, { lng: -180, lat: 0 }),
);

function bruteForce(points: readonly (Point | null)[], centre: Point): PointHit[] {
  return points
    .flatMap((point, index) => (point === null ? [] : [{ index, miles: distanceMiles(centre, point) }]))
    .sort((a, b) => a.miles - b.miles || a.index - b.index);
}

describe.each([
  ['England', england],
  ['crowded, with repeats and ties', crowded],
  ['anywhere on Earth', anywhere],
])('index of points: %s', (_, point) => {
  const points = fc.array(fc.option(point, { freq: 12 }), { maxLength: 120 });

  it('finds within a limit what Turf finds of every point, in order', () => {
    fc.assert(
      fc.property(
        points,
        point,
        fc.oneof(coordinate(0, 250), fc.constantFrom(0, 1, 20, 200, 12_000)),
        (given, centre, miles) => {
          const expected = bruteForce(given, centre).filter((hit) => hit.miles <= miles);
          expect(withinMiles(indexPoints(given), centre, miles)).toEqual(expected);
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  });

  it('finds the nearest accepted points as Turf does of every point, in order', () => {
    fc.assert(
      fc.property(points, point, fc.integer({ min: 0, max: 30 }), (given, centre, count) => {
        const accept = (index: number) => index % 3 !== 0;
        const expected = bruteForce(given, centre)
          .filter((hit) => accept(hit.index))
          .slice(0, count);
        expect(nearest(indexPoints(given), { centre, count, accept })).toEqual(expected);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

describe('index of points: edges', () => {
  const centre = { lng: -2.1, lat: 53.5 };

  it('includes the point exactly at the limit', () => {
    const point = { lng: -2.3, lat: 53.6 };
    const miles = distanceMiles(centre, point);
    expect(withinMiles(indexPoints([point]), centre, miles)).toEqual([{ index: 0, miles }]);
  });

  it('finds nothing in an empty index, within no limit, or for a centre that is nowhere', () => {
    expect(withinMiles(indexPoints([]), centre, 200)).toEqual([]);
    expect(nearest(indexPoints([]), { centre, count: 5, accept: () => true })).toEqual([]);
    expect(withinMiles(indexPoints([centre]), centre, Number.NaN)).toEqual([]);
    expect(withinMiles(indexPoints([centre]), { lng: Number.NaN, lat: 53 }, 20)).toEqual([]);
  });

  it('leaves out points that are nowhere', () => {
    const index = indexPoints([null, { lng: Number.NaN, lat: 53.5 }, centre]);
    expect(index.size).toBe(1);
    expect(withinMiles(index, centre, 5)).toEqual([{ index: 2, miles: 0 }]);
  });

  it('asks of each point at most once, and stops when none is accepted', () => {
    const points = Array.from({ length: 60 }, (_, n) => ({ lng: -2 + n / 50, lat: 53 + n / 60 }));
    const asked: number[] = [];
    const hits = nearest(indexPoints(points), { centre, count: 5, accept: (index) => asked.push(index) < 0 });
    expect(hits).toEqual([]);
    expect(asked.toSorted((a, b) => a - b)).toEqual(points.map((_, index) => index));
  });
});
