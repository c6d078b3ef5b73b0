/** How far does a child travel who is short of a place near home? */
import type { AssignProblem } from '../assign/problem.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assumedVisitsPerWeek } from '../nearHome/placingArcs.ts';

/** A child short of a place near home travels the limit on every visit: a place of its own for each group, at that cost. */
export function withFarPlaces(base: AssignProblem, farCost: Int32Array): AssignProblem {
  const groups = base.groupSize.length;
  const arcs = base.arcStart[groups] ?? 0;
  const [arcHome, arcCost, arcPlaces] = [arcs, arcs, arcs].map((count) => new Int32Array(count + groups));
  const arcStart = Int32Array.from(base.arcStart, (start, group) => start + group);
  for (const [group, size] of base.groupSize.entries()) {
    const [from, to, at] = [base.arcStart[group] ?? 0, base.arcStart[group + 1] ?? 0, arcStart[group] ?? 0];
    arcHome?.set(base.arcHome.subarray(from, to), at);
    arcCost?.set(base.arcCost.subarray(from, to), at);
    arcPlaces?.set(base.arcPlaces.subarray(from, to), at);
    const own = at + to - from;
    arcHome?.fill(base.capacity.length + group, own, own + 1);
    arcCost?.fill(farCost[group] ?? 0, own, own + 1);
    arcPlaces?.fill(size, own, own + 1);
  }
  const capacity = Int32Array.from([...base.capacity, ...base.groupSize]);
  const empty = new Int32Array();
  return {
    ...{ groupSize: base.groupSize, capacity, arcStart },
    ...{ arcHome: arcHome ?? empty, arcCost: arcCost ?? empty, arcPlaces: arcPlaces ?? empty },
  };
}

const hundredths = 100;

/** Of each group: visits a week, there and back, times the limit; as costs of the assignment count visits. */
export function farCosts({ standing, setting }: NearHomeWorld): Int32Array {
  return Int32Array.from(standing.groups, ({ places }) => {
    const located = places.filter(({ location }) => location !== null);
    const visits = located.reduce((sum, { kind, visitsPerWeek }) => {
      return sum + (visitsPerWeek ?? (kind === 'FAMILY' ? assumedVisitsPerWeek : 0));
    }, 0);
    return Math.round(Math.max(visits, assumedVisitsPerWeek) * 2 * setting.withinMiles * hundredths);
  });
}
