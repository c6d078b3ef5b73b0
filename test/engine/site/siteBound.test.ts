import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostGain } from '../../../server/engine/site/siteBound.ts';
import { openHome, siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { allChoices, bestChoice, smallChoice, valueWith } from './siteWorlds.ts';

describe('the most that any choice brings', () => {
  it('is never below the best of all choices, whichever of them is open', () => {
    const proved = { all: 0, children: 0, costs: 0 };
    fc.assert(
      fc.property(smallChoice, fc.nat(200), (problem, at) => {
        const choices = [...allChoices(problem)];
        const choice = choices[at % Math.max(1, choices.length)];
        const best = bestChoice(problem);
        if (choice === undefined || best === null) return;
        const site = siteFlowOf(problem);
        const none = valueWith(problem, new Int32Array(choice.length));
        for (const [option, homes] of choice.entries()) for (let home = 0; home < homes; home++) openHome(site, option);
        const value = valueWith(problem, choice);
        const gained = {
          children: none.unmetChildren - value.unmetChildren,
          costSaved: none.cost - value.cost,
        };
        const most = mostGain(site, none, gained);
        const bestChildren = none.unmetChildren - best.unmetChildren;
        expect(most.children).toBeGreaterThanOrEqual(bestChildren);
        proved.all++;
        if (most.children === bestChildren) proved.children++;
        if (most.costSaved === null) return;
        proved.costs++;
        expect(gained.children).toBe(bestChildren);
        expect(most.costSaved).toBeGreaterThanOrEqual(none.cost - best.cost - 0.01);
      }),
      { seed: 41, numRuns: 150 },
    );
    // A bound that says little would be true as well: most are tight.
    expect(proved.children).toBeGreaterThan(proved.all * 0.7);
    expect(proved.costs).toBeGreaterThan(0);
  });
});
