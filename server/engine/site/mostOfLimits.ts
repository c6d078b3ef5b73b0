/** When each home has its gain and homes no longer depend on one another: what is the most that the limits let open? */
import type { SiteProblem } from './siteProblem.ts';

export interface MostOpened {
  readonly gain: number;
  /** Homes of each option; a part of a home where a budget would run out. */
  readonly homes: Float64Array;
}

type Pounds = 'capitalPounds' | 'yearlyPounds';

interface Slot {
  readonly option: number;
  readonly gain: number;
}

function firstOf(slots: readonly Slot[], most: number): Slot[] {
  return slots.toSorted((a, b) => b.gain - a.gain || a.option - b.option).slice(0, most);
}

/** The first home of a site at the best of its options, the second at the best of those that allow two, and so on. */
function slotsOf({ options, limits }: SiteProblem, gains: Float64Array): readonly Slot[] {
  const bySite = new Map<number, Slot[]>();
  for (const [option, { site, mostHomes }] of options.entries()) {
    const slots = bySite.get(site) ?? [];
    bySite.set(site, slots);
    const gain = gains[option] ?? 0;
    const most = limits.mostAtSite?.get(site);
    if (most !== undefined) {
      const beside = gain > 0 ? Array.from({ length: mostHomes }, () => ({ option, gain })) : [];
      bySite.set(site, firstOf([...slots, ...beside], most));
      continue;
    }
    for (let home = 0; home < mostHomes; home++) if (gain > (slots[home]?.gain ?? 0)) slots[home] = { option, gain };
  }
  return [...bySite.values()].flat();
}

/** The dearest homes first, as many as may open. */
function mostByHomes(problem: SiteProblem, gains: Float64Array): MostOpened {
  const chosen = firstOf(slotsOf(problem, gains), problem.limits.mostHomes);
  const homes = new Float64Array(problem.options.length);
  for (const { option } of chosen) homes[option] = (homes[option] ?? 0) + 1;
  return { gain: chosen.reduce((sum, { gain }) => sum + gain, 0), homes };
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
