/** A plan's question as it is being typed: numbers stay as typed until the plan is run. */
import type { PlanAreaKind, PlanObjective } from '../../../schema/codes/planWords.ts';
import type { Cohort, PlacementType } from '../../../schema/vocabulary.ts';

export interface KindDraft {
  readonly type: PlacementType;
  /** Whole years; empty = every age. */
  readonly ageFrom: string;
  readonly ageTo: string;
  /** None = whoever needs that type. */
  readonly cohorts: readonly Cohort[];
  readonly fewest: string;
  readonly most: string;
  /** Whole pounds; empty = the region's own. */
  readonly weekly: string;
  readonly perHome: string;
  readonly perPlace: string;
}

export interface HandHomeDraft {
  /** Id of an area, or `latitude,longitude`. */
  readonly where: string;
  /** Which of the kinds, from 0. */
  readonly kind: number;
  readonly places: string;
}

export interface PlannerDraft {
  readonly goal: PlanObjective;
  readonly leastChildren: string;
  readonly kinds: readonly KindDraft[];
  readonly mostHomes: string;
  /** Empty = no limit. */
  readonly capitalMillions: string;
  readonly yearlyMillions: string;
  /** Null = the region's own. */
  readonly withinMiles: string | null;
  /** Null = the region's data date, or the scenario's. */
  readonly asOf: string | null;
  readonly scenario: string | null;
  readonly areas: PlanAreaKind;
  readonly must: readonly string[];
  readonly never: readonly string[];
  /** Codes of councils; none = every member. */
  readonly only: readonly string[];
  readonly isInEach: boolean;
  readonly leadMonths: string;
  readonly staffedPercent: string;
  readonly against: readonly string[];
  /** Null = homes are chosen for the person. */
  readonly hand: readonly HandHomeDraft[] | null;
}

export const mostKinds = 8;

export const newKind: KindDraft = {
  type: 'CHILDRENS_HOME',
  ageFrom: '',
  ageTo: '',
  cohorts: [],
  fewest: '2',
  most: '4',
  weekly: '',
  perHome: '',
  perPlace: '',
};

export const newDraft: PlannerDraft = {
  goal: 'MOST_CHILDREN',
  leastChildren: '',
  kinds: [newKind],
  mostHomes: '6',
  capitalMillions: '',
  yearlyMillions: '',
  withinMiles: null,
  asOf: null,
  scenario: null,
  areas: 'HEXAGONS',
  must: [],
  never: [],
  only: [],
  isInEach: false,
  leadMonths: '9',
  staffedPercent: '90',
  against: [],
  hand: null,
};
