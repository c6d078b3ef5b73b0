import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishChoice, isProved } from '../../../server/engine/site/finishChoice.ts';
import { shortPartOf } from '../../../server/engine/site/shortPart.ts';
import { siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { loadReferee } from '../assign/referee.ts';
import { bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

const solver = { highs: await loadReferee(), seconds: 20 };

describe('a choice finished by the solver', () => {
  it('from nothing opened becomes the best there is, and what is proved of it holds', () => {
    let improved = 0;
    fc.assert(
      fc.property(smallChoice, (asked) => {
        const problem = {
          ...asked,
          options: asked.options.map((option) => ({ ...option, mostHomes: 1 })),
          limits: { ...asked.limits, leastInArea: new Map(), must: new Set<number>() },
        };
        const best = bestChoice(problem);
        if (best === null || problem.options.length === 0) return;
        const site = siteFlowOf(problem);
        const before = valueWith(problem, site.opened);
        const part = shortPartOf(site);
        const found = { worth: 0, most: { children: before.unmetChildren, costSaved: null } };
        const given = { found, before, part, isCostProved: true, solver, goOn: () => true };
        const after = finishChoice(site, given);
        const gained = gainOf(after.worth, site.flow.network.scale);
        const brought = before.unmetChildren - best.unmetChildren;
        expect(gained.children).toBe(brought);
        expect(after.most.children).toBe(brought);
        expect(valueWith(problem, site.opened).unmetChildren).toBe(best.unmetChildren);
        if (after.most.costSaved !== null)
          expect(after.most.costSaved).toBeGreaterThanOrEqual(before.cost - best.cost - 0.1);
        if (brought > 0) improved++;
      }),
      { seed: 706, numRuns: 60 },
    );
    expect(improved).toBeGreaterThan(10);
  });

  it.each([
    [{ children: 3, costSaved: 10 }, { children: 3, costSaved: 10 }, true],
    [{ children: 3, costSaved: 10.4 }, { children: 3, costSaved: 10 }, true],
    [{ children: 3, costSaved: 11 }, { children: 3, costSaved: 10 }, false],
    [{ children: 4, costSaved: 10 }, { children: 3, costSaved: 10 }, false],
    [{ children: 3, costSaved: null }, { children: 3, costSaved: 10 }, false],
  ])('of at most %o and %o gained is proved best: %s', (most, gained, isBest) => {
    expect(isProved({ most, gained })).toBe(isBest);
  });
});
