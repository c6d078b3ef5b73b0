/** What a person says of a need, as the store takes it, keeps it in a draft and gives it back to be changed. */
import type { NeedDuration } from '../../schema/codes/needDurations.ts';
import type { LivingWith, NeedRisk } from '../../schema/codes/needWords.ts';
import type {
  Adaptation,
  Cohort,
  ImportantPlaceKind,
  Offer,
  PlacementType,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../schema/vocabulary.ts';
import type { IsoDate, Location, Point } from '../engine/facts.ts';

/** A place named by one that is held, or of the draft, or by where it is; where both are said, where it is counts. */
export interface PlaceTerms {
  readonly id: string | null;
  readonly kind: ImportantPlaceKind;
  /** As typed: a postcode or a town. */
  readonly where: string | null;
  readonly label: string | null;
  readonly visitsPerWeek: number | null;
  readonly isFamilyHome: boolean;
  /** Whose place it is; null = all the children's. */
  readonly childReferences: readonly string[] | null;
}

export interface AreaTerms {
  readonly id: string | null;
  readonly where: string | null;
  readonly centre: Point | null;
  /** Drawn, in order; counts before all else that is said of where it is. */
  readonly corners: readonly Point[] | null;
  readonly label: string | null;
  /** Null of a drawn area. */
  readonly radiusMiles: number | null;
  readonly reason: string | null;
  /** Middle of a circle on record, and corners of a drawn one, to about 100 m: to be shown, never read. */
  readonly middle: Point | null;
  readonly outline: readonly Point[] | null;
}

export interface NeedTerms {
  readonly childReferences: readonly string[];
  readonly urgency: Urgency | null;
  readonly neededBy: string | null;
  readonly isEmergency: boolean;
  readonly duration: NeedDuration | null;
  readonly suitability: Readonly<Partial<Record<PlacementType, Suitability>>>;
  readonly importantPlaces: readonly PlaceTerms[];
  readonly mustStayAtSchool: boolean;
  readonly areasToAvoid: readonly AreaTerms[];
  readonly siblingPlan: SiblingPlan | null;
  /** Child references, a list for each home. */
  readonly siblingSubsets: readonly (readonly string[])[];
  readonly livingWith: LivingWith | null;
  readonly requiredAdaptations: readonly Adaptation[];
  readonly requiredOffers: readonly Offer[];
  readonly risks: readonly NeedRisk[];
  readonly language: string | null;
  readonly faith: string | null;
  readonly culture: string | null;
  readonly medical: string | null;
  /** SSDA903 LS. */
  readonly legalStatus: string | null;
  readonly isShortBreak: boolean;
  readonly hasSecureAuthority: boolean;
}

/** Where something is, as precisely as the facts keep it: of its postcode no more than the sector. */
export interface Spot {
  readonly label: string;
  readonly postcodeSector: string | null;
  readonly location: Location | null;
}

export interface DraftContent {
  readonly terms: NeedTerms;
  /** By the id a place or an area of the terms names. */
  readonly spots: Readonly<Record<string, Spot>>;
}

/** A place to be written: held already, in the draft, or found. */
export interface WrittenPlace extends Pick<PlaceTerms, 'kind' | 'visitsPerWeek' | 'isFamilyHome' | 'childReferences'> {
  readonly from: { readonly id: string } | { readonly spot: Spot };
}

export interface WrittenArea {
  /** Null = as wide as the drawn one on record. */
  readonly radiusMiles: number | null;
  readonly corners: readonly Point[] | null;
  readonly reason: string | null;
  readonly from: { readonly id: string } | { readonly spot: Spot };
}

/** Terms that have been checked, with every place found. */
export interface WrittenNeed
  extends Omit<NeedTerms, 'importantPlaces' | 'areasToAvoid' | 'urgency' | 'neededBy' | 'siblingSubsets'> {
  readonly urgency: Urgency;
  readonly neededBy: IsoDate;
  readonly openedOn: IsoDate;
  readonly siblingSubsets: readonly (readonly string[])[];
  readonly cohortsSaid: readonly Cohort[];
  /** Null = those on record stay. */
  readonly places: readonly WrittenPlace[] | null;
  readonly areas: readonly WrittenArea[] | null;
}

/** One part of what was said that cannot be kept as it is. */
export interface TermsProblem {
  /** Path of the part: `importantPlaces.2.where`. */
  readonly field: string;
  readonly sentence: string;
  /** Another need it is about. */
  readonly needId?: string;
}

export type NeedOutcome =
  | { readonly kind: 'WRITTEN'; readonly id: string }
  | { readonly kind: 'NOT_THERE' }
  | { readonly kind: 'STALE'; readonly changedBy: string; readonly changedAt: string; readonly version: number }
  | { readonly kind: 'REFUSED'; readonly problems: readonly TermsProblem[] };
