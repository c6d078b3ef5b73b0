import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveFigures, curveKey } from '../../../server/engine/disclose/curveFigures.ts';
import { liveNumbers } from '../../../server/engine/disclose/liveNumbers.ts';
import { nearHomeFigures } from '../../../server/engine/disclose/nearHomeFigures.ts';
import { curveChildrenOn, curvesOf } from '../../../server/engine/nearHome/distanceCurve.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { together } from '../../../server/engine/report/councilTable.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';
import { valuesOf, wrongSums } from './addsUp.ts';

const setting = { asOf, withinMiles: 20, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;

describe('curveFigures', () => {
  it('add up from one distance to the next, and with the near-home gap and the children who need a place', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const children = curveChildrenOn({ facts, asOf }, nearHomeSolver({ isCostAsked: false })) ?? [];
        const { curves } = curvesOf(facts, children, { asOf });
        const world = nearHomeWorld(facts, setting, nearHomeSolver());
        const others = together([liveNumbers(facts, asOf), nearHomeFigures(world)]);
        const own = curveFigures({ lines: curves, miles: [3, 10, 20], limitMiles: 20 }, others);
        expect(wrongSums(together([own, others]))).toEqual([]);
        const values = valuesOf(own);
        for (const { localAuthority, points } of curves)
          for (const miles of [3, 10, 20])
            expect(values.get(curveKey(localAuthority, 'best', miles))).toBe(points[miles - 1]?.best.value);
      }),
      { seed: 36, numRuns: 8 },
    );
  });
});
