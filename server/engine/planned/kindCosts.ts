/** What does a place of each kind cost to open and to run, by the region's own records or, without those, by assumption? */
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { IsoDate } from '../facts.ts';
import { type CostFacts, weeklyCostQuartiles } from '../market/weeklyCosts.ts';

/** Pounds. Low and high are the quartiles of the region's own stays, or a fifth either side of an assumption. */
export interface KindCost {
  readonly weekly: { readonly low: number; readonly middle: number; readonly high: number };
  readonly capitalPerHome: number;
  readonly capitalPerPlace: number;
  /** Stays whose cost is on record; 0 = assumed. */
  readonly stays: number;
}

/**
 * Where the region has no cost on record.
 *
 * Source  assumptions of this product, rounded, in prices of 2025: to be replaced by the region's own. The children's home is near the
 *         £318,400 a year that the National Audit Office gives for 2023-24 (Managing children's residential care, September 2025).
 */
const weeklyUnlessKnown: Readonly<Partial<Record<PlacementType, number>>> = {
  FOSTERING: 900,
  CHILDRENS_HOME: 6_100,
  SECURE: 9_000,
  SUPPORTED_ACCOMMODATION: 1_500,
  FAMILY_CENTRE: 4_500,
  RESIDENTIAL_SCHOOL: 5_000,
};
/** Of buildings; a foster household lives in its own. */
const capitalUnlessSaid: Readonly<Partial<Record<PlacementType, readonly [perHome: number, perPlace: number]>>> = {
  CHILDRENS_HOME: [400_000, 75_000],
  SECURE: [1_500_000, 500_000],
  SUPPORTED_ACCOMMODATION: [250_000, 50_000],
  FAMILY_CENTRE: [400_000, 75_000],
  RESIDENTIAL_SCHOOL: [1_000_000, 150_000],
};
const eitherSide = 0.2;

function assumed(middle: number) {
  return { low: middle * (1 - eitherSide), middle, high: middle * (1 + eitherSide) };
}

/** Of any kind; a type that nobody opens costs nothing. */
export function kindCostsOf(facts: CostFacts, asOf: IsoDate): (type: PlacementType) => KindCost {
  const known = new Map(
    (weeklyCostQuartiles(facts, { asOf, placementType: null }) ?? []).map((cost) => [cost.placementType, cost]),
  );
  return (type) => {
    const cost = known.get(type);
    const [capitalPerHome, capitalPerPlace] = capitalUnlessSaid[type] ?? [0, 0];
    const weekly =
      cost === undefined
        ? assumed(weeklyUnlessKnown[type] ?? 0)
        : { low: cost.lowerQuartile, middle: cost.median, high: cost.upperQuartile };
    return { weekly, capitalPerHome, capitalPerPlace, stays: cost?.placements ?? 0 };
  };
}
