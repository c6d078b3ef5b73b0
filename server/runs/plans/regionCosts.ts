/** What does a place of each kind cost, by the region's own records? */
import type { PlacementType } from '../../../schema/vocabulary.ts';
import { weeklyCostQuartiles } from '../../engine/market/weeklyCosts.ts';
import type { RegionQuestionFacts } from '../../store/viewerStore.ts';

export interface KindCost {
  readonly weeklyCostPounds: number;
  readonly capitalPoundsPerHome: number;
  readonly capitalPoundsPerPlace: number;
}
export type CostOf = (type: PlacementType) => KindCost;

export function regionCosts(facts: RegionQuestionFacts): CostOf {
  const known = weeklyCostQuartiles(facts, { asOf: facts.asOf, placementType: null }) ?? [];
  return (type) => {
    const weekly = known.find(({ placementType }) => placementType === type)?.median ?? 0;
    return { weeklyCostPounds: weekly, capitalPoundsPerHome: 300_000, capitalPoundsPerPlace: 50_000 };
  };
}
