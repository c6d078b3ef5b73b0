import { describe, expect, it } from 'vitest';
import { childrenIn, freePlacesIn } from '../../server/engine/freePlaces.ts';
import { buildHome } from './factsBuilders.ts';

const hold = (places: number, until: string | null) => ({ reason: 'STAFFING' as const, places, until });

describe('freePlacesIn', () => {
  it.each([
    ['all free', {}, { free: 3, freeToday: 3, freeWithoutHolds: 3 }],
    ['filled and reserved', { filledPlaces: 1, reservedPlaces: 1 }, { free: 1, freeToday: 1, freeWithoutHolds: 1 }],
    [
      'a hold that ends in time',
      { onHoldPlaces: 1, holds: [hold(1, '2025-04-10')] },
      { free: 3, freeToday: 2, freeWithoutHolds: 3 },
    ],
    [
      'a hold that ends too late',
      { onHoldPlaces: 1, holds: [hold(1, '2025-04-11')] },
      { free: 2, freeToday: 2, freeWithoutHolds: 3 },
    ],
    [
      'a hold of more places than are held',
      { onHoldPlaces: 1, holds: [hold(9, '2025-04-01')] },
      { free: 3, freeToday: 2, freeWithoutHolds: 3 },
    ],
    ['held places of which no hold is recorded', { onHoldPlaces: 2 }, { free: 1, freeToday: 1, freeWithoutHolds: 3 }],
    ['fewer vacancies stated than counted', { vacantPlaces: 1 }, { free: 1, freeToday: 1, freeWithoutHolds: 3 }],
    [
      'more vacancies stated than there can be',
      { filledPlaces: 3, vacantPlaces: 2 },
      { free: 0, freeToday: 0, freeWithoutHolds: 0 },
    ],
    ['more filled than registered', { filledPlaces: 9 }, { free: 0, freeToday: 0, freeWithoutHolds: 0 }],
  ])('%s', (_, home, expected) => {
    expect(freePlacesIn(buildHome(home), '2025-04-10')).toEqual(expected);
  });

  it('counts no hold as ended in an emergency', () => {
    const home = buildHome({ onHoldPlaces: 1, holds: [hold(1, '2025-04-01')] });
    expect(freePlacesIn(home, null).free).toBe(2);
  });
});

describe('notice given with days', () => {
  const notices = [
    { places: 1, on: '2025-04-10' },
    { places: 2, on: '2025-05-01' },
  ];
  it.each([
    ['before the first day', '2025-04-09', 0, 3],
    ['on the first day', '2025-04-10', 1, 2],
    ['on the last day', '2025-05-01', 3, 0],
    ['in an emergency', null, 0, 3],
  ])('%s', (_, by, free, children) => {
    const home = buildHome({ filledPlaces: 3, notices });
    expect([freePlacesIn(home, by).free, childrenIn(home, by)]).toEqual([free, children]);
  });

  it.each([
    ['more notice than are filled', { filledPlaces: 1 }, 3],
    ['promised places stay taken', { filledPlaces: 2, reservedPlaces: 1 }, 2],
    ['a hold that ends with it', { filledPlaces: 2, onHoldPlaces: 1, holds: [hold(1, '2025-04-20')] }, 3],
    ['a hold that does not end', { filledPlaces: 2, onHoldPlaces: 1, holds: [hold(1, null)] }, 2],
  ])('is never more than there are places: %s', (_, home, free) => {
    expect(freePlacesIn(buildHome({ ...home, notices }), '2025-05-01').free).toBe(free);
  });
});
