/** Which homes could be opened, for whom, and within what limits? Numbers in, numbers out. */
import type { AssignProblem } from '../assign/problem.ts';

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
}

interface Counted {
  readonly homes: number;
  readonly arcs: number;
}

function countOf({ base, options }: SiteProblem): Counted {
  const arcs = options.reduce((sum, { group }) => sum + group.length, base.arcStart[base.groupSize.length] ?? 0);
  return { homes: base.capacity.length + options.length, arcs };
}

function arcsByGroup({ base, options }: SiteProblem): readonly (readonly [option: number, at: number])[][] {
  const byGroup: [number, number][][] = Array.from(base.groupSize, () => []);
  for (const [option, { group, taken, places }] of options.entries()) {
    for (let at = 0; at < group.length; at++) {
      if ((taken[at] ?? 0) <= places) byGroup[group[at] ?? 0]?.push([option, at]);
    }
  }
  return byGroup;
}

/**
 * The assignment with every option's homes standing, as if all were open: option o is home `base.capacity.length + o`, with the places of
 * all its homes. A group that takes more places than one home has cannot live there.
 */
export function withOptions(problem: SiteProblem): AssignProblem {
  const { base, options } = problem;
  const { arcs } = countOf(problem);
  const [arcHome, arcCost, arcPlaces] = [new Int32Array(arcs), new Int32Array(arcs), new Int32Array(arcs)];
  const arcStart = new Int32Array(base.arcStart.length);
  let size = 0;
  for (const [group, added] of arcsByGroup(problem).entries()) {
    const [from, to] = [base.arcStart[group] ?? 0, base.arcStart[group + 1] ?? 0];
    arcHome.set(base.arcHome.subarray(from, to), size);
    arcCost.set(base.arcCost.subarray(from, to), size);
    arcPlaces.set(base.arcPlaces.subarray(from, to), size);
    size += to - from;
    for (const [option, at] of added) {
      arcHome[size] = base.capacity.length + option;
      arcCost[size] = options[option]?.cost[at] ?? 0;
      arcPlaces[size] = options[option]?.taken[at] ?? 0;
      size++;
    }
    arcStart[group + 1] = size;
  }
  const placesOf = ({ places, mostHomes }: SiteOption) => places * mostHomes;
  return {
    groupSize: base.groupSize,
    capacity: Int32Array.from([...base.capacity, ...options.map(placesOf)]),
    arcStart,
    arcHome: arcHome.slice(0, size),
    arcCost: arcCost.slice(0, size),
    arcPlaces: arcPlaces.slice(0, size),
  };
}

/** The assignment with so many homes of each option open. */
export function withOpened(whole: AssignProblem, { base, options }: SiteProblem, opened: Int32Array): AssignProblem {
  const capacity = whole.capacity.slice();
  for (const [option, { places }] of options.entries()) {
    capacity[base.capacity.length + option] = places * (opened[option] ?? 0);
  }
  return { ...whole, capacity };
}
