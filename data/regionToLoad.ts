import type { CallOutcome, DeclineReason } from '../schema/codes/callOutcomes.ts';
import type { Persona, Role } from '../schema/vocabulary.ts';
import type { GssCode, IsoDate, Point } from '../server/engine/facts.ts';
import type {
  LoadedArea,
  LoadedAreaToAvoid,
  LoadedChild,
  LoadedEpisode,
  LoadedHome,
  LoadedImportantPlace,
  LoadedNeed,
  LoadedSchool,
  LoadedSiblingGroup,
} from '../server/engine/loadedFacts.ts';
import type { LoadedPurchase } from '../server/engine/loadedMarket.ts';
import type { ScenarioChangeFacts } from '../server/engine/scenario/scenario.ts';

/** Both dates inclusive of `from`, exclusive of `to`; null `to` = a member still. */
export interface LoadedMembership {
  readonly localAuthority: GssCode;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** `centre` is where people live (mean of postcodes), not the centroid of the land. `dfeCode` is null for an authority outside the national list. */
export interface LoadedAuthority {
  readonly gss: GssCode;
  /** The code ONS uses from 1 April 2025, where it differs from the code DfE uses; else null. */
  readonly alternativeGss: GssCode | null;
  readonly dfeCode: string | null;
  readonly name: string;
  readonly centre: Point;
  readonly onsRegion: string;
}

export interface LoadedTown {
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
  /** People; null = not recorded. */
  readonly population: number | null;
}

export interface LoadedUser {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  /** Null for people who act for the whole region. */
  readonly localAuthority: GssCode | null;
  /** The demo person this user plays; null for a real user. */
  readonly persona: Persona | null;
}

/** A call about a need to a home, and what the home answered. */
export interface LoadedCall {
  readonly needReference: string;
  readonly responsibleAuthority: GssCode;
  readonly hostAuthority: GssCode;
  readonly homeReference: string;
  readonly outcome: CallOutcome;
  readonly declineReason: DeclineReason | null;
  readonly byUserId: string;
  /** Before the region is loaded. */
  readonly hoursAgo: number;
}

/** Places held for a need, from the moment the region is loaded. */
export interface LoadedHeldPlace {
  readonly needReference: string;
  readonly responsibleAuthority: GssCode;
  readonly hostAuthority: GssCode;
  readonly homeReference: string;
  readonly places: number;
  readonly byUserId: string;
  readonly forHours: number;
}

/** What the region would be like if, as somebody has begun to think it. */
export interface LoadedScenario {
  readonly name: string;
  readonly asOf: IsoDate;
  readonly byUserId: string;
  readonly changes: readonly ScenarioChangeFacts[];
}

/** Who works on a need. */
export interface LoadedAssignment {
  readonly needReference: string;
  readonly responsibleAuthority: GssCode;
  readonly userId: string;
}

/** Everything the store needs to hold one region from nothing. */
export interface RegionToLoad {
  readonly region: {
    readonly id: string;
    readonly name: string;
    readonly nearHomeMiles: number;
    /** The day every fact is true on. */
    readonly dataDate: IsoDate;
    readonly isSynthetic: boolean;
  };
  readonly membership: readonly LoadedMembership[];
  /** Every English authority, so that an episode, a home or a flow may name any of them. */
  readonly authorities: readonly LoadedAuthority[];
  /** Land borders, each pair once, the lower code first. */
  readonly adjacentPairs: readonly (readonly [GssCode, GssCode])[];
  /** Members first, then neighbouring authorities drawn as context. */
  readonly areas: readonly LoadedArea[];
  /** True: built from labelled towns. Say so wherever they are drawn. */
  readonly areasAreApproximate: boolean;
  readonly towns: readonly LoadedTown[];
  /** Land around the region, for the map's background. */
  readonly land: GeoJSON.MultiPolygon;
  readonly schools: readonly LoadedSchool[];
  readonly users: readonly LoadedUser[];
  readonly children: readonly LoadedChild[];
  readonly importantPlaces: readonly LoadedImportantPlace[];
  readonly areasToAvoid: readonly LoadedAreaToAvoid[];
  readonly siblingGroups: readonly LoadedSiblingGroup[];
  readonly episodes: readonly LoadedEpisode[];
  readonly homes: readonly LoadedHome[];
  readonly needs: readonly LoadedNeed[];
  readonly purchases: readonly LoadedPurchase[];
  readonly calls?: readonly LoadedCall[];
  readonly heldPlaces?: readonly LoadedHeldPlace[];
  readonly scenarios?: readonly LoadedScenario[];
  readonly assignments?: readonly LoadedAssignment[];
}
