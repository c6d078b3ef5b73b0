/** A plan as it is kept: plain data, in the words of the API; councils by their codes, homes by their ids. */
import type { PlanStatus } from '../../../schema/codes/planWords.ts';
import type { AgeBand, Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate, Point } from '../../engine/facts.ts';
import type { PlanTerms } from './planTerms.ts';

export interface PoundsRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface PlannedHomeKept {
  readonly letter: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly centre: Point;
  readonly boundary: readonly (readonly [number, number])[] | null;
  readonly localAuthority: GssCode;
  readonly kindId: string;
  readonly placementType: PlacementType;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly places: number;
  readonly childrenNearHome: number;
  readonly childrenLiving: number;
  readonly weeklyMilesSaved: number;
  readonly capitalPounds: number;
  readonly yearlyPounds: number;
}

export interface PlanRowKept {
  readonly localAuthority: GssCode;
  readonly children: number;
  readonly nearBefore: number;
  readonly nearAfter: number;
}

export interface PlanCohortKept {
  readonly cohort: Cohort | null;
  readonly ageBand: AgeBand | null;
  readonly placementType: PlacementType | null;
  readonly childrenNewlyNearHome: number;
}

export interface PlanDocument {
  readonly terms: PlanTerms;
  readonly dataDate: IsoDate;
  readonly status: PlanStatus;
  readonly headline: string;
  readonly paragraph: string;
  readonly proof: {
    readonly achieved: number;
    readonly bound: number;
    readonly sentence: string;
    readonly seconds: number;
  };
  readonly shortBefore: number;
  readonly shortAfter: number;
  readonly childrenNewlyNearHome: number;
  readonly childrenRange: { readonly low: number; readonly high: number };
  readonly weeklyMilesSaved: number;
  readonly capitalPounds: PoundsRange;
  readonly yearlyPounds: PoundsRange;
  readonly todayYearlyPounds: PoundsRange;
  readonly netYearlyPounds: PoundsRange;
  readonly priceYear: string;
  readonly homes: readonly PlannedHomeKept[];
  readonly rows: readonly PlanRowKept[];
  readonly cohortRows: readonly PlanCohortKept[];
  readonly curve: readonly {
    readonly homes: number;
    readonly shortAfter: number;
    readonly bound: number;
    readonly isOverBudget: boolean;
  }[];
  readonly binding: readonly {
    readonly limit: string;
    readonly sentence: string;
    readonly needsPounds: number | null;
  }[];
  readonly alternatives: readonly {
    readonly homes: readonly PlannedHomeKept[];
    readonly childrenNewlyNearHome: number;
    readonly sentence: string;
  }[];
  readonly existingHomes: readonly {
    readonly homeId: string;
    readonly childrenBefore: number;
    readonly childrenAfter: number;
    readonly sentence: string;
  }[];
  readonly robustness: readonly {
    readonly scenario: { readonly id: string; readonly name: string };
    readonly childrenNewlyNearHome: number;
    readonly bestChildren: number;
    readonly regret: number;
    readonly sentence: string;
  }[];
  readonly assumptions: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly sentence: string;
    readonly source: string;
  }[];
  readonly check: { readonly isSound: boolean; readonly sentences: readonly string[] };
  readonly notes: readonly string[];
}
