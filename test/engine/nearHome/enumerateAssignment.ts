/** The best of all assignments by trying every one: for problems of a few groups and homes only. */
import type { AssignAnswer, AssignProblem } from '../../../server/engine/assign/problem.ts';
import type { NearHomeSolver } from '../../../server/engine/nearHome/nearHomeWorld.ts';

interface Best {
  unmet: number;
  cost: number;
  homeOf: Int32Array;
}

function bestOf(problem: AssignProblem): Best {
  const groups = problem.groupSize.length;
  const left = problem.capacity.slice();
  const homeOf = new Int32Array(groups).fill(-1);
  const best: Best = { unmet: Infinity, cost: Infinity, homeOf: homeOf.slice() };
  const tryGroup = (group: number, unmet: number, cost: number): void => {
    if (unmet > best.unmet || (unmet === best.unmet && cost >= best.cost)) return;
    if (group === groups) {
      Object.assign(best, { unmet, cost, homeOf: homeOf.slice() });
      return;
    }
    for (let arc = problem.arcStart[group] ?? 0; arc < (problem.arcStart[group + 1] ?? 0); arc++) {
      const home = problem.arcHome[arc] ?? 0;
      const places = problem.arcPlaces[arc] ?? 0;
      if (places > (left[home] ?? 0)) continue;
      left[home] = (left[home] ?? 0) - places;
      homeOf[group] = home;
      tryGroup(group + 1, unmet, cost + (problem.arcCost[arc] ?? 0));
      homeOf[group] = -1;
      left[home] = (left[home] ?? 0) + places;
    }
    tryGroup(group + 1, unmet + (problem.groupSize[group] ?? 0), cost);
  };
  tryGroup(0, 0, 0);
  return best;
}

/** Every child of every group on its own, one place each. */
function apart(problem: AssignProblem): AssignProblem {
  const owners = [...problem.groupSize].flatMap((size, group) => Array.from({ length: size }, () => group));
  const arcsOf = owners.map((group) => {
    const arcs = Array.from(
      { length: (problem.arcStart[group + 1] ?? 0) - (problem.arcStart[group] ?? 0) },
      (_, n) => (problem.arcStart[group] ?? 0) + n,
    );
    return arcs.filter((arc) => (problem.arcPlaces[arc] ?? 0) <= (problem.capacity[problem.arcHome[arc] ?? 0] ?? 0));
  });
  const arcs = arcsOf.flat();
  const arcStart = new Int32Array(owners.length + 1);
  for (const [n, own] of arcsOf.entries()) arcStart[n + 1] = (arcStart[n] ?? 0) + own.length;
  return {
    groupSize: new Int32Array(owners.length).fill(1),
    capacity: problem.capacity,
    arcStart,
    arcHome: Int32Array.from(arcs, (arc) => problem.arcHome[arc] ?? 0),
    arcCost: new Int32Array(arcs.length),
    arcPlaces: new Int32Array(arcs.length).fill(1),
  };
}

export function enumerateAssignment(problem: AssignProblem): Omit<AssignAnswer, 'prices'> {
  const { unmet, cost, homeOf } = bestOf(problem);
  return {
    homeOf,
    unmetChildren: unmet,
    cost,
    unmetLowerBound: bestOf(apart(problem)).unmet,
    costLowerBound: 0,
    status: 'WITHIN_BOUND',
  };
}

const noPrices: AssignAnswer['prices'] = {
  childrenByPlace: new Uint8Array(),
  costSavedByPlace: new Float64Array(),
  childrenByGroup: new Uint8Array(),
  costSavedByGroup: new Float64Array(),
};

export const enumeratingSolver: NearHomeSolver = {
  place: (problem) => ({ ...enumerateAssignment(problem), prices: noPrices }),
};
