/** Facts small enough to count by hand, and one change made to them. */
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { applyChange, explainChange, faultsOf } from '../../../server/engine/scenario/changeRules.ts';
import { factsOfScenario } from '../../../server/engine/scenario/factsOfScenario.ts';
import type { ChangeNames, ScenarioChangeFacts, ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  milesNorth,
  oldham,
} from '../factsBuilders.ts';

export const day = '2027-03-31';

/** What a change has in common with others; the rest is said in each test. */
export const own = { id: 'c1', reason: 'Because.', fromDate: asOf };
export const anyChild = { ageFrom: null, ageTo: null, sexAccepted: null, offers: null, adaptations: null };

export const names: ChangeNames = {
  homeOf: (id) => `Home ${id}`,
  authorityOf: (code) => (code === oldham ? 'Oldham' : 'Tameside'),
  ownerOf: (id) => `Owner ${id}`,
};

/** `count` girls of 10 in Oldham, each fostered since 2024 in a home nobody knows, on her own. */
export function buildFacts(count: number, changes: Partial<ScenarioFacts> = {}): ScenarioFacts {
  const ids = Array.from({ length: count }, (_, n) => `child-${n + 1}`);
  return {
    region: buildRegion(),
    dataDate: asOf,
    children: ids.map((id) => buildChild({ id })),
    placements: ids.map((id) => buildPlacement({ id: `placement-${id}`, childId: id })),
    needs: [],
    homes: [],
    ...changes,
  };
}

/** An Oldham children's home a mile off, with places free. */
export function childrensHome(id: string, places: number, changes: Partial<HomeFacts> = {}): HomeFacts {
  return buildHome({ id, kind: 'CHILDRENS_HOME', registeredPlaces: places, location: at(milesNorth(1)), ...changes });
}

/** Children of children's homes, where the change is about those. */
export function inChildrensHomes(facts: ScenarioFacts): ScenarioFacts {
  const placements = facts.placements.map((one) => ({ ...one, placementType: 'CHILDRENS_HOME' }) as const);
  return { ...facts, placements };
}

export function shortIn(facts: ScenarioFacts, withinMiles = 5): number {
  const setting = {
    asOf: facts.dataDate,
    withinMiles,
    reading: 'EVERYONE',
    releasePlacesOfOtherRegions: false,
  } as const;
  return nearHomeWorld(facts, setting, nearHomeSolver()).placing.unmetChildren;
}

export function under(facts: ScenarioFacts, ...changes: readonly ScenarioChangeFacts[]): ScenarioFacts {
  return factsOfScenario(facts, { asOf: day, changes });
}

export function fieldsAtFault(facts: ScenarioFacts, change: ScenarioChangeFacts): readonly string[] {
  return faultsOf(change, facts, { base: facts, asOf: day }).map(({ field }) => field);
}

export function made(facts: ScenarioFacts, change: ScenarioChangeFacts): ScenarioFacts {
  return applyChange(facts, change, { base: facts, asOf: day });
}

export function said(change: ScenarioChangeFacts): string {
  return explainChange(change, names);
}

export function homeOf(facts: ScenarioFacts, id: string): HomeFacts | undefined {
  return facts.homes.find((home) => home.id === id);
}

export const familyAt = (miles: number) => buildPlace({ id: `family-${miles}`, location: at(milesNorth(miles)) });
