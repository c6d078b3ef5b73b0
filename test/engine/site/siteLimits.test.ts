import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeKept, isWithin, openingsOf, owedAfter, spentOn } from '../../../server/engine/site/siteLimits.ts';
import type { SiteLimits } from '../../../server/engine/site/siteProblem.ts';
import { allChoices, smallChoice } from './siteWorlds.ts';

const limits: SiteLimits = {
  ...{ mostHomes: 2, mostCapitalPounds: 10, mostYearlyPounds: null },
  ...{ leastInArea: new Map(), must: new Set() },
};

const picks = fc.array(fc.nat(5), { maxLength: 6 });

describe('limits of a plan', () => {
  it.each([
    ['nothing opened is within any limit', { homes: 0, capitalPounds: 0, yearlyPounds: 0 }, true],
    ['a limit may be used up', { homes: 2, capitalPounds: 10, yearlyPounds: 0 }, true],
    ['a home too many is refused', { homes: 3, capitalPounds: 0, yearlyPounds: 0 }, false],
    ['a pound too many is refused', { homes: 1, capitalPounds: 11, yearlyPounds: 0 }, false],
    ['no limit is no limit', { homes: 1, capitalPounds: 0, yearlyPounds: 1e12 }, true],
  ])('%s', (_, spent, expected) => {
    expect(isWithin(limits, spent)).toBe(expected);
  });

  it('counts homes and pounds of all that is open, and owes nothing for a choice that keeps every limit', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        for (const opened of allChoices(problem)) {
          const { sites, inArea } = owedAfter(problem, opened);
          expect(sites.size + inArea.size).toBe(0);
          const chosen = problem.options.flatMap((option, at) => Array.from({ length: opened[at] ?? 0 }, () => option));
          expect(spentOn(problem, opened)).toEqual({
            homes: chosen.length,
            capitalPounds: chosen.reduce((sum, { capitalPounds }) => sum + capitalPounds, 0),
            yearlyPounds: chosen.reduce((sum, { yearlyPounds }) => sum + yearlyPounds, 0),
          });
        }
      }),
      { seed: 26, numRuns: 80 },
    );
  });

  it('never says that limits cannot be kept which some choice keeps, nor refuses a home on the way to one', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const openings = openingsOf(problem);
        for (const choice of allChoices(problem)) {
          expect(canBeKept(problem)).toBe(true);
          const opened = new Int32Array(choice.length);
          for (const [option, homes] of choice.entries()) {
            for (let home = 0; home < homes; home++) {
              expect(openings(opened)(option)).toBe(true);
              opened[option] = home + 1;
            }
          }
        }
      }),
      { seed: 27, numRuns: 80 },
    );
  });

  it('where nothing must open, lets open exactly what trying every choice lets open', () => {
    fc.assert(
      fc.property(smallChoice, picks, (asked, order) => {
        const problem = { ...asked, limits: { ...asked.limits, must: new Set<number>(), leastInArea: new Map() } };
        const allowed = new Set([...allChoices(problem)].map((choice) => choice.join()));
        const openings = openingsOf(problem);
        const opened = new Int32Array(problem.options.length);
        for (const pick of order) {
          const mayOpen = openings(opened);
          for (const option of opened.keys()) {
            const after = opened.with(option, (opened[option] ?? 0) + 1);
            expect(mayOpen(option)).toBe(allowed.has(after.join()));
          }
          if (pick < opened.length && mayOpen(pick)) opened[pick] = (opened[pick] ?? 0) + 1;
        }
      }),
      { seed: 28, numRuns: 150 },
    );
  });

  it('refuses every home beyond the limits where homes must open too', () => {
    fc.assert(
      fc.property(smallChoice, picks, (problem, order) => {
        const free = { ...problem, limits: { ...problem.limits, must: new Set<number>(), leastInArea: new Map() } };
        const allowed = new Set([...allChoices(free)].map((choice) => choice.join()));
        const openings = openingsOf(problem);
        const opened = new Int32Array(problem.options.length);
        for (const option of order) {
          if (!openings(opened)(option)) continue;
          opened[option] = (opened[option] ?? 0) + 1;
          expect(allowed.has(opened.join())).toBe(true);
        }
      }),
      { seed: 29, numRuns: 150 },
    );
  });
});
