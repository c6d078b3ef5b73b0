import { describe, expect, it } from 'vitest';
import { assignCheck } from '../../../server/engine/assign/assignCheck.ts';
import type { AssignProblem } from '../../../server/engine/assign/problem.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';

/** Everyone reaches every home of 250: more pairs than are looked at when groups are placed together. Costs grow with the way between. */
function denseProblem(seed: number): AssignProblem {
  const mixed = (n: number) => (n * 7919 + seed * 104_729) % 9_973;
  const sizes = Array.from({ length: 280 }, (_, group) => [1, 1, 1, 1, 2, 3][mixed(group) % 6] ?? 1);
  const capacity = Array.from({ length: 250 }, (_, home) => mixed(home + 1_000) % 4);
  const arcs = Array.from({ length: sizes.length * capacity.length }, (_, arc) => ({
    group: Math.floor(arc / capacity.length),
    home: arc % capacity.length,
  }));
  return {
    groupSize: Int32Array.from(sizes),
    capacity: Int32Array.from(capacity),
    arcStart: Int32Array.from({ length: sizes.length + 1 }, (_, group) => group * capacity.length),
    arcHome: Int32Array.from(arcs, ({ home }) => home),
    arcCost: Int32Array.from(arcs, ({ group, home }) => 100 + Math.abs(mixed(group) - mixed(home + 500))),
    arcPlaces: Int32Array.from(arcs, ({ group }) => sizes[group] ?? 1),
  };
}

describe('nearHomeSolver: many homes in reach', () => {
  it.each([1, 2, 3])(
    'leaves as few unmet as the exact bound apart, or claims no bound of the cost: seed %i',
    (seed) => {
      const problem = denseProblem(seed);
      const solver = nearHomeSolver();
      const answer = solver.place(problem);
      expect(assignCheck(problem, answer)).toBeNull();
      expect(answer.unmetLowerBound).toBe(solveSplit(problem).total.unmetChildren);
      expect(answer.unmetChildren).toBeGreaterThanOrEqual(answer.unmetLowerBound);
      const isFewest = answer.unmetChildren === answer.unmetLowerBound;
      expect(answer.costLowerBound > 0).toBe(isFewest);
      expect(answer.costLowerBound).toBeLessThanOrEqual(answer.cost);
    },
  );

  it('tells how it stands, keeps the best when stopped, and says that it was', () => {
    const problem = denseProblem(4);
    let asked = 0;
    const stopAtOnce = () => {
      asked++;
      return 'STOP_KEEP_BEST' as const;
    };
    const answer = nearHomeSolver({ onProgress: stopAtOnce }).place(problem);
    expect(asked).toBeGreaterThan(0);
    expect(answer.status).toBe('STOPPED');
    expect(assignCheck(problem, answer)).toBeNull();
  });
});
