/** What a plan is asked for, every default filled in: plain data, written down with its run. */
import type { PlanAreaKind, PlanObjective } from '../../../schema/codes/planWords.ts';
import type { Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../../engine/facts.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';

/** A scenario in the version that was asked about. */
export interface ScenarioNamed {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

export interface KindTerms {
  readonly id: string;
  readonly placementType: PlacementType;
  /** Whole years, inclusive; null = every age. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Null = whoever needs that type. */
  readonly cohorts: readonly Cohort[] | null;
  /** Rising. */
  readonly sizes: readonly number[];
  readonly weeklyCostPounds: number;
  readonly capitalPoundsPerHome: number;
  readonly capitalPoundsPerPlace: number;
}

/** One of the three ways to say where. */
export interface HandHomeTerms {
  readonly areaId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly townName: string | null;
  readonly kind: string;
  readonly places: number;
}

export interface PlanTerms {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly scenario: ScenarioNamed | null;
  /** What the facts are read under: the homes agreed, and the scenario’s changes; null = the facts as they are. */
  readonly under: ScenarioTerms | null;
  readonly objective: PlanObjective;
  readonly leastChildren: number | null;
  readonly kinds: readonly KindTerms[];
  readonly mostHomes: number;
  /** Null = no limit. */
  readonly mostCapitalPounds: number | null;
  readonly mostYearlyPounds: number | null;
  readonly areas: PlanAreaKind;
  readonly mustAreas: readonly string[];
  readonly neverAreas: readonly string[];
  /** Null = every member. */
  readonly onlyAuthorities: readonly GssCode[] | null;
  readonly neverAuthorities: readonly GssCode[];
  readonly leastInAuthority: readonly { readonly localAuthority: GssCode; readonly homes: number }[];
  readonly leastInEachAuthority: number;
  readonly leadMonths: number;
  /** 0 to 1. */
  readonly staffedShare: number;
  /** Given by hand; null = to be chosen. */
  readonly homes: readonly HandHomeTerms[] | null;
  readonly robustAgainst: readonly (ScenarioNamed & { readonly under: ScenarioTerms })[];
}
