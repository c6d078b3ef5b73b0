import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostOfLimits } from '../../../server/engine/site/mostOfLimits.ts';
import { allChoices, smallChoice } from './siteWorlds.ts';

const gains = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });

describe('the most that limits let open', () => {
  it('is never less than any choice within them gains', () => {
    fc.assert(
      fc.property(smallChoice, gains, (problem, each) => {
        const own = Float64Array.from(problem.options, (_, option) => each[option] ?? 0);
        const { gain } = mostOfLimits(problem, own);
        for (const choice of allChoices(problem)) {
          const sum = choice.reduce((all, homes, option) => all + homes * (own[option] ?? 0), 0);
          expect(gain).toBeGreaterThanOrEqual(sum - 1e-9);
        }
      }),
      { seed: 614, numRuns: 400 },
    );
  });

  it('gains what it says with the homes it gives', () => {
    fc.assert(
      fc.property(smallChoice, gains, (problem, each) => {
        const own = Float64Array.from(problem.options, (_, option) => each[option] ?? 0);
        const { gain, homes } = mostOfLimits(problem, own);
        expect(homes.reduce((sum, count, option) => sum + count * (own[option] ?? 0), 0)).toBeCloseTo(gain, 9);
      }),
      { seed: 615, numRuns: 200 },
    );
  });
});
