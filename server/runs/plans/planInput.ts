/** What was asked of a plan, as it was said: what was not said is null or left out. */
import type { PlanAreaKind, PlanObjective } from '../../../schema/codes/planWords.ts';
import type { Cohort, PlacementType } from '../../../schema/vocabulary.ts';

type Said<T> = T | null | undefined;

export interface KindInput {
  readonly id?: Said<string>;
  readonly placementType: PlacementType;
  readonly ageFrom?: Said<number>;
  readonly ageTo?: Said<number>;
  readonly cohorts?: Said<readonly Cohort[]>;
  readonly sizes?: Said<readonly number[]>;
  readonly weeklyCostPounds?: Said<number>;
  readonly capitalPoundsPerHome?: Said<number>;
  readonly capitalPoundsPerPlace?: Said<number>;
}

export interface HandHomeInput {
  readonly areaId?: Said<string>;
  readonly latitude?: Said<number>;
  readonly longitude?: Said<number>;
  readonly townName?: Said<string>;
  readonly kind: string;
  readonly places: number;
}

export interface PlanInput {
  readonly scenario?: Said<string>;
  readonly asOf?: Said<string>;
  readonly withinMiles?: Said<number>;
  readonly objective?: Said<PlanObjective>;
  readonly leastChildren?: Said<number>;
  readonly kinds?: Said<readonly KindInput[]>;
  readonly mostHomes?: Said<number>;
  readonly mostCapitalPounds?: Said<number>;
  readonly mostYearlyPounds?: Said<number>;
  readonly areas?: Said<PlanAreaKind>;
  readonly mustAreas?: Said<readonly string[]>;
  readonly neverAreas?: Said<readonly string[]>;
  readonly onlyAuthorities?: Said<readonly string[]>;
  readonly neverAuthorities?: Said<readonly string[]>;
  readonly leastInAuthority?: Said<readonly { readonly localAuthority: string; readonly homes: number }[]>;
  readonly leastInEachAuthority?: Said<number>;
  readonly leadMonths?: Said<number>;
  readonly staffedShare?: Said<number>;
  readonly homes?: Said<readonly HandHomeInput[]>;
  readonly robustAgainst?: Said<readonly string[]>;
}
