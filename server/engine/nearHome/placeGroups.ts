/** Where would every group live if all were placed at once, and how few children could be left without a place near home? */
import type { AssignProblem } from '../assign/problem.ts';
import { adaptedSharesOf } from './adaptedShares.ts';
import type { HomeRoom } from './homeRoom.ts';
import { placeOnce } from './placeOnce.ts';
import { type Placing, type PlacingQuestion, placingProblem, type SolveAssignment } from './placing.ts';
import type { PlacingArcs } from './placingArcs.ts';
import { shareAdapted } from './shareAdapted.ts';

interface Placed {
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
  readonly standing: { readonly groups: readonly { readonly cases: readonly unknown[] }[] };
}

/** The same numbers as `placeGroups` starts from. */
export function assignProblemOf({ rooms, arcs, standing }: Placed): AssignProblem {
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  return placingProblem({ sizes, rooms, arcs });
}

/**
 * Fewest children unmet, then fewest weekly miles, with groups together and every home's places kept, adapted ones too.
 *
 * Shape   unmetLowerBound <= the fewest possible <= unmetChildren; no group is unmet beside places it could take. OPTIMAL where both
 *         unmet and cost meet their bounds.
 * Errors  as the solver's.
 * Cost    one solve where no two groups meet in an adapted place; as `placeOnce`, and `shareAdapted` where they do.
 */
export function placeGroups(question: PlacingQuestion, solve: SolveAssignment): Placing {
  const shares = adaptedSharesOf(question.arcs.adaptedNeeds, question.rooms);
  return shares ? shareAdapted({ question, shares, solve }) : placeOnce(question, solve);
}
