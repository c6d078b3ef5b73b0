/** What becomes of whom a home takes when somebody says how it is in practice? */
import type { Adaptation, Offer } from '../../../schema/vocabulary.ts';
import type { HomeState, Refusal } from './homeState.ts';
import { refuse } from './placesProblem.ts';

/** Undefined = not spoken of. */
export interface TakesChange {
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
  readonly sexAccepted?: HomeState['sexAccepted'] | undefined;
  readonly offers?: readonly Offer[] | undefined;
  readonly adaptations?: readonly Adaptation[] | undefined;
}

/** As in the homes return. */
const oldestAge = 25;

function ageProblem(field: 'ageFrom' | 'ageTo', age: number | null | undefined): Refusal | null {
  if (age === null || age === undefined || (Number.isSafeInteger(age) && age >= 0 && age <= oldestAge)) return null;
  const name = field === 'ageFrom' ? 'The youngest age' : 'The oldest age';
  return refuse(field, `${name} must be whole years from 0 to ${oldestAge}.`);
}

const chosen = <T>(value: T | undefined, unless: T): T => (value === undefined ? unless : value);
const sorted = <T extends string>(codes: readonly T[]): readonly T[] => [...new Set(codes)].sort();

export function changeTakes(state: HomeState, change: TakesChange): HomeState | Refusal {
  const wrongAge = ageProblem('ageFrom', change.ageFrom) ?? ageProblem('ageTo', change.ageTo);
  if (wrongAge !== null) return wrongAge;
  const ageFrom = chosen(change.ageFrom, state.ageFrom);
  const ageTo = chosen(change.ageTo, state.ageTo);
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) {
    return refuse('ageTo', `The oldest age, ${ageTo}, is below the youngest, ${ageFrom}. Change one of the two.`);
  }
  const adaptations = change.adaptations === undefined ? state.adaptations : sorted(change.adaptations);
  return {
    ...state,
    ageFrom,
    ageTo,
    sexAccepted: change.sexAccepted ?? state.sexAccepted,
    offers: change.offers === undefined ? state.offers : sorted(change.offers),
    adaptations,
    adaptedPlaces: state.adaptedPlaces.filter(({ adaptation }) => adaptations.includes(adaptation)),
  };
}
