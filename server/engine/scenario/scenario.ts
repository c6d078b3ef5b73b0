/** What is a scenario: a day, and changes to the facts in order? */
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { Adaptation, AgeBand, HoldReason, HomeKind, Offer, PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import type { NearHomeFacts } from '../nearHome/nearHomeQuestion.ts';

/**
 * The facts that a scenario changes: as they stand on the data date. Children are those of that day, of the age they then are: whoever
 * leaves care by the scenario's own day is taken to be followed by a child like them, unless a change says otherwise.
 */
export interface ScenarioFacts extends NearHomeFacts {
  readonly dataDate: IsoDate;
}

interface Change<Kind extends ScenarioChangeKind> {
  readonly kind: Kind;
  /** Its own among the changes of a scenario. */
  readonly id: string;
  readonly reason: string;
  /** The first day it is so. */
  readonly fromDate: IsoDate;
}

/** Null = any. */
interface Takes {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F' | null;
  readonly offers: readonly Offer[] | null;
  readonly adaptations: readonly Adaptation[] | null;
}

/** Null = every member, or every age or type. */
interface Among {
  readonly localAuthority: GssCode | null;
  readonly ageBands: readonly AgeBand[] | null;
}

export interface OpenHome extends Change<'OPEN_HOME'>, Takes {
  readonly homeKind: HomeKind;
  /** Where it would stand, and which authority's ground that is. */
  readonly latitude: number;
  readonly longitude: number;
  readonly localAuthority: GssCode;
  /** As it was asked for: kept for the form. */
  readonly areaId: string | null;
  readonly townName: string | null;
  readonly places: number;
}
export interface CloseHome extends Change<'CLOSE_HOME'> {
  readonly homeId: string;
}
export interface ResizeHome extends Change<'RESIZE_HOME'> {
  readonly homeId: string;
  readonly places: number;
}
/** Null = as it is. */
export interface ChangeAccepts extends Change<'CHANGE_ACCEPTS'>, Takes {
  readonly homeId: string;
}
export interface RecruitFoster extends Change<'RECRUIT_FOSTER'>, Takes {
  readonly localAuthority: GssCode;
  readonly homeKind: HomeKind;
  readonly households: number;
  readonly placesEach: number;
}
/** So many fewer households lost a year, or that share of those lost: one of the two. */
export interface RetainFoster extends Change<'RETAIN_FOSTER'> {
  readonly localAuthority: GssCode | null;
  readonly households: number | null;
  readonly sharePercent: number | null;
  readonly yearlyLossPercent: number;
}
export interface LiftHolds extends Change<'LIFT_HOLDS'> {
  readonly localAuthority: GssCode | null;
  readonly homeId: string | null;
  readonly placementTypes: readonly PlacementType[] | null;
  readonly holdReasons: readonly HoldReason[] | null;
  readonly sharePercent: number;
}
export interface ConvertHeldPlaces extends Change<'CONVERT_HELD_PLACES'>, Takes {
  readonly homeId: string;
  readonly homeKind: HomeKind;
  /** Null = all that are on hold. */
  readonly places: number | null;
}
export interface KinshipShare extends Change<'KINSHIP_SHARE'>, Among {
  readonly sharePercent: number;
}
export interface FamilyHelp extends Change<'FAMILY_HELP'>, Among {
  readonly sharePercent: number;
}
export interface StepDown extends Change<'STEP_DOWN'>, Among {
  readonly sharePercent: number;
}
export interface OwnerLeaves extends Change<'OWNER_LEAVES'> {
  readonly ownerGroup: string;
}
export interface ReclaimPlaces extends Change<'RECLAIM_PLACES'> {
  readonly localAuthority: GssCode | null;
  readonly placementTypes: readonly PlacementType[] | null;
  readonly sharePercent: number;
}
/** In all, from the data date to the scenario's own day; below 0 = fewer. */
export interface DemandGrowth extends Change<'DEMAND_GROWTH'>, Among {
  readonly placementTypes: readonly PlacementType[] | null;
  readonly sharePercent: number;
}

export type ScenarioChangeFacts =
  | OpenHome
  | CloseHome
  | ResizeHome
  | ChangeAccepts
  | RecruitFoster
  | RetainFoster
  | LiftHolds
  | ConvertHeldPlaces
  | KinshipShare
  | FamilyHelp
  | StepDown
  | OwnerLeaves
  | ReclaimPlaces
  | DemandGrowth;

export type ChangeOf<Kind extends ScenarioChangeKind> = Extract<ScenarioChangeFacts, { kind: Kind }>;

export interface ScenarioTerms {
  /** Changes that begin by then count. */
  readonly asOf: IsoDate;
  /** In the order they were made. */
  readonly changes: readonly ScenarioChangeFacts[];
}

/** What stands in the way: of one change, or of the whole (`changeId` null). */
export interface ScenarioProblem {
  readonly changeId: string | null;
  readonly field: string;
  readonly sentence: string;
}

export type FieldFault = Pick<ScenarioProblem, 'field' | 'sentence'>;

/** What a sentence calls things by; each gives an id or a code back where there is no name. */
export interface ChangeNames {
  homeOf(homeId: string): string;
  authorityOf(code: GssCode): string;
  ownerOf(ownerGroupId: string): string;
}

/** `facts` are as the changes before have made them; `base` as they are. */
export interface ChangeSetting {
  readonly base: ScenarioFacts;
  readonly asOf: IsoDate;
}

/** One kind of change: what is wrong with it, what it does, and how it is said. */
export interface ChangeRules<Kind extends ScenarioChangeKind> {
  /** Every fault, in the order of the fields; none = it can be made. */
  readonly faults: (change: ChangeOf<Kind>, facts: ScenarioFacts, setting: ChangeSetting) => readonly FieldFault[];
  /** Of a change without faults. The facts given are not changed. */
  readonly apply: <Facts extends ScenarioFacts>(facts: Facts, change: ChangeOf<Kind>, setting: ChangeSetting) => Facts;
  readonly explain: (change: ChangeOf<Kind>, names: ChangeNames) => string;
}
