/** When each home has its gain and homes no longer depend on one another: what is the most that the limits let open? */
import type { SiteProblem } from './siteProblem.ts';

export interface MostOpened {
  readonly gain: number;
  /** Homes of each option; a part of a home where a budget would run out. */
  readonly homes: Float64Array;
}

type Pounds = 'capitalPounds' | 'yearlyPounds';

/** The best option of each site, dearest first, as many homes as may open. */
function mostByHomes({ options, limits }: SiteProblem, gains: Float64Array): MostOpened {
  const bestAt = new Map<number, number>();
  for (const [at, { site }] of options.entries()) {
    const other = bestAt.get(site);
    if (other === undefined || (gains[at] ?? 0) > (gains[other] ?? 0)) bestAt.set(site, at);
  }
  const inOrder = [...bestAt.values()].filter((at) => (gains[at] ?? 0) > 0);
  inOrder.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
  const homes = new Float64Array(options.length);
  let [gain, left] = [0, limits.mostHomes];
  for (const at of inOrder) {
    const count = Math.min(left, options[at]?.mostHomes ?? 0);
    homes[at] = count;
    gain += count * (gains[at] ?? 0);
    left -= count;
  }
  return { gain, homes };
}

/** By gain for a pound, the last home in part: the linear relaxation of one budget. */
function mostByBudget({ options }: SiteProblem, gains: Float64Array, budget: { of: Pounds; most: number }): MostOpened {
  const rate = (at: number) => (gains[at] ?? 0) / Math.max(options[at]?.[budget.of] ?? 0, 1e-9);
  const inOrder = [...gains.keys()].filter((at) => (gains[at] ?? 0) > 0);
  inOrder.sort((a, b) => rate(b) - rate(a) || a - b);
  const homes = new Float64Array(options.length);
  let [gain, left] = [0, budget.most];
  for (const at of inOrder) {
    const each = options[at]?.[budget.of] ?? 0;
    const most = options[at]?.mostHomes ?? 0;
    const count = each <= 0 ? most : Math.min(most, left / each);
    homes[at] = count;
    gain += count * (gains[at] ?? 0);
    left = Math.max(0, left - count * each);
  }
  return { gain, homes };
}

/**
 * No choice of homes within the limits gains more than this.
 *
 * Shape  each limit by itself; the one that holds most is given. Homes that must open are not asked for, which only raises it.
 */
export function mostOfLimits(problem: SiteProblem, gains: Float64Array): MostOpened {
  const { mostCapitalPounds, mostYearlyPounds } = problem.limits;
  const all = [mostByHomes(problem, gains)];
  if (mostCapitalPounds !== null)
    all.push(mostByBudget(problem, gains, { of: 'capitalPounds', most: mostCapitalPounds }));
  if (mostYearlyPounds !== null) all.push(mostByBudget(problem, gains, { of: 'yearlyPounds', most: mostYearlyPounds }));
  return all.reduce((least, one) => (one.gain < least.gain ? one : least));
}
