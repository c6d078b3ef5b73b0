import type { DistanceReason } from '../../schema/codes/placementCensusCodes.ts';
import type {
  AgeBand,
  ImportantPlaceKind,
  ImportFormat,
  ImportStatus,
  PlacementType,
  Precision,
  ProblemSeverity,
  RunStatus,
} from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate, NeedSignalFacts, Point, Sex } from '../engine/facts.ts';
import type { ImportChanges, ImportProgress, ImportRepairCount } from './importOutcome.ts';

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

export interface ImportantPlaceRow {
  readonly id: string;
  readonly kind: ImportantPlaceKind;
  readonly label: string;
  /** For the map: the centre of the 0.02 degree cell the place is in, never the point itself. */
  readonly mapPoint: Point | null;
  readonly precision: Precision | null;
  readonly precisionMiles: number | null;
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
  readonly distanceReason: DistanceReason | null;
  /** Null without the right to costs, or where not known. */
  readonly weeklyCostPounds: number | null;
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
  readonly uascCeasedOn: IsoDate | null;
  readonly needSignals: readonly NeedSignalFacts[];
  readonly isDisabled: boolean;
  readonly siblingGroupId: string | null;
  /** Brothers and sisters recorded in the group, this child included; null without one. */
  readonly siblingGroupSize: number | null;
  readonly importantPlaces: readonly ImportantPlaceRow[];
  /** Where the child lives on the data date; null when not looked after then. */
  readonly placement: ChildPlacementRow | null;
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
  /** Null unless it is running. */
  readonly progress: ImportProgress | null;
  /** Null until its rows have been compared with what is held. */
  readonly changes: ImportChanges | null;
  readonly repairs: readonly ImportRepairCount[];
  /** Why it may not be undone; null when it may. */
  readonly undoSentence: string | null;
}

export interface ImportProblemRow {
  readonly file: string;
  readonly line: number | null;
  /** Which of the file's records it is, from 1, where several may begin on one line. */
  readonly record?: number;
  readonly column: string | null;
  readonly rule: string;
  readonly severity: ProblemSeverity;
  readonly sentence: string;
  readonly fix: string;
}

/** A row as it stood in the file, kept so that it can be put right and sent again. */
export interface SetAsideRow {
  readonly file: string;
  readonly line: number;
  /** Which of the file's records it is, from 1, where several may begin on one line. */
  readonly record?: number | null;
  readonly raw: string;
  readonly columns?: readonly string[] | null;
  readonly cells?: readonly string[] | null;
  /** The child whose arrival lets the row in: authority, a bar, CHILD reference. */
  readonly waitsFor?: string | null;
}

export interface ShownSetAsideRow {
  readonly position: number;
  readonly file: string;
  readonly line: number;
  /** As `SetAsideRow`. */
  readonly record: number | null;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly problems: readonly ImportProblemRow[];
  /** CHILD reference; null when it waits for nobody. */
  readonly waitsFor: string | null;
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
  /** The one at work, or to be; none = any may take it. */
  readonly server: string;
  readonly startedAt: string;
  /** When its server last said that it is working on it. */
  readonly aliveAt: string;
  readonly endedAt: string | null;
  /** Null of what is asked again instead. */
  readonly question: KeptQuestion | null;
  readonly fingerprint: string | null;
  /** Servers that stopped while they were at it. */
  readonly losses: number;
}

/** What was asked, with the version of the facts then: written down with the run, so that any server can take it up. */
export interface KeptQuestion {
  readonly asked: unknown;
  readonly version: string;
}

export interface KnownAuthority {
  readonly gss: GssCode;
  readonly alternativeGss: string | null;
  readonly dfeCode: string | null;
  readonly name: string;
}
