import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsThatCouldHelp } from '../../../server/engine/assign/arcsThatCouldHelp.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import {
  type BoundSearch,
  cheapestSearchFrom,
  costSearchFrom,
  stepUp,
  unmetSearchFrom,
} from '../../../server/engine/assign/raiseBound.ts';
import { choose, relaxationOf, roomForChoice } from '../../../server/engine/assign/relaxation.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { bestOfAll, problemOf, smallWorld } from './worlds.ts';

function raised(search: BoundSearch, upper: number): BoundSearch {
  for (let step = 0; step < 40; step++) stepUp(search, upper);
  return search;
}

describe('the bound of groups together', () => {
  it('is never above what the best of all ways leaves unmet, nor above its cost, and begins at the split flow', () => {
    fc.assert(
      fc.property(smallWorld, ({ groups, capacity }) => {
        const problem = problemOf(groups, capacity);
        const best = bestOfAll({ groups, capacity });
        const flow = solveSplit(problem);
        const unmet = raised(
          unmetSearchFrom(relaxationOf(problem, flow.network, 'NO_COSTS'), flow),
          best.unmetChildren + 1,
        );
        expect(unmet.bestBound).toBeLessThanOrEqual(best.unmetChildren);
        expect(unmet.bestBound).toBeGreaterThanOrEqual(flow.total.unmetChildren - 1e-9);
        const relaxation = relaxationOf(problem, flow.network, 'COSTS');
        const cost = raised(costSearchFrom(relaxation, flow, best.unmetChildren), best.cost);
        expect(cost.bestBound).toBeLessThanOrEqual(best.cost);
        if (best.unmetChildren !== flow.total.unmetChildren) return;
        expect(cost.bestBound).toBeGreaterThanOrEqual(flow.total.cost / flow.network.scale - 1e-6);
      }),
      { seed: 101, numRuns: 400 },
    );
  });

  it('holds at any prices whatever, and without a flow to begin from', () => {
    fc.assert(
      fc.property(
        smallWorld,
        fc.array(fc.integer({ min: -50, max: 2000 }), { minLength: 6, maxLength: 6 }),
        (world, drawn) => {
          const problem = problemOf(world.groups, world.capacity);
          const relaxation = relaxationOf(problem, networkOf(problem), 'COSTS');
          const { unmetChildren, cost } = bestOfAll(world);
          const choice = roomForChoice(relaxation);
          const prices = Float64Array.from(world.groups, (_, group) => drawn[group] ?? 0);
          choose(relaxation, prices, { unmetChildren, choice });
          expect(choice.bound).toBeLessThanOrEqual(cost);
          expect(raised(cheapestSearchFrom(relaxation, unmetChildren), cost).bestBound).toBeLessThanOrEqual(cost);
        },
      ),
      { seed: 102, numRuns: 400 },
    );
  });

  it('rules out no arc of the best answer while a dearer one is the best known', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 1, max: 300 }), ({ groups, capacity }, above) => {
        const problem = problemOf(groups, capacity);
        const best = bestOfAll({ groups, capacity });
        const flow = solveSplit(problem);
        const search = raised(
          costSearchFrom(relaxationOf(problem, flow.network, 'COSTS'), flow, best.unmetChildren),
          best.cost,
        );
        const known = { unmetChildren: best.unmetChildren, cost: best.cost + above, groupPrice: search.bestPrice };
        const kept = new Set(
          Array.from(arcsThatCouldHelp(search.relaxation, known), (arc) => flow.network.arcInProblem[arc]),
        );
        let arc = 0;
        const left = groups.map(({ size, arcs }) => ({ size, arcs: arcs.filter(() => kept.has(arc++)) }));
        expect(bestOfAll({ groups: left, capacity })).toEqual(best);
      }),
      { seed: 103, numRuns: 400 },
    );
  });
});
