import { describe, expect, it } from 'vitest';
import {
  adaptedProblem,
  isWholeFrom,
  onHoldIn,
  staffedPlaces,
  tooManyPlaces,
} from '../../../server/engine/homeRecord/placesProblem.ts';
import { someState } from './someState.ts';

it('counts what is on hold, and what is staffed', () => {
  const holds = [
    { id: 'a', reason: 'STAFFING', places: 2, until: null },
    { id: 'b', reason: 'BUILDING', places: 1, until: null },
  ] as const;
  expect(onHoldIn({ holds })).toBe(3);
  expect(staffedPlaces({ registeredPlaces: 4, holds })).toBe(2);
});

it.each([
  [0, 0, true],
  [0, 1, false],
  [200, 0, true],
  [201, 0, false],
  [-1, 0, false],
  [1.5, 0, false],
  [Number.NaN, 0, false],
  [Number.POSITIVE_INFINITY, 0, false],
])('%s places, at least %s: %s', (value, least, isRight) => {
  expect(isWholeFrom(least, value)).toBe(isRight);
});

describe('tooManyPlaces', () => {
  it('filled, on hold and reserved may be all that are registered', () => {
    expect(tooManyPlaces(someState({ filledPlaces: 3 }), 'filled')).toBeNull();
  });
  it('one more is one too many', () => {
    expect(tooManyPlaces(someState({ filledPlaces: 3, reservedPlaces: 1 }), 'filled')).toEqual({
      kind: 'REFUSED',
      field: 'filled',
      sentence:
        'The home is registered for 4 places, and 3 filled, 1 on hold and 1 reserved make 5. Lower one of them, or correct the registered places.',
    });
  });
});

describe('adaptedProblem', () => {
  it.each([
    ['as many as there are', { places: 4, taken: 3 }, null],
    ['none of none', { places: 0, taken: 0 }, /are 1 to the 4 places/],
    ['more than registered', { places: 5, taken: 0 }, /are 1 to the 4 places/],
    ['fewer than none taken', { places: 2, taken: -1 }, /0 to 2 can be taken/],
    ['more taken than there are', { places: 2, taken: 3 }, /0 to 2 can be taken/],
    [
      'more taken than of all places',
      { places: 4, taken: 4 },
      /4 are taken of the places with “hoist”, but only 3 of all/,
    ],
  ])('%s', (_, counts, sentence) => {
    const problem = adaptedProblem(someState({ adaptedPlaces: [{ adaptation: 'HOIST', ...counts }] }));
    if (sentence === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ field: 'adaptedPlaces.HOIST', sentence: expect.stringMatching(sentence) });
  });
});
