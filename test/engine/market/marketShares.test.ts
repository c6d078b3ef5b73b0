import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { marketShares } from '../../../server/engine/market/marketShares.ts';
import { buildHome, buildRegion, kent } from '../factsBuilders.ts';

const region = buildRegion();
const ownerNames = new Map([
  ['a', 'Alder Care'],
  ['b', 'Beech Homes'],
]);
const shares = (homes: readonly Partial<HomeFacts>[], placementType: 'FOSTERING' | 'CHILDRENS_HOME' | null = null) =>
  marketShares(
    homes.map((home, n) => buildHome({ id: `home-${n}`, ...home })),
    { region, question: { placementType }, ownerNames },
  );

describe('marketShares', () => {
  const homes: Partial<HomeFacts>[] = [
    { ownerGroupId: 'b', registeredPlaces: 2, sector: 'PRIVATE' },
    { ownerGroupId: 'a', registeredPlaces: 4, sector: 'PRIVATE', kind: 'CHILDRENS_HOME' },
    { ownerGroupId: 'a', registeredPlaces: 2, sector: 'VOLUNTARY', onHoldPlaces: 1 },
    { ownerGroupId: null, registeredPlaces: 1, sector: 'LOCAL_AUTHORITY' },
    { ownerGroupId: null, registeredPlaces: 1, sector: null },
  ];

  it('says who has most, what of no owner is known apart, and the index of those recorded', () => {
    const found = shares(homes);
    expect(found.owners).toEqual([
      { ownerGroupId: 'a', name: 'Alder Care', sector: null, homes: 2, places: 6, share: 0.6 },
      { ownerGroupId: 'b', name: 'Beech Homes', sector: 'PRIVATE', homes: 1, places: 2, share: 0.2 },
    ]);
    expect(found.withoutOwner).toEqual({ sector: null, homes: 2, places: 2, share: 0.2 });
    expect(found.sectors).toEqual([
      { sector: 'PRIVATE', homes: 2, places: 6, share: 0.6 },
      { sector: 'VOLUNTARY', homes: 1, places: 2, share: 0.2 },
      { sector: null, homes: 1, places: 1, share: 0.1 },
      { sector: 'LOCAL_AUTHORITY', homes: 1, places: 1, share: 0.1 },
    ]);
    expect([found.largestOne, found.largestThree, found.largestTen]).toEqual([0.6, 0.8, 0.8]);
    expect(found.hhi).toBeCloseTo(75 ** 2 + 25 ** 2, 9);
  });

  it('counts only the type asked about', () => {
    expect(shares(homes, 'CHILDRENS_HOME')).toMatchObject({ places: 4, largestOne: 1, hhi: 10_000 });
  });

  it.each([
    ['a closed home', { status: 'CLOSED' as const }],
    ['a kinship household', { kind: 'KINSHIP' as const }],
    ['a home for short breaks only', { isShortBreakOnly: true }],
    ['a home outside the region', { hostAuthority: kent }],
    ['a home with minus two places', { registeredPlaces: -2 }],
  ])('%s is no part of the market', (_case, home) => {
    expect(shares([{ ownerGroupId: 'a', ...home }])).toMatchObject({ places: 0, largestOne: null, hhi: null });
  });

  it('no homes, or no owner recorded, is no error', () => {
    expect(shares([])).toMatchObject({ owners: [], sectors: [], places: 0, largestTen: null, hhi: null });
    expect(shares([{}])).toMatchObject({ owners: [], places: 3, largestOne: 0, hhi: null });
  });

  it('everything adds up, and the index is between an even market’s and a monopoly’s', () => {
    const someHomes = fc.array(
      fc.record({
        ownerGroupId: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
        registeredPlaces: fc.integer({ min: 0, max: 12 }),
        sector: fc.constantFrom(null, 'PRIVATE' as const, 'VOLUNTARY' as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(someHomes, (some) => {
        const { owners, withoutOwner, sectors, places, largestOne, largestThree, largestTen, hhi } = shares(some);
        const sum = (parts: readonly { places: number }[]) => parts.reduce((total, part) => total + part.places, 0);
        expect([sum(owners) + withoutOwner.places, sum(sectors)]).toEqual([places, places]);
        if (largestOne === null || largestThree === null || largestTen === null || hhi === null) return;
        expect(largestOne <= largestThree && largestThree <= largestTen && largestTen <= 1).toBe(true);
        expect(hhi).toBeGreaterThanOrEqual(10_000 / owners.length - 1e-6);
        expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
      }),
      { seed: 71, numRuns: 200 },
    );
  });
});
