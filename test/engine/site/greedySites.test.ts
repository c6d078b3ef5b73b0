import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeAll, openGreedily, type Rate } from '../../../server/engine/site/greedySites.ts';
import { siteFlowOf, tryHome } from '../../../server/engine/site/siteFlow.ts';
import { owedAfter } from '../../../server/engine/site/siteLimits.ts';
import { worthOf } from '../../../server/engine/site/siteWorth.ts';
import { allChoices, bestChoice, singlePlaces, smallChoice, valueWith } from './siteWorlds.ts';

const byWorth: Rate = (worth) => worth;
const byPound: Rate = (worth, { capitalPounds }) => worth / Math.max(capitalPounds, 1);
const rate = fc.constantFrom(byWorth, byPound);
const always = () => true;

describe('homes opened greedily', () => {
  it('keeps the limits and adds up what each home brings, which is never less than nothing', () => {
    fc.assert(
      fc.property(smallChoice, rate, (problem, rate) => {
        const site = siteFlowOf(problem);
        const before = { ...site.flow.total };
        const { steps, isStopped } = openGreedily(site, rate, always);
        expect(isStopped).toBe(false);
        const { unmetChildren, cost } = site.flow.total;
        const worths = [0, ...steps.map(({ worth }) => worth)];
        expect(worths.at(-1)).toBe(worthOf(before.unmetChildren - unmetChildren, before.cost - cost));
        expect(worths).toEqual(worths.toSorted((a, b) => a - b));
        const { sites, inArea } = owedAfter(problem, site.opened);
        const isChoice = [...allChoices(problem)].some((choice) => choice.join() === site.opened.join());
        expect(isChoice || sites.size + inArea.size > 0).toBe(true);
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  it('says after each step the most that any home can bring from there on', () => {
    fc.assert(
      fc.property(smallChoice, rate, fc.nat(3), (problem, rate, at) => {
        const site = siteFlowOf(problem);
        const run = openGreedily(site, rate, (_, homes) => homes < at);
        expect(run.mostAfter).toHaveLength(run.steps.length + 1);
        for (const [option, { mostHomes }] of problem.options.entries()) {
          if ((site.opened[option] ?? 0) >= mostHomes) continue;
          const worth = tryHome(site, option);
          for (const most of run.mostAfter) expect(worth).toBeLessThanOrEqual(most[option] ?? 0);
        }
      }),
      { seed: 34, numRuns: 150 },
    );
  });

  it('stops when told to and keeps what is open; closing all gives back the start', () => {
    fc.assert(
      fc.property(smallChoice, fc.nat(2), (problem, most) => {
        const site = siteFlowOf(problem);
        const start = { ...site.flow.total };
        const { steps, isStopped } = openGreedily(site, byWorth, (_, homes) => homes < most);
        expect(steps.length).toBeLessThanOrEqual(most);
        expect(isStopped).toBe(steps.length === most);
        expect(site.opened.reduce((sum, homes) => sum + homes, 0)).toBe(steps.length);
        closeAll(site);
        expect(site.flow.total).toEqual(start);
        expect(site.opened.some((homes) => homes > 0)).toBe(false);
      }),
      { seed: 35, numRuns: 150 },
    );
  });

  it('with homes of one place and nothing but their number limited finds the best there is', () => {
    fc.assert(
      fc.property(singlePlaces, (problem) => {
        const site = siteFlowOf(problem);
        openGreedily(site, byWorth, always);
        const [value, best] = [valueWith(problem, site.opened), bestChoice(problem)];
        expect(value.unmetChildren).toBe(best?.unmetChildren);
        expect(value.cost).toBeCloseTo(best?.cost ?? 0, 4);
      }),
      { seed: 36, numRuns: 150 },
    );
  });
});
