import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { outcomeOf, planPlaces } from '../../../server/engine/plan/planPlaces.ts';
import type { KindToOpen, PlanQuestion, PlanSpot } from '../../../server/engine/plan/planQuestion.ts';
import { loadReferee } from '../assign/referee.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const highs = await loadReferee();
const solver = { highs, seconds: 30 };

const kindOf = (id: string, placementType: KindToOpen['placementType'], sizes: number[]): KindToOpen => ({
  ...{ id, placementType, sizes, ageFrom: null, ageTo: null },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
});

const kinds = [kindOf('foster', 'FOSTERING', [1, 2]), kindOf('home', 'CHILDRENS_HOME', [2])];
const spots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  id: `spot-${miles}`,
  point: milesNorth(miles),
  localAuthority: at < 2 ? oldham : tameside,
}));

function asked(changes: Partial<PlanQuestion> = {}): PlanQuestion {
  return {
    ...{ objective: 'MOST_CHILDREN', kinds, spots, mostHomes: 2, mostCapitalPounds: null, mostYearlyPounds: null },
    ...{ leastInAuthority: new Map<string, number>(), mustSpots: [], neverSpots: [], ...changes },
  };
}

function childrenBrought(world: NearHomeWorld, question: PlanQuestion): number {
  const plan = planPlaces(world, question, { solver });
  expect(plan).not.toBeNull();
  return plan?.choice.gained.children ?? 0;
}

/** Worlds as the product makes them, each placed once. */
const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

describe('planPlaces', () => {
  it('never leaves more children short, and its rows add up', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const plan = planPlaces(world, asked(), { solver });
        const { shortBefore, shortAfter, rows, homes, childrenInHomes } = plan?.outcome ?? outcomeOf(world, []);
        expect(shortAfter).toBeLessThanOrEqual(shortBefore);
        const nearer = rows.reduce((sum, row) => sum + row.nearAfter - row.nearBefore, 0);
        expect(nearer).toBe(shortBefore - shortAfter);
        for (const [at, children] of childrenInHomes.entries())
          expect(children).toBeLessThanOrEqual(homes[at]?.places ?? 0);
        expect(plan?.choice.mostChildren).toBeGreaterThanOrEqual(plan?.choice.gained.children ?? 0);
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  it('brings no fewer children with one home more, or with a larger budget', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const one = childrenBrought(world, asked({ mostHomes: 1 }));
        expect(childrenBrought(world, asked({ mostHomes: 2 }))).toBeGreaterThanOrEqual(one);
        const small = childrenBrought(world, asked({ mostCapitalPounds: 200_000 }));
        expect(childrenBrought(world, asked({ mostCapitalPounds: 400_000 }))).toBeGreaterThanOrEqual(small);
      }),
      { seed: 62, numRuns: 40 },
    );
  });

  it('opens what must open, and nothing where none may', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const question = asked({ mustSpots: ['spot-8'], neverSpots: ['spot-0'] });
        const homes = planPlaces(world, question, { solver })?.outcome.homes ?? [];
        expect(homes.map(({ spot }) => spot.id)).toContain('spot-8');
        expect(homes.map(({ spot }) => spot.id)).not.toContain('spot-0');
        expect(new Set(homes.map(({ spot }) => spot.id)).size).toBe(homes.length);
      }),
      { seed: 63, numRuns: 40 },
    );
  });

  it('says the same of a plan made by hand, and the order of what may open changes nothing', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const plan = planPlaces(world, asked(), { solver });
        const { outcome } = plan ?? { outcome: outcomeOf(world, []) };
        expect(outcomeOf(world, outcome.homes)).toEqual(outcome);
        const turned = asked({ spots: spots.toReversed(), kinds: kinds.toReversed() });
        expect(planPlaces(world, turned, { solver })?.choice.gained).toEqual(plan?.choice.gained);
      }),
      { seed: 64, numRuns: 40 },
    );
  });

  it('asked for the fewest weekly miles, opens the home that saves most, even where nobody is short', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { choice } = planPlaces(world, asked({ objective: 'FEWEST_MILES' }), { solver }) ?? {};
        expect(choice?.gained.children).toBe(0);
        expect(choice?.gained.costSaved).toBeGreaterThanOrEqual(0);
      }),
      { seed: 65, numRuns: 40 },
    );
  });
});
