import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { assignProblemOf } from '../../../server/engine/nearHome/placeGroups.ts';
import { standingOf } from '../../../server/engine/plan/standingOf.ts';
import { planWorlds } from './planWorlds.ts';

it('is worked out once for a world and an objective, and afresh where its homes are others', () => {
  fc.assert(
    fc.property(planWorlds, (world) => {
      const near = standingOf(world, 'MOST_CHILDREN');
      expect(standingOf({ ...world }, 'MOST_CHILDREN')).toBe(near);
      expect(near.base).toEqual(assignProblemOf(world));
      expect(near.standing.flow.total).toEqual(solveSplit(near.base).total);
      const far = standingOf(world, 'FEWEST_MILES');
      expect(far.standing.flow.total.unmetChildren).toBe(0);
      expect(far.base.capacity.length).toBe(near.base.capacity.length + near.base.groupSize.length);
      expect(standingOf({ ...world, rooms: [...world.rooms] }, 'MOST_CHILDREN')).not.toBe(near);
    }),
    { seed: 713, numRuns: 60 },
  );
});
