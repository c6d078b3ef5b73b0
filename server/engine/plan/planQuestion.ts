/** Which new places, where, for whom and within what means: what is asked of a plan? */
import type { Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, Point } from '../facts.ts';

/**
 * MOST_CHILDREN  fewest children short of a place near home, then fewest weekly miles of those placed.
 * FEWEST_MILES   fewest weekly miles of all; a child short of a place near home counts as travelling the limit on every visit.
 */
export type PlanObjective = 'MOST_CHILDREN' | 'FEWEST_MILES';

/** A kind of home that may open. Costs are the region's own figures, in the price year of the question. */
export interface KindToOpen {
  readonly id: string;
  readonly placementType: PlacementType;
  /** Whole years, inclusive; null = every age. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Opened for children of at least one of these only; null, or none = for whoever needs the type. */
  readonly cohorts?: readonly Cohort[] | null;
  /** Places of one home, rising. */
  readonly sizes: readonly number[];
  /** Of one usable place. */
  readonly weeklyCostPounds: number;
  readonly capitalPoundsPerHome: number;
  readonly capitalPoundsPerPlace: number;
}

/** Where a home could stand. */
export interface PlanSpot {
  readonly id: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
}

export interface PlanQuestion {
  readonly objective: PlanObjective;
  readonly kinds: readonly KindToOpen[];
  readonly spots: readonly PlanSpot[];
  readonly mostHomes: number;
  /** Null = no limit. */
  readonly mostCapitalPounds: number | null;
  readonly mostYearlyPounds: number | null;
  /** Homes each authority must have at least. */
  readonly leastInAuthority: ReadonlyMap<GssCode, number>;
  /** Spots where a home must open, and where none may. */
  readonly mustSpots: readonly string[];
  readonly neverSpots: readonly string[];
}

/** A home of a plan. */
export interface PlannedHome {
  readonly spot: PlanSpot;
  readonly kind: KindToOpen;
  readonly places: number;
}

export const weeksInYear = 365.25 / 7;

export function capitalOf(kind: KindToOpen, places: number): number {
  return kind.capitalPoundsPerHome + places * kind.capitalPoundsPerPlace;
}

export function yearlyCostOf(kind: KindToOpen, places: number): number {
  return kind.weeklyCostPounds * places * weeksInYear;
}
