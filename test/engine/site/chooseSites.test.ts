import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSites } from '../../../server/engine/site/chooseSites.ts';
import { allChoices, bestChoice, singlePlaces, smallChoice, valueWith } from './siteWorlds.ts';

const total = { greedy: 0, best: 0 };

describe('homes to open', () => {
  it('keeps every limit, says truly what it brings, and is never better than its bound or than trying every choice', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const answer = chooseSites(problem);
        const best = bestChoice(problem);
        if (answer.opened === null) return;
        expect(best).not.toBeNull();
        const keeps = [...allChoices(problem)].some((choice) => choice.join() === answer.opened?.join());
        expect(keeps).toBe(true);
        const value = valueWith(problem, answer.opened);
        expect(answer.before.unmetChildren - value.unmetChildren).toBe(answer.gained.children);
        expect(answer.before.cost - value.cost).toBeCloseTo(answer.gained.costSaved, 4);
        const most = answer.before.unmetChildren - (best?.unmetChildren ?? 0);
        expect(answer.gained.children).toBeLessThanOrEqual(most);
        expect(answer.mostChildren).toBeGreaterThanOrEqual(most);
        if (answer.mostCostSaved !== null) {
          expect(answer.gained.children).toBe(most);
          expect(answer.mostCostSaved).toBeGreaterThanOrEqual(answer.before.cost - (best?.cost ?? 0) - 0.01);
        }
        total.greedy += answer.gained.children;
        total.best += most;
      }),
      { seed: 6, numRuns: 600 },
    );
    expect(total.greedy).toBeGreaterThan(total.best * 0.97);
  });

  it('says that limits cannot be kept only where no choice keeps them', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const first = allChoices(problem).next();
        if (chooseSites(problem).opened === null) expect(first.done).toBe(true);
        else expect(first.done).toBe(false);
      }),
      { seed: 7, numRuns: 600 },
    );
  });

  it('with homes of one place is the best there is', () => {
    fc.assert(
      fc.property(singlePlaces, (problem) => {
        const { gained, before, status } = chooseSites(problem);
        const best = bestChoice(problem);
        expect(status).toBe('OPTIMAL');
        expect(before.unmetChildren - gained.children).toBe(best?.unmetChildren);
        expect(before.cost - gained.costSaved).toBeCloseTo(best?.cost ?? 0, 4);
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
