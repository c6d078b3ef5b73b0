import { describe, expect, it } from 'vitest';
import type { AssignProblem } from '../../../server/engine/assign/problem.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import {
  reducedCosts,
  roomForCosts,
  splitOfMany,
  stagedPrices,
  withArcs,
} from '../../../server/engine/nearHome/splitOfMany.ts';

/** Groups that all want the same few homes, so that the cheapest arcs are not enough. */
function crowdedProblem(seed: number): AssignProblem {
  const mixed = (n: number) => ((n + 7) * 7_919 + seed * 104_729) % 9_973;
  const sizes = Array.from({ length: 120 }, (_, group) => [1, 1, 1, 2, 3][mixed(group) % 5] ?? 1);
  const homes = 150;
  const arcs = Array.from({ length: sizes.length * homes }, (_, arc) => ({
    group: Math.floor(arc / homes),
    home: arc % homes,
  }));
  return {
    groupSize: Int32Array.from(sizes),
    capacity: Int32Array.from({ length: homes }, (_, home) => mixed(home + 300) % (1 + (seed % 3))),
    arcStart: Int32Array.from({ length: sizes.length + 1 }, (_, group) => group * homes),
    arcHome: Int32Array.from(arcs, ({ home }) => home),
    arcCost: Int32Array.from(arcs, ({ group, home }) => home * 10 + (mixed(group * 31 + home) % 40)),
    arcPlaces: Int32Array.from(arcs, ({ group }) => sizes[group] ?? 1),
  };
}

describe('splitOfMany', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('equals solving with every arc, and its prices prove it: seed %i', (seed) => {
    const problem = crowdedProblem(seed);
    const [few, all] = [splitOfMany(problem), solveSplit(problem)];
    expect(few.total.unmetChildren).toBe(all.total.unmetChildren);
    expect(few.total.cost / few.network.scale).toBeCloseTo(all.total.cost / all.network.scale, 6);
    const prices = stagedPrices(few);
    for (let group = 0; group < problem.groupSize.length; group++) {
      const costs = roomForCosts(problem);
      reducedCosts(problem, prices, { group, costs });
      expect(Math.min(...costs)).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes the arcs that are marked, in order', () => {
    const problem = crowdedProblem(1);
    const isIn = Uint8Array.from(problem.arcHome, (_, arc) => (arc % 3 === 0 ? 1 : 0));
    const some = withArcs(problem, isIn);
    expect([...some.arcHome]).toEqual([...problem.arcHome].filter((_, arc) => arc % 3 === 0));
    expect(some.arcStart.at(-1)).toBe(some.arcHome.length);
  });
});
