/** Children of large families who stay short: with them, the bound of a plan holds against every set of homes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../server/engine/plan/planPlaces.ts';
import type { PlanQuestion } from '../../../server/engine/plan/planQuestion.ts';
import { siteProblemOf } from '../../../server/engine/plan/siteProblemOf.ts';
import { chooseHomes, leastShort, mostNewlyNear } from '../../../server/engine/planned/chooseHomes.ts';
import { planKinds, plannedHomes, planSpots, planWorlds } from './planWorlds.ts';

const asked = (kinds: PlanQuestion['kinds'], mostHomes: number): PlanQuestion => ({
  ...{
    objective: 'MOST_CHILDREN',
    kinds,
    spots: planSpots,
    mostHomes,
    mostCapitalPounds: null,
    mostYearlyPounds: null,
  },
  ...{ leastInAuthority: new Map<string, number>(), mustSpots: [], neverSpots: [] },
});

describe('the rest that is short whatever opens', () => {
  it('with the most that the numbers bring is never above what any set of homes leaves short', () => {
    let rest = 0;
    fc.assert(
      fc.property(planWorlds, plannedHomes, fc.boolean(), (world, all, isFosteringToo) => {
        const kinds = planKinds.slice(isFosteringToo ? 0 : 1);
        const homes = all.filter(({ kind }) => kinds.includes(kind));
        const chosen = chooseHomes(world, asked(kinds, 3), {});
        if (chosen === null) throw new Error('Nothing must open, so a plan is there.');
        const { shortAfter } = outcomeOf(world, homes);
        expect(leastShort(chosen, { mostChildren: chosen.choice.mostChildren, places: Infinity })).toBeLessThanOrEqual(
          shortAfter,
        );
        expect(mostNewlyNear(chosen)).toBeGreaterThanOrEqual(chosen.outcome.shortBefore - shortAfter);
        rest += chosen.restShort;
      }),
      { seed: 714, numRuns: 200 },
    );
    expect(rest).toBeGreaterThan(0);
  });

  it('is no less where fewer kinds may open, and nothing where miles are asked for', () => {
    fc.assert(
      fc.property(planWorlds, (world) => {
        const all = siteProblemOf(world, asked(planKinds, 3)).restShort;
        expect(siteProblemOf(world, asked(planKinds.slice(1), 3)).restShort).toBeGreaterThanOrEqual(all);
        const miles = { ...asked(planKinds, 3), objective: 'FEWEST_MILES' } as const;
        expect(siteProblemOf(world, miles).restShort).toBe(0);
      }),
      { seed: 715, numRuns: 80 },
    );
  });
});
