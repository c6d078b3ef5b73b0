import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeAll, openGreedily } from '../../../server/engine/site/greedySites.ts';
import { siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { isWithin, spentOn } from '../../../server/engine/site/siteLimits.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { smallChoice, valueWith } from './siteWorlds.ts';

const byWorth = (worth: number) => worth;

describe('homes opened one after another', () => {
  it('keep the limits, bring more and more, and are worth what they say', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const site = siteFlowOf(problem);
        const before = valueWith(problem, site.opened);
        const { steps, isStopped } = openGreedily(site, byWorth, () => true);
        expect(isStopped).toBe(false);
        expect(isWithin(problem.limits, spentOn(problem, site.opened))).toBe(true);
        const worths = [0, ...steps.map(({ worth }) => worth)];
        expect(worths).toEqual(worths.toSorted((a, b) => a - b));
        const after = valueWith(problem, site.opened);
        const gain = gainOf(worths.at(-1) ?? 0, site.flow.network.scale);
        expect(gain.children).toBe(before.unmetChildren - after.unmetChildren);
        expect(gain.costSaved).toBeCloseTo(before.cost - after.cost, 4);
        closeAll(site);
        expect(site.opened.every((homes) => homes === 0)).toBe(true);
        expect(valueWith(problem, site.opened)).toEqual(before);
        expect(site.flow.total.unmetChildren).toBe(before.unmetChildren);
      }),
      { seed: 623, numRuns: 300 },
    );
  });

  it('are those opened so far where it is stopped', () => {
    fc.assert(
      fc.property(smallChoice, fc.nat(2), (problem, homes) => {
        const [whole, part] = [siteFlowOf(problem), siteFlowOf(problem)];
        const all = openGreedily(whole, byWorth, () => true);
        const some = openGreedily(part, byWorth, (_, count) => count < homes);
        expect(some.steps).toEqual(all.steps.slice(0, homes));
        expect(some.isStopped).toBe(homes <= all.steps.length);
      }),
      { seed: 624, numRuns: 200 },
    );
  });
});
