/** What is told of a plan, held beside sums of the test's own on small worlds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { isForGroup } from '../../../server/engine/plan/isForGroup.ts';
import { outcomeOf } from '../../../server/engine/plan/planPlaces.ts';
import {
  type KindToOpen,
  type PlanQuestion,
  type PlanSpot,
  yearlyCostOf,
} from '../../../server/engine/plan/planQuestion.ts';
import { livingInPlan } from '../../../server/engine/planned/afterPlan.ts';
import { chooseHomes } from '../../../server/engine/planned/chooseHomes.ts';
import { homesCurve } from '../../../server/engine/planned/homesCurve.ts';
import { homeWorths, milesSavedByGroup } from '../../../server/engine/planned/homeWorth.ts';
import { cheapestFor } from '../../../server/engine/planned/leastCost.ts';
import { plannedFaults } from '../../../server/engine/planned/plannedCheck.ts';
import { existingHomeUse, whoIsNearer } from '../../../server/engine/planned/whoIsNearer.ts';
import { loadReferee } from '../assign/referee.ts';
import { milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const solver = { highs: await loadReferee(), seconds: 30 };
const kindOf = (id: string, placementType: KindToOpen['placementType'], sizes: number[]): KindToOpen => ({
  ...{ id, placementType, sizes, ageFrom: null, ageTo: null },
  ...{ weeklyCostPounds: 1_000, capitalPoundsPerHome: 100_000, capitalPoundsPerPlace: 50_000 },
});
const kinds = [kindOf('foster', 'FOSTERING', [1, 2]), kindOf('home', 'CHILDRENS_HOME', [2])];
const spots: PlanSpot[] = [0, 3, 8].map((miles, at) => ({
  ...{ id: `spot-${miles}`, point: milesNorth(miles), localAuthority: at < 2 ? oldham : tameside },
}));
function asked(changes: Partial<PlanQuestion> = {}): PlanQuestion {
  return {
    ...{ objective: 'MOST_CHILDREN', kinds, spots, mostHomes: 2, mostCapitalPounds: null, mostYearlyPounds: null },
    ...{ leastInAuthority: new Map<string, number>(), mustSpots: [], neverSpots: [], ...changes },
  };
}
const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

describe('a plan of a small world', () => {
  it('passes its own check, and its parts add up', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const question = asked();
        const chosen = chooseHomes(world, question, { solver });
        if (chosen === null) throw new Error('Nothing must open, so a plan is there.');
        const { outcome } = chosen;
        expect(plannedFaults(world, outcome, question)).toEqual([]);
        const near = outcome.shortBefore - outcome.shortAfter;
        const rows = whoIsNearer(world, outcome);
        const sum = rows.reduce((total, row) => total + (row.cohort === null ? row.childrenNewlyNearHome : 0), 0);
        expect(sum).toBe(near);
        expect(livingInPlan(world, outcome).map(({ length }) => length)).toEqual(outcome.childrenInHomes);
        const moved = existingHomeUse(world, outcome).reduce(
          (more, one) => more + one.childrenAfter - one.childrenBefore,
          0,
        );
        const living = outcome.childrenInHomes.reduce((total, children) => total + children, 0);
        expect(moved + living).toBe(near);
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  it('whose homes bring, one beside the other, what they bring together', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const chosen = chooseHomes(world, asked(), { solver });
        if (chosen === null) return;
        const saved = milesSavedByGroup(world, chosen.outcome);
        const worths = homeWorths(world, chosen.outcome, saved);
        const brought = worths.reduce((sum, { childrenNearHome }) => sum + childrenNearHome, 0);
        expect(brought).toBe(chosen.choice.gained.children);
        for (const [at, { childrenNearHome }] of worths.entries())
          expect(childrenNearHome).toBeLessThanOrEqual(chosen.outcome.homes[at]?.places ?? 0);
      }),
      { seed: 82, numRuns: 60 },
    );
  });

  it('has a curve that never rises, never passes its bound, and ends where the plan does', () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), (world, isBeyond) => {
        const chosen = chooseHomes(world, asked(), { solver, isNextAsked: isBeyond });
        if (chosen === null) return;
        const curve = homesCurve(chosen);
        const { shortBefore, shortAfter, homes } = chosen.outcome;
        expect(curve.map((point) => point.homes)).toEqual(Array.from({ length: isBeyond ? 5 : 3 }, (_, at) => at));
        expect(curve[0]?.shortAfter).toBe(shortBefore);
        expect(curve[homes.length]?.shortAfter).toBeLessThanOrEqual(shortAfter);
        for (const [at, point] of curve.entries()) {
          expect(point.bound).toBeLessThanOrEqual(point.shortAfter);
          expect(point.shortAfter).toBeLessThanOrEqual(curve[at - 1]?.shortAfter ?? shortBefore);
        }
      }),
      { seed: 83, numRuns: 40 },
    );
  });

  it('for the least cost brings as many as asked, for no more than the plan that brings most; its bound is below', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, leastChildren) => {
        const most = chooseHomes(world, asked(), { solver });
        const found = cheapestFor(world, asked(), { solver, leastChildren });
        if (most === null || found === null) throw new Error('Nothing must open, so a plan is there.');
        const near = most.outcome.shortBefore - most.outcome.shortAfter;
        if ('mostChildren' in found) {
          expect(near).toBeLessThan(leastChildren);
          expect(found.mostChildren).toBeGreaterThanOrEqual(near);
          return;
        }
        const { outcome } = found.chosen;
        expect(outcome.shortBefore - outcome.shortAfter).toBeGreaterThanOrEqual(leastChildren);
        expect(outcome.yearlyPounds).toBeLessThanOrEqual(most.outcome.yearlyPounds);
        expect(found.bound).toBeLessThanOrEqual(outcome.yearlyPounds);
        const onePlace = Math.min(
          ...kinds.flatMap((kind) => kind.sizes.map((places) => yearlyCostOf(kind, places) / places)),
        );
        expect(outcome.yearlyPounds).toBeGreaterThanOrEqual(leastChildren * onePlace - 0.01);
      }),
      { seed: 84, numRuns: 40 },
    );
  });

  it('opened for some children only gives nobody else a place in it', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const forTeenagers = kinds.map((kind) => ({ ...kind, cohorts: ['TEENAGER'] as const }));
        const chosen = chooseHomes(world, asked({ kinds: forTeenagers }), { solver });
        for (const children of chosen === null ? [] : livingInPlan(world, chosen.outcome)) {
          for (const { demand } of children) expect(demand.cohorts.has('TEENAGER')).toBe(true);
        }
        for (const group of world.standing.groups) expect(isForGroup({ cohorts: [] }, group)).toBe(true);
      }),
      { seed: 85, numRuns: 40 },
    );
  });

  it('that was tampered with does not pass', () => {
    const faults = fc.sample(worlds, { seed: 86, numRuns: 40 }).flatMap((world) => {
      const outcome = outcomeOf(
        world,
        spots.slice(0, 2).map((spot) => ({ spot, kind: kinds[1] as KindToOpen, places: 2 })),
      );
      const hand = plannedFaults(world, outcome, null);
      const counted = plannedFaults(world, { ...outcome, shortAfter: outcome.shortAfter + 1 }, null);
      const paid = plannedFaults(world, { ...outcome, capitalPounds: outcome.capitalPounds - 1_000 }, null);
      const allowed = plannedFaults(
        world,
        outcome,
        asked({ mostHomes: 1, neverSpots: ['spot-0'], mustSpots: ['spot-8'] }),
      );
      return [[hand.length, counted.length > 0, paid.length, allowed.length]];
    });
    for (const one of faults) expect(one).toEqual([0, true, 1, 3]);
  });
});
