/** Whom is recruited beside: who keeps the place they have in the answer for everyone, and who is placed anew with each household? */
import type { AssignProblem } from '../assign/problem.ts';
import { adaptedSharesOf } from '../nearHome/adaptedShares.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assignProblemOf } from '../nearHome/placeGroups.ts';

/** Positions in `problem` are not those of the world: `groupAt` has each group's own, rising. */
export interface RecruitBase {
  readonly problem: AssignProblem;
  readonly groupAt: Int32Array;
}

/** Everyone placed anew with each household, brothers and sisters apart where that helps: what no placing together passes. */
export function everyoneAnew(world: NearHomeWorld): RecruitBase {
  const problem = assignProblemOf(world);
  return { problem, groupAt: Int32Array.from(problem.groupSize.keys()) };
}

/** A child who takes one place wherever they live, and no adapted one that is counted. */
function movesFreely(world: NearHomeWorld): (group: number) => boolean {
  const { arcs, standing, rooms } = world;
  const isShared = adaptedSharesOf(arcs.adaptedNeeds, rooms) !== null;
  return (group) => {
    if (standing.groups[group]?.cases.length !== 1) return false;
    if (isShared && (arcs.adaptedNeeds?.[group] ?? null) !== null) return false;
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      if (arcs.arcPlaces[arc] !== 1) return false;
    }
    return true;
  };
}

/** Places that a group takes in the room it has. */
function placesTakenBy({ arcs, placing }: NearHomeWorld, group: number): number {
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
    if (arcs.arcHome[arc] === placing.homeOf[group]) return arcs.arcPlaces[arc] ?? 0;
  }
  return 0;
}

/**
 * Children who can live in any one place move freely; larger groups, and children who need more, stay where the answer for everyone has
 * them, or wait for a household: so that what a household brings is brought with brothers and sisters together.
 *
 * Shape  as many are unmet as in the answer for everyone, for no group can be added to it by moving single children.
 */
export function besideWhoStays(world: NearHomeWorld): RecruitBase {
  const { placing, standing, arcs } = world;
  const whole = assignProblemOf(world);
  const isFree = movesFreely(world);
  const capacity = whole.capacity.slice();
  const groupAt: number[] = [];
  const arcsKept: number[] = [];
  const arcStart = [0];
  for (const group of standing.groups.keys()) {
    const home = placing.homeOf[group] ?? -1;
    if (home >= 0 && !isFree(group)) {
      capacity[home] = Math.max(0, (capacity[home] ?? 0) - placesTakenBy(world, group));
      continue;
    }
    groupAt.push(group);
    const from = arcs.arcStart[group] ?? 0;
    const to = isFree(group) ? (arcs.arcStart[group + 1] ?? 0) : from;
    for (let arc = from; arc < to; arc++) arcsKept.push(arc);
    arcStart.push(arcsKept.length);
  }
  const problem = {
    groupSize: Int32Array.from(groupAt, (group) => standing.groups[group]?.cases.length ?? 0),
    capacity,
    arcStart: Int32Array.from(arcStart),
    arcHome: Int32Array.from(arcsKept, (arc) => arcs.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(arcsKept, (arc) => arcs.arcCost[arc] ?? 0),
    arcPlaces: Int32Array.from(arcsKept, (arc) => arcs.arcPlaces[arc] ?? 0),
  };
  return { problem, groupAt: Int32Array.from(groupAt) };
}
