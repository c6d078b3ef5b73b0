/** Whom could homes bring a place, when children alone are counted? The part of a region where places run out. */
import type { AssignProblem } from '../assign/problem.ts';
import type { SiteFlow } from './siteFlow.ts';
import type { SiteOption, SiteProblem } from './siteProblem.ts';

export interface ShortPart {
  /** Costs are 0; options as they are, for the groups of this part. */
  readonly problem: SiteProblem;
  /** Number of each group in the whole. */
  readonly groups: Int32Array;
  /** Children who are unmet with no option open: here as in the whole. */
  readonly unmetChildren: number;
}

interface Reached {
  readonly groups: readonly number[];
  /** Number of each home in the part; -1 = not in it. */
  readonly homeIn: Int32Array;
  readonly homes: readonly number[];
}

/** Groups that could be the ones left unmet, and the homes they could live in: all full, and full of them. */
function reachedFromUnmet({ problem: { base }, flow }: SiteFlow): Reached {
  const { network, unmet, inHome } = flow;
  const isIn = Uint8Array.from(unmet, (count) => (count > 0 ? 1 : 0));
  const groups = [...unmet.keys()].filter((group) => isIn[group] === 1);
  const homeIn = new Int32Array(base.capacity.length).fill(-1);
  const homes: number[] = [];
  for (const group of groups) {
    for (let arc = base.arcStart[group] ?? 0; arc < (base.arcStart[group + 1] ?? 0); arc++) {
      const home = base.arcHome[arc] ?? 0;
      if ((homeIn[home] ?? 0) >= 0 || (base.arcPlaces[arc] ?? 0) > (base.capacity[home] ?? 0)) continue;
      homeIn[home] = homes.push(home) - 1;
      for (let lived = inHome.first[home] ?? -1; lived >= 0; lived = inHome.next[lived] ?? -1) {
        const other = network.arcGroup[lived] ?? 0;
        if (isIn[other] === 1) continue;
        isIn[other] = 1;
        groups.push(other);
      }
    }
  }
  return { groups: groups.sort((a, b) => a - b), homeIn, homes };
}

function partOf(base: AssignProblem, { groups, homeIn, homes }: Reached): AssignProblem {
  const [arcHome, arcPlaces]: [number[], number[]] = [[], []];
  const arcStart = [0];
  for (const group of groups) {
    for (let arc = base.arcStart[group] ?? 0; arc < (base.arcStart[group + 1] ?? 0); arc++) {
      const home = base.arcHome[arc] ?? 0;
      if ((homeIn[home] ?? -1) < 0 || (base.arcPlaces[arc] ?? 0) > (base.capacity[home] ?? 0)) continue;
      arcHome.push(homeIn[home] ?? 0);
      arcPlaces.push(base.arcPlaces[arc] ?? 0);
    }
    arcStart.push(arcHome.length);
  }
  return {
    groupSize: Int32Array.from(groups, (group) => base.groupSize[group] ?? 0),
    capacity: Int32Array.from(homes, (home) => base.capacity[home] ?? 0),
    arcStart: Int32Array.from(arcStart),
    arcHome: Int32Array.from(arcHome),
    arcCost: new Int32Array(arcHome.length),
    arcPlaces: Int32Array.from(arcPlaces),
  };
}

function optionIn(option: SiteOption, groupIn: Int32Array): SiteOption {
  const { group, taken, places } = option;
  const kept = [...group.keys()].filter((at) => {
    return (groupIn[group[at] ?? 0] ?? -1) >= 0 && (taken[at] ?? 0) <= places;
  });
  return {
    ...option,
    group: Int32Array.from(kept, (at) => groupIn[group[at] ?? 0] ?? 0),
    cost: new Int32Array(kept.length),
    taken: Int32Array.from(kept, (at) => taken[at] ?? 0),
  };
}

/**
 * Homes bring as many children a place in this part as in the whole, whichever open: outside it everyone has one, and takes none of it.
 *
 * Shape   `site` has no option open.
 * Cost    a pass over the arcs of the groups in it.
 * Source  Dulmage and Mendelsohn (1958).
 */
export function shortPartOf(site: SiteFlow): ShortPart {
  const { problem, flow } = site;
  const reached = reachedFromUnmet(site);
  const groupIn = new Int32Array(problem.base.groupSize.length).fill(-1);
  for (const [at, group] of reached.groups.entries()) groupIn[group] = at;
  const options = problem.options.map((option) => optionIn(option, groupIn));
  return {
    problem: { base: partOf(problem.base, reached), options, limits: problem.limits },
    groups: Int32Array.from(reached.groups),
    unmetChildren: flow.total.unmetChildren,
  };
}
