/** Which homes, opened one after another, each time the one that brings most? */
import { bestByLooking, type WorthKnown } from './lazyQueue.ts';
import { closeHome, mostWorth, openHome, type SiteFlow, settle, shortGroups, tryHome } from './siteFlow.ts';
import { openingsOf, owedAfter } from './siteLimits.ts';
import type { SiteOption } from './siteProblem.ts';

/** What of an option is compared: what it brings, or what it brings for a pound. */
export type Rate = (worth: number, option: SiteOption) => number;

export interface GreedyStep {
  readonly option: number;
  /** Worth of all opened so far. */
  readonly worth: number;
  /** `shortGroups` with them open. */
  readonly isShort: Uint8Array;
}

export interface GreedyRun {
  readonly steps: readonly GreedyStep[];
  readonly isStopped: boolean;
}

/** False to stop and keep what there is. */
export type GoOn = (worth: number, homes: number) => boolean;

/**
 * Homes of several places are looked at so many a step, those first that could bring most by the prices: where all of a region is short,
 * hundreds could be the best until each is looked at, and the exchange of homes comes after. One place is told exactly by its price.
 */
const looksAtEachStep = 48;

/** Homes still owed are opened even where they bring nothing: the first that keeps the limits. */
function firstOwed(site: SiteFlow, mayOpen: (option: number) => boolean): number {
  const { problem, opened } = site;
  const owed = owedAfter(problem, opened);
  if (owed.sites.size === 0 && owed.inArea.size === 0) return -1;
  return problem.options.findIndex((option, at) => {
    return (owed.sites.has(option.site) || owed.inArea.has(option.area)) && mayOpen(at);
  });
}

/**
 * Opens homes in `site`, on top of what is open there, until no more may open or none brings anything.
 *
 * Order   equal homes: the first. The worth after each step only rises.
 * Cost    a few exact looks for each home opened, and one search of the network.
 * Source  greedy for submodular functions (Nemhauser, Wolsey and Fisher 1978): with a limit on homes alone and looks
 *         to spare, at least 63 % of the best; with homes of one place, the best (assignment valuations are M-natural-concave: Murota 2003).
 */
export function openGreedily(site: SiteFlow, rate: Rate, goOn: GoOn): GreedyRun {
  const { problem, opened } = site;
  const openings = openingsOf(problem);
  const known: WorthKnown = { most: mostWorth(site), isExact: new Uint8Array(opened.length) };
  const steps: GreedyStep[] = [];
  const look = (option: number) => tryHome(site, option);
  const mostLooks = problem.options.some(({ places }) => places > 1) ? looksAtEachStep : Infinity;
  for (let worth = 0; ; ) {
    if (!goOn(worth, steps.length)) return { steps, isStopped: true };
    const mayOpen = openings(opened);
    const optionRate = (of: number, at: number) => rate(of, problem.options[at] as SiteOption);
    const best = bestByLooking({ known, mayOpen, rate: optionRate, look, mostLooks });
    const option = best >= 0 ? best : firstOwed(site, mayOpen);
    if (option < 0) return { steps, isStopped: false };
    worth += openHome(site, option) + settle(site);
    steps.push({ option, worth, isShort: shortGroups(site) });
    known.isExact.fill(0);
    // Looking afresh at the prices costs one search, and spares a look at most of the options.
    for (const [at, most] of mostWorth(site).entries()) known.most[at] = Math.min(known.most[at] ?? 0, most);
  }
}

/** Closes all that is open. */
export function closeAll(site: SiteFlow): void {
  for (const [option, homes] of site.opened.entries()) {
    for (let left = homes; left > 0; left--) closeHome(site, option);
  }
}

/** Opens homes where none are open; their worth. */
export function reopen(site: SiteFlow, opened: Int32Array): number {
  let worth = 0;
  for (const [option, homes] of opened.entries())
    for (let home = 0; home < homes; home++) worth += openHome(site, option);
  return worth + settle(site);
}
