import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomForOffers, takeBest } from '../../../server/engine/assign/knapsack.ts';

const offers = fc.array(
  fc.record({ places: fc.constantFrom(1, 1, 1, 2, 2, 3, 5), gain: fc.integer({ min: 1, max: 30 }) }),
  {
    maxLength: 9,
  },
);

function bestByTrying(given: readonly { places: number; gain: number }[], capacity: number): number {
  let best = 0;
  for (let chosen = 0; chosen < 2 ** given.length; chosen++) {
    const taken = given.filter((_, at) => (chosen >> at) % 2 === 1);
    if (taken.reduce((sum, { places }) => sum + places, 0) > capacity) continue;
    best = Math.max(
      best,
      taken.reduce((sum, { gain }) => sum + gain, 0),
    );
  }
  return best;
}

function taken(given: readonly { places: number; gain: number }[], capacity: number) {
  const room = roomForOffers(given.length);
  room.count = given.length;
  for (const [at, { places, gain }] of given.entries()) {
    room.places[at] = places;
    room.gain[at] = gain;
  }
  const worth = takeBest(room, capacity);
  const chosen = given.filter((_, at) => room.isTaken[at] === 1);
  return {
    worth,
    places: chosen.reduce((sum, { places }) => sum + places, 0),
    gain: chosen.reduce((sum, { gain }) => sum + gain, 0),
  };
}

describe('what one home would choose', () => {
  it('is the best of all choices that fit', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 0, max: 12 }), (given, capacity) => {
        const { worth, places, gain } = taken(given, capacity);
        expect(worth).toBe(bestByTrying(given, capacity));
        expect(gain).toBe(worth);
        expect(places).toBeLessThanOrEqual(capacity);
      }),
      { seed: 81, numRuns: 1000 },
    );
  });

  it('in a home of a million places is bounded from above, and fits', () => {
    const given = Array.from({ length: 400 }, (_, at) => ({ places: 4000 + at, gain: 1000 + ((at * 37) % 100) }));
    const { worth, places, gain } = taken(given, 1_000_000);
    expect(places).toBeLessThanOrEqual(1_000_000);
    expect(worth).toBeGreaterThanOrEqual(gain);
    expect(worth - gain).toBeLessThan(1100);
  });
});
