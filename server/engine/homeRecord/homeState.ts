/** What somebody who has rung a home can say of it. */
import type { Adaptation, HoldReason, Offer } from '../../../schema/vocabulary.ts';
import type { AdaptedPlacesFacts, HoldFacts, IsoDate, NoticeFacts } from '../facts.ts';

export interface PlaceHold extends HoldFacts {
  /** Its own within the home. */
  readonly id: string;
  readonly reason: HoldReason;
}

export interface HomeState {
  readonly registeredPlaces: number;
  readonly filledPlaces: number;
  readonly reservedPlaces: number;
  /** Filled places whose child is to leave. */
  readonly noticePlaces: number;
  /** Of them, those whose day is known: each day once, the soonest first. */
  readonly notices: readonly NoticeFacts[];
  /** When the next place comes free: the first of the days of notice, where there are any. */
  readonly nextVacancyOn: IsoDate | null;
  readonly holds: readonly PlaceHold[];
  /** Whole years, inclusive. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  /** Where only some places have an adaptation; one that is not here is had by every place. */
  readonly adaptedPlaces: readonly AdaptedPlacesFacts[];
}

/** Why a change is not made: what is wrong and what to do. */
export interface Refusal {
  readonly kind: 'REFUSED';
  readonly field: string | null;
  readonly sentence: string;
}

/** A change of a home's state, worked out on the state as it is when it is written. */
export type HomeEdit = (state: HomeState) => HomeState | Refusal;
