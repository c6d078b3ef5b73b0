import { describe, expect, it } from 'vitest';
import { type AskedHold, holdPlaces, releaseHold } from '../../../server/engine/homeRecord/holdPlaces.ts';
import { someState, today } from './someState.ts';

const made = { id: 'new', today };
const asked = (change: Partial<AskedHold> = {}): AskedHold => ({
  reason: 'STAFFING',
  places: 1,
  until: null,
  ...change,
});

describe('holdPlaces', () => {
  it('adds a hold of its own', () => {
    const next = holdPlaces(someState(), asked({ until: '2025-05-01' }), made);
    expect(next).toEqual(
      someState({ holds: [...someState().holds, { id: 'new', reason: 'STAFFING', places: 1, until: '2025-05-01' }] }),
    );
  });

  it('adds to a hold for the same reason until the same day', () => {
    const next = holdPlaces(someState(), asked({ reason: 'BUILDING', until: '2025-06-30' }), made);
    expect(next).toMatchObject({ holds: [{ id: 'h1', places: 2 }] });
  });

  it.each([
    ['none', asked({ places: 0 }), 'places', 'Places on hold must be a whole number of 1 or more.'],
    ['fewer than none', asked({ places: -3 }), 'places', 'Places on hold must be a whole number of 1 or more.'],
    ['absurd', asked({ places: 1_000_000 }), 'places', 'Places on hold must be a whole number of 1 or more.'],
    [
      'more than are free',
      asked({ places: 2 }),
      'places',
      '2 places cannot be put on hold: 1 is free. Give 1, or change the places first.',
    ],
    [
      'until before today',
      asked({ until: '2025-04-01' }),
      'until',
      'The hold would end on 1 April 2025, which is past. Give 2 April 2025 or a later day.',
    ],
    [
      'longer than ten years',
      asked({ until: '2035-04-03' }),
      'until',
      'The hold would end on 3 April 2035, more than 10 years away. Give a day up to 2 April 2035.',
    ],
  ])('%s', (_, hold, field, sentence) => {
    expect(holdPlaces(someState(), hold, made)).toEqual({ kind: 'REFUSED', field, sentence });
  });

  it('a home with nothing free has nothing to put on hold', () => {
    expect(holdPlaces(someState({ filledPlaces: 3 }), asked(), made)).toMatchObject({
      sentence: 'No place of the home is free, so none can be put on hold. Change the places first.',
    });
  });
});

describe('releaseHold', () => {
  it('takes the whole hold away', () => {
    expect(releaseHold(someState(), 'h1')).toEqual(someState({ holds: [] }));
  });
  it('one that is not there', () => {
    expect(releaseHold(someState(), 'h2')).toMatchObject({ kind: 'REFUSED', field: 'holdId' });
  });
});
