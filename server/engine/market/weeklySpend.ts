/** What is paid a week for all placements of which a cost is known, and how many cost very much? */
import type { IsoDate } from '../facts.ts';
import { placementsOn } from '../placementsOn.ts';
import type { CostFacts } from './weeklyCosts.ts';

/** Pounds a week from which a placement counts as high-cost, as councils report it. */
export const highCostPounds = 10_000;

export interface WeeklySpend {
  readonly placements: number;
  readonly pounds: number;
  readonly highCost: { readonly placements: number; readonly pounds: number };
}

/** Null where no cost is known. Costs that cannot be (below 0, or not a number) are not known. */
export function weeklySpend({ region, children, placements }: CostFacts, asOf: IsoDate): WeeklySpend | null {
  const members = new Set(region.members);
  const own = new Set(children.filter((child) => members.has(child.responsibleAuthority)).map(({ id }) => id));
  const costs = [...placementsOn(placements, asOf).stays.values()].flatMap(({ childId, weeklyCostPounds: cost }) =>
    own.has(childId) && typeof cost === 'number' && Number.isFinite(cost) && cost >= 0 ? [cost] : [],
  );
  if (costs.length === 0) return null;
  const high = costs.filter((cost) => cost >= highCostPounds);
  const sum = (all: readonly number[]) => all.reduce((total, cost) => total + cost, 0);
  return {
    ...{ placements: costs.length, pounds: sum(costs) },
    highCost: { placements: high.length, pounds: sum(high) },
  };
}
