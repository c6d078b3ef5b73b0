import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSaved } from '../../../server/engine/site/siteBound.ts';
import { openHome, siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { allChoices, bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

describe('the most weekly miles that any choice of homes could save', () => {
  it('is never less than the best of all choices, whatever was chosen', () => {
    fc.assert(
      fc.property(smallChoice, fc.nat(20), (problem, index) => {
        const choices = [...allChoices(problem)];
        const best = bestChoice(problem);
        const chosen = choices[index % Math.max(1, choices.length)];
        if (best === null || chosen === undefined) return;
        const site = siteFlowOf(problem);
        const before = valueWith(problem, site.opened);
        let worth = 0;
        for (const [option, homes] of chosen.entries()) for (let n = 0; n < homes; n++) worth += openHome(site, option);
        const gained = gainOf(worth, site.flow.network.scale);
        if (gained.children < before.unmetChildren - best.unmetChildren) return;
        const most = mostSaved(site, before, gained);
        if (most !== null) expect(most).toBeGreaterThanOrEqual(before.cost - best.cost - 0.01);
      }),
      { seed: 627, numRuns: 300 },
    );
  });
});
