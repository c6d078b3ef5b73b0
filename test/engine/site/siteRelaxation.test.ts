import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { withOptions } from '../../../server/engine/site/siteProblem.ts';
import { roomForWanted, takeMost } from '../../../server/engine/site/siteRelaxation.ts';
import { smallChoice } from './siteWorlds.ts';

const prices = fc.array(fc.nat(1200), { minLength: 6, maxLength: 6 });

describe('what a home gains that takes whom it likes', () => {
  it('is what its best children gain one by one, and it says whom it takes', () => {
    fc.assert(
      fc.property(smallChoice, prices, fc.boolean(), (problem, priceOf, isCostCounted) => {
        const whole = withOptions(problem);
        const { base, options } = problem;
        const places = Int32Array.from([...base.capacity, ...options.map((option) => option.places)]);
        const childWorth = 1000;
        const firstOption = base.capacity.length;
        const relaxation = { network: networkOf(whole), firstOption, places, childWorth, isCostCounted };
        const price = Float64Array.from(whole.groupSize, (_, group) => priceOf[group] ?? 0);
        for (const [home, room] of places.entries()) {
          const gainOfChild = new Map<number, number>();
          const ownGains = [...whole.groupSize].flatMap((size, group) => {
            for (let arc = whole.arcStart[group] ?? 0; arc < (whole.arcStart[group + 1] ?? 0); arc++) {
              if (whole.arcHome[arc] !== home || (whole.arcPlaces[arc] ?? 0) > (whole.capacity[home] ?? 0)) continue;
              const cost = isCostCounted ? (whole.arcCost[arc] ?? 0) / size : 0;
              const gain = childWorth - cost - (price[group] ?? 0);
              gainOfChild.set(group, gain);
              return Array.from({ length: size }, () => gain);
            }
            return [];
          });
          const best = ownGains.filter((gain) => gain > 0).sort((a, b) => b - a);
          const expected = best.slice(0, room).reduce((sum, gain) => sum + gain, 0);
          let [told, taken] = [0, 0];
          const take = (group: number, children: number) => {
            expect(children).toBeLessThanOrEqual(whole.groupSize[group] ?? 0);
            told += children * (gainOfChild.get(group) ?? Number.NaN);
            taken += children;
          };
          expect(takeMost(relaxation, home, { price, wanted: roomForWanted(relaxation), take })).toBeCloseTo(
            expected,
            6,
          );
          expect(told).toBeCloseTo(expected, 6);
          expect(taken).toBe(Math.min(room, best.length));
        }
      }),
      { seed: 40, numRuns: 200 },
    );
  });
});
