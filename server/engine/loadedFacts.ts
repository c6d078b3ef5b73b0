/**
 * Facts on their way in: what a checked file (or the demo generator) hands to the store. Plain rows, keyed by the sender's own
 * references, never by our ids, so that the same row twice is recognised.
 */

import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import type { NeedDuration } from '../../schema/codes/needDurations.ts';
import type { LivingWith, NeedRisk, NeedSignal } from '../../schema/codes/needWords.ts';
import type {
  Adaptation,
  Cohort,
  HoldReason,
  HomeKind,
  HomeStatus,
  ImportantPlaceKind,
  NeedStatus,
  Offer,
  PlacementType,
  Sector,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../schema/vocabulary.ts';
import type { AdaptedPlacesFacts, GssCode, IsoDate, Location, NoticeFacts, Point, Sex } from './facts.ts';

/** Key: responsibleAuthority + childReference (SSDA903 CHILD). */
export interface LoadedChild {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly sex: Sex;
  readonly dateOfBirth: IsoDate;
  readonly ethnicity: string | null;
  /** Null = the files do not say; what is held stands, else false. */
  readonly isUasc: boolean | null;
  /** Null as for `isUasc`. */
  readonly isDisabled: boolean | null;
  /** The day an unaccompanied child ceased to be one (SSDA903 DUC); left out, or null, as for `isUasc`. */
  readonly uascCeasedOn?: IsoDate | null;
  /** Rows of the files it was made from; 1 unless said. */
  readonly fileRows?: number;
}

/** Key: child + kind + start. A row of the return's Missing or DoLo table, as it was sent. */
export interface LoadedNeedSignal {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly kind: NeedSignal;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

/** A row that only says of a child of the same load that they came unaccompanied; the child's own row holds it as a fact. */
export interface LoadedUnaccompanied {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
}

/** Key: child + kind + slot. Only the sector of a postcode travels with the point. */
export interface LoadedImportantPlace {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  readonly postcodeSector: string | null;
  readonly location: Location | null;
  readonly visitsPerWeek: number | null;
  readonly isFamilyHome: boolean;
  /** Which of the child’s places of the kind it is, where it may move; its label unless given. */
  readonly slot?: string;
}

/** Key: child + slot. */
export interface LoadedAreaToAvoid {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly label: string;
  readonly lng: number;
  readonly lat: number;
  readonly radiusMiles: number;
  /** Of a drawn area, which the circle encloses; absent = the whole circle. */
  readonly corners?: readonly Point[];
  /** Its label unless given. */
  readonly slot?: string;
}

/** Key: child + start (SSDA903 DECOM). One row of the Episodes table, postcodes already turned into places. */
export interface LoadedEpisode {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly reasonNewEpisode: string;
  readonly legalStatus: string;
  readonly categoryOfNeed: string | null;
  readonly placeCode: string;
  readonly providerCode: string | null;
  readonly reasonEnded: string | null;
  readonly reasonPlaceChange: string | null;
  readonly urn: string | null;
  readonly homeSector: string | null;
  readonly placementSector: string | null;
  readonly homeLocation: Location | null;
  readonly placementLocation: Location | null;
  /** Authority of the placement postcode; null = not known. */
  readonly hostAuthority: GssCode | null;
  readonly ssda903DistanceMiles: number | null;
  /** Sender's own reference of the home, where one is given. */
  readonly homeReference: string | null;
  /** Rows of the files it was made from; 1 unless said. */
  readonly fileRows?: number;
}

/** The end of an episode that is held as open and that the files show to have ended; one that has an end by then keeps it. */
export interface LoadedClosing {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly reasonEnded: string | null;
}

/** Key: homeReference within hostAuthority (the URN, where a home has one and no other reference). */
export interface LoadedHome {
  readonly homeReference: string;
  readonly name: string;
  readonly kind: HomeKind;
  readonly urn: string | null;
  readonly providerName: string | null;
  readonly ownerGroupName: string | null;
  readonly sector: Sector | null;
  readonly hostAuthority: GssCode;
  readonly town: string | null;
  readonly postcodeSector: string | null;
  readonly location: Location | null;
  readonly status: HomeStatus;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly registeredPlaces: number;
  readonly filledPlaces: number;
  readonly onHoldPlaces: number;
  readonly onHoldReason: HoldReason | null;
  readonly onHoldUntil: IsoDate | null;
  readonly reservedPlaces: number;
  readonly noticePlaces: number;
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  /** CHILD references (kinship): of the host authority's children, else of the only child so named. */
  readonly namedChildReferences: readonly string[];
  readonly phone: string | null;
  readonly confirmedOn: IsoDate | null;
  readonly weeklyCostPounds?: number | null;
  /** CHILD references of brothers and sisters exempted by name from the fostering limit; read as `namedChildReferences`. */
  readonly exemptChildReferences?: readonly string[];
  /** When the next place comes free, where none is free now. */
  readonly nextVacancyOn?: IsoDate | null;
  /** Days on which children leave for whom notice is given; not given where the file does not say. */
  readonly notices?: readonly NoticeFacts[];
  readonly isMultiBuilding?: boolean | null;
  /** Where only some places have an adaptation; not given where the file does not say. */
  readonly adaptedPlaces?: readonly AdaptedPlacesFacts[];
  /** Ofsted's last full inspection; no homes return says it. */
  readonly inspectedOn?: IsoDate | null;
  readonly inspectionJudgement?: InspectionJudgement | null;
}

/** Key: reference within responsibleAuthority. Children are CHILD references of the same authority. */
export interface LoadedNeed {
  readonly responsibleAuthority: GssCode;
  readonly reference: string;
  readonly childReferences: readonly string[];
  readonly siblingPlan: SiblingPlan | null;
  readonly openedOn: IsoDate;
  readonly neededBy: IsoDate;
  readonly urgency: Urgency;
  readonly suitability: Readonly<Partial<Record<PlacementType, Suitability>>>;
  readonly requiredAdaptations: readonly Adaptation[];
  readonly requiredOffers: readonly Offer[];
  readonly isSoloRequired: boolean;
  readonly hasSecureAuthority: boolean;
  readonly mustStayAtSchool: boolean;
  readonly isShortBreak: boolean;
  readonly cohorts: readonly Cohort[];
  /** OPEN unless said. */
  readonly status?: NeedStatus;
  readonly risks?: readonly NeedRisk[];
  readonly livingWith?: LivingWith | null;
  readonly language?: string | null;
  readonly faith?: string | null;
  readonly isEmergency?: boolean;
  readonly duration?: NeedDuration | null;
  readonly legalStatus?: string | null;
}

/** A row, or record, that a need was read from: it says something new where its need, or anything of its child's, does. */
export interface LoadedNeedRow {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  /** Null where the record is of a placement only. */
  readonly needReference: string | null;
}

/** Brothers and sisters looked after by one authority, whatever homes they live in. Key: reference within the authority. */
export interface LoadedSiblingGroup {
  readonly responsibleAuthority: GssCode;
  readonly reference: string;
  readonly childReferences: readonly string[];
  readonly plan: SiblingPlan;
}

export interface LoadedSchool {
  readonly urn: string;
  readonly name: string;
  readonly localAuthority: GssCode;
  readonly lng: number;
  readonly lat: number;
  readonly phase: string;
  readonly isClosed?: boolean;
  /** Statutory ages, inclusive. */
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
}

/** A postcode no longer in use whose source does not say since when. */
export const endNotDated = 'NOT_DATED';

/** Key: postcode without spaces (a sector row ends in a digit: "OL41"). `localAuthority` is upper tier. */
export interface LoadedPostcode {
  readonly postcode: string;
  readonly location: Location;
  readonly localAuthority: GssCode | null;
  /** Month Royal Mail ended it (`YYYY-MM`), or `endNotDated`; null = in use. */
  readonly endedIn: string | null;
}

export interface LoadedArea {
  readonly localAuthority: GssCode;
  readonly name: string;
  /** A valid or at least drawable Polygon or MultiPolygon in WGS84. */
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}
