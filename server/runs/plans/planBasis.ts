/** What a plan's question is read beside: the region's facts and ground, and the scenarios it names. */
import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode } from '../../engine/facts.ts';
import { type PlanAreaFacts, type PlanGround, planAreasOf } from '../../engine/plan/planAreas.ts';
import { type KindCost, kindCostsOf } from '../../engine/planned/kindCosts.ts';
import type { RegionMapRow } from '../../store/rows.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';
import type { ScenarioTerms } from './planTerms.ts';

/** A scenario that may be asked about, with what keeps it from being worked out. */
export interface KnownScenario extends ScenarioTerms {
  readonly asOf: string;
  readonly problems: readonly string[];
}

export interface PlanBasis {
  /** As the region is, without a scenario. */
  readonly facts: RegionQuestionFacts;
  readonly ground: PlanGround;
  readonly areas: readonly PlanAreaFacts[];
  readonly authorityNames: ReadonlyMap<GssCode, string>;
  readonly kindCosts: (type: PlacementType) => KindCost;
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
  scenarios: readonly KnownScenario[],
): PlanBasis {
  const ground = planGroundOf(map);
  return {
    facts,
    ground,
    areas: planAreasOf(ground, kind),
    kindCosts: kindCostsOf(facts, facts.asOf),
    authorityNames: new Map(map.areas.map(({ localAuthority, name }) => [localAuthority, name])),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}
