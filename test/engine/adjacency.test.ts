import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjoiningPairs, type Outline } from '../../server/engine/adjacency.ts';

type Corner = readonly [number, number];
const outline = (authority: string, corners: readonly Corner[]): Outline => {
  const ring = [...corners, corners[0] ?? [0, 0]].map(([x, y]) => [x, y]);
  return { authority, geometry: { type: 'Polygon', coordinates: [ring] } };
};
/** About 6.7 km by 11 km at 53 degrees north. */
const square = (authority: string, [west, south]: Corner, size = 0.1): Outline =>
  outline(authority, [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ]);
const pairsOf = (outlines: readonly Outline[]) => adjoiningPairs(outlines).map((pair) => pair.join('-'));
const metresEast = (metres: number) => metres / (111_195 * Math.cos((52.8 * Math.PI) / 180));

describe('who adjoins whom', () => {
  const a = square('A', [-2, 53]);
  test.each<[string, Outline, string[]]>([
    ['a whole edge in common', square('B', [-1.9, 53]), ['A-B']],
    [
      'the same edge drawn the other way round',
      outline('B', [
        [-1.9, 53],
        [-1.9, 53.1],
        [-1.8, 53.1],
        [-1.8, 53],
      ]),
      ['A-B'],
    ],
    [
      'an edge that the other cuts in two',
      outline('B', [
        [-1.9, 53],
        [-1.8, 53],
        [-1.8, 53.1],
        [-1.9, 53.1],
        [-1.9, 53.04],
      ]),
      ['A-B'],
    ],
    ['half an edge, its corner in the middle of the other’s', square('B', [-1.9, 53.05]), ['A-B']],
    ['a point only: they do not adjoin', square('B', [-1.9, 53.1]), []],
    [
      'a point only, with a sharp corner',
      outline('B', [
        [-1.9, 53.1],
        [-1.8, 53.12],
        [-1.82, 53.17],
      ]),
      [],
    ],
    ['60 m apart all along, as two files draw one border', square('B', [-1.9 + metresEast(60), 53]), ['A-B']],
    ['60 m over one another', square('B', [-1.9 - metresEast(60), 53]), ['A-B']],
    ['150 m apart: water lies between', square('B', [-1.9 + metresEast(150), 53]), []],
    ['an island far out', square('B', [-1, 53]), []],
    ['the same area under two codes', square('B', [-2, 53]), ['A-B']],
    [
      'one inside a hole of the other',
      {
        authority: 'B',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-2.2, 52.9],
              [-1.7, 52.9],
              [-1.7, 53.3],
              [-2.2, 53.3],
              [-2.2, 52.9],
            ],
            [
              [-2, 53],
              [-2, 53.1],
              [-1.9, 53.1],
              [-1.9, 53],
              [-2, 53],
            ],
          ],
        },
      },
      ['A-B'],
    ],
  ])('%s', (_name, b, pairs) => {
    expect(pairsOf([a, b])).toEqual(pairs);
    expect(pairsOf([b, a])).toEqual(pairs);
  });

  test('four that meet in one corner adjoin side by side and not across', () => {
    const four = [square('A', [-2, 53]), square('B', [-1.9, 53]), square('C', [-2, 53.1]), square('D', [-1.9, 53.1])];
    expect(pairsOf(four)).toEqual(['A-B', 'A-C', 'B-D', 'C-D']);
  });

  test('a border of 20 metres is one, as that of Lincolnshire and North Northamptonshire is', () => {
    const b = outline('B', [
      [-1.9, 53],
      [-1.9, 53 + 20 / 111_195],
      [-1.8, 53.1],
      [-1.8, 52.9],
    ]);
    const a = outline('A', [
      [-2, 53],
      [-1.9, 53],
      [-1.9, 53 + 20 / 111_195],
      [-2, 53.1],
    ]);
    expect(pairsOf([a, b])).toEqual(['A-B']);
  });

  test('several outlines of one authority are one', () => {
    expect(pairsOf([square('A', [-2, 53]), square('A', [-1.5, 53]), square('B', [-1.4, 53])])).toEqual(['A-B']);
  });

  test('an outline that crosses itself is survived', () => {
    const bowTie = outline('B', [
      [-1.9, 53],
      [-1.8, 53.1],
      [-1.8, 53],
      [-1.9, 53.1],
    ]);
    expect(pairsOf([square('A', [-2, 53]), bowTie])).toEqual(['A-B']);
  });

  test('none and one', () => {
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf([square('A', [-2, 53])])).toEqual([]);
  });
});

test('a sheet of squares: neighbours are those side by side, whatever the order, and with corners a few metres off', () => {
  const size = 4;
  const at = (index: number): Corner => [index % size, Math.floor(index / size)];
  const expected = [...Array(size * size).keys()].flatMap((i) =>
    [...Array(size * size).keys()]
      .filter((j) => j > i && Math.abs(at(i)[0] - at(j)[0]) + Math.abs(at(i)[1] - at(j)[1]) === 1)
      .map((j) => `${String(i).padStart(2, '0')}-${String(j).padStart(2, '0')}`),
  );
  const noise = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(noise, fc.boolean(), (metres, isExact) => {
      const outlines = [...Array(size * size).keys()].map((index) => {
        const [x, y] = at(index);
        const off = (which: number) => (isExact ? 0 : metresEast(metres[which] ?? 0));
        return square(String(index).padStart(2, '0'), [-2 + x * 0.1 + off(index), 53 + y * 0.1 + off(index + 16)]);
      });
      // Corners a few metres off no longer tell a point from a short border: only squares that meet exactly are told apart there.
      const found = pairsOf(outlines.toReversed());
      expect(found.filter((pair) => expected.includes(pair))).toEqual(expected);
      if (isExact) expect(found).toEqual(expected);
    }),
    { seed: 3, numRuns: 30 },
  );
});
