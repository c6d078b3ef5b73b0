/**
 * What a viewer is given: plain readonly rows, one field at a time chosen to be shown. No full postcode, date of birth or exact
 * point of a child's family exists in any of them.
 */
import type {
  Adaptation,
  AgeBand,
  Cohort,
  HoldReason,
  HomeKind,
  HomeStatus,
  ImportantPlaceKind,
  ImportFormat,
  ImportStatus,
  NeedStatus,
  Offer,
  PlacementType,
  Precision,
  RunStatus,
  Sector,
  SiblingPlan,
  Suitability,
  Urgency,
} from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate, Point, Sex } from '../engine/facts.ts';

export interface RegionRow {
  readonly id: string;
  readonly name: string;
  readonly nearHomeMiles: number;
  readonly dataDate: IsoDate;
  readonly isSynthetic: boolean;
  /** Some member's area is not an official boundary. */
  readonly areasAreApproximate: boolean;
  readonly attribution: string;
  /** Members on the data date, in name order. */
  readonly members: readonly GssCode[];
}

export interface LocalAuthorityRow {
  readonly gss: GssCode;
  readonly name: string;
  readonly dfeCode: string | null;
  /** Where to put its label; null when not known. */
  readonly centre: Point | null;
  /** A member of the viewer's region on its data date. */
  readonly isMember: boolean;
}

export interface AreaRow {
  readonly localAuthority: GssCode;
  readonly name: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  /** Built from towns and land, not an official boundary. */
  readonly isApproximate: boolean;
  readonly attribution: string;
  readonly isMember: boolean;
}

export interface TownRow {
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
  readonly population: number | null;
}

/** The ground of a region: areas of members and their neighbours, members first, then name order. */
export interface RegionMapRow {
  readonly areas: readonly AreaRow[];
  readonly land: GeoJSON.MultiPolygon | null;
  /** Largest first. */
  readonly towns: readonly TownRow[];
}

export interface PlaceCountsRow {
  readonly registered: number;
  /** registered − on hold; none in a home that is not open. */
  readonly usable: number;
  readonly filled: number;
  readonly vacant: number;
  readonly onHold: number;
  readonly reserved: number;
  readonly notice: number;
}

export interface HomeRow {
  readonly id: string;
  readonly name: string;
  readonly kind: HomeKind;
  readonly urn: string | null;
  readonly reference: string;
  readonly localAuthority: GssCode;
  readonly providerName: string | null;
  readonly ownerGroupName: string | null;
  readonly sector: Sector | null;
  readonly status: HomeStatus;
  readonly places: PlaceCountsRow;
  readonly onHoldReason: HoldReason | null;
  readonly onHoldUntil: IsoDate | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  readonly phone: string | null;
  readonly town: string | null;
  readonly postcodeSector: string | null;
  /** Null without the right to homes' locations, or where not known. */
  readonly location: { readonly point: Point; readonly precision: Precision } | null;
  readonly confirmedOn: IsoDate | null;
}

export interface ImportantPlaceRow {
  readonly id: string;
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  /** For the map: the centre of the 0.02 degree cell the place is in, never the point itself. */
  readonly mapPoint: Point | null;
  readonly precision: Precision | null;
  readonly visitsPerWeek: number | null;
  readonly isFamilyHome: boolean;
}

export interface ChildPlacementRow {
  readonly placementType: PlacementType;
  readonly placeCode: string;
  readonly legalStatus: string;
  readonly start: IsoDate;
  readonly localAuthority: GssCode | null;
  readonly homeId: string | null;
  readonly distanceMiles: number | null;
}

export interface ChildRow {
  readonly id: string;
  /** The authority's own pseudonymous reference (SSDA903 CHILD). */
  readonly reference: string;
  readonly responsibleAuthority: GssCode;
  /** Whole years on the region's data date. */
  readonly age: number;
  /** Null at 18 and over. */
  readonly ageBand: AgeBand | null;
  /** 0 (Reception) to 13 on the data date; null outside them. */
  readonly schoolYear: number | null;
  /** Years 10 and 11. */
  readonly isKeyStage4: boolean;
  readonly sex: Sex;
  readonly isUasc: boolean;
  readonly isDisabled: boolean;
  readonly siblingGroupId: string | null;
  /** Brothers and sisters recorded in the group, this child included; null without one. */
  readonly siblingGroupSize: number | null;
  readonly importantPlaces: readonly ImportantPlaceRow[];
  /** Where the child lives on the data date; null when not looked after then. */
  readonly placement: ChildPlacementRow | null;
}

export interface NeedRow {
  readonly id: string;
  readonly reference: string;
  readonly responsibleAuthority: GssCode;
  readonly status: NeedStatus;
  readonly childIds: readonly string[];
  /** Eldest first; whole years on the region's data date. */
  readonly childAges: readonly number[];
  /** Of all its children, one that they share counted once. */
  readonly importantPlaces: readonly ImportantPlaceRow[];
  readonly areasToAvoidCount: number;
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
}

export interface ImportBatchRow {
  readonly id: string;
  readonly format: ImportFormat;
  readonly fileNames: readonly string[];
  readonly localAuthority: GssCode | null;
  readonly status: ImportStatus;
  readonly sentence: string;
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly identical: number;
  readonly blank: number;
  readonly warned: number;
  readonly problemCount: number;
  /** ISO 8601, UTC. */
  readonly loadedAt: string;
  readonly loadedBy: string;
}

export interface ImportProblemRow {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly rule: string;
  readonly severity: 'SET_ASIDE' | 'WARNING';
  readonly sentence: string;
  readonly fix: string;
}

/** A row as it stood in the file, kept so that it can be put right and sent again. */
export interface SetAsideRow {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
}

/** A long computation. Times are ISO 8601, UTC. */
export interface RunRow {
  readonly id: string;
  readonly regionId: string;
  readonly startedByUser: string;
  readonly kind: string;
  readonly status: RunStatus;
  /** What is being done, or why it failed, in words. */
  readonly stage: string;
  readonly done: number | null;
  readonly total: number | null;
  /** May hold small numbers of children: only for people who may see them. */
  readonly headline: string | null;
  readonly resultId: string | null;
  /** What somebody at another server asked of it. */
  readonly wish: 'CANCEL' | 'STOP_KEEP_BEST' | null;
  readonly server: string;
  readonly startedAt: string;
  /** When its server last said that it is working on it. */
  readonly aliveAt: string;
  readonly endedAt: string | null;
}
