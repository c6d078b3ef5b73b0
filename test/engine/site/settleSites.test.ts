/** A region with more arcs than are looked at: is what a home brings exact all the same? */
import { expect, it } from 'vitest';
import { buildSiteWorld } from '../../../bench/siteWorld.ts';
import { closeHome, isWhole, openHome, settle, siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { gainOf } from '../../../server/engine/site/siteWorth.ts';
import { valueWith } from './siteWorlds.ts';

it.each([0.1, -0.05])(
  'with %d of the places short, homes opened and closed are worth what placing afresh says',
  (short) => {
    const problem = buildSiteWorld({
      ...{ groups: 700, homes: 420, nearest: 110, suitableShare: 0.9, short, widthMiles: 40, seed: 5 },
      ...{ spots: 6, kinds: 2, sizes: [2, 3], kindShare: 0.4, mostHomes: 4 },
    });
    expect(problem.base.arcHome.length).toBeGreaterThan(50_000);
    const site = siteFlowOf(problem);
    expect(isWhole(site)).toBe(false);
    const { scale } = site.flow.network;
    const before = valueWith(problem, site.opened);
    let worth = 0;
    const checked = () => {
      const after = valueWith(problem, site.opened);
      const gained = gainOf(worth, scale);
      expect(gained.children).toBe(before.unmetChildren - after.unmetChildren);
      expect(gained.costSaved).toBeCloseTo(before.cost - after.cost, 3);
    };
    for (const option of [1, 7, 14, 20]) {
      worth += openHome(site, option) + settle(site);
      checked();
    }
    worth += closeHome(site, 7) + settle(site);
    checked();
  },
);
