/** Which groups could get into each other's way, and what does their part of the assignment look like on its own? */
import type { Network } from './network.ts';
import type { AssignProblem } from './problem.ts';

/** A part of an assignment: who is in it, and places of each home for them. */
export interface Room {
  readonly isGroupIn: Uint8Array;
  readonly places: Int32Array;
  /** 1 where a group takes the places its arc says; 0 where it takes one for each child. */
  readonly isByPlaces: Uint8Array;
}

/** Groups in order, in parts that share no home with any place. */
export function neighbourhoodsOf(network: Network, { isGroupIn, places }: Room): number[][] {
  const { arcStart, arcHome, intoStart, intoGroup } = network;
  const isSeen = isGroupIn.map((isIn) => 1 - isIn);
  const isHomeSeen = Uint8Array.from(places, (count) => (count > 0 ? 0 : 1));
  const parts: number[][] = [];
  for (let first = 0; first < isSeen.length; first++) {
    if (isSeen[first]) continue;
    isSeen[first] = 1;
    const part = [first];
    for (const group of part) {
      for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
        const home = arcHome[arc] ?? 0;
        if (isHomeSeen[home]) continue;
        isHomeSeen[home] = 1;
        for (let at = intoStart[home] ?? 0; at < (intoStart[home + 1] ?? 0); at++) {
          const other = intoGroup[at] ?? 0;
          if (isSeen[other]) continue;
          isSeen[other] = 1;
          part.push(other);
        }
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

/** True where some group takes more than one place somewhere. */
export function isAnyLarger(problem: AssignProblem, network: Network, groups: readonly number[]): boolean {
  const { arcStart, arcInProblem } = network;
  return groups.some((group) => {
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      if ((problem.arcPlaces[arcInProblem[arc] ?? 0] ?? 1) > 1) return true;
    }
    return false;
  });
}

export interface PartOfProblem {
  readonly problem: AssignProblem;
  /** Arc of the whole network for each arc of this problem. */
  readonly arcs: Int32Array;
}

/** The assignment of these groups alone, homes numbered as they come. */
export function problemOfSome(
  whole: { readonly problem: AssignProblem; readonly network: Network },
  room: Room,
  groups: readonly number[],
): PartOfProblem {
  const { arcStart, arcHome, arcInProblem } = whole.network;
  const { groupSize, arcCost, arcPlaces } = whole.problem;
  const numberOf = new Map<number, number>();
  const start = new Int32Array(groups.length + 1);
  const arcs: number[] = [];
  for (const [own, group] of groups.entries()) {
    for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
      const home = arcHome[arc] ?? 0;
      if ((room.places[home] ?? 0) === 0) continue;
      if (!numberOf.has(home)) numberOf.set(home, numberOf.size);
      arcs.push(arc);
    }
    start[own + 1] = arcs.length;
  }
  const homeOn = (arc: number) => arcHome[arc] ?? 0;
  const placesOn = (arc: number) => arcPlaces[arcInProblem[arc] ?? 0] ?? 0;
  const sizeOn = (arc: number) => groupSize[whole.network.arcGroup[arc] ?? 0] ?? 0;
  return {
    arcs: Int32Array.from(arcs),
    problem: {
      groupSize: Int32Array.from(groups, (group) => groupSize[group] ?? 0),
      capacity: Int32Array.from(numberOf.keys(), (home) => room.places[home] ?? 0),
      arcStart: start,
      arcHome: Int32Array.from(arcs, (arc) => numberOf.get(homeOn(arc)) ?? 0),
      arcCost: Int32Array.from(arcs, (arc) => arcCost[arcInProblem[arc] ?? 0] ?? 0),
      arcPlaces: Int32Array.from(arcs, (arc) => (room.isByPlaces[homeOn(arc)] ? placesOn(arc) : sizeOn(arc))),
    },
  };
}
