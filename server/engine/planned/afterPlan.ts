/** Where would everybody live once the homes of a plan are open? */
import type { DemandCase } from '../demand.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import type { PlanOutcome } from '../plan/planPlaces.ts';
import { roomToOpen } from '../plan/roomToOpen.ts';

/** The rooms of today, then those of the plan in its order. */
export function roomsAfter(world: NearHomeWorld, { homes }: PlanOutcome): readonly HomeRoom[] {
  return [...world.rooms, ...homes.flatMap((home) => roomToOpen(home) ?? [])];
}

/** The children who would live in each home of the plan, in its order. */
export function livingInPlan(
  world: NearHomeWorld,
  { homes, placing }: PlanOutcome,
): readonly (readonly DemandCase[])[] {
  const living: DemandCase[][] = homes.map(() => []);
  for (const [group, { cases }] of world.standing.groups.entries()) {
    living[(placing.homeOf[group] ?? -1) - world.rooms.length]?.push(...cases);
  }
  return living;
}
