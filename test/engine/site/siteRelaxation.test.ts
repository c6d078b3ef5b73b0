import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { withOptions } from '../../../server/engine/site/siteProblem.ts';
import { roomForWanted, takeMost } from '../../../server/engine/site/siteRelaxation.ts';
import { smallChoice } from './siteWorlds.ts';

const prices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

describe('a home that takes whom it likes', () => {
  it('gains the best children it has places for, one by one, and takes no group beyond its size', () => {
    fc.assert(
      fc.property(smallChoice, prices, (problem, each) => {
        const whole = withOptions(problem);
        const network = networkOf(whole);
        const places = Int32Array.from([...problem.base.capacity, ...problem.options.map((option) => option.places)]);
        const relaxation = {
          network,
          firstOption: problem.base.capacity.length,
          places,
          childWorth: 1,
          isCostCounted: false,
        };
        const price = Float64Array.from(network.groupSize, (_, group) => each[group] ?? 0);
        const wanted = roomForWanted(relaxation);
        for (const [home, room] of places.entries()) {
          const taken = new Map<number, number>();
          const take = (group: number, children: number) => taken.set(group, (taken.get(group) ?? 0) + children);
          const gain = takeMost(relaxation, home, { price, wanted, take });
          const one = [...network.arcHome.keys()]
            .filter((arc) => network.arcHome[arc] === home)
            .map((arc) => network.arcGroup[arc] ?? 0)
            .flatMap((group) => Array<number>(network.groupSize[group] ?? 0).fill(1 - (price[group] ?? 0)));
          const best = one.filter((worth) => worth > 0).toSorted((a, b) => b - a);
          expect(gain).toBeCloseTo(
            best.slice(0, room).reduce((sum, worth) => sum + worth, 0),
            9,
          );
          expect([...taken.values()].reduce((sum, count) => sum + count, 0)).toBe(Math.min(room, best.length));
          for (const [group, children] of taken) expect(children).toBeLessThanOrEqual(network.groupSize[group] ?? 0);
        }
      }),
      { seed: 620, numRuns: 300 },
    );
  });
});
