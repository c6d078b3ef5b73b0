import { describe, expect, test } from 'vitest';
import type { Location } from '../../server/engine/facts.ts';
import {
  distancePrecision,
  placePrecisionSentence,
  precisionMilesOf,
  shownPrecisionMiles,
  tooCloseSentence,
  tooCloseToCall,
} from '../../server/engine/precision.ts';
import { askHomes, at, buildChild, buildHome, buildNeed, buildPlace, milesNorth } from './factsBuilders.ts';

const unit = at(milesNorth(0));
const place = (miles: number, change: Partial<Location> = {}): Location => ({ ...at(milesNorth(miles)), ...change });
const sector = (miles: number, precisionMiles: number | null = 0.6) =>
  place(miles, { precision: 'SECTOR', precisionMiles });

describe('how finely a place is known', () => {
  test.each<[string, Location, number, string | null]>([
    ['an ordinary postcode', unit, 0.1, null],
    ['a postcode at a building', place(0, { precisionMiles: 0.06 }), 0.06, null],
    [
      'a postcode placed by its neighbours',
      place(0, { precisionMiles: 0.31 }),
      0.31,
      'postcode placed by its neighbours: ±0.3 miles',
    ],
    ['a sector of known spread', sector(0), 0.6, 'sector centre: ±0.6 miles'],
    ['a very small sector', sector(0, 0.01), 0.01, 'sector centre: ±0.1 miles'],
    ['a sector of unknown spread', sector(0, null), 1, 'sector centre: ±1.0 miles'],
    ['a town', place(0, { precision: 'TOWN' }), 3, 'town centre: ±3.0 miles'],
  ])('%s', (_name, location, miles, sentence) => {
    expect(precisionMilesOf(location)).toBe(miles);
    expect(placePrecisionSentence(location)).toBe(sentence);
  });
});

test.each([
  [0, 0.1],
  [0.04, 0.1],
  [0.576, 0.6],
  [1.249, 1.2],
])('%f miles are shown as %f: which sector it is cannot be told from the number', (miles, shown) => {
  expect(shownPrecisionMiles(miles)).toBe(shown);
});

describe('how finely a distance is known: both ends count, the coarser is named', () => {
  test.each<[string, Location, Location, string | null]>([
    ['two ordinary postcodes', unit, unit, null],
    ['a sector and a postcode', sector(0), unit, 'sector centre: ±0.7 miles'],
    ['two sectors', sector(0), sector(1), 'sector centres: ±1.2 miles'],
    ['a town and a sector', place(0, { precision: 'TOWN' }), sector(0), 'town centre: ±3.6 miles'],
    [
      'two postcodes placed by their neighbours',
      place(0, { precisionMiles: 0.3 }),
      place(1, { precisionMiles: 0.3 }),
      'postcode placed by its neighbours: ±0.6 miles',
    ],
  ])('%s', (_name, a, b, sentence) => {
    expect(distancePrecision(a, b).sentence).toBe(sentence);
    expect(distancePrecision(b, a)).toEqual(distancePrecision(a, b));
  });
});

describe('too close to call', () => {
  test.each<[string, Location, Location | null, boolean]>([
    ['inside the margin, below the limit', sector(0), place(19.5), true],
    ['inside the margin, above the limit', sector(0), place(20.6), true],
    ['well below', sector(0), place(19.2), false],
    ['well above', sector(0), place(20.8), false],
    ['two ordinary postcodes, a hair below', unit, place(19.99), false],
    ['a home nobody can place', sector(0), null, false],
  ])('%s', (_name, from, home, isClose) => {
    expect(tooCloseToCall([from], home, 20) !== null).toBe(isClose);
  });

  test('of several places the one nearest to the limit is told', () => {
    const doubt = tooCloseToCall([sector(0.5), sector(0.1), unit], place(20), 20);
    expect(doubt && tooCloseSentence(doubt, 20)).toBe(
      'Too close to call against the limit of 20 miles: 19.9 miles by the points known (sector centre: ±0.7 miles).',
    );
  });
});

describe('a match says so', () => {
  const family = buildPlace({ location: sector(0) });
  const need = buildNeed({ children: [buildChild({ importantPlaces: [family] })] });
  const matchAt = (miles: number) =>
    askHomes([buildHome({ location: place(miles) })], { need, withinMiles: 20 }).matches[0];
  const nearHomeOf = (miles: number) => matchAt(miles)?.factors.find(({ factor }) => factor === 'NEAR_HOME')?.sentence;

  test('beside each distance', () => {
    expect(matchAt(3)?.distances[0]).toMatchObject({
      precisionMiles: expect.closeTo(0.7, 10),
      precisionSentence: 'sector centre: ±0.7 miles',
    });
  });
  test('and where near home is met by the points only', () => {
    expect(nearHomeOf(19.6)).toBe('19.6 miles from family: too close to call (sector centre: ±0.7 miles).');
    expect(matchAt(19.6)?.cautions).toContainEqual({
      kind: 'TOO_CLOSE_TO_CALL',
      sentence:
        'Near home: too close to call against the limit of 20 miles: 19.6 miles by the points known (sector centre: ±0.7 miles).',
    });
  });
  test('and not where it is plainly met', () => {
    expect(nearHomeOf(12)).toBe('12.0 miles from family.');
    expect(matchAt(12)?.cautions.map(({ kind }) => kind)).not.toContain('TOO_CLOSE_TO_CALL');
  });
});
