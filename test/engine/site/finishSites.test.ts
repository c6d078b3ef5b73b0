import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { finishSites } from '../../../server/engine/site/finishSites.ts';
import { type SiteProblem, withOptions } from '../../../server/engine/site/siteProblem.ts';
import { loadReferee } from '../assign/referee.ts';
import { problemOf } from '../assign/worlds.ts';
import { allChoices, bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

const highs = await loadReferee();

function finished(problem: SiteProblem, stage: 'CHILDREN' | 'COST', placedChildren: number) {
  const network = networkOf(withOptions(problem));
  return finishSites(highs, { problem, network, stage, placedChildren, seconds: 60, goOn: () => true });
}

function placedOf({ base }: SiteProblem, unmetChildren: number): number {
  return base.groupSize.reduce((sum, size) => sum + size, 0) - unmetChildren;
}

/** One home of an option at most: then the solver's question is the very same. */
function alone(problem: SiteProblem): SiteProblem {
  return { ...problem, options: problem.options.map((option) => ({ ...option, mostHomes: 1 })) };
}

describe('homes proposed by a solver', () => {
  it('are none, and nothing is proved, where there is no home to choose', () => {
    const base = problemOf([{ size: 1, arcs: [{ home: 0, cost: 0, places: 1 }] }], [1]);
    const limits = { mostHomes: 0, mostCapitalPounds: null, mostYearlyPounds: null };
    const problem = { base, options: [], limits: { ...limits, leastInArea: new Map(), must: new Set<number>() } };
    expect(finished(problem, 'CHILDREN', 0)).toEqual({ opened: null, bound: null });
    expect(finished(problem, 'COST', 1)).toEqual({ opened: null, bound: null });
  });

  it('keep every limit, and its bounds are never below the best of all choices', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const best = bestChoice(problem);
        if (best === null) return;
        const most = placedOf(problem, best.unmetChildren);
        const byChildren = finished(problem, 'CHILDREN', 0);
        if (byChildren.bound !== null) expect(byChildren.bound).toBeGreaterThanOrEqual(most);
        const byCost = finished(problem, 'COST', most);
        if (byCost.bound !== null) expect(byCost.bound).toBeLessThanOrEqual(best.cost + 1e-3);
        const choices = new Set([...allChoices(problem)].map((choice) => choice.join()));
        for (const { opened } of [byChildren, byCost]) if (opened) expect(choices.has(opened.join())).toBe(true);
      }),
      { seed: 42, numRuns: 50 },
    );
  });

  it('are the best there is, and proved so, where a site has one home at most; none where none keeps the limits', () => {
    fc.assert(
      fc.property(smallChoice.map(alone), (problem) => {
        const best = bestChoice(problem);
        const byChildren = finished(problem, 'CHILDREN', 0);
        expect(byChildren.opened === null).toBe(best === null || problem.options.length === 0);
        if (best === null || byChildren.opened === null) return;
        const most = placedOf(problem, best.unmetChildren);
        expect(byChildren.bound).toBe(most);
        expect(valueWith(problem, byChildren.opened).unmetChildren).toBe(best.unmetChildren);
        const byCost = finished(problem, 'COST', most);
        const value = valueWith(problem, byCost.opened ?? new Int32Array(problem.options.length));
        expect(value.unmetChildren).toBe(best.unmetChildren);
        expect(value.cost).toBeLessThanOrEqual(best.cost + 0.3);
        expect(Math.abs((byCost.bound ?? Infinity) - best.cost)).toBeLessThanOrEqual(0.3);
      }),
      { seed: 43, numRuns: 50 },
    );
  });
});
