/** How many more must be unmet because groups stay whole: in the homes that are full, and where there is room for all? */
import { fewestUnmet } from './fewestUnmet.ts';
import { isAnyLarger, neighbourhoodsOf, problemOfSome, type Room } from './neighbourhood.ts';
import { type Network, networkOf } from './network.ts';
import { type NeverFilled, placesNeverFilled } from './neverFilled.ts';
import type { AssignProblem } from './problem.ts';
import type { Shortage } from './shortage.ts';

export interface BesideShortage {
  /** No answer leaves fewer children unmet. */
  readonly unmetLowerBound: number;
  /** Arc of groups that are not short, with their siblings, so that as few as can be lack a place outside the full homes; -1 elsewhere. */
  readonly arcOf: Int32Array;
}

/** Arcs looked at for one neighbourhood, and for all of them. */
const mostLooks = 20_000_000;
const mostLooksInAll = 60_000_000;
/** A neighbourhood is left out where it could not be tried so often: its own flow is then all that is proved. */
const fewestTries = 200;

/**
 * Room that groups who are not short may take at no loss: all there is in homes that are not full; in a full one what could stay empty
 * there, and so much more that some of any groups there fill it and still fit.
 */
function roomBeside(problem: AssignProblem, shortage: Shortage, { mostIn }: NeverFilled): Room {
  const largest = problem.groupSize.reduce((most, size) => Math.max(most, size), 1);
  return {
    isGroupIn: shortage.isGroupShort.map((isShort) => 1 - isShort),
    isByPlaces: shortage.isHomeShort.map((isShort) => 1 - isShort),
    places: problem.capacity.map((capacity, home) => {
      if (!shortage.isHomeShort[home]) return capacity;
      const empty = mostIn[home] ?? 0;
      return empty === 0 ? 0 : Math.min(capacity, empty + largest - 1);
    }),
  };
}

/**
 * In every answer, the children who lack a place are those the flow leaves unmet, the places never filled, and of the groups who are
 * not short those who are unmet or fill a place that someone short could have. The last is a small assignment of its own, and falls
 * into neighbourhoods.
 *
 * Cost    up to `mostLooksInAll` arcs looked at; about 0.1 s for 10,000 groups where most places are short.
 * Source  Dulmage and Mendelsohn (1958) for who is short.
 */
export function besideShortage(problem: AssignProblem, network: Network, shortage: Shortage): BesideShortage {
  const neverFilled = placesNeverFilled(problem, network, shortage);
  const room = roomBeside(problem, shortage, neverFilled);
  const arcOf = new Int32Array(problem.groupSize.length).fill(-1);
  let unmetLowerBound = shortage.unmetChildren + neverFilled.places;
  let looksLeft = mostLooksInAll;
  for (const groups of neighbourhoodsOf(network, room)) {
    if (!isAnyLarger(problem, network, groups)) continue;
    const some = problemOfSome({ problem, network }, room, groups);
    const tries = Math.floor(Math.min(mostLooks, looksLeft) / Math.max(1, some.arcs.length));
    if (tries < fewestTries) continue;
    const ownNetwork = networkOf(some.problem);
    const fewest = fewestUnmet(some.problem, ownNetwork, tries);
    looksLeft -= fewest.tries * some.arcs.length;
    unmetLowerBound += fewest.unmetLowerBound;
    for (const [own, group] of groups.entries()) {
      const arc = fewest.arcOf?.[own] ?? -1;
      if (arc >= 0) arcOf[group] = some.arcs[ownNetwork.arcInProblem[arc] ?? 0] ?? -1;
    }
  }
  return { unmetLowerBound, arcOf };
}
