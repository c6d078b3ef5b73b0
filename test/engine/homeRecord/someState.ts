import type { HomeState } from '../../../server/engine/homeRecord/homeState.ts';

export const today = '2025-04-02';

/** Four places: two filled, one of them under notice, one on hold, one free. */
export function someState(change: Partial<HomeState> = {}): HomeState {
  return {
    registeredPlaces: 4,
    filledPlaces: 2,
    reservedPlaces: 0,
    noticePlaces: 1,
    notices: [],
    nextVacancyOn: null,
    holds: [{ id: 'h1', reason: 'BUILDING', places: 1, until: '2025-06-30' }],
    ageFrom: 8,
    ageTo: 17,
    sexAccepted: 'ANY',
    offers: ['SIBLINGS'],
    adaptations: ['HOIST', 'STEP_FREE'],
    adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }],
    ...change,
  };
}
