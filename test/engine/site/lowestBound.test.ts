import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { boundsByHomes, lowestBound } from '../../../server/engine/site/lowestBound.ts';
import { type SiteProblem, withOptions } from '../../../server/engine/site/siteProblem.ts';
import { bestChoice, smallChoice } from './siteWorlds.ts';

function relaxationOf(problem: SiteProblem) {
  const { base, options } = problem;
  const places = Int32Array.from([...base.capacity, ...options.map((option) => option.places)]);
  const counted = { childWorth: 1, isCostCounted: false };
  return { network: networkOf(withOptions(problem)), firstOption: base.capacity.length, places, ...counted };
}

const prices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

describe('a bound by prices', () => {
  it('holds at any prices, and is no higher after the search than where it starts', () => {
    fc.assert(
      fc.property(smallChoice, prices, (problem, drawn) => {
        const best = bestChoice(problem);
        if (best === null) return;
        const { groupSize } = problem.base;
        const placed = groupSize.reduce((sum, size) => sum + size, 0) - best.unmetChildren;
        const relaxation = relaxationOf(problem);
        const price = Float64Array.from(groupSize, (_, group) => drawn[group] ?? 0);
        const found = lowestBound(problem, relaxation, { price, achieved: placed, enough: placed });
        expect(found.bound).toBeGreaterThanOrEqual(placed - 1e-6);
        const first = lowestBound(problem, relaxation, { price, achieved: 0, enough: 0, goOn: () => false });
        expect(first.price).toEqual(price);
        expect(found.bound).toBeLessThanOrEqual(first.bound + 1e-9);
        const { mostHomes } = problem.limits;
        const byHomes = boundsByHomes(problem, relaxation, { price, mostHomes });
        expect(byHomes[mostHomes]).toBeGreaterThanOrEqual(placed - 1e-6);
        for (let homes = 1; homes <= mostHomes; homes++)
          expect(byHomes[homes]).toBeGreaterThanOrEqual((byHomes[homes - 1] ?? 0) - 1e-9);
      }),
      { seed: 705, numRuns: 200 },
    );
  });
});
