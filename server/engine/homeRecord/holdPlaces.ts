/** What becomes of a home's places when some are put on hold, or released? */
import type { HoldReason } from '../../../schema/vocabulary.ts';
import type { IsoDate } from '../facts.ts';
import { countText } from '../wording.ts';
import { dateProblem } from './comingDate.ts';
import type { HomeState, Refusal } from './homeState.ts';
import { isWholeFrom, onHoldIn, refuse } from './placesProblem.ts';

export interface AskedHold {
  readonly reason: HoldReason;
  readonly places: number;
  /** Null = no end known. */
  readonly until: IsoDate | null;
}

/** Only a free place can be put on hold: one that is filled has a child in it, one that is reserved is promised to one. */
export function holdPlaces(
  state: HomeState,
  asked: AskedHold,
  made: { readonly id: string; readonly today: IsoDate },
): HomeState | Refusal {
  const { reason, places, until } = asked;
  if (!isWholeFrom(1, places)) return refuse('places', 'Places on hold must be a whole number of 1 or more.');
  const free = state.registeredPlaces - state.filledPlaces - state.reservedPlaces - onHoldIn(state);
  if (free <= 0)
    return refuse('places', 'No place of the home is free, so none can be put on hold. Change the places first.');
  if (places > free) {
    return refuse(
      'places',
      `${countText(places, 'place')} cannot be put on hold: ${free} ${free === 1 ? 'is' : 'are'} free. Give ${free === 1 ? '1' : `1 to ${free}`}, or change the places first.`,
    );
  }
  const wrongDate =
    until === null ? null : dateProblem(until, { field: 'until', what: 'The hold would end', today: made.today });
  if (wrongDate !== null) return wrongDate;
  const same = state.holds.find((hold) => hold.reason === reason && hold.until === until);
  if (same === undefined) return { ...state, holds: [...state.holds, { id: made.id, reason, places, until }] };
  const holds = state.holds.map((hold) => (hold === same ? { ...hold, places: hold.places + places } : hold));
  return { ...state, holds };
}

/** Whole; the places are free again. */
export function releaseHold(state: HomeState, holdId: string): HomeState | Refusal {
  const holds = state.holds.filter(({ id }) => id !== holdId);
  if (holds.length < state.holds.length) return { ...state, holds };
  return refuse('holdId', 'That hold is not there any more: the places are released, or it was changed.');
}
