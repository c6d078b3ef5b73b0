import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastUnmetOf } from '../../../server/engine/nearHome/leastUnmet.ts';
import { limitNotice } from '../../../server/engine/nearHome/limitNotice.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placeGroups } from '../../../server/engine/nearHome/placeGroups.ts';
import { asOf, buildChild, buildHome, buildNeed, buildPlacement, buildRegion } from '../factsBuilders.ts';
import { adaptedWorld, waitingWorld } from './adaptedWorlds.ts';
import { enumeratingSolver } from './enumerateAssignment.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

describe('leastUnmetOf', () => {
  it.each([
    ['small regions', smallWorld],
    ['homes with a few adapted places', adaptedWorld],
  ])(
    'bounds the children of a list in every placing; lists that share no child add up to at most the whole: %s',
    (_, worlds) => {
      fc.assert(
        fc.property(worlds, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (small, side) => {
          const world = nearHomeWorld(small.facts, small.setting, nearHomeSolver());
          const one = world.measured.filter((_, n) => side[n % 8]);
          const other = world.measured.filter((_, n) => !side[n % 8]);
          const short = one.filter(({ reason }) => reason !== null).length;
          expect(leastUnmetOf(world, one)).toBeLessThanOrEqual(short);
          expect(leastUnmetOf(world, one) + leastUnmetOf(world, other)).toBeLessThanOrEqual(
            leastUnmetOf(world, world.measured),
          );
          expect(leastUnmetOf(world, world.measured)).toBeLessThanOrEqual(world.placing.unmetLowerBound);
        }),
        { seed: 71, numRuns: 80 },
      );
    },
  );
});

it('a row knows that one adapted place is for one child', () => {
  const home = buildHome({ adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 0 }] });
  const needs = ['a', 'b'].map((id) =>
    buildNeed({ id, children: [buildChild({ id })], requiredAdaptations: ['HOIST'] }),
  );
  const { facts, setting } = waitingWorld([home], needs);
  const world = nearHomeWorld(facts, setting, nearHomeSolver());
  expect(leastUnmetOf(world, world.measured)).toBe(1);
  expect(leastUnmetOf(world, world.measured.slice(0, 1))).toBe(0);
});

describe('placeGroups', () => {
  it('costs what the arcs of its homes cost, and is optimal only where both bounds are met', () => {
    fc.assert(
      fc.property(fc.oneof(smallWorld, bigFamilies), (small) => {
        const { arcs, rooms, standing } = nearHomeWorld(small.facts, small.setting, enumeratingSolver);
        const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
        const placing = placeGroups({ sizes, rooms, arcs }, nearHomeSolver().place);
        let cost = 0;
        for (const [group, home] of placing.homeOf.entries()) {
          for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
            if (arcs.arcHome[arc] === home) cost += arcs.arcCost[arc] ?? 0;
          }
        }
        expect(placing.cost).toBe(cost);
        const isMet = placing.unmetChildren === placing.unmetLowerBound && placing.cost === placing.costLowerBound;
        expect(placing.status === 'OPTIMAL').toBe(isMet);
      }),
      { seed: 72, numRuns: 80 },
    );
  });
});

describe('limitNotice', () => {
  it('is silent where there is one home, or nobody to place', () => {
    const facts = {
      region: buildRegion(),
      children: [buildChild()],
      placements: [buildPlacement()],
      needs: [],
      homes: [buildHome()],
    };
    const setting = { asOf, withinMiles: 20, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
    expect(limitNotice(nearHomeWorld(facts, setting, nearHomeSolver()))).toBeNull();
    expect(
      limitNotice(nearHomeWorld({ ...facts, children: [], placements: [] }, setting, nearHomeSolver())),
    ).toBeNull();
    const two = [buildHome(), buildHome({ id: 'home-2' })];
    expect(limitNotice(nearHomeWorld({ ...facts, homes: two }, setting, nearHomeSolver()))).toContain('100%');
  });
});
