import { describe, expect, it } from 'vitest';
import { assignTogether } from '../../../server/engine/assign/assign.ts';
import { assignCheck } from '../../../server/engine/assign/assignCheck.ts';
import type { AssignAnswer } from '../../../server/engine/assign/problem.ts';
import { problemOf } from './worlds.ts';

const problem = problemOf(
  [
    { size: 2, arcs: [{ home: 0, cost: 40, places: 2 }] },
    {
      size: 1,
      arcs: [
        { home: 0, cost: 5, places: 1 },
        { home: 1, cost: 30, places: 3 },
      ],
    },
    { size: 1, arcs: [{ home: 1, cost: 8, places: 1 }] },
  ],
  [2, 3],
);
const right = assignTogether(problem);

describe('the check of an answer', () => {
  it('finds nothing wrong with a right one', () => {
    expect(assignCheck(problem, right)).toBeNull();
    expect(right).toMatchObject({ unmetChildren: 1, cost: 48, status: 'OPTIMAL' });
  });

  const wrong: [sentence: string, change: Partial<AssignAnswer>][] = [
    ['There are 3 groups, and homes for 2.', { homeOf: Int32Array.of(0, 1) }],
    ['Group 0 is placed in home 1, where it may not live.', { homeOf: Int32Array.of(1, -1, 1) }],
    ['Home 0 has 2 places, and 3 are taken.', { homeOf: Int32Array.of(0, 0, 1) }],
    ['Home 1 has 3 places, and 4 are taken.', { homeOf: Int32Array.of(0, 1, 1) }],
    ['1 children are unmet, not 0.', { unmetChildren: 0 }],
    ['The homes cost 48, not 47.', { cost: 47 }],
    ['The bound of unmet children is above the number unmet.', { unmetLowerBound: 2 }],
    ['The bound of the cost is above the cost.', { costLowerBound: 49 }],
    ['The status is OPTIMAL, but the bounds are not met.', { costLowerBound: 47 }],
    ['The status is STOPPED, but the bounds are met.', { status: 'STOPPED' }],
  ];
  it.each(wrong)('%s', (sentence, change) => {
    expect(assignCheck(problem, { ...right, ...change })).toBe(sentence);
  });
});
