import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeHome, mostWorth, openHome, siteFlowOf, tryHome } from '../../../server/engine/site/siteFlow.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { smallChoice, valueWith } from './siteWorlds.ts';

const order = fc.array(fc.nat(5), { maxLength: 5 });

describe('one home more, or one fewer', () => {
  it('changes what placing everyone afresh with it would, and closing undoes opening', () => {
    fc.assert(
      fc.property(smallChoice, order, (problem, options) => {
        const site = siteFlowOf(problem);
        const { scale } = site.flow.network;
        for (const option of options.filter((each) => each < problem.options.length)) {
          const before = valueWith(problem, site.opened);
          const tried = tryHome(site, option);
          expect(openHome(site, option)).toBe(tried);
          expect(closeHome(site, option) + tried).toBe(0);
          openHome(site, option);
          const after = valueWith(problem, site.opened);
          const gain = gainOf(tried, scale);
          expect(gain.children).toBe(before.unmetChildren - after.unmetChildren);
          expect(gain.costSaved).toBeCloseTo(before.cost - after.cost, 4);
        }
      }),
      { seed: 621, numRuns: 300 },
    );
  });

  it('brings no more than was said it could, then or after others', () => {
    fc.assert(
      fc.property(smallChoice, order, (problem, options) => {
        const site = siteFlowOf(problem);
        const most = mostWorth(site);
        for (const option of options.filter((each) => each < problem.options.length)) {
          for (const other of problem.options.keys())
            expect(tryHome(site, other)).toBeLessThanOrEqual(most[other] ?? 0);
          openHome(site, option);
        }
      }),
      { seed: 622, numRuns: 200 },
    );
  });
});
