import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childAgesTaken, partsByAgeBand, partsPerPlace, wholePlaces } from '../../server/engine/shareOverAges.ts';
import { buildHome } from './factsBuilders.ts';

describe('childAgesTaken', () => {
  it.each([
    ['as registered', { ageFrom: 8, ageTo: 17 }, { from: 8, to: 17 }],
    ['up to 17 where adults are taken too', { ageFrom: 16, ageTo: 25 }, { from: 16, to: 17 }],
    ['all ages where none is recorded', { ageFrom: null, ageTo: null }, { from: 0, to: 17 }],
    ['all ages where they are the wrong way round', { ageFrom: 12, ageTo: 3 }, { from: 0, to: 17 }],
    [
      '16 and 17 in supported accommodation',
      { kind: 'SUPPORTED_ACCOMMODATION' as const, ageFrom: null },
      { from: 16, to: 17 },
    ],
    ['none where only adults are taken', { ageFrom: 18, ageTo: 25 }, null],
  ])('%s', (_, home, ages) => {
    expect(childAgesTaken(buildHome(home))).toEqual(ages);
  });
});

describe('wholePlaces', () => {
  it('gives a tie to the older band', () => {
    expect(wholePlaces([0, 0, partsPerPlace / 2, partsPerPlace / 2, 0])).toEqual([0, 0, 0, 1, 0]);
  });

  it('shares 18 places for 0 to 17 by the years in each band', () => {
    expect(wholePlaces(partsByAgeBand(18, { from: 0, to: 17 }))).toEqual([1, 4, 5, 6, 2]);
  });

  it('always adds up, and is never more than a place from the exact share', () => {
    const age = fc.integer({ min: 0, max: 17 });
    const one = fc.record({ places: fc.integer({ min: 0, max: 40 }), a: age, b: age });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (homes) => {
        const parts = homes
          .map(({ places, a, b }) => partsByAgeBand(places, { from: Math.min(a, b), to: Math.max(a, b) }))
          .reduce((sum, own) => sum.map((part, band) => part + (own[band] ?? 0)));
        const whole = wholePlaces(parts);
        const total = homes.reduce((sum, { places }) => sum + places, 0);
        expect(whole.reduce((sum, places) => sum + places, 0)).toBe(total);
        for (const [band, places] of whole.entries()) {
          expect(Math.abs(places - (parts[band] ?? 0) / partsPerPlace)).toBeLessThan(1);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
