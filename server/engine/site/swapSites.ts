/** Would another home bring more than one that was chosen? One out, one in, as long as that gains. */

import type { GoOn } from './greedySites.ts';
import { closeHome, mostWorth, openHome, type SiteFlow, settle, tryHome } from './siteFlow.ts';
import { openingsOf, owedAfter } from './siteLimits.ts';

/** So many are tried in place of each home: those that could bring most beside all that is open. */
const triedForEach = 12;
/** So many rounds through the homes opened. */
const mostRounds = 4;

function promising(most: Float64Array, mayOpen: (option: number) => boolean): readonly number[] {
  const inOrder = [...most.keys()].filter((option) => (most[option] ?? 0) > 0 && mayOpen(option));
  return inOrder.sort((a, b) => (most[b] ?? 0) - (most[a] ?? 0) || a - b).slice(0, triedForEach);
}

/** After `out` is closed: the option that brings most, and how much more than `out` did; -1 where none does. */
function bestInstead(site: SiteFlow, most: Float64Array, out: { option: number; worth: number }) {
  const mayOpen = openingsOf(site.problem)(site.opened);
  let [best, bestWorth] = [-1, out.worth];
  for (const option of promising(most, (at) => at !== out.option && mayOpen(at))) {
    if (!keepsOwedWith(site, option)) continue;
    const worth = tryHome(site, option);
    if (worth > bestWorth) [best, bestWorth] = [option, worth];
  }
  return { option: best, worth: bestWorth };
}

function keepsOwedWith({ problem, opened }: SiteFlow, option: number): boolean {
  const after = opened.with(option, (opened[option] ?? 0) + 1);
  const { sites, inArea } = owedAfter(problem, after);
  return sites.size === 0 && inArea.size === 0;
}

/**
 * Changes `site` for the better, if it can; returns what is gained.
 *
 * Shape   a home that may come in brings something beside all that is open: by submodularity no other can be better than one that goes out.
 *         Limits kept before are kept after.
 * Order   homes go out in order of option; the one that brings most comes in, the first of equal ones.
 * Cost    a dozen exact looks for each home open, at most four times round.
 * Source  interchange (Teitz and Bart 1968).
 */
export function swapHomes(site: SiteFlow, startWorth: number, goOn: GoOn): number {
  let worth = startWorth;
  for (let round = 0; round < mostRounds; round++) {
    const before = worth;
    const openedHomes = [...site.opened.keys()].filter((option) => (site.opened[option] ?? 0) > 0);
    let most = mostWorth(site);
    for (const option of openedHomes) {
      if (!goOn(worth, openedHomes.length)) return worth;
      const lost = -closeHome(site, option);
      const instead = bestInstead(site, most, { option, worth: lost });
      openHome(site, instead.option < 0 ? option : instead.option);
      if (instead.option < 0) continue;
      worth += instead.worth - lost + settle(site);
      most = mostWorth(site);
    }
    if (worth === before) break;
  }
  return worth;
}
