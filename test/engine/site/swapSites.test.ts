import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHome, siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import type { SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { worthOf } from '../../../server/engine/site/siteWorth.ts';
import { swapHomes } from '../../../server/engine/site/swapSites.ts';
import { allChoices, smallChoice } from './siteWorlds.ts';

const always = () => true;

/** Everyone placed with these homes open, and what they brought. */
function openedAs(problem: SiteProblem, choice: Int32Array) {
  const site = siteFlowOf(problem);
  const before = { ...site.flow.total };
  for (const [option, homes] of choice.entries()) for (let home = 0; home < homes; home++) openHome(site, option);
  const worth = () => worthOf(before.unmetChildren - site.flow.total.unmetChildren, before.cost - site.flow.total.cost);
  return { site, worth };
}

const chosen = fc.tuple(smallChoice, fc.nat(200)).map(([problem, at]) => {
  const choices = [...allChoices(problem)];
  return { problem, choices, choice: choices[at % Math.max(1, choices.length)] };
});

describe('one home out, one home in', () => {
  it('never loses, keeps every limit and as many homes, and says what the homes bring then', () => {
    let better = 0;
    fc.assert(
      fc.property(chosen, ({ problem, choices, choice }) => {
        if (choice === undefined) return;
        const { site, worth } = openedAs(problem, choice);
        const start = worth();
        const after = swapHomes(site, start, always);
        expect(after).toBe(worth());
        expect(after).toBeGreaterThanOrEqual(start);
        expect(choices.some((each) => each.join() === site.opened.join())).toBe(true);
        const count = (opened: Int32Array) => opened.reduce((sum, homes) => sum + homes, 0);
        expect(count(site.opened)).toBe(count(choice));
        if (after > start) better++;
      }),
      { seed: 37, numRuns: 200 },
    );
    expect(better).toBeGreaterThan(10);
  });

  it('with one home open ends at the best single home there is', () => {
    fc.assert(
      fc.property(chosen, ({ problem: asked }) => {
        const problem = { ...asked, limits: { ...asked.limits, mostHomes: 1 } };
        const singles = [...allChoices(problem)].filter((choice) => choice.includes(1));
        const worths = singles.map((choice) => {
          const { site, worth } = openedAs(problem, choice);
          return swapHomes(site, worth(), always);
        });
        const best = Math.max(...singles.map((choice) => openedAs(problem, choice).worth()));
        expect(worths.every((worth) => worth === best)).toBe(true);
      }),
      { seed: 38, numRuns: 100 },
    );
  });

  it('changes nothing when told to stop at once', () => {
    fc.assert(
      fc.property(chosen, ({ problem, choice }) => {
        if (choice === undefined) return;
        const { site, worth } = openedAs(problem, choice);
        expect(swapHomes(site, worth(), () => false)).toBe(worth());
        expect([...site.opened]).toEqual([...choice]);
      }),
      { seed: 39, numRuns: 60 },
    );
  });
});
