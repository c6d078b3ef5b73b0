import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureTo, largestOwners } from '../../../server/engine/nearHome/exposure.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { asOf, buildChild, buildHome, buildPlacement, buildRegion, oldham, tameside } from '../factsBuilders.ts';
import { fewestShort } from './nearHomeOracle.ts';
import { smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };

function world() {
  const children = [
    ...['a', 'b'].map((id) => buildChild({ id })),
    buildChild({ id: 'c', responsibleAuthority: tameside }),
  ];
  const placements = children.map(({ id, responsibleAuthority }, n) =>
    buildPlacement({ id, childId: id, responsibleAuthority, homeId: n === 0 ? 'home-big' : null }),
  );
  const homes = [
    buildHome({ id: 'home-big', registeredPlaces: 2, filledPlaces: 1, ownerGroupId: 'big' }),
    buildHome({ id: 'home-small', registeredPlaces: 1, ownerGroupId: 'small', hostAuthority: tameside }),
    buildHome({ id: 'home-own', registeredPlaces: 0, ownerGroupId: null }),
  ];
  return nearHomeWorld({ region: buildRegion(), children, placements, needs: [], homes }, setting, nearHomeSolver());
}

describe('exposureTo', () => {
  it('counts who has a place near home now, and who would without the owner', () => {
    const exposure = exposureTo(world(), 'big');
    expect(exposure).toMatchObject({ homes: 1, usablePlaces: 2, childrenLivingThere: 1, nearNow: 3, nearWithout: 1 });
    expect(exposure.rows.map((row) => [row.localAuthority, row.children.value, row.nearNow.value])).toEqual([
      [oldham, 2, 2],
      [tameside, 1, 1],
    ]);
    const without = exposure.rows.reduce((sum, row) => sum + (row.nearWithout.value ?? Number.NaN), 0);
    expect(without).toBe(1);
  });

  it('an owner nobody knows changes nothing', () => {
    expect(exposureTo(world(), 'nobody')).toMatchObject({ homes: 0, nearNow: 3, nearWithout: 3 });
  });

  it('names owners by places, most first', () => {
    expect(largestOwners(world(), 10)).toEqual(['big', 'small']);
    expect(largestOwners(world(), 1)).toEqual(['big']);
  });

  it('marks an authority without a return', () => {
    const built = world();
    const facts = { ...built.facts, homes: built.facts.homes.filter((home) => home.hostAuthority === oldham) };
    expect(exposureTo({ ...built, facts }, 'big').rows[1]?.nearWithout.marker).toBe('NOT_AVAILABLE');
  });

  it('equals a region in which the owner’s homes are suspended', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const owned = small.facts.homes.map((home, n) => ({ ...home, ownerGroupId: n % 2 === 0 ? 'even' : null }));
        const facts = { ...small.facts, homes: owned };
        const { nearNow, nearWithout } = exposureTo(nearHomeWorld(facts, small.setting, nearHomeSolver()), 'even');
        const isKin = facts.homes.some((home) => home.kind === 'KINSHIP');
        fc.pre(!isKin);
        const homes = owned.map((home) =>
          home.ownerGroupId === 'even' ? { ...home, status: 'SUSPENDED' as const } : home,
        );
        const without = fewestShort({ ...facts, homes }, small.setting);
        expect(nearWithout).toBe(without.measured - without.unmet);
        expect(nearWithout).toBeLessThanOrEqual(nearNow);
      }),
      { seed: 51, numRuns: 100 },
    );
  });
});
