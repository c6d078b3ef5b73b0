import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homesBeyond, mostChildren } from '../../../server/engine/site/mostChildren.ts';
import { shortPartOf } from '../../../server/engine/site/shortPart.ts';
import { openHome, shortGroups, siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import type { SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { allChoices, bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

/** The most that so many homes bring, whatever they cost and wherever they must stand, by trying every choice. */
function mostOf(problem: SiteProblem, mostHomes: number): number {
  const free = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  const wide = { ...problem, limits: { ...free, mostHomes } };
  return (
    valueWith(problem, new Int32Array(problem.options.length)).unmetChildren - (bestChoice(wide)?.unmetChildren ?? 0)
  );
}

const total = { best: 0, most: 0 };

describe('the most children that any choice of homes could bring', () => {
  it('are never fewer than the best of all choices, whatever was chosen, nor for any number of homes', () => {
    fc.assert(
      fc.property(smallChoice, fc.nat(20), (problem, index) => {
        const choices = [...allChoices(problem)];
        const chosen = choices[index % Math.max(1, choices.length)];
        const best = bestChoice(problem);
        if (chosen === undefined || best === null) return;
        const site = siteFlowOf(problem);
        const part = shortPartOf(site);
        const isShort = [shortGroups(site)];
        let worth = 0;
        for (const [option, homes] of chosen.entries()) {
          for (let home = 0; home < homes; home++) worth += openHome(site, option);
          isShort.push(shortGroups(site));
        }
        const { children } = gainOf(worth, site.flow.network.scale);
        const most = mostChildren(part, { children, isShort });
        const brought = part.unmetChildren - best.unmetChildren;
        expect(most.children).toBeGreaterThanOrEqual(brought);
        expect(most.byHomes).toHaveLength(problem.limits.mostHomes + homesBeyond + 1);
        for (const [homes, bound] of most.byHomes.entries())
          expect(bound).toBeGreaterThanOrEqual(mostOf(problem, homes));
        total.best += brought;
        total.most += most.children;
      }),
      { seed: 704, numRuns: 150 },
    );
    expect(total.best).toBeGreaterThan(50);
    expect(total.most).toBeLessThan(total.best * 1.25);
  });
});
