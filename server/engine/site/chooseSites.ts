/** Which homes should open, what would they bring, and how much more could any other choice bring? */
import { closeAll, type GoOn, type GreedyRun, openGreedily, type Rate } from './greedySites.ts';
import { mostGain } from './siteBound.ts';
import { openHome, type SiteFlow, siteFlowOf } from './siteFlow.ts';
import { canBeKept, owedAfter } from './siteLimits.ts';
import type { SiteProblem } from './siteProblem.ts';
import { type Gain, gainOf } from './siteWorth.ts';
import { swapHomes } from './swapSites.ts';

/** Costs are hundredths of a weekly mile. */
export interface SitesBefore {
  readonly unmetChildren: number;
  readonly cost: number;
}

export interface SiteAnswer {
  /** Homes opened of each option; null where the limits cannot be kept. */
  readonly opened: Int32Array | null;
  readonly before: SitesBefore;
  readonly gained: Gain;
  /** No choice within the limits brings more children. */
  readonly mostChildren: number;
  /** Nor saves more with as many; null where it is not proved that so many are the most. */
  readonly mostCostSaved: number | null;
  readonly status: 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED';
  /** What the best choice found of so many homes brings: position n is n homes, from none. Never falls. */
  readonly curve: readonly Gain[];
}

export interface SiteOptions {
  /** Asked now and then, with the gain so far. */
  readonly onProgress?: (gained: Gain, homes: number) => 'GO_ON' | 'STOP_KEEP_BEST';
}

interface Tried {
  readonly opened: Int32Array;
  readonly worth: number;
  readonly run: GreedyRun;
}

function rates({ limits }: SiteProblem): readonly Rate[] {
  const perPound =
    (pounds: 'capitalPounds' | 'yearlyPounds'): Rate =>
    (worth, option) =>
      worth / Math.max(option[pounds], 1);
  return [
    (worth) => worth,
    ...(limits.mostCapitalPounds === null ? [] : [perPound('capitalPounds')]),
    ...(limits.mostYearlyPounds === null ? [] : [perPound('yearlyPounds')]),
  ];
}

function isWhole({ problem, opened }: SiteFlow): boolean {
  const { sites, inArea } = owedAfter(problem, opened);
  return sites.size === 0 && inArea.size === 0;
}

/** Greedy by each rate; the best of them, as it was found first. */
function bestGreedy(site: SiteFlow, goOn: GoOn): Tried | null {
  let best: Tried | null = null;
  for (const rate of rates(site.problem)) {
    const run = openGreedily(site, rate, goOn);
    const worth = run.steps.at(-1)?.worth ?? 0;
    if (isWhole(site) && (best === null || worth > best.worth)) best = { opened: site.opened.slice(), worth, run };
    closeAll(site);
    if (run.isStopped) break;
  }
  return best;
}

function reopen(site: SiteFlow, opened: Int32Array): void {
  for (const [option, homes] of opened.entries()) for (let home = 0; home < homes; home++) openHome(site, option);
}

const none: Gain = { children: 0, costSaved: 0 };

function curveOf({ run, worth }: Tried, scale: number): readonly Gain[] {
  const worths = [0, ...run.steps.map((step) => step.worth)];
  worths[worths.length - 1] = Math.max(worth, worths.at(-1) ?? 0);
  return worths.map((each) => gainOf(each, scale));
}

/** Homes of one place, and no limit but their number: greedy is the best there is. */
function isGreedyBest({ options, limits }: SiteProblem): boolean {
  const isAlone = new Set(options.map(({ site }) => site)).size === options.length;
  const isFree = limits.mostCapitalPounds === null && limits.mostYearlyPounds === null;
  const asksNothing = limits.must.size === 0 && limits.leastInArea.size === 0;
  return isAlone && isFree && asksNothing && options.every(({ places }) => places === 1);
}

/**
 * Fewest children unmet, then fewest weekly miles, with homes opened within the limits; brothers and sisters may live apart in this sum.
 *
 * Order   the same for the same numbers; equal homes: the first.
 * Errors  `opened` is null where what must open cannot be paid for, or does not fit; `onProgress` may stop it, and the best so far is kept.
 * Cost    10,000 groups, 6,000 homes, 6,000 options: seconds; bench/site.ts.
 * Source  engine.md §4; greedy (Nemhauser, Wolsey and Fisher 1978), interchange (Teitz and Bart 1968), Lagrangian bound.
 */
export function chooseSites(problem: SiteProblem, { onProgress }: SiteOptions = {}): SiteAnswer {
  const site = siteFlowOf(problem);
  const { scale } = site.flow.network;
  const before = { unmetChildren: site.flow.total.unmetChildren, cost: site.flow.total.cost / scale };
  const nothing = { before, gained: none, mostChildren: 0, mostCostSaved: null, curve: [none] };
  if (!canBeKept(problem)) return { ...nothing, opened: null, status: 'OPTIMAL' };
  let isStopped = false;
  const goOn: GoOn = (worth, homes) => {
    isStopped = isStopped || onProgress?.(gainOf(worth, scale), homes) === 'STOP_KEEP_BEST';
    return !isStopped;
  };
  const greedy = bestGreedy(site, goOn);
  if (greedy === null) return { ...nothing, opened: null, status: isStopped ? 'STOPPED' : 'WITHIN_BOUND' };
  reopen(site, greedy.opened);
  const isBest = isGreedyBest(problem) && !isStopped;
  const worth = isBest || isStopped ? greedy.worth : swapHomes(site, greedy.worth, goOn);
  const gained = gainOf(worth, scale);
  const most = isBest ? gained : mostGain(site, before, gained);
  const isProved = most.children === gained.children && most.costSaved === gained.costSaved;
  return {
    opened: site.opened.slice(),
    before,
    gained,
    mostChildren: most.children,
    mostCostSaved: most.costSaved,
    status: isProved ? 'OPTIMAL' : isStopped ? 'STOPPED' : 'WITHIN_BOUND',
    curve: curveOf({ ...greedy, worth }, scale),
  };
}
