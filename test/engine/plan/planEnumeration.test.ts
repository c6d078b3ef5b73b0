/** Is what a plan says the best truly the best? Every set of homes that could open, tried one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { outcomeOf, planPlaces } from '../../../server/engine/plan/planPlaces.ts';
import {
  capitalOf,
  type KindToOpen,
  type PlannedHome,
  type PlanQuestion,
  type PlanSpot,
} from '../../../server/engine/plan/planQuestion.ts';
import { homesToChooseFrom, siteProblemOf } from '../../../server/engine/plan/siteProblemOf.ts';
import { cheapestFor } from '../../../server/engine/planned/leastCost.ts';
import { loadReferee } from '../assign/referee.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { bigFamilies, smallWorld } from '../nearHome/smallWorld.ts';
import { bestChoice } from '../site/siteWorlds.ts';

const solver = { highs: await loadReferee(), seconds: 30 };
const kindOf = (id: string, placementType: KindToOpen['placementType'], sizes: number[]): KindToOpen => ({
  ...{ id, placementType, sizes, ageFrom: null, ageTo: null },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
});
const spots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  ...{ id: `spot-${miles}`, point: milesNorth(miles), localAuthority: at < 2 ? oldham : tameside },
}));
const asked: PlanQuestion = {
  ...{ objective: 'MOST_CHILDREN', spots, mostHomes: 2, mostCapitalPounds: 450_000, mostYearlyPounds: null },
  kinds: [kindOf('foster', 'FOSTERING', [1, 2]), kindOf('home', 'CHILDRENS_HOME', [2, 3])],
  ...{ leastInAuthority: new Map<string, number>(), mustSpots: [], neverSpots: [] },
};
const worlds = fc
  .oneof(smallWorld, bigFamilies)
  .map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

/** Written from the meaning of the limits: one home at a spot, so many homes, so many pounds. */
function setsOfHomes(): readonly (readonly PlannedHome[])[] {
  const all = homesToChooseFrom(asked);
  const isKept = (homes: readonly PlannedHome[]) =>
    homes.length <= asked.mostHomes &&
    new Set(homes.map(({ spot }) => spot.id)).size === homes.length &&
    homes.reduce((sum, { kind, places }) => sum + capitalOf(kind, places), 0) <= 450_000;
  const pairs = all.flatMap((home, at) => all.slice(at + 1).map((other) => [home, other]));
  return [[], ...all.map((home) => [home]), ...pairs].filter(isKept);
}

function fewestShort(world: NearHomeWorld): number {
  return Math.min(...setsOfHomes().map((homes) => outcomeOf(world, homes).shortAfter));
}

const total = { found: 0, best: 0 };

describe('every set of homes tried', () => {
  it('as placed apart: the choice is the best of all, and its bound is what it brings', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const choice = planPlaces(world, asked, { solver })?.choice;
        const best = bestChoice(siteProblemOf(world, asked).problem);
        expect(choice?.status).toBe('OPTIMAL');
        const brought = (choice?.before.unmetChildren ?? 0) - (best?.unmetChildren ?? 0);
        expect(choice?.gained.children).toBe(brought);
        expect(choice?.mostChildren).toBe(brought);
      }),
      { seed: 661, numRuns: 60 },
    );
  });

  it('as placed together: no set leaves fewer short than the bound allows, and the plan is all but always as good as the best', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const plan = planPlaces(world, asked, { solver });
        const best = fewestShort(world);
        const apart = (plan?.choice.before.unmetChildren ?? 0) - (plan?.choice.mostChildren ?? 0);
        expect(apart).toBeLessThanOrEqual(best);
        expect(plan?.outcome.shortAfter).toBeGreaterThanOrEqual(best);
        total.found += world.placing.unmetChildren - (plan?.outcome.shortAfter ?? 0);
        total.best += world.placing.unmetChildren - best;
      }),
      { seed: 662, numRuns: 80 },
    );
    expect(total.best).toBeGreaterThan(20);
    expect(total.found).toBeGreaterThanOrEqual(total.best * 0.9);
  });

  it('for the least cost: no set that brings as many costs less than the bound, and the plan is all but always the cheapest', () => {
    const pounds = { found: 0, best: 0 };
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, leastChildren) => {
        const found = cheapestFor(world, asked, { solver, leastChildren });
        const costs = setsOfHomes().flatMap((homes) => {
          const { shortBefore, shortAfter, yearlyPounds } = outcomeOf(world, homes);
          return shortBefore - shortAfter >= leastChildren ? [yearlyPounds] : [];
        });
        if (found === null) throw new Error('Nothing must open, so a plan is there.');
        if ('mostChildren' in found) {
          if (costs.length > 0) expect(found.mostChildren).toBeGreaterThanOrEqual(leastChildren);
          return;
        }
        const best = Math.min(...costs);
        expect(found.bound).toBeLessThanOrEqual(best + 0.01);
        expect(found.chosen.outcome.yearlyPounds).toBeGreaterThanOrEqual(best - 0.01);
        pounds.found += found.chosen.outcome.yearlyPounds;
        pounds.best += best;
      }),
      { seed: 663, numRuns: 60 },
    );
    expect(pounds.best).toBeGreaterThan(0);
    expect(pounds.found).toBeLessThanOrEqual(pounds.best * 1.05);
  });
});
