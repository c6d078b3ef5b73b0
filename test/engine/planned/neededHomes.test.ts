import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { outcomeOf } from '../../../server/engine/plan/planPlaces.ts';
import type { PlanQuestion, PlanSpot } from '../../../server/engine/plan/planQuestion.ts';
import { chooseHomes } from '../../../server/engine/planned/chooseHomes.ts';
import { childrenBrought } from '../../../server/engine/planned/homeWorth.ts';
import { loadReferee } from '../assign/referee.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const solver = { highs: await loadReferee(), seconds: 30 };
const spots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  ...{ id: `spot-${miles}`, point: milesNorth(miles), localAuthority: at < 2 ? oldham : tameside },
}));
function asked(changes: Partial<PlanQuestion> = {}): PlanQuestion {
  return {
    ...{ objective: 'MOST_CHILDREN', spots, mostHomes: 6, mostCapitalPounds: null, mostYearlyPounds: null },
    kinds: (['CHILDRENS_HOME', 'FOSTERING'] as const).map((placementType) => ({
      ...{ id: placementType, placementType, sizes: [2], ageFrom: null, ageTo: null },
      ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
    })),
    ...{ leastInAuthority: new Map<string, number>(), mustSpots: [], neverSpots: [], ...changes },
  };
}
const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));
const chosenFor = (world: ReturnType<typeof nearHomeWorld>, question = asked()) => {
  const chosen = chooseHomes(world, question, { solver });
  if (chosen === null) throw new Error('The limits can be kept.');
  return chosen;
};

describe('the homes of a plan for the most children', () => {
  it('leave as few short as all that were chosen, and none of them could go for nothing', () => {
    let gone = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const { outcome, allHomes, choice } = chosenFor(world);
        const all = allHomes.filter((_, option) => (choice.opened?.[option] ?? 0) > 0);
        expect(outcome.shortAfter).toBeLessThanOrEqual(outcomeOf(world, all).shortAfter);
        gone += all.length - outcome.homes.length;
        const brought = childrenBrought(world, outcome.homes);
        const others = outcome.homes.filter((_, at) => brought[at] !== 0);
        if (others.length < outcome.homes.length) {
          expect(outcomeOf(world, others).shortAfter).toBeGreaterThan(outcome.shortAfter);
        }
      }),
      { seed: 91, numRuns: 200 },
    );
    expect(gone).toBeGreaterThan(0);
  });

  it('are none where nobody is short, but those that must open and those a council is to have', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        if (world.placing.unmetChildren > 0) return;
        seen += 1;
        expect(chosenFor(world).outcome.homes).toEqual([]);
        const must = chosenFor(world, asked({ mustSpots: ['spot-3'] })).outcome.homes;
        expect(must.map(({ spot }) => spot.id)).toEqual(['spot-3']);
        const least = chosenFor(world, asked({ leastInAuthority: new Map([[tameside, 1]]) })).outcome.homes;
        expect(least.map(({ spot }) => spot.localAuthority)).toEqual([tameside]);
      }),
      { seed: 92, numRuns: 120 },
    );
    expect(seen).toBeGreaterThan(3);
  });

  it('for the fewest miles a home that brings nobody near home may open', () => {
    let idle = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const { outcome } = chosenFor(world, asked({ objective: 'FEWEST_MILES' }));
        idle += childrenBrought(world, outcome.homes).filter((children) => children === 0).length;
      }),
      { seed: 93, numRuns: 60 },
    );
    expect(idle).toBeGreaterThan(0);
  });
});
