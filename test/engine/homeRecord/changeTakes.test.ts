import { describe, expect, it } from 'vitest';
import { changeTakes } from '../../../server/engine/homeRecord/changeTakes.ts';
import { someState } from './someState.ts';

describe('changeTakes', () => {
  it.each([
    ['nothing', {}, {}],
    ['an age', { ageFrom: 10 }, { ageFrom: 10 }],
    ['one age only', { ageFrom: 17 }, { ageFrom: 17 }],
    ['an age that is not recorded', { ageFrom: null }, { ageFrom: null }],
    ['offers, each once', { offers: ['TEENAGERS', 'SOLO', 'SOLO'] }, { offers: ['SOLO', 'TEENAGERS'] }],
    ['girls', { sexAccepted: 'F' }, { sexAccepted: 'F' }],
    [
      'an adaptation that is gone takes its places with it',
      { adaptations: ['STEP_FREE'] },
      { adaptations: ['STEP_FREE'], adaptedPlaces: [] },
    ],
  ] as const)('%s', (_, change, changed) => {
    expect(changeTakes(someState(), change)).toEqual(someState(changed as object));
  });

  it.each([
    [{ ageFrom: -1 }, 'ageFrom', 'The youngest age must be whole years from 0 to 25.'],
    [{ ageTo: 26 }, 'ageTo', 'The oldest age must be whole years from 0 to 25.'],
    [{ ageFrom: 18 }, 'ageTo', 'The oldest age, 17, is below the youngest, 18. Change one of the two.'],
  ])('%o', (change, field, sentence) => {
    expect(changeTakes(someState(), change)).toEqual({ kind: 'REFUSED', field, sentence });
  });
});
