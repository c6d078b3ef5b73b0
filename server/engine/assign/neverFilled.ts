/** Which places will stay empty where places run out, because the groups who are short of them stay whole? */
import { fewestUnmet } from './fewestUnmet.ts';
import { isAnyLarger, neighbourhoodsOf, problemOfSome } from './neighbourhood.ts';
import { type Network, networkOf } from './network.ts';
import type { AssignProblem } from './problem.ts';
import type { Shortage } from './shortage.ts';

export interface NeverFilled {
  /** Places of all homes together that no answer fills with groups who are short. */
  readonly places: number;
  /** Most of these places that could be one home's: those of its neighbourhood. */
  readonly mostIn: Int32Array;
}

/** Arcs looked at for one neighbourhood. */
const mostLooks = 2_000_000;

/** Only where few children are on their own can groups who stay whole leave places empty. */
function homesHardToFill(problem: AssignProblem, network: Network, shortage: Shortage): Int32Array {
  const { groupSize, capacity, arcPlaces } = problem;
  const single = new Int32Array(capacity.length);
  for (let arc = 0; arc < network.arcHome.length; arc++) {
    const group = network.arcGroup[arc] ?? 0;
    const home = network.arcHome[arc] ?? 0;
    const takesOne = groupSize[group] === 1 && arcPlaces[network.arcInProblem[arc] ?? 0] === 1;
    if (takesOne && shortage.isGroupShort[group]) single[home] = (single[home] ?? 0) + 1;
  }
  return capacity.map((places, home) => (shortage.isHomeShort[home] && (single[home] ?? 0) < places ? places : 0));
}

const sumOf = (numbers: Int32Array) => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Three places where only two pairs may live leave one; so do two homes of three places that need the same three brothers.
 *
 * Shape  a lower bound: only homes that single children could not fill are looked at, as if all other homes were not there.
 */
export function placesNeverFilled(problem: AssignProblem, network: Network, shortage: Shortage): NeverFilled {
  const room = {
    isGroupIn: shortage.isGroupShort,
    isByPlaces: shortage.isHomeShort,
    places: homesHardToFill(problem, network, shortage),
  };
  const mostIn = new Int32Array(problem.capacity.length);
  let places = 0;
  for (const groups of neighbourhoodsOf(network, room)) {
    if (!isAnyLarger(problem, network, groups)) continue;
    const some = problemOfSome({ problem, network }, room, groups);
    const tries = Math.floor(mostLooks / Math.max(1, some.arcs.length));
    const { unmetLowerBound } = fewestUnmet(some.problem, networkOf(some.problem), tries);
    const empty = sumOf(some.problem.capacity) - sumOf(some.problem.groupSize) + unmetLowerBound;
    if (empty <= 0) continue;
    places += empty;
    for (const arc of some.arcs) mostIn[network.arcHome[arc] ?? 0] = empty;
  }
  return { places, mostIn };
}
