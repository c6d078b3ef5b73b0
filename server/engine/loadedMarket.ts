/** Facts of the market on their way in: what a placement cost and why it is far, and what Ofsted registers. */
import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import type { DistanceReason, SourcingRoute } from '../../schema/codes/placementCensusCodes.ts';
import type { Offer, Sector } from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate } from './facts.ts';
import type { LoadedHome } from './loadedFacts.ts';

/**
 * How one placement was bought. Key: child + day.
 *
 * Units   pounds a week. Null is not said, never zero.
 */
export interface LoadedPurchase {
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  /** The day the placement began, else the census day; null = where the child lives now. */
  readonly day: IsoDate | null;
  readonly hostAuthority: GssCode | null;
  readonly provisionType: string | null;
  readonly sourcingRoute: SourcingRoute | null;
  readonly weeklyCostPounds: number | null;
  readonly socialCarePounds: number | null;
  readonly educationPounds: number | null;
  readonly healthPounds: number | null;
  readonly distanceReason: DistanceReason | null;
  readonly isSoloRequired: boolean | null;
  readonly isSoloGiven: boolean | null;
  readonly deprivationOfLiberty: 'CURRENT' | 'PREVIOUS' | 'NONE' | null;
  readonly registeredWith: string | null;
  readonly urn: string | null;
  readonly providerName: string | null;
  readonly isLocationPreferred: boolean | null;
  readonly isEducationContinued: boolean | null;
  readonly siblingsTogether: number | null;
}

/**
 * A home as Ofsted lists it. Key: URN, and the premises' number where one registration has several. Less is known of it than its own
 * region knows: null leaves what is held as it is.
 */
export interface LoadedRegisteredHome
  extends Pick<
    LoadedHome,
    'homeReference' | 'kind' | 'hostAuthority' | 'status' | 'registeredPlaces' | 'isShortBreakOnly' | 'location'
  > {
  readonly urn: string;
  readonly name: string | null;
  readonly providerName: string | null;
  readonly ownerGroupName: string | null;
  readonly sector: Sector | null;
  readonly town: string | null;
  readonly postcodeSector: string | null;
  readonly isMultiBuilding: boolean | null;
  /** Null where the list has no columns of need. */
  readonly offers: readonly Offer[] | null;
  readonly phone: string | null;
  /** The last full inspection; null where the list does not say. */
  readonly inspectedOn: IsoDate | null;
  readonly inspectionJudgement: InspectionJudgement | null;
}

/** A registered agency: it has no places of its own. Key: URN. */
export interface LoadedAgency {
  readonly urn: string;
  readonly name: string;
  readonly provisionType: string;
  readonly sector: Sector | null;
  readonly ownerGroupName: string | null;
  readonly localAuthority: GssCode | null;
  readonly isOpen: boolean;
}
