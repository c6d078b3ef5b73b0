/** A home as a viewer is given it; see rows.ts. */

import type { InspectionJudgement } from '../../schema/codes/inspectionJudgements.ts';
import type { Adaptation, HomeKind, HomeStatus, Offer, Sector } from '../../schema/vocabulary.ts';
import type { AdaptedPlacesFacts, GssCode, IsoDate, Location, NoticeFacts } from '../engine/facts.ts';
import type { PlaceHold } from '../engine/homeRecord/homeState.ts';

export interface PlaceCountsRow {
  readonly registered: number;
  /** registered − on hold; none in a home that is not open. */
  readonly usable: number;
  readonly filled: number;
  readonly vacant: number;
  readonly onHold: number;
  /** registered − on hold for want of staff. */
  readonly staffed: number;
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
  readonly holds: readonly PlaceHold[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  readonly adaptedPlaces: readonly AdaptedPlacesFacts[];
  readonly phone: string | null;
  readonly town: string | null;
  readonly postcodeSector: string | null;
  /** Null without the right to homes' locations, or where not known. */
  readonly location: Omit<Location, 'grid'> | null;
  readonly confirmedOn: IsoDate | null;
  /** ISO 8601, UTC, where somebody confirmed it here. */
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly inspectedOn: IsoDate | null;
  readonly inspectionJudgement: InspectionJudgement | null;
  /** Null = not changed since it was loaded. */
  readonly version: number | null;
  readonly notices: readonly NoticeFacts[];
  readonly nextVacancyOn: IsoDate | null;
  /** Null without the right to costs, or where not known. */
  readonly weeklyCostPounds: number | null;
}
