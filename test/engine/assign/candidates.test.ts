import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/assignWorld.ts';
import { assignTogether } from '../../../server/engine/assign/assign.ts';
import { assignCheck } from '../../../server/engine/assign/assignCheck.ts';
import { assignWithCandidates, type CandidateProblem } from '../../../server/engine/assign/candidates.ts';
import type { AssignProblem } from '../../../server/engine/assign/problem.ts';
import { loadReferee } from './referee.ts';
import { problemOf, smallWorld } from './worlds.ts';

const solver = { highs: await loadReferee(), seconds: 20 };

function askedLazily(problem: AssignProblem, cap: number): CandidateProblem & { asked: () => number } {
  let asked = 0;
  const all = Array.from(problem.groupSize, (_, group) =>
    Array.from({ length: (problem.arcStart[group + 1] ?? 0) - (problem.arcStart[group] ?? 0) }, (_unused, at) => {
      const arc = (problem.arcStart[group] ?? 0) + at;
      return { home: problem.arcHome[arc] ?? 0, cost: problem.arcCost[arc] ?? 0, places: problem.arcPlaces[arc] ?? 0 };
    }).sort((a, b) => a.cost - b.cost || a.home - b.home),
  );
  return {
    groupSize: problem.groupSize,
    capacity: problem.capacity,
    cap,
    asked: () => asked,
    candidatesOf: (group, from, count) => {
      const some = (all[group] ?? []).slice(from, from + count);
      asked += some.length;
      return some;
    },
  };
}

describe('a few candidates at first', () => {
  it('come to the same as all of them', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 1, max: 3 }), ({ groups, capacity }, cap) => {
        const problem = problemOf(groups, capacity);
        const { answer } = assignWithCandidates(askedLazily(problem, cap), { solver });
        const { unmetChildren, cost, unmetLowerBound, costLowerBound } = assignTogether(problem, { solver });
        expect(answer).toMatchObject({ unmetChildren, cost, unmetLowerBound, costLowerBound });
        expect(assignCheck(problem, answer)).toBeNull();
      }),
      { seed: 71, numRuns: 300 },
    );
  });

  it('let in what could help and leave out the rest', () => {
    const problem = buildWorld({
      groups: 200,
      homes: 240,
      nearest: 200,
      suitableShare: 0.3,
      short: -0.9,
      widthMiles: 13,
      seed: 3,
    });
    const lazy = askedLazily(problem, 6);
    const { answer, problem: used } = assignWithCandidates(lazy, { solver });
    const { unmetChildren, cost } = assignTogether(problem, { solver });
    expect(answer).toMatchObject({ unmetChildren, cost, status: 'OPTIMAL' });
    expect(assignCheck(problem, answer)).toBeNull();
    expect(used.arcHome.length).toBeLessThan(problem.arcHome.length * 0.8);
  });

  it('stopped early, claim no more than is proved for all', () => {
    const problem = buildWorld({
      groups: 200,
      homes: 120,
      nearest: 200,
      suitableShare: 0.3,
      short: 0.08,
      widthMiles: 13,
      seed: 4,
    });
    const best = assignTogether(problem, { solver });
    for (const calls of [1, 20, 90]) {
      let left = calls;
      const onProgress = () => (--left > 0 ? ('GO_ON' as const) : ('STOP_KEEP_BEST' as const));
      const { answer } = assignWithCandidates(askedLazily(problem, 3), { onProgress });
      expect(assignCheck(problem, answer)).toBeNull();
      expect(answer.unmetLowerBound).toBeLessThanOrEqual(best.unmetChildren);
      if (answer.unmetChildren === best.unmetChildren) expect(answer.costLowerBound).toBeLessThanOrEqual(best.cost);
    }
  });
});
