import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGreedily } from '../../../server/engine/site/greedySites.ts';
import { siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { swapHomes } from '../../../server/engine/site/swapSites.ts';
import { allChoices, smallChoice, valueWith } from './siteWorlds.ts';

describe('one home out, one in', () => {
  it('never loses, keeps the limits kept before, and is worth what it says', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const site = siteFlowOf(problem);
        const before = valueWith(problem, site.opened);
        const start =
          openGreedily(
            site,
            (worth) => worth,
            () => true,
          ).steps.at(-1)?.worth ?? 0;
        const isAllowed = () => [...allChoices(problem)].some((choice) => choice.join() === site.opened.join());
        const keptBefore = isAllowed();
        const worth = swapHomes(site, start, () => true);
        expect(worth).toBeGreaterThanOrEqual(start);
        if (keptBefore) expect(isAllowed()).toBe(true);
        const after = valueWith(problem, site.opened);
        const gain = gainOf(worth, site.flow.network.scale);
        expect(gain.children).toBe(before.unmetChildren - after.unmetChildren);
        expect(gain.costSaved).toBeCloseTo(before.cost - after.cost, 4);
      }),
      { seed: 625, numRuns: 300 },
    );
  });

  it('changes nothing where it is stopped at once', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const site = siteFlowOf(problem);
        const start =
          openGreedily(
            site,
            (worth) => worth,
            () => true,
          ).steps.at(-1)?.worth ?? 0;
        const opened = site.opened.slice();
        expect(swapHomes(site, start, () => false)).toBe(start);
        expect(site.opened).toEqual(opened);
      }),
      { seed: 626, numRuns: 60 },
    );
  });
});
