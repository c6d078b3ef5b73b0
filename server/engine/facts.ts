/**
 * The plain facts every engine question is asked of: readonly, without storage or transport. The store makes them, nobody changes them.
 *
 * Units   coordinates WGS84 degrees [lng, lat]; grid references OSGB36 metres (EPSG:27700); dates `YYYY-MM-DD` without a time zone.
 *         `null` is "not known", never zero.
 */
import type { NeedSignal } from '../../schema/codes/needWords.ts';
import type { DistanceReason } from '../../schema/codes/placementCensusCodes.ts';
import type { HardRule } from '../../schema/ruleBook.ts';
import type {
  Adaptation,
  Cohort,
  HoldReason,
  HomeKind,
  HomeStatus,
  ImportantPlaceKind,
  Offer,
  PlacementType,
  Precision,
  Sector,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../schema/vocabulary.ts';

/** `YYYY-MM-DD`, a real calendar day. Compares correctly as text. */
export type IsoDate = string;
/** Nine-character ONS code of a local authority, or a region's own code for an authority not in the national list. */
export type GssCode = string;
/** M male, F female, U not recorded (SSDA903 from 2025). */
export type Sex = 'M' | 'F' | 'U';

export interface Point {
  readonly lng: number;
  readonly lat: number;
}
export interface GridReference {
  readonly easting: number;
  readonly northing: number;
}
/** A place on the ground, with how finely it is known. `grid` is null where only a point was given. */
export interface Location {
  readonly point: Point;
  readonly grid: GridReference | null;
  readonly precision: Precision;
  /** How far from the point the place itself may be, where the source says or its spread was worked out; else not known. */
  readonly precisionMiles?: number | null;
}

export interface ImportantPlaceFacts {
  readonly id: string;
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  readonly location: Location | null;
  readonly visitsPerWeek: number | null;
  /** The home the child came from (SSDA903 HOME_POST); near home is measured from it. */
  readonly isFamilyHome: boolean;
}

export interface AreaToAvoidFacts {
  readonly id: string;
  readonly label: string;
  readonly centre: Point;
  readonly radiusMiles: number;
  /** Of a drawn area, which the circle then encloses, in order; absent = the whole circle. */
  readonly corners?: readonly Point[] | null;
  /** As a person wrote it; nothing is worked out from it. */
  readonly reason?: string | null;
}

/** A period the national return records: missing, away, or deprived of liberty by order; over on `end`. */
export interface NeedSignalFacts {
  readonly kind: NeedSignal;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

export interface ChildFacts {
  readonly id: string;
  readonly responsibleAuthority: GssCode;
  readonly dateOfBirth: IsoDate;
  readonly sex: Sex;
  readonly isUasc: boolean;
  /** The day an unaccompanied child ceased to be one; their home stays unknown. */
  readonly uascCeasedOn?: IsoDate | null;
  readonly isDisabled: boolean;
  readonly siblingGroupId: string | null;
  /** The plan for the brothers and sisters in care; null or absent = not recorded. */
  readonly siblingPlan?: SiblingPlan | null;
  readonly importantPlaces: readonly ImportantPlaceFacts[];
  readonly areasToAvoid: readonly AreaToAvoidFacts[];
  /** By start; left out where none is recorded. */
  readonly needSignals?: readonly NeedSignalFacts[];
}

/** Places of a home that are held for one need for the time being; `reservedPlaces` of the home counts them. */
export interface HeldPlaceFacts {
  readonly homeId: string;
  readonly places: number;
}

/** Children of a need who live in a home already; `filledPlaces` of the home counts them. */
export interface LivingAtFacts {
  readonly homeId: string;
  readonly childIds: readonly string[];
}

/** What one child's, or one sibling group's, next home must and should have. */
export interface NeedFacts {
  readonly id: string;
  readonly reference: string;
  readonly responsibleAuthority: GssCode;
  readonly children: readonly ChildFacts[];
  readonly siblingPlan: SiblingPlan | null;
  /** Ids of the children who are to live together, where the plan is for subsets; who is in none may live alone. */
  readonly siblingSubsets?: readonly (readonly string[])[];
  readonly openedOn: IsoDate;
  readonly neededBy: IsoDate;
  readonly urgency: Urgency;
  /** Types not listed are NOT_SPECIFIED. */
  readonly suitability: Readonly<Partial<Record<PlacementType, Suitability>>>;
  readonly requiredAdaptations: readonly Adaptation[];
  readonly requiredOffers: readonly Offer[];
  readonly isSoloRequired: boolean;
  /** A section 25 order or a remand is recorded, so a secure home may be considered. */
  readonly hasSecureAuthority: boolean;
  readonly mustStayAtSchool: boolean;
  readonly isShortBreak: boolean;
  readonly cohorts: readonly Cohort[];
  /** Places held for this need; left out where there are none. */
  readonly heldPlaces?: readonly HeldPlaceFacts[];
  /** Homes where children of this need live now; left out where there are none. */
  readonly livingAt?: readonly LivingAtFacts[];
}

export interface HoldFacts {
  readonly reason: HoldReason;
  readonly places: number;
  readonly until: IsoDate | null;
}

/** Filled places whose children are to leave on a day: free from that day. */
export interface NoticeFacts {
  readonly places: number;
  readonly on: IsoDate;
}

/** Places that have an adaptation, and how many of them are taken (filled, on hold or reserved). */
export interface AdaptedPlacesFacts {
  readonly adaptation: Adaptation;
  readonly places: number;
  readonly taken: number;
}

export interface HomeFacts {
  readonly id: string;
  readonly kind: HomeKind;
  readonly hostAuthority: GssCode;
  /** Null where the source gives no address (for example Ofsted's redacted public list). */
  readonly location: Location | null;
  readonly status: HomeStatus;
  /** Whole years, inclusive; null = not recorded, which rules nothing out. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly registeredPlaces: number;
  readonly filledPlaces: number;
  readonly onHoldPlaces: number;
  /** Promised to a child who is yet to come, or held for a need: by the law they count with those who live there. */
  readonly reservedPlaces: number;
  /** Free today: registered − filled − on hold − reserved. */
  readonly vacantPlaces: number;
  readonly holds: readonly HoldFacts[];
  /** Notice given with a day, by day; left out where there is none. Of the filled places. */
  readonly notices?: readonly NoticeFacts[];
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  /** Where only some of the places have an adaptation; one of `adaptations` that is not here is had by every place. */
  readonly adaptedPlaces?: readonly AdaptedPlacesFacts[];
  /** Kinship: the children the carers are, or would be, approved for. */
  readonly namedChildIds: readonly string[];
  /** Sibling groups exempted by name from the fostering limit (Children Act 1989 Sch 7 para 4). */
  readonly exemptSiblingGroupIds: readonly string[];
  /** Sibling group of the children who live here or are promised a place, where they are all of one group. */
  readonly residentSiblingGroupId: string | null;
  readonly ownerGroupId: string | null;
  readonly sector: Sector | null;
  readonly confirmedOn: IsoDate | null;
}

/** One stay: SSDA903 episodes joined across changes of legal status. Started on `start`, over on `end`. */
export interface PlacementFacts {
  readonly id: string;
  readonly childId: string;
  readonly responsibleAuthority: GssCode;
  readonly placeCode: string;
  readonly providerCode: string | null;
  readonly legalStatus: string;
  readonly placementType: PlacementType;
  /** Where the home stands; null = not known. */
  readonly hostAuthority: GssCode | null;
  readonly homeId: string | null;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  /** One decimal, as the return records it; null = not known or not recorded. */
  readonly ssda903DistanceMiles: number | null;
  /** Where the return's own postcode says the child lives, of a home that is not known; null or left out = not known. */
  readonly location?: Location | null;
  /** Why it is far, as the placements census says; null or left out = not said. */
  readonly distanceReason?: DistanceReason | null;
  readonly weeklyCostPounds?: number | null;
  readonly isSoloRequired?: boolean | null;
  readonly isSoloGiven?: boolean | null;
}

/** Which authorities share a land border, both ways round. */
export type Adjacency = ReadonlyMap<GssCode, ReadonlySet<GssCode>>;

export interface RegionFacts {
  readonly id: string;
  readonly name: string;
  readonly nearHomeMiles: number;
  /** Members on the date asked, in name order. */
  readonly members: readonly GssCode[];
  readonly adjacency: Adjacency;
}

export type RuleFinding = { readonly rule: HardRule; readonly detail: string };
