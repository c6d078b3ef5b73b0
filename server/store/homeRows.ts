/** A home as a viewer is given it; see rows.ts. */
import type { Adaptation, HoldReason, HomeKind, HomeStatus, Offer, Sector } from '../../schema/vocabulary.ts';
import type { GssCode, IsoDate, Location } from '../engine/facts.ts';

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
  readonly location: Omit<Location, 'grid'> | null;
  readonly confirmedOn: IsoDate | null;
  readonly nextVacancyOn: IsoDate | null;
  /** Null without the right to costs, or where not known. */
  readonly weeklyCostPounds: number | null;
}
