import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPlaces } from '../../../server/engine/assign/openPlaces.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { tryPlaces } from '../../../server/engine/assign/tryPlaces.ts';
import { problemOf, smallWorld } from './worlds.ts';

it('says what opening the places brings, and leaves everyone where they were', () => {
  fc.assert(
    fc.property(smallWorld, fc.nat(4), fc.integer({ min: 1, max: 3 }), ({ groups, capacity }, at, count) => {
      if (capacity.length === 0) return;
      const flow = solveSplit(problemOf(groups, capacity));
      const home = at % capacity.length;
      const state = () =>
        structuredClone([
          flow.children,
          flow.unmet,
          flow.free,
          flow.homePrice,
          flow.groupPrice,
          flow.total,
          flow.moves,
        ]);
      const before = state();
      const tried = tryPlaces(flow, home, count);
      expect(state()).toEqual(before);
      const { unmetChildren, cost } = flow.total;
      openPlaces(flow, home, count);
      expect(tried).toEqual({
        children: unmetChildren - flow.total.unmetChildren,
        costSaved: cost - flow.total.cost,
      });
    }),
    { seed: 701, numRuns: 400 },
  );
});
