import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishSites } from '../../../server/engine/site/finishSites.ts';
import { siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { loadReferee } from '../assign/referee.ts';
import { allChoices, bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

const highs = await loadReferee();

describe('a small choice finished by a solver', () => {
  it('is bounded by what it proves, and its homes keep the limits and are the best where it offers any', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const best = bestChoice(problem);
        if (best === null || problem.options.length === 0) return;
        const { network } = siteFlowOf(problem).flow;
        const children = network.groupSize.reduce((sum, size) => sum + size, 0);
        const placedChildren = children - best.unmetChildren;
        const given = { problem, network, placedChildren, seconds: 20, goOn: () => true };
        const most = finishSites(highs, { ...given, stage: 'CHILDREN' });
        expect(most.bound).toBeGreaterThanOrEqual(placedChildren);
        const least = finishSites(highs, { ...given, stage: 'COST' });
        expect(least.bound).toBeLessThanOrEqual(best.cost + 0.5);
        for (const { opened } of [most, least]) {
          if (opened === null) continue;
          expect([...allChoices(problem)].map(String)).toContain(String(opened));
          expect(valueWith(problem, opened).unmetChildren).toBe(best.unmetChildren);
        }
      }),
      { seed: 628, numRuns: 60 },
    );
  });
});
