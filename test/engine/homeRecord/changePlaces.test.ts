import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePlaces, type PlacesChange } from '../../../server/engine/homeRecord/changePlaces.ts';
import { onHoldIn } from '../../../server/engine/homeRecord/placesProblem.ts';
import { someState, today } from './someState.ts';

const change = (asked: PlacesChange, state = someState()) => changePlaces(state, asked, today);

describe('what is said is taken', () => {
  it.each([
    ['nothing', {}, {}],
    ['one more filled', { filled: 3 }, { filledPlaces: 3 }],
    [
      'all in one',
      { registered: 6, filled: 3, reserved: 2, notice: 0 },
      { registeredPlaces: 6, filledPlaces: 3, reservedPlaces: 2, noticePlaces: 0 },
    ],
    ['a day of the next vacancy', { nextVacancyOn: '2025-05-01' }, { nextVacancyOn: '2025-05-01' }],
  ])('%s', (_, asked, changed) => {
    expect(change(asked)).toEqual(someState(changed));
  });

  it('a day that is past stays where it is not touched, and can be taken away', () => {
    const old = someState({ nextVacancyOn: '2025-01-01' });
    expect(change({ nextVacancyOn: '2025-01-01' }, old)).toEqual(old);
    expect(change({ nextVacancyOn: null }, old)).toEqual(someState());
  });

  it('places without staff are put on hold for that reason, in one hold that ends as the first did', () => {
    const building = { id: 'h1', reason: 'BUILDING', places: 1, until: '2025-06-30' };
    expect(change({ staffed: 3 })).toMatchObject({
      holds: [building, { reason: 'STAFFING', places: 1, until: null }],
    });
    const short = someState({
      filledPlaces: 1,
      holds: [
        { id: 'a', reason: 'STAFFING', places: 1, until: '2025-05-01' },
        { id: 'b', reason: 'STAFFING', places: 1, until: null },
      ],
    });
    expect(change({ staffed: 3 }, short)).toMatchObject({
      holds: [{ id: 'a', reason: 'STAFFING', places: 1, until: '2025-05-01' }],
    });
    expect(change({ staffed: 4 }, short)).toMatchObject({ holds: [] });
  });

  it('an adaptation that only some places have becomes one of the home’s', () => {
    const asked = [{ adaptation: 'WHEELCHAIR_BEDROOM', places: 1, taken: 0 }] as const;
    expect(change({ adaptedPlaces: asked })).toMatchObject({
      adaptations: ['HOIST', 'STEP_FREE', 'WHEELCHAIR_BEDROOM'],
      adaptedPlaces: asked,
    });
  });
});

describe('what cannot be is refused in one sentence', () => {
  it.each([
    ['below zero', { filled: -1 }, 'filled', 'Filled places must be a whole number from 0 to 200.'],
    ['absurd', { registered: 100_000 }, 'registered', 'Registered places must be a whole number from 0 to 200.'],
    ['not whole', { reserved: 0.5 }, 'reserved', 'Reserved places must be a whole number from 0 to 200.'],
    [
      'more than registered',
      { filled: 4 },
      'filled',
      'The home is registered for 4 places, and 4 filled, 1 on hold and 0 reserved make 5. Lower one of them, or correct the registered places.',
    ],
    [
      'fewer registered than are used',
      { registered: 2 },
      'registered',
      'The home is registered for 2 places, and 2 filled, 1 on hold and 0 reserved make 3. Lower one of them, or correct the registered places.',
    ],
    [
      'more staffed than registered',
      { staffed: 5 },
      'staffed',
      '5 staffed is more than the 4 places registered. Lower it, or correct the registered places.',
    ],
    [
      'more notice than filled',
      { notice: 3 },
      'notice',
      'Notice is given on 3 places, but 2 are filled. Lower one of the two.',
    ],
    [
      'a vacancy that is past',
      { nextVacancyOn: '2025-04-01' },
      'nextVacancyOn',
      'The next place comes free on 1 April 2025, which is past. Give 2 April 2025 or a later day.',
    ],
    [
      'an adaptation twice',
      {
        adaptedPlaces: [
          { adaptation: 'HOIST', places: 1, taken: 0 },
          { adaptation: 'HOIST', places: 2, taken: 0 },
        ],
      },
      'adaptedPlaces',
      'Name each adaptation once.',
    ],
    [
      'fewer registered than have an adaptation',
      { registered: 1, filled: 0, notice: 0 },
      'adaptedPlaces.HOIST',
      'Places with “hoist” are 1 to the 1 place the home is registered for.',
    ],
  ] as [string, PlacesChange, string, string][])('%s', (_, asked, field, sentence) => {
    const without = asked.registered === 1 ? someState({ holds: [] }) : someState();
    expect(change(asked, without)).toEqual({ kind: 'REFUSED', field, sentence });
  });

  it('fewer registered than are on hold for want of staff', () => {
    const state = someState({
      filledPlaces: 0,
      noticePlaces: 0,
      holds: [{ id: 'a', reason: 'STAFFING', places: 3, until: null }],
    });
    expect(change({ registered: 2 }, state)).toMatchObject({ kind: 'REFUSED', field: 'registered' });
  });
});

it('whatever is asked, what comes of it never has more places used than registered', () => {
  const number = fc.option(fc.integer({ min: -2, max: 9 }), { nil: undefined });
  const asked = fc.record({ registered: number, staffed: number, filled: number, reserved: number, notice: number });
  fc.assert(
    fc.property(asked, (one) => {
      const next = change(one);
      if ('kind' in next) return next.sentence.length > 0 && next.field !== null;
      const used = next.filledPlaces + next.reservedPlaces + onHoldIn(next);
      return used <= next.registeredPlaces && next.noticePlaces <= next.filledPlaces;
    }),
    { seed: 5, numRuns: 2000 },
  );
});
