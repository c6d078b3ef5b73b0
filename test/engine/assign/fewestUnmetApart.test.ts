import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/assignWorld.ts';
import { allArcs, fewestUnmetApart } from '../../../server/engine/assign/fewestUnmetApart.ts';
import type { AssignProblem } from '../../../server/engine/assign/problem.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { problemOf, smallWorld } from './worlds.ts';

/** One place a child wherever the group fits, as in the count. */
function countedAlike(problem: AssignProblem): AssignProblem {
  const size = (arc: number) => {
    const group = problem.arcStart.findIndex((_, n) => arc < (problem.arcStart[n + 1] ?? 0));
    return problem.groupSize[group] ?? 1;
  };
  return { ...problem, arcPlaces: problem.arcPlaces.map((_, arc) => size(arc)) };
}

describe('fewestUnmetApart', () => {
  it('counts as many as the exact flow with costs, from any start', () => {
    fc.assert(
      fc.property(smallWorld, fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), ({ groups, capacity }, pick) => {
        const problem = problemOf(groups, capacity);
        const counting = { ...problem, arcs: allArcs(problem) };
        const start = Int32Array.from(groups, ({ arcs }, n) => arcs[pick[n] ?? 9]?.home ?? -1);
        const fewest = solveSplit(countedAlike(problem)).total.unmetChildren;
        expect(fewestUnmetApart(counting)).toBe(fewest);
        const fits = start.map((home, n) => ((capacity[home] ?? 0) < (groups[n]?.size ?? 0) ? -1 : home));
        expect(fewestUnmetApart(counting, fits)).toBe(fewest);
      }),
      { seed: 91, numRuns: 400 },
    );
  });

  it.each([1, 2, 3])('counts as many in a region of 1,000 groups: seed %i', (seed) => {
    const problem = buildWorld({
      groups: 1_000,
      homes: 600,
      suitableShare: 0.3,
      nearest: 20,
      short: 0.1,
      widthMiles: 60,
      seed,
    });
    expect(fewestUnmetApart({ ...problem, arcs: allArcs(problem) })).toBe(solveSplit(problem).total.unmetChildren);
  });

  it('leaves out groups nobody asks about, and arcs not yet let in', () => {
    const problem = problemOf(
      [
        { size: 1, arcs: [{ home: 0, cost: 1, places: 1 }] },
        {
          size: 1,
          arcs: [
            { home: 0, cost: 1, places: 1 },
            { home: 1, cost: 1, places: 1 },
          ],
        },
      ],
      [1, 1],
    );
    const { arcStart, arcHome, capacity } = problem;
    const arcEnd = Int32Array.from([1, 2]);
    expect(fewestUnmetApart({ ...problem, arcs: allArcs(problem) })).toBe(0);
    expect(fewestUnmetApart({ ...problem, arcs: { arcStart, arcEnd, arcHome } })).toBe(1);
    const groupSize = Int32Array.from([0, 1]);
    expect(fewestUnmetApart({ capacity, groupSize, arcs: { arcStart, arcEnd, arcHome } })).toBe(0);
  });

  it('is not troubled by a home of more places than could be counted', () => {
    const problem = problemOf([{ size: 2, arcs: [{ home: 0, cost: 0, places: 2 }] }], [2 ** 31 - 1, 2 ** 31 - 1]);
    expect(fewestUnmetApart({ ...problem, arcs: allArcs(problem) })).toBe(0);
  });
});
