import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeHome,
  mostWorth,
  openHome,
  type SiteFlow,
  siteFlowOf,
  tryHome,
} from '../../../server/engine/site/siteFlow.ts';
import { worthOf } from '../../../server/engine/site/siteWorth.ts';
import { smallChoice, valueWith } from './siteWorlds.ts';

const picks = fc.array(fc.nat(5), { maxLength: 6 });

function isRoomFor({ problem, opened }: SiteFlow, option: number): boolean {
  return (opened[option] ?? 0) < (problem.options[option]?.mostHomes ?? 0);
}

function expectPlacedAfresh({ problem, flow, opened }: SiteFlow): void {
  const { unmetChildren, cost } = valueWith(problem, opened);
  expect(flow.total.unmetChildren).toBe(unmetChildren);
  expect(flow.total.cost / flow.network.scale).toBeCloseTo(cost, 4);
}

describe('homes opened and closed one at a time', () => {
  it('places everyone as well as afresh after each home, and says what it brought', () => {
    fc.assert(
      fc.property(smallChoice, picks, (problem, order) => {
        const site = siteFlowOf(problem);
        expectPlacedAfresh(site);
        for (const option of order) {
          if (!isRoomFor(site, option)) continue;
          const before = { ...site.flow.total };
          const gain = openHome(site, option);
          const { unmetChildren, cost } = site.flow.total;
          expect(gain).toBe(worthOf(before.unmetChildren - unmetChildren, before.cost - cost));
          expect(gain).toBeGreaterThanOrEqual(0);
          expectPlacedAfresh(site);
        }
      }),
      { seed: 30, numRuns: 200 },
    );
  });

  it('loses in closing, in any order, what was gained in opening', () => {
    fc.assert(
      fc.property(smallChoice, picks, (problem, order) => {
        const site = siteFlowOf(problem);
        const start = { ...site.flow.total };
        const open = order.filter((option) => isRoomFor(site, option) && openHome(site, option) >= 0);
        for (const option of open) {
          expect(closeHome(site, option)).toBeLessThanOrEqual(0);
          expectPlacedAfresh(site);
        }
        expect(site.flow.total).toEqual(start);
        expect(site.opened.every((homes) => homes === 0)).toBe(true);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it('tries a home and changes nothing; none brings more than was said, now or with more homes open', () => {
    fc.assert(
      fc.property(smallChoice, picks, (problem, order) => {
        const site = siteFlowOf(problem);
        const said = [mostWorth(site)];
        for (const pick of order) {
          const before = { total: { ...site.flow.total }, opened: [...site.opened] };
          for (const option of site.opened.keys()) {
            if (!isRoomFor(site, option)) continue;
            const worth = tryHome(site, option);
            for (const most of said) expect(worth).toBeLessThanOrEqual(most[option] ?? 0);
          }
          expect({ total: site.flow.total, opened: [...site.opened] }).toEqual(before);
          if (isRoomFor(site, pick)) openHome(site, pick);
          said.push(mostWorth(site));
        }
      }),
      { seed: 32, numRuns: 150 },
    );
  });
});
