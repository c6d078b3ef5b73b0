import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { outcomeOf } from '../../../server/engine/plan/planPlaces.ts';
import type { PlannedHome } from '../../../server/engine/plan/planQuestion.ts';
import { newlyNearWhenStaffed } from '../../../server/engine/planned/staffedPlaces.ts';
import { plannedHomes, planWorlds } from '../plan/planWorlds.ts';

/** The most that are newly near home, by trying every way of leaving so many places unfilled. */
function mostWithout(world: NearHomeWorld, homes: readonly PlannedHome[], unstaffed: number): number {
  const [first, ...rest] = homes;
  const tryAll = (done: readonly PlannedHome[], left: readonly PlannedHome[], fewer: number): number => {
    const [next, ...others] = left;
    if (next === undefined) {
      const { shortBefore, shortAfter } = outcomeOf(world, done);
      return fewer === 0 ? shortBefore - shortAfter : -Infinity;
    }
    const ways = Array.from({ length: Math.min(fewer, next.places) + 1 }, (_, less) => less);
    const withLess = (less: number) => (less === next.places ? [] : [{ ...next, places: next.places - less }]);
    return Math.max(...ways.map((less) => tryAll([...done, ...withLess(less)], others, fewer - less)));
  };
  return first === undefined ? 0 : tryAll([], [first, ...rest], unstaffed);
}

const total = { found: 0, most: 0 };

describe('a plan of which a share is staffed', () => {
  it('brings no more than the best way of leaving as many places unfilled, and nearly always as many', () => {
    fc.assert(
      fc.property(planWorlds, plannedHomes, fc.constantFrom(0.5, 0.7, 0.9), (world, homes, share) => {
        const outcome = outcomeOf(world, homes);
        const places = homes.reduce((sum, home) => sum + home.places, 0);
        const found = newlyNearWhenStaffed(world, outcome, share);
        const most = Math.min(
          outcome.shortBefore - outcome.shortAfter,
          mostWithout(world, homes, places - Math.floor(places * share + 1e-9)),
        );
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(outcome.shortBefore - outcome.shortAfter);
        total.found += found;
        total.most += most;
      }),
      { seed: 716, numRuns: 80 },
    );
    expect(total.most).toBeGreaterThan(20);
    expect(total.found).toBeGreaterThanOrEqual(total.most * 0.9);
  });

  it('brings all with every place staffed, none with none, and all where enough places stay empty', () => {
    fc.assert(
      fc.property(planWorlds, plannedHomes, (world, homes) => {
        const outcome = outcomeOf(world, homes);
        const near = outcome.shortBefore - outcome.shortAfter;
        expect(newlyNearWhenStaffed(world, outcome, 1)).toBe(near);
        const none = newlyNearWhenStaffed(world, outcome, 0);
        expect(none).toBeLessThanOrEqual(Math.max(0, outcome.shortBefore - world.placing.unmetLowerBound));
        const places = homes.reduce((sum, home) => sum + home.places, 0);
        const living = outcome.childrenInHomes.reduce((sum, children) => sum + children, 0);
        if (places > 0) expect(newlyNearWhenStaffed(world, outcome, living / places)).toBe(near);
      }),
      { seed: 717, numRuns: 80 },
    );
  });
});
