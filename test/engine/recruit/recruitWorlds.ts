/** A small region whose targets can be counted by hand. */
import type { NeedFacts } from '../../../server/engine/facts.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import type { PlanAreaFacts } from '../../../server/engine/plan/planAreas.ts';
import type { RecruitSpot } from '../../../server/engine/recruit/recruitSpots.ts';
import type { ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import { asOf, buildRegion, milesNorth, oldham, tameside } from '../factsBuilders.ts';

/** Royton is near the family of every builder; Mossley six miles from it. */
export const royton = { id: 'royton', name: 'Royton', point: milesNorth(1), localAuthority: oldham };
export const mossley = { id: 'mossley', name: 'Mossley', point: milesNorth(7), localAuthority: tameside };
export const spots: readonly RecruitSpot[] = [
  { ...royton, share: 1 },
  { ...mossley, share: 1 },
];
export const towns: readonly PlanAreaFacts[] = [royton, mossley].map((town) => ({ ...town, boundary: null }));

export function factsOf(needs: readonly NeedFacts[], changes: Partial<ScenarioFacts> = {}): ScenarioFacts {
  const children = needs.flatMap((need) => need.children);
  const region = buildRegion({ members: [oldham, tameside] });
  return { region, dataDate: asOf, homes: [], placements: [], needs, children, ...changes };
}

export function worldOf(facts: ScenarioFacts, withinMiles = 5): NearHomeWorld {
  const setting = { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
  return nearHomeWorld(facts, setting, nearHomeSolver());
}
