/** Does a solver find a better choice of homes, or prove that there is none? First children, then weekly miles with as many of them. */
import type { SolverToHand } from '../assign/finishProof.ts';
import { networkOf } from '../assign/network.ts';
import { finishSites } from './finishSites.ts';
import { closeAll, reopen } from './greedySites.ts';
import type { ShortPart } from './shortPart.ts';
import type { SiteFlow } from './siteFlow.ts';
import { withOptions } from './siteProblem.ts';
import { type Gain, gainOf } from './siteWorth.ts';

export interface MostGain {
  /** No choice within the limits brings more children near home. */
  readonly children: number;
  /** Nor saves more weekly miles with as many children; null where nothing is proved of them. */
  readonly costSaved: number | null;
}

export interface Found {
  readonly worth: number;
  readonly most: MostGain;
}

export interface Finishing {
  readonly found: Found;
  /** With no option open: everyone's cost, and the part where places run out. */
  readonly before: { readonly cost: number };
  readonly part: ShortPart;
  readonly isCostProved: boolean;
  readonly solver: SolverToHand;
  readonly goOn: () => boolean;
}

/** So many arcs, and options, a solver finishes in seconds. */
const fewArcs = 8_000;
const fewOptions = 200;

/** Less than a hundredth of a weekly mile is the solver's arithmetic. */
export function isProved({ most, gained }: { readonly most: MostGain; readonly gained: Gain }): boolean {
  return most.children === gained.children && most.costSaved !== null && most.costSaved - gained.costSaved < 0.5;
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

function childrenFinished(site: SiteFlow, { found, part, solver, goOn }: Finishing): Found {
  const { problem, unmetChildren } = part;
  const network = networkOf(withOptions(problem));
  if (network.arcHome.length > fewArcs || problem.options.length > fewOptions) return found;
  const given = { problem, network, stage: 'CHILDREN', placedChildren: 0, seconds: solver.seconds, goOn } as const;
  const { opened, bound } = finishSites(solver.highs, given);
  const worth = offer(site, opened, found.worth);
  const placed = network.groupSize.reduce((sum, size) => sum + size, 0) - unmetChildren;
  const children = Math.min(found.most.children, (bound ?? Infinity) - placed);
  return { worth, most: { children, costSaved: null } };
}

function costFinished(site: SiteFlow, { before, solver, goOn }: Finishing, found: Found): Found {
  const { problem, flow } = site;
  const { network } = flow;
  if (network.arcHome.length > fewArcs || problem.options.length > fewOptions) return found;
  const placedChildren = network.groupSize.reduce((sum, size) => sum + size, 0) - flow.total.unmetChildren;
  const given = { problem, network, stage: 'COST', placedChildren, seconds: solver.seconds, goOn } as const;
  const { opened, bound } = finishSites(solver.highs, given);
  const worth = offer(site, opened, found.worth);
  const known = [found.most.costSaved, bound === null ? null : before.cost - bound].filter((each) => each !== null);
  const gained = gainOf(worth, network.scale);
  const costSaved = known.length === 0 ? null : Math.max(gained.costSaved, Math.min(...known));
  return { worth, most: { ...found.most, costSaved } };
}

/**
 * Shape   `site` has the choice found open, and afterwards the better one, if there is one.
 * Cost    nothing where children, or miles, are proved; else up to the solver's seconds for each.
 */
export function finishChoice(site: SiteFlow, finishing: Finishing): Found {
  const { scale } = site.flow.network;
  const gained = ({ worth }: Found) => gainOf(worth, scale);
  const { found, isCostProved } = finishing;
  const first = found.most.children > gained(found).children ? childrenFinished(site, finishing) : found;
  const { most } = first;
  const isOpen = most.children === gained(first).children && most.costSaved !== gained(first).costSaved;
  return isCostProved && isOpen ? costFinished(site, finishing, first) : first;
}
