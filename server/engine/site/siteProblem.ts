/** Which homes could be opened, for whom, and within what limits? Numbers in, numbers out. */
import type { AssignProblem } from '../assign/problem.ts';
import type { ArcsThatMatter } from '../nearHome/splitOfMany.ts';

/** Homes of one size, kind and spot: what a plan chooses from. */
export interface SiteOption {
  /** A plan opens at most one option of a site, two places or three but not both, unless `mostAtSite` has the site. */
  readonly site: number;
  /** Position of the authority it stands in. */
  readonly area: number;
  /** Usable places of one home, 1 or more. */
  readonly places: number;
  /** How many such homes could open there, 1 or more. */
  readonly mostHomes: number;
  readonly capitalPounds: number;
  readonly yearlyPounds: number;
  /** Groups that could live there, rising; `cost` and `taken` are `arcCost` and `arcPlaces` of an assignment. */
  readonly group: Int32Array;
  readonly cost: Int32Array;
  readonly taken: Int32Array;
}

export interface SiteLimits {
  readonly mostHomes: number;
  /** Null = no limit. */
  readonly mostCapitalPounds: number | null;
  readonly mostYearlyPounds: number | null;
  /** Homes to open in an area at least, by its position. */
  readonly leastInArea: ReadonlyMap<number, number>;
  /** Sites where a home must open. */
  readonly must: ReadonlySet<number>;
  /** Sites where homes of several options may open beside one another: how many in all. */
  readonly mostAtSite?: ReadonlyMap<number, number>;
}

/** Choose homes to open so that fewest children are unmet, then so that their weekly miles are fewest, when all are placed at once. */
export interface SiteProblem {
  /** Children, and the homes there are. */
  readonly base: AssignProblem;
  readonly options: readonly SiteOption[];
  readonly limits: SiteLimits;
  /** Everyone placed without any option, where that is known already. */
  readonly standing?: ArcsThatMatter;
}

/** An option's group takes no more places than one home has. */
function canTake({ taken, places }: SiteOption, at: number): boolean {
  return (taken[at] ?? 0) <= places;
}

/** Where the arcs of each group start, those of options after those of the base. */
function startsOf({ base, options }: SiteProblem): Int32Array {
  const added = new Int32Array(base.groupSize.length + 1);
  for (const option of options) {
    for (let at = 0; at < option.group.length; at++) {
      const next = (option.group[at] ?? 0) + 1;
      if (canTake(option, at)) added[next] = (added[next] ?? 0) + 1;
    }
  }
  for (let group = 1; group < added.length; group++) added[group] = (added[group] ?? 0) + (added[group - 1] ?? 0);
  return added.map((more, group) => more + (base.arcStart[group] ?? 0));
}

/**
 * The assignment with every option's homes standing, as if all were open: option o is home `base.capacity.length + o`, with the places of
 * all its homes. A group that takes more places than one home has cannot live there.
 */
export function withOptions(problem: SiteProblem): AssignProblem {
  const { base, options } = problem;
  const arcStart = startsOf(problem);
  const arcs = arcStart[base.groupSize.length] ?? 0;
  const [arcHome, arcCost, arcPlaces] = [new Int32Array(arcs), new Int32Array(arcs), new Int32Array(arcs)];
  const next = arcStart.slice();
  for (let group = 0; group < base.groupSize.length; group++) {
    const [from, to, at] = [base.arcStart[group] ?? 0, base.arcStart[group + 1] ?? 0, arcStart[group] ?? 0];
    arcHome.set(base.arcHome.subarray(from, to), at);
    arcCost.set(base.arcCost.subarray(from, to), at);
    arcPlaces.set(base.arcPlaces.subarray(from, to), at);
    next[group] = at + to - from;
  }
  for (const [number, option] of options.entries()) {
    for (let at = 0; at < option.group.length; at++) {
      if (!canTake(option, at)) continue;
      const group = option.group[at] ?? 0;
      const arc = next[group] ?? 0;
      arcHome[arc] = base.capacity.length + number;
      arcCost[arc] = option.cost[at] ?? 0;
      arcPlaces[arc] = option.taken[at] ?? 0;
      next[group] = arc + 1;
    }
  }
  const placesOf = ({ places, mostHomes }: SiteOption) => places * mostHomes;
  const capacity = Int32Array.from([...base.capacity, ...options.map(placesOf)]);
  return { groupSize: base.groupSize, capacity, arcStart, arcHome, arcCost, arcPlaces };
}

/** The assignment with so many homes of each option open. */
export function withOpened(whole: AssignProblem, { base, options }: SiteProblem, opened: Int32Array): AssignProblem {
  const capacity = whole.capacity.slice();
  for (const [option, { places }] of options.entries()) {
    capacity[base.capacity.length + option] = places * (opened[option] ?? 0);
  }
  return { ...whole, capacity };
}
