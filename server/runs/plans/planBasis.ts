/** What a plan's question is read beside: the region's facts and ground, and the scenarios it names. */
import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode } from '../../engine/facts.ts';
import { type PlanAreaFacts, type PlanGround, planAreasOf } from '../../engine/plan/planAreas.ts';
import { type KindCost, kindCostsOf } from '../../engine/planned/kindCosts.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';
import type { RegionMapRow } from '../../store/rows.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';
import type { ScenarioNamed } from './planTerms.ts';

/** A scenario that is there for whoever asks, with the homes agreed in others. */
export interface ScenarioAsked extends ScenarioNamed {
  readonly terms: ScenarioTerms;
}

/** A scenario that may be asked about, with what keeps it from being worked out. */
export interface KnownScenario extends ScenarioAsked {
  readonly problems: readonly string[];
}

export interface PlanBasis {
  /** As the region is, without a scenario. */
  readonly facts: RegionQuestionFacts;
  readonly ground: PlanGround;
  readonly areas: readonly PlanAreaFacts[];
  readonly authorityNames: ReadonlyMap<GssCode, string>;
  readonly kindCosts: (type: PlacementType) => KindCost;
  /** The homes agreed by the day asked; null where there are none. */
  readonly baseline: ScenarioTerms | null;
  /** Of those named, the ones that are there, by id. */
  readonly scenarios: ReadonlyMap<string, KnownScenario>;
}

export function planGroundOf({ areas, towns }: RegionMapRow): PlanGround {
  const members = areas.filter(({ isMember }) => isMember);
  const codes = new Set(members.map(({ localAuthority }) => localAuthority));
  return {
    areas: members.map(({ localAuthority, geometry }) => ({ localAuthority, geometry })),
    towns: towns.filter(({ localAuthority }) => codes.has(localAuthority)),
  };
}

export function planBasisOf(
  { facts, map }: { readonly facts: RegionQuestionFacts; readonly map: RegionMapRow },
  kind: PlanAreaKind,
  named: { readonly scenarios: readonly KnownScenario[]; readonly baseline: ScenarioTerms | null },
): PlanBasis {
  const ground = planGroundOf(map);
  return {
    facts,
    ground,
    areas: planAreasOf(ground, kind),
    kindCosts: kindCostsOf(facts, facts.asOf),
    authorityNames: new Map(map.areas.map(({ localAuthority, name }) => [localAuthority, name])),
    scenarios: new Map(named.scenarios.map((scenario) => [scenario.id, scenario])),
    baseline: named.baseline,
  };
}
