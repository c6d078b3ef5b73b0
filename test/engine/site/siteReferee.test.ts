import { describe, expect, it } from 'vitest';
import { buildSiteWorld } from '../../../bench/siteWorld.ts';
import { chooseSites, type SiteAnswer } from '../../../server/engine/site/chooseSites.ts';
import type { SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { loadReferee } from '../assign/referee.ts';
import { askSites, classicProblem } from './siteReferee.ts';

const highs = await loadReferee();

/** Bound, best and achieved in their order. */
function isBetween(answer: SiteAnswer, problem: SiteProblem): { children: number; cost: number } {
  const best = askSites(highs, problem);
  const most = answer.before.unmetChildren - best.unmetChildren;
  expect(answer.gained.children).toBeLessThanOrEqual(most);
  expect(answer.mostChildren).toBeGreaterThanOrEqual(most);
  const saved = answer.before.cost - best.cost;
  if (answer.gained.children === most) expect(answer.gained.costSaved).toBeLessThanOrEqual(saved + 0.5);
  if (answer.mostCostSaved !== null) expect(answer.mostCostSaved).toBeGreaterThanOrEqual(saved - 0.5);
  return { children: most, cost: best.cost };
}

describe('beside HiGHS', () => {
  it.each(Array.from({ length: 16 }, (_, seed) => seed))(
    'a small region, %i: between what HiGHS proves and the bound',
    (seed) => {
      const short = [0.2, 0.05, -0.1][seed % 3] ?? 0;
      const problem = buildSiteWorld({
        ...{ groups: 90, homes: 45, nearest: 20, suitableShare: 0.15, short, widthMiles: 50, seed },
        ...{ spots: 8, kinds: 2, sizes: [2, 3], kindShare: 0.25, mostHomes: 3 },
      });
      isBetween(chooseSites(problem), problem);
    },
  );

  it('maximal covering: within 2 % of the best over all, and never beyond the bound', () => {
    let [achieved, best] = [0, 0];
    for (let seed = 0; seed < 8; seed++) {
      const problem = classicProblem({ seed, demands: 80, sites: 20, chosen: 4, radius: 7 });
      const answer = chooseSites(problem);
      achieved += answer.gained.children;
      best += isBetween(answer, problem).children;
    }
    expect(achieved).toBeGreaterThan(0.98 * best);
  });

  it('p-median: within 2 % of the best over all', () => {
    let [achieved, best] = [0, 0];
    for (let seed = 0; seed < 6; seed++) {
      const problem = classicProblem({ seed, demands: 50, sites: 15, chosen: 4, radius: Infinity });
      const answer = chooseSites(problem);
      const { children, cost } = isBetween(answer, problem);
      expect(answer.gained.children).toBe(children);
      achieved += answer.before.cost - answer.gained.costSaved;
      best += cost;
    }
    expect(achieved).toBeLessThan(1.02 * best);
  });
});
