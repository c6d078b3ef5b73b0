import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeKinds } from '../../../schema/vocabulary.ts';
import { distanceMiles } from '../../../server/engine/distance.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { farCosts } from '../../../server/engine/plan/farPlaces.ts';
import { kindsToOpen, newHome } from '../../../server/engine/plan/newHome.ts';
import type { KindToOpen, PlanQuestion, PlanSpot } from '../../../server/engine/plan/planQuestion.ts';
import { homesToChooseFrom, siteProblemOf } from '../../../server/engine/plan/siteProblemOf.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const kind: KindToOpen = {
  ...{ id: 'home', placementType: 'CHILDRENS_HOME', ageFrom: null, ageTo: null, sizes: [1, 2] },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
};
const spots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  ...{ id: `spot-${miles}`, point: milesNorth(miles), localAuthority: at < 2 ? oldham : tameside },
}));
const question: PlanQuestion = {
  ...{ objective: 'MOST_CHILDREN', kinds: [kind], spots, mostHomes: 2, mostCapitalPounds: null, mostYearlyPounds: 9 },
  ...{ leastInAuthority: new Map([[tameside, 1]]), mustSpots: ['spot-3'], neverSpots: ['spot-0'] },
};
const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

describe('a plan’s question as numbers', () => {
  it('has an option for each spot where a home may stand and each size, none at a spot left out', () => {
    expect(homesToChooseFrom(question).map(({ spot, places }) => [spot.id, places])).toEqual([
      ['spot-3', 1],
      ['spot-3', 2],
      ['spot-8', 1],
      ['spot-8', 2],
    ]);
  });

  it('lets an option take the groups that are within the limit of it, and no others', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { problem, homes } = siteProblemOf(world, question);
        for (const [at, { group, taken }] of problem.options.entries()) {
          const point = homes[at]?.spot.point ?? { lat: 0, lng: 0 };
          for (const [position, index] of group.entries()) {
            const { anchors, cases } = world.standing.groups[index] ?? { anchors: { places: [] }, cases: [] };
            expect(taken[position]).toBeGreaterThanOrEqual(cases.length);
            for (const { location } of anchors.places)
              expect(distanceMiles(location.point, point)).toBeLessThanOrEqual(world.setting.withinMiles);
          }
        }
        expect(problem.limits.must).toEqual(new Set([1]));
        expect([...problem.limits.leastInArea]).toEqual([[world.facts.region.members.indexOf(tameside), 1]]);
        expect(farCosts(world).every((cost) => cost > 0)).toBe(true);
      }),
      { seed: 91, numRuns: 40 },
    );
  });

  it('a home that is yet to open is open, empty, and takes whoever is of its type and ages', () => {
    for (const [type, homeKind] of Object.entries(kindsToOpen)) {
      expect(homeKinds[homeKind].placementType).toBe(type);
      const home = newHome({ id: 'new', kind: homeKind, places: 3, point: milesNorth(1) });
      expect(home).toMatchObject({
        status: 'OPEN',
        registeredPlaces: 3,
        vacantPlaces: 3,
        filledPlaces: 0,
        ageFrom: null,
      });
    }
  });
});
