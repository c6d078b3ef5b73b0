import { booleanPointInPolygon, distance, kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAreaText } from '../../server/import/areaText.ts';
import { drawnAreaFault, drawnLabel, enclosingCircle, tidyCorners } from '../../server/import/drawnArea.ts';

const at = (lng: number, lat: number) => ({ lng, lat });
const square = [at(-2.1, 53.5), at(-2, 53.5), at(-2, 53.6), at(-2.1, 53.6)];
const round = (count: number, radius = 0.1) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return at(-2 + radius * Math.cos(angle), 53.5 + radius * Math.sin(angle));
  });

const faults: readonly (readonly [string, readonly { lng: number; lat: number }[], RegExp | null])[] = [
  ['a square', square, null],
  ['three corners', square.slice(0, 3), null],
  ['200 corners', round(200), null],
  ['none', [], /at least 3 corners/],
  ['two corners', square.slice(0, 2), /at least 3 corners/],
  ['201 corners', round(201), /at most 200 corners/],
  ['on one line', [at(-2, 53.5), at(-2.1, 53.5), at(-2.2, 53.5)], /on one line/],
  ['a bow tie', [square[0], square[2], square[1], square[3]].flatMap((one) => one ?? []), /cross or touch/],
  ['a side that goes back over another', [...square, at(-2.1, 53.4)], /cross or touch/],
  ['a corner on another side', [...square.slice(0, 3), at(-2.05, 53.5)], /cross or touch/],
  ['a corner used twice', [...square, at(-2.2, 53.7), at(-2, 53.6), at(-2.3, 53.6)], /cross or touch/],
  ['latitude before longitude', square.map(({ lng, lat }) => at(lat, lng)), /outside Great Britain/],
  ['half of England', round(60, 1.5), /more than 50 miles/],
  ['no number', [...square.slice(0, 3), at(Number.NaN, 53.5)], /outside Great Britain/],
];

test.each(faults)('%s', (_name, corners, sentence) => {
  const fault = drawnAreaFault(corners);
  if (sentence === null) expect(fault).toBeNull();
  else expect(fault).toMatch(sentence);
});

describe('properties', () => {
  const corner = fc.record({
    lng: fc.integer({ min: 0, max: 40 }).map((step) => -2.2 + step / 100),
    lat: fc.integer({ min: 0, max: 40 }).map((step) => 53.3 + step / 100),
  });
  const some = fc.uniqueArray(corner, { minLength: 4, maxLength: 9, selector: ({ lng, lat }) => `${lng} ${lat}` });

  it('whatever Turf sees cross itself is refused', () => {
    let crossing = 0;
    fc.assert(
      fc.property(some, (corners) => {
        const ring = [...corners, ...corners.slice(0, 1)].map(({ lng, lat }) => [lng, lat]);
        if (kinks(polygon([ring])).features.length === 0) return;
        crossing += 1;
        expect(drawnAreaFault(corners)).not.toBeNull();
      }),
      { seed: 8, numRuns: 600 },
    );
    expect(crossing).toBeGreaterThan(100);
  });

  it('does not depend on where it begins or which way round it goes', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 8 }), (corners, start) => {
        const turned = [...corners.slice(start % corners.length), ...corners.slice(0, start % corners.length)];
        const isFine = drawnAreaFault(corners) === null;
        expect(drawnAreaFault(turned) === null).toBe(isFine);
        expect(drawnAreaFault(corners.toReversed()) === null).toBe(isFine);
      }),
      { seed: 9, numRuns: 400 },
    );
  });

  it('the circle round it holds every spot inside it', () => {
    const inside = fc.tuple(some, corner);
    fc.assert(
      fc.property(inside, ([corners, spot]) => {
        if (drawnAreaFault(corners) !== null) return;
        const ring = [...corners, ...corners.slice(0, 1)].map(({ lng, lat }) => [lng, lat]);
        if (!booleanPointInPolygon([spot.lng, spot.lat], polygon([ring]))) return;
        const { centre, radiusMiles } = enclosingCircle(corners);
        expect(distance([centre.lng, centre.lat], [spot.lng, spot.lat], { units: 'miles' })).toBeLessThanOrEqual(
          radiusMiles,
        );
      }),
      { seed: 10, numRuns: 800 },
    );
  });
});

test('corners said twice are taken once, and the ring need not be closed', () => {
  expect(tidyCorners([...square.slice(0, 2), ...square.slice(1), ...square.slice(0, 1)])).toEqual(square);
  expect(tidyCorners([])).toEqual([]);
});

test('is named by how wide it is, never by where', () => {
  expect(drawnLabel(enclosingCircle(square))).toBe('Drawn area, about 8 miles wide');
  expect(drawnLabel({ centre: at(-2, 53), radiusMiles: 0.2 })).toBe('Drawn area, about 0.4 miles wide');
});

const texts: readonly (readonly [string, string, readonly { lng: number; lat: number }[] | null])[] = [
  ['WKT', 'POLYGON((-2.1 53.5, -2 53.5,-2 53.6))', square.slice(0, 3)],
  ['WKT in small letters', 'polygon ( ( -2.1 53.5 , -2 53.5 , -2 53.6 ) )', square.slice(0, 3)],
  ['GeoJSON', '{"type":"Polygon","coordinates":[[[-2.1,53.5],[-2,53.5],[-2,53.6]]]}', square.slice(0, 3)],
  ['WKT with a hole', 'POLYGON((-2.1 53.5, -2 53.5, -2 53.6),(-2.1 53.5, -2 53.5, -2 53.6))', null],
  ['GeoJSON with a hole', '{"type":"Polygon","coordinates":[[[-2.1,53.5]],[[-2,53.5]]]}', null],
  ['several', 'MULTIPOLYGON(((-2.1 53.5, -2 53.5, -2 53.6)))', null],
  ['words for numbers', 'POLYGON((a b, c d, e f))', null],
  ['three numbers', 'POLYGON((-2.1 53.5 1, -2 53.5 1, -2 53.6 1))', null],
  ['GeoJSON cut off', '{"type":"Polygon","coordinates":[[[-2.1', null],
  ['GeoJSON of a point', '{"type":"Point","coordinates":[-2.1,53.5]}', null],
  ['GeoJSON of nothing', '{"type":"Polygon","coordinates":[[null]]}', null],
];
test.each(texts)('a drawn area in a cell: %s', (_name, text, corners) => {
  expect(readAreaText(text)).toEqual(corners);
});
