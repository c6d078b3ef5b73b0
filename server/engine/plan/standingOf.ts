/** Where does everybody live before a home of a plan opens, children placed one by one? */
import type { AssignProblem } from '../assign/problem.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assignProblemOf } from '../nearHome/placeGroups.ts';
import type { PlacingArcs } from '../nearHome/placingArcs.ts';
import type { ArcsThatMatter } from '../nearHome/splitOfMany.ts';
import { standingFlowOf } from '../site/siteFlow.ts';
import { farCosts, withFarPlaces } from './farPlaces.ts';
import type { PlanObjective } from './planQuestion.ts';

export interface Standing {
  readonly base: AssignProblem;
  readonly standing: ArcsThatMatter;
}

interface Kept {
  readonly rooms: readonly HomeRoom[];
  readonly byObjective: Map<PlanObjective, Standing>;
}

/** A plan asks several times for the same of one world: to choose, to choose elsewhere, and to tell its homes apart. */
const kept = new WeakMap<PlacingArcs, Kept>();

function keptOf({ arcs, rooms }: NearHomeWorld): Kept['byObjective'] {
  const before = kept.get(arcs);
  if (before?.rooms === rooms) return before.byObjective;
  const byObjective: Kept['byObjective'] = new Map();
  kept.set(arcs, { rooms, byObjective });
  return byObjective;
}

/** Cost: one flow, the first time that it is asked of a world. */
export function standingOf(world: NearHomeWorld, objective: PlanObjective): Standing {
  const known = keptOf(world);
  const before = known.get(objective);
  if (before !== undefined) return before;
  const near = assignProblemOf(world);
  const base = objective === 'FEWEST_MILES' ? withFarPlaces(near, farCosts(world)) : near;
  const found = { base, standing: standingFlowOf(base) };
  known.set(objective, found);
  return found;
}
