import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { besideWhoStays, everyoneAnew } from '../../../server/engine/recruit/recruitBase.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

it('beside who stays, as many are unmet as in the answer for everyone', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { problem } = besideWhoStays(world);
      expect(solveSplit(problem).total.unmetChildren).toBe(world.placing.unmetChildren);
    }),
    { seed: 81, numRuns: 300 },
  );
});

it('with everyone anew and apart, never more are unmet', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { problem, groupAt } = everyoneAnew(world);
      expect(groupAt).toHaveLength(world.standing.groups.length);
      expect(solveSplit(problem).total.unmetChildren).toBeLessThanOrEqual(world.placing.unmetChildren);
    }),
    { seed: 82, numRuns: 100 },
  );
});
