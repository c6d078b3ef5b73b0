import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halvesOf, type Journey, journeyKey, tablesOf } from '../../server/travel/tables.ts';
import type { Table } from '../../server/travel/travelEngine.ts';

const point = fc.record({ lat: fc.integer({ min: 50, max: 70 }), lng: fc.integer({ min: -6, max: 2 }) });
const journeys: fc.Arbitrary<Journey[]> = fc.array(fc.record({ from: point, to: point }), { maxLength: 400 });
const inside = ({ from, to }: Table) => from.flatMap((start) => to.map((end) => journeyKey({ from: start, to: end })));

it('tables hold every journey once and no other, each within what an engine takes', () => {
  fc.assert(
    fc.property(journeys, (asked) => {
      const tables = tablesOf(asked);
      const held = tables.flatMap(inside);
      expect(new Set(held)).toEqual(new Set(asked.map(journeyKey)));
      expect(held).toHaveLength(new Set(held).size);
      for (const { from, to } of tables) {
        expect(from.length + to.length).toBeLessThanOrEqual(100);
        expect(from.length * to.length).toBeLessThanOrEqual(2_500);
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

it('two hundred homes and sixty places are nine tables', () => {
  const homes = Array.from({ length: 200 }, (_, n) => ({ lat: 50 + n / 100, lng: 0 }));
  const places = Array.from({ length: 60 }, (_, n) => ({ lat: 50 + n / 100, lng: 1 }));
  expect(tablesOf(homes.flatMap((from) => places.map((to) => ({ from, to }))))).toHaveLength(9);
});

it('halves hold together what the whole held, and one journey has none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { minLength: 1, maxLength: 9, selector: journeyKeyOfPoint }),
      fc.uniqueArray(point, { minLength: 1, maxLength: 9, selector: journeyKeyOfPoint }),
      (from, to) => {
        const halves = halvesOf({ from, to });
        if (halves === null) expect([from.length, to.length]).toEqual([1, 1]);
        else {
          expect(halves.flatMap(inside).sort()).toEqual(inside({ from, to }).sort());
          for (const half of halves) expect(inside(half).length).toBeGreaterThan(0);
        }
      },
    ),
    { seed: 7, numRuns: 100 },
  );
});

function journeyKeyOfPoint({ lat, lng }: { lat: number; lng: number }): string {
  return `${lat},${lng}`;
}
