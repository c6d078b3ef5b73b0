import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfAreas, isInBounds } from '../../../client/map/bounds.ts';
import { type Box, boxesAround, placeLabels } from '../../../client/map/labelPlaces.ts';
import { milesPerPixel, scaleBar } from '../../../client/map/scale.ts';

const frame: Box = { left: 0, top: 0, width: 400, height: 300 };
const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('labels on a map', () => {
  it('drop their value, then their name, before they overlap', () => {
    const full = { left: 10, top: 10, width: 80, height: 40 };
    const nameOnly = { left: 10, top: 60, width: 80, height: 20 };
    const plates = [
      { id: 'first', options: [{ form: 0, box: full }] },
      {
        id: 'second',
        options: [
          { form: 0, box: full },
          { form: 1, box: nameOnly },
        ],
      },
      {
        id: 'third',
        options: [
          { form: 0, box: full },
          { form: 1, box: nameOnly },
        ],
      },
    ];
    expect(placeLabels(plates, [], frame).map(({ id, form }) => [id, form])).toEqual([
      ['first', 0],
      ['second', 1],
    ]);
  });

  it('never overlap each other or a taken box, nor leave the frame', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: -20, max: 420 }), y: fc.integer({ min: -20, max: 320 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (centres) => {
        const taken = [{ left: 300, top: 0, width: 100, height: 80 }];
        const requests = centres.map(({ x, y }, id) => ({
          id: String(id),
          options: boxesAround(x, y, { width: 60, height: 30 }).map((box) => ({ form: 0, box })),
        }));
        const placed = placeLabels(requests, taken, frame);
        placed.forEach(({ box }, at) => {
          expect(box.left >= 0 && box.top >= 0 && box.left + box.width <= 400 && box.top + box.height <= 300).toBe(
            true,
          );
          expect(taken.some((other) => touches(box, other))).toBe(false);
          expect(placed.slice(at + 1).some((other) => touches(box, other.box))).toBe(false);
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('the scale bar', () => {
  it.each([8, 9.3, 10, 11.7, 13])('at zoom %f is a round number of miles and no longer than asked', (zoom) => {
    const { miles, pixels } = scaleBar(milesPerPixel(53.5, zoom), 100);
    expect(pixels).toBeLessThanOrEqual(100);
    expect(pixels).toBeGreaterThan(35);
    expect([1, 2, 5]).toContain(Number(String(miles).replace(/[0.]/g, '')));
  });
  it('agrees with the length of a degree of latitude', () => {
    const pixelsPerDegree = (256 * 2 ** 10) / 360 / Math.cos((53.5 * Math.PI) / 180);
    expect(milesPerPixel(53.5, 10) * pixelsPerDegree).toBeCloseTo(69.17, 1);
  });
});

it('the box around areas takes in every part of them', () => {
  const square = (west: number, south: number): GeoJSON.Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south],
      ],
    ],
  });
  expect(boundsOfAreas([square(-3, 53), { type: 'MultiPolygon', coordinates: [square(1, 50).coordinates] }])).toEqual({
    south: 50,
    west: -3,
    north: 54,
    east: 2,
  });
  expect(boundsOfAreas([])).toBeNull();
});

it.each([
  ['in the middle', { lat: 53, lng: -2 }, true],
  ['on the edge', { lat: 54, lng: -3 }, true],
  ['to the north', { lat: 54.1, lng: -2 }, false],
  ['to the east', { lat: 53, lng: -0.9 }, false],
])('a point %s of a box', (_, point, isIn) => {
  expect(isInBounds(point, { south: 52, west: -3, north: 54, east: -1 })).toBe(isIn);
});
