import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOpened, withOptions } from '../../../server/engine/site/siteProblem.ts';
import { smallChoice } from './siteWorlds.ts';

describe('the assignment with the homes that could open', () => {
  it('has each arc there was, and one for each group that fits into one home of an option', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const { base, options } = problem;
        const whole = withOptions(problem);
        for (const group of base.groupSize.keys()) {
          const arcs = Array.from(
            { length: (whole.arcStart[group + 1] ?? 0) - (whole.arcStart[group] ?? 0) },
            (_, n) => {
              const arc = (whole.arcStart[group] ?? 0) + n;
              return [whole.arcHome[arc], whole.arcCost[arc], whole.arcPlaces[arc]];
            },
          );
          const standing = [...base.arcHome.keys()]
            .filter((arc) => arc >= (base.arcStart[group] ?? 0) && arc < (base.arcStart[group + 1] ?? 0))
            .map((arc) => [base.arcHome[arc], base.arcCost[arc], base.arcPlaces[arc]]);
          const added = options.flatMap((option, index) => {
            const at = option.group.indexOf(group);
            const isIn = at >= 0 && (option.taken[at] ?? 0) <= option.places;
            return isIn ? [[base.capacity.length + index, option.cost[at], option.taken[at]]] : [];
          });
          expect(arcs).toEqual([...standing, ...added]);
        }
      }),
      { seed: 618, numRuns: 200 },
    );
  });

  it('has the places of the homes opened, and none of the others', () => {
    fc.assert(
      fc.property(smallChoice, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (problem, counts) => {
        const { base, options } = problem;
        const opened = Int32Array.from(options, (_, option) => counts[option] ?? 0);
        const { capacity } = withOpened(withOptions(problem), problem, opened);
        const places = options.map((option, at) => option.places * (opened[at] ?? 0));
        expect([...capacity]).toEqual([...base.capacity, ...places]);
      }),
      { seed: 619, numRuns: 100 },
    );
  });
});
