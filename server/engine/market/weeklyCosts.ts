/** What do placements cost a week, where that is known? */
import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { ChildFacts, IsoDate, PlacementFacts, RegionFacts } from '../facts.ts';
import { placementsOn } from '../placementsOn.ts';
import { placementTypeOrder } from '../typeOrder.ts';

/** Pounds a week. */
export interface CostQuartiles {
  readonly placementType: PlacementType;
  readonly placements: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

export interface CostFacts {
  readonly region: RegionFacts;
  readonly children: readonly ChildFacts[];
  readonly placements: readonly PlacementFacts[];
}

/** Between the two values it falls between, in proportion (the usual default of statistics packages, Hyndman and Fan's seventh). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Quartiles of the weekly cost of the stays of a day, by type of placement.
 *
 * Shape   in the order of types; a type of which no cost is known is left out, and null means that of none any is known.
 * Units   pounds a week. Costs that cannot be (not a number, or below 0) are not known. 0 is a cost: kinship may cost nothing.
 */
export function weeklyCostQuartiles(
  { region, children, placements }: CostFacts,
  { asOf, placementType }: { asOf: IsoDate; placementType: PlacementType | null },
): readonly CostQuartiles[] | null {
  const members = new Set(region.members);
  const own = new Set(children.filter((child) => members.has(child.responsibleAuthority)).map(({ id }) => id));
  const stays = [...placementsOn(placements, asOf).stays.values()].filter(({ childId }) => own.has(childId));
  const types = placementType === null ? placementTypeOrder : [placementType];
  const found = types.flatMap((type) => {
    const costs = stays.flatMap(({ placementType: lived, weeklyCostPounds: cost }) =>
      lived === type && typeof cost === 'number' && Number.isFinite(cost) && cost >= 0 ? [cost] : [],
    );
    if (costs.length === 0) return [];
    costs.sort((a, b) => a - b);
    const at = (share: number) => Math.round(quantile(costs, share) * 100) / 100;
    return [
      {
        placementType: type,
        placements: costs.length,
        lowerQuartile: at(0.25),
        median: at(0.5),
        upperQuartile: at(0.75),
      },
    ];
  });
  return found.length === 0 ? null : found;
}
