/** Which homes should open, what would they bring, and how much more could any other choice bring? */
import type { SolverToHand } from '../assign/finishProof.ts';
import { type Found, finishChoice, isProved } from './finishChoice.ts';
import { closeAll, type GoOn, type GreedyRun, openGreedily, type Rate, reopen } from './greedySites.ts';
import { homesBeyond, mostChildren } from './mostChildren.ts';
import { type ShortPart, shortPartOf } from './shortPart.ts';
import { mostSaved } from './siteBound.ts';
import { type SiteFlow, shortGroups, siteFlowOf } from './siteFlow.ts';
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
  /** Nor saves more with as many; null where nothing is proved of them. */
  readonly mostCostSaved: number | null;
  /** `IMPOSSIBLE`: the limits cannot be kept; `NOT_FOUND`: no choice that keeps them was found. */
  readonly status: 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED' | 'IMPOSSIBLE' | 'NOT_FOUND';
  /** What the best choice found of so many homes brings: position n is n homes, from none. Never falls. */
  readonly curve: readonly Gain[];
  /** No choice of so many homes, whatever they cost, brings more children: from none to two more than may open. */
  readonly mostByHomes: readonly number[];
  /**
   * Homes that would open next if neither their number nor money held them back, each with what it brings beside all before it; null
   * where that was not looked for.
   */
  readonly next: readonly NextHome[] | null;
  /** Groups and homes looked at: how long it took, the same on every machine. */
  readonly looks: number;
}

export interface NextHome {
  readonly option: number;
  readonly gained: Gain;
}

export interface SiteOptions {
  /** Finishes the proof of small questions. */
  readonly solver?: SolverToHand;
  /** Asked now and then, with the gain so far, the homes opened, and the most children that any choice could bring. */
  readonly onProgress?: (gained: Gain, homes: number, mostChildren: number) => 'GO_ON' | 'STOP_KEEP_BEST';
  /** False: of weekly miles nothing need be proved. */
  readonly isCostProved?: boolean;
  /** Which homes would come next is asked for too: as long again as so many steps of the choice. */
  readonly isNextAsked?: boolean;
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

function keepsWhatIsOwed({ problem, opened }: SiteFlow): boolean {
  const { sites, inArea } = owedAfter(problem, opened);
  return sites.size === 0 && inArea.size === 0;
}

/** Greedy by each rate; the best of them, as it was found first. */
function bestGreedy(site: SiteFlow, goOn: GoOn): Tried | null {
  let best: Tried | null = null;
  for (const rate of rates(site.problem)) {
    const run = openGreedily(site, rate, goOn);
    const worth = run.steps.at(-1)?.worth ?? 0;
    if (keepsWhatIsOwed(site) && (best === null || worth > best.worth))
      best = { opened: site.opened.slice(), worth, run };
    closeAll(site);
    if (run.isStopped) break;
  }
  return best;
}

const none: Gain = { children: 0, costSaved: 0 };
const nothing = {
  gained: none,
  mostChildren: 0,
  mostCostSaved: null,
  curve: [none],
  opened: null,
  mostByHomes: [],
  next: null,
  looks: 0,
};

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

/** What there is to go by: everyone as they are without new homes, and as the caller wants it. */
interface Choosing {
  readonly site: SiteFlow;
  readonly part: ShortPart;
  readonly before: SitesBefore;
  readonly options: SiteOptions;
  readonly goOn: GoOn;
  readonly isStopped: () => boolean;
}

function choosingFor(problem: SiteProblem, options: SiteOptions): Choosing {
  const site = siteFlowOf(problem);
  const { total, network } = site.flow;
  const part = shortPartOf(site);
  let isStopped = false;
  const most = mostChildren(part, { children: 0, isShort: [shortGroups(site)], goOn: () => false }).children;
  const goOn: GoOn = (worth, homes) => {
    const gained = gainOf(worth, network.scale);
    isStopped = isStopped || options.onProgress?.(gained, homes, most) === 'STOP_KEEP_BEST';
    return !isStopped;
  };
  const before = { unmetChildren: total.unmetChildren, cost: total.cost / network.scale };
  return { ...{ site, part, before, options, goOn }, isStopped: () => isStopped };
}

interface Proved extends Found {
  readonly mostByHomes: readonly number[];
}

/** Of the homes that are open: the solver's part comes last, and may open others. */
function proved(choosing: Choosing, { run }: Tried, worth: number): Proved {
  const { site, part, before, options, goOn, isStopped } = choosing;
  const gained = gainOf(worth, site.flow.network.scale);
  const { isCostProved = true, solver } = options;
  const isShort = [...run.steps.map((step) => step.isShort), shortGroups(site)];
  const { children, byHomes } = mostChildren(part, {
    ...{ children: gained.children, isShort },
    goOn: () => goOn(worth, run.steps.length),
  });
  if (isGreedyBest(site.problem) && !isStopped()) return { worth, most: gained, mostByHomes: byHomes };
  const isMost = children === gained.children && isCostProved;
  const found = { worth, most: { children, costSaved: isMost ? mostSaved(site, before, gained) : null } };
  if (!solver || isStopped()) return { ...found, mostByHomes: byHomes };
  const finishing = { found, before, part, isCostProved, solver, goOn: () => goOn(worth, 0) };
  return { ...finishChoice(site, finishing), mostByHomes: byHomes };
}

/** Opens more homes, as if neither their number nor money held them back, until one brings no child. */
function nextHomes({ site, options, goOn, isStopped }: Choosing, worth: number): readonly NextHome[] | null {
  if (!options.isNextAsked || isStopped()) return null;
  const { limits } = site.problem;
  const mostHomes = limits.mostHomes + homesBeyond;
  const free = { ...limits, mostHomes, mostCapitalPounds: null, mostYearlyPounds: null };
  const wide: SiteFlow = { ...site, problem: { ...site.problem, limits: free } };
  const { scale } = site.flow.network;
  const gains: Gain[] = [none];
  const { steps } = openGreedily(
    wide,
    (each) => each,
    (sofar, homes) => {
      const last = gains.at(-1) ?? none;
      const all = gainOf(sofar, scale);
      if (homes > 0) gains.push(all);
      return goOn(worth, limits.mostHomes) && (homes === 0 || all.children > last.children);
    },
  );
  return steps.map((step, at) => {
    const before = at === 0 ? 0 : (steps[at - 1]?.worth ?? 0);
    return { option: step.option, gained: gainOf(step.worth - before, scale) };
  });
}

/**
 * Fewest children unmet, then fewest weekly miles, with homes opened within the limits; brothers and sisters may live apart in this sum.
 *
 * Order   the same for the same numbers; equal homes: the first.
 * Errors  `opened` is null where what must open cannot be paid for, or does not fit; `onProgress` may stop it, and the best so far is kept.
 * Cost    10,000 groups, 6,000 homes, 6,000 options: seconds; `npm run bench -- plan`. With a solver small questions are finished by it.
 * Source  engine.md §4; greedy (Nemhauser, Wolsey and Fisher 1978), interchange (Teitz and Bart 1968), Lagrangian bound.
 */
export function chooseSites(problem: SiteProblem, options: SiteOptions = {}): SiteAnswer {
  const choosing = choosingFor(problem, options);
  const { site, before, goOn, isStopped } = choosing;
  const { scale } = site.flow.network;
  if (!canBeKept(problem)) return { ...nothing, before, status: 'IMPOSSIBLE' };
  const greedy = bestGreedy(site, goOn);
  if (greedy === null) return { ...nothing, before, status: isStopped() ? 'STOPPED' : 'NOT_FOUND' };
  reopen(site, greedy.opened);
  const swapped = isGreedyBest(problem) || isStopped() ? greedy.worth : swapHomes(site, greedy.worth, goOn);
  const { worth, most, mostByHomes } = proved(choosing, greedy, swapped);
  const gained = gainOf(worth, scale);
  return {
    ...{ opened: site.opened.slice(), before, gained, mostByHomes },
    ...{ mostChildren: most.children, mostCostSaved: most.costSaved },
    status: isProved({ most, gained }) ? 'OPTIMAL' : isStopped() ? 'STOPPED' : 'WITHIN_BOUND',
    curve: curveOf({ ...greedy, worth }, scale),
    looks: site.flow.search.looks,
    next: nextHomes(choosing, worth),
  };
}
