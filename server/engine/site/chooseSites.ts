/** Which homes should open, what would they bring, and how much more could any other choice bring? */
import type { SolverToHand } from '../assign/finishProof.ts';
import { finishSites } from './finishSites.ts';
import { closeAll, type GoOn, type GreedyRun, openGreedily, type Rate } from './greedySites.ts';
import { type MostGain, mostGain } from './siteBound.ts';
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
  /** Nor saves more with as many; null where nothing is proved of them. */
  readonly mostCostSaved: number | null;
  /** `IMPOSSIBLE`: the limits cannot be kept; `NOT_FOUND`: no choice that keeps them was found. */
  readonly status: 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED' | 'IMPOSSIBLE' | 'NOT_FOUND';
  /** What the best choice found of so many homes brings: position n is n homes, from none. Never falls. */
  readonly curve: readonly Gain[];
}

export interface SiteOptions {
  /** Finishes the proof of small questions. */
  readonly solver?: SolverToHand;
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

/** Opens homes where none are open; their worth. */
function reopen(site: SiteFlow, opened: Int32Array): number {
  let worth = 0;
  for (const [option, homes] of opened.entries())
    for (let home = 0; home < homes; home++) worth += openHome(site, option);
  return worth;
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

/** So many arcs, and options, a solver finishes in seconds. */
const fewArcs = 8_000;
const fewOptions = 200;

interface Found {
  readonly worth: number;
  readonly most: MostGain;
}

/** Opens the homes proposed instead, if they bring more. */
function offer(site: SiteFlow, opened: Int32Array | null, worth: number): number {
  if (opened === null) return worth;
  const held = site.opened.slice();
  closeAll(site);
  const offered = reopen(site, opened);
  if (offered > worth) return offered;
  closeAll(site);
  return reopen(site, held);
}

/** The solver's part: first children, then miles with as many children. */
function finish(site: SiteFlow, before: SitesBefore, { found, solver, goOn }: Finishing): Found {
  const { problem, flow } = site;
  const { network } = flow;
  const all = network.groupSize.reduce((sum, size) => sum + size, 0);
  let { worth, most } = found;
  const ask = (stage: 'CHILDREN' | 'COST') => {
    const placedChildren = all - flow.total.unmetChildren;
    const given = { problem, network, stage, placedChildren, seconds: solver.seconds, goOn };
    const { opened, bound } = finishSites(solver.highs, given);
    worth = offer(site, opened, worth);
    return bound;
  };
  const gained = () => gainOf(worth, network.scale);
  if (most.children > gained().children) {
    const bound = ask('CHILDREN');
    const children = Math.min(most.children, (bound ?? Infinity) - (all - before.unmetChildren));
    most = { children, costSaved: null };
  }
  if (most.children > gained().children || most.costSaved === gained().costSaved) return { worth, most };
  const bound = ask('COST');
  const least = bound === null ? null : before.cost - bound;
  const known = [most.costSaved, least].filter((each) => each !== null);
  const costSaved = known.length === 0 ? null : Math.max(gained().costSaved, Math.min(...known));
  return { worth, most: { ...most, costSaved } };
}

interface Finishing {
  readonly found: Found;
  readonly solver: SolverToHand;
  readonly goOn: () => boolean;
}

function isSmall({ flow, problem }: SiteFlow): boolean {
  return flow.network.arcHome.length <= fewArcs && problem.options.length <= fewOptions;
}

/** Less than a hundredth of a weekly mile is the solver's arithmetic. */
function isProved({ most, gained }: { most: MostGain; gained: Gain }): boolean {
  return most.children === gained.children && most.costSaved !== null && most.costSaved - gained.costSaved < 0.5;
}

/**
 * Fewest children unmet, then fewest weekly miles, with homes opened within the limits; brothers and sisters may live apart in this sum.
 *
 * Order   the same for the same numbers; equal homes: the first.
 * Errors  `opened` is null where what must open cannot be paid for, or does not fit; `onProgress` may stop it, and the best so far is kept.
 * Cost    10,000 groups, 6,000 homes, 6,000 options: seconds; `npm run bench -- plan`. With a solver small questions are finished by it.
 * Source  engine.md §4; greedy (Nemhauser, Wolsey and Fisher 1978), interchange (Teitz and Bart 1968), Lagrangian bound.
 */
export function chooseSites(problem: SiteProblem, { onProgress, solver }: SiteOptions = {}): SiteAnswer {
  const site = siteFlowOf(problem);
  const { scale } = site.flow.network;
  const before = { unmetChildren: site.flow.total.unmetChildren, cost: site.flow.total.cost / scale };
  const nothing = { before, gained: none, mostChildren: 0, mostCostSaved: null, curve: [none], opened: null };
  if (!canBeKept(problem)) return { ...nothing, status: 'IMPOSSIBLE' };
  let isStopped = false;
  const goOn: GoOn = (worth, homes) => {
    isStopped = isStopped || onProgress?.(gainOf(worth, scale), homes) === 'STOP_KEEP_BEST';
    return !isStopped;
  };
  const greedy = bestGreedy(site, goOn);
  if (greedy === null) return { ...nothing, status: isStopped ? 'STOPPED' : 'NOT_FOUND' };
  reopen(site, greedy.opened);
  const isBest = isGreedyBest(problem) && !isStopped;
  let worth = isBest || isStopped ? greedy.worth : swapHomes(site, greedy.worth, goOn);
  let most: MostGain = isBest ? gainOf(worth, scale) : mostGain(site, before, gainOf(worth, scale));
  if (solver && isSmall(site) && !isStopped && !isProved({ most, gained: gainOf(worth, scale) })) {
    const finishing = { found: { worth, most }, solver, goOn: () => goOn(worth, 0) };
    ({ worth, most } = finish(site, before, finishing));
  }
  const gained = gainOf(worth, scale);
  return {
    opened: site.opened.slice(),
    before,
    gained,
    mostChildren: most.children,
    mostCostSaved: most.costSaved,
    status: isProved({ most, gained }) ? 'OPTIMAL' : isStopped ? 'STOPPED' : 'WITHIN_BOUND',
    curve: curveOf({ ...greedy, worth }, scale),
  };
}
