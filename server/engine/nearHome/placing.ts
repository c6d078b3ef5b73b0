/** What is asked when everyone is placed at once, and what is an answer? */
import { allArcs } from '../assign/fewestUnmetApart.ts';
import type { SolverToHand } from '../assign/finishProof.ts';
import type { AssignAnswer, AssignProblem } from '../assign/problem.ts';
import { capacityOf } from './couldTake.ts';
import type { HomeRoom } from './homeRoom.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { countedSizes, type ReachedHomes } from './unmetBound.ts';

export interface SolveAssignment {
  (problem: AssignProblem): AssignAnswer;
  /** What finishes a small answer that the search leaves open, where there is one. */
  readonly toHand?: SolverToHand;
}

export interface PlacingQuestion {
  /** Children in each group. */
  readonly sizes: Int32Array;
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
}

/** Costs are hundredths of a weekly mile. */
export interface Placing {
  /** Position of each group's home in the rooms; -1 = unmet. */
  readonly homeOf: Int32Array;
  readonly unmetChildren: number;
  /** No placing at all leaves fewer unmet. */
  readonly unmetLowerBound: number;
  readonly cost: number;
  /** For as many unmet; null where none is proved. */
  readonly costLowerBound: number | null;
  readonly status: AssignAnswer['status'];
  readonly prices: AssignAnswer['prices'];
}

export function reachedOf({ sizes, rooms, arcs }: PlacingQuestion): ReachedHomes {
  return { sizes, rooms, arcs: allArcs(arcs), arcPlaces: arcs.arcPlaces };
}

/** The numbers that a solver is given: places of homes, and none of adapted places. */
export function placingProblem(question: PlacingQuestion): AssignProblem {
  const { arcStart, arcHome, arcCost, arcPlaces } = question.arcs;
  const groupSize = countedSizes(reachedOf(question));
  return { groupSize, capacity: Int32Array.from(question.rooms, capacityOf), arcStart, arcHome, arcCost, arcPlaces };
}
