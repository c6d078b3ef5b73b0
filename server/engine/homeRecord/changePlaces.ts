/** What becomes of a home's places when somebody says how they are? */
import type { AdaptedPlacesFacts, IsoDate } from '../facts.ts';
import { countText } from '../wording.ts';
import { dateProblem } from './comingDate.ts';
import type { HomeState, PlaceHold, Refusal } from './homeState.ts';
import { changeNotices, type NoticeChange } from './noticeDays.ts';
import { adaptedProblem, isWholeFrom, mostPlaces, refuse, staffedPlaces, tooManyPlaces } from './placesProblem.ts';

/** Undefined = not spoken of. */
export interface PlacesChange extends NoticeChange {
  readonly registered?: number | undefined;
  /** Places without staff are on hold for that reason. */
  readonly staffed?: number | undefined;
  readonly filled?: number | undefined;
  readonly reserved?: number | undefined;
  readonly adaptedPlaces?: readonly AdaptedPlacesFacts[] | undefined;
}

const counts = ['registered', 'staffed', 'filled', 'reserved', 'notice'] as const;
const names = {
  registered: 'Registered places',
  staffed: 'Staffed places',
  filled: 'Filled places',
  reserved: 'Reserved places',
  notice: 'Places with notice given',
} as const;

function countProblem(change: PlacesChange): Refusal | null {
  for (const field of counts) {
    const value = change[field];
    if (value !== undefined && !isWholeFrom(0, value)) {
      return refuse(field, `${names[field]} must be a whole number from 0 to ${mostPlaces}.`);
    }
  }
  return null;
}

/** One hold for want of staff, as large as asked, ending as the first of those before did. */
function holdsWithUnstaffed(holds: readonly PlaceHold[], unstaffed: number): readonly PlaceHold[] {
  const first = holds.find(({ reason }) => reason === 'STAFFING');
  const others = holds.filter(({ reason }) => reason !== 'STAFFING');
  if (unstaffed === 0) return others;
  return [
    ...others,
    { id: first?.id ?? 'staffing', reason: 'STAFFING', places: unstaffed, until: first?.until ?? null },
  ];
}

function staffingProblem(state: HomeState, staffed: number | undefined): Refusal | null {
  if (staffed !== undefined && staffed > state.registeredPlaces) {
    return refuse(
      'staffed',
      `${staffed} staffed is more than the ${countText(state.registeredPlaces, 'place')} registered. Lower it, or correct the registered places.`,
    );
  }
  const unstaffed = state.registeredPlaces - staffedPlaces(state);
  if (unstaffed <= state.registeredPlaces) return null;
  return refuse(
    'registered',
    `${countText(unstaffed, 'place')} on hold for want of staff is more than the ${state.registeredPlaces} registered. Release the hold first.`,
  );
}

function noticeProblem(state: HomeState): Refusal | null {
  if (state.noticePlaces <= state.filledPlaces) return null;
  return refuse(
    'notice',
    `Notice is given on ${countText(state.noticePlaces, 'place')}, but ${state.filledPlaces} ${state.filledPlaces === 1 ? 'is' : 'are'} filled. Lower one of the two.`,
  );
}

/** The field whose value makes the sum too large: the first that was spoken of. */
const fieldOf = (change: PlacesChange) =>
  (['filled', 'reserved', 'staffed', 'registered'] as const).find((field) => change[field] !== undefined) ?? 'filled';

function withAdapted(state: HomeState, adaptedPlaces: PlacesChange['adaptedPlaces']): HomeState | Refusal {
  if (adaptedPlaces === undefined) return state;
  const named = adaptedPlaces.map(({ adaptation }) => adaptation);
  if (new Set(named).size < named.length) return refuse('adaptedPlaces', 'Name each adaptation once.');
  const adaptations = [...state.adaptations, ...named.filter((one) => !state.adaptations.includes(one))];
  const next = { ...state, adaptations, adaptedPlaces };
  return adaptedProblem(next) ?? next;
}

/** Errors: the first thing that cannot be. A change that leaves places with an adaptation alone does not judge them, unless fewer are registered. */
export function changePlaces(state: HomeState, change: PlacesChange, today: IsoDate): HomeState | Refusal {
  const wrongCount = countProblem(change);
  if (wrongCount !== null) return wrongCount;
  const wrongDate =
    change.nextVacancyOn == null || change.nextVacancyOn === state.nextVacancyOn
      ? null
      : dateProblem(change.nextVacancyOn, { field: 'nextVacancyOn', what: 'The next place comes free', today });
  if (wrongDate !== null) return wrongDate;
  const noticed = changeNotices(state, change, today);
  if ('kind' in noticed) return noticed;
  const counted: HomeState = {
    ...state,
    ...noticed,
    registeredPlaces: change.registered ?? state.registeredPlaces,
    filledPlaces: change.filled ?? state.filledPlaces,
    reservedPlaces: change.reserved ?? state.reservedPlaces,
  };
  const wrongStaffing = staffingProblem(counted, change.staffed);
  if (wrongStaffing !== null) return wrongStaffing;
  const holds =
    change.staffed === undefined
      ? counted.holds
      : holdsWithUnstaffed(counted.holds, counted.registeredPlaces - change.staffed);
  const next = withAdapted({ ...counted, holds }, change.adaptedPlaces);
  if ('kind' in next) return next;
  const fewest = next.adaptedPlaces.find(({ places }) => places > next.registeredPlaces);
  return (
    tooManyPlaces(next, fieldOf(change)) ??
    noticeProblem(next) ??
    (fewest === undefined ? next : (adaptedProblem(next) ?? next))
  );
}
