import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeKept, isWithin, openingsOf, owedAfter, spentOn } from '../../../server/engine/site/siteLimits.ts';
import { allChoices, smallChoice } from './siteWorlds.ts';

const isIn = (part: Int32Array, whole: Int32Array) => part.every((homes, option) => homes <= (whole[option] ?? 0));

describe('what may still be opened', () => {
  it('is refused only where no choice that keeps the limits has it', () => {
    fc.assert(
      fc.property(smallChoice, fc.nat(5), (problem, first) => {
        const choices = [...allChoices(problem)];
        if (!canBeKept(problem)) expect(choices).toEqual([]);
        const opened = new Int32Array(problem.options.length);
        if (first < opened.length && choices.some((choice) => (choice[first] ?? 0) > 0)) opened[first] = 1;
        const mayOpen = openingsOf(problem)(opened);
        for (const option of problem.options.keys()) {
          if (mayOpen(option)) continue;
          const more = opened.slice();
          more[option] = (more[option] ?? 0) + 1;
          expect(choices.filter((choice) => isIn(more, choice))).toEqual([]);
        }
      }),
      { seed: 616, numRuns: 400 },
    );
  });

  it('counts what is spent and what is owed, home by home', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        for (const choice of allChoices(problem)) {
          const spent = spentOn(problem, choice);
          expect(isWithin(problem.limits, spent)).toBe(true);
          expect(spent.homes).toBe(choice.reduce((sum, homes) => sum + homes, 0));
          const capital = choice.reduce((sum, homes, at) => sum + homes * (problem.options[at]?.capitalPounds ?? 0), 0);
          expect(spent.capitalPounds).toBe(capital);
          const owed = owedAfter(problem, choice);
          expect([owed.sites.size, owed.inArea.size]).toEqual([0, 0]);
        }
        const nothing = owedAfter(problem, new Int32Array(problem.options.length));
        expect(nothing.sites).toEqual(problem.limits.must);
      }),
      { seed: 617, numRuns: 100 },
    );
  });
});
