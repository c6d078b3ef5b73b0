/** Which answer is there at once, before anything is searched? */
import type { Network } from './network.ts';
import type { AssignProblem } from './problem.ts';

/** Groups one after the other, the largest first, each in the cheapest home that still has room. Feasible, seldom good. */
export function firstAnswer(problem: AssignProblem, network: Network): Int32Array {
  const { groupSize, arcPlaces, arcCost } = problem;
  const homeOf = new Int32Array(groupSize.length).fill(-1);
  const left = problem.capacity.slice();
  const order = Int32Array.from(groupSize.keys()).sort((a, b) => (groupSize[b] ?? 0) - (groupSize[a] ?? 0) || a - b);
  for (const group of order) {
    let [best, least] = [-1, Infinity];
    for (let arc = network.arcStart[group] ?? 0; arc < (network.arcStart[group + 1] ?? 0); arc++) {
      const inProblem = network.arcInProblem[arc] ?? 0;
      const hasRoom = (arcPlaces[inProblem] ?? 0) <= (left[network.arcHome[arc] ?? 0] ?? 0);
      if (hasRoom && (arcCost[inProblem] ?? 0) < least) [best, least] = [arc, arcCost[inProblem] ?? 0];
    }
    if (best < 0) continue;
    const home = network.arcHome[best] ?? 0;
    homeOf[group] = home;
    left[home] = (left[home] ?? 0) - (arcPlaces[network.arcInProblem[best] ?? 0] ?? 0);
  }
  return homeOf;
}
