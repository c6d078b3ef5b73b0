/** Can a home's places be as they are said to be? */
import { adaptations } from '../../../schema/vocabulary.ts';
import { countText, lowerFirst } from '../wording.ts';
import type { HomeState, Refusal } from './homeState.ts';

/** The most one home is registered for, as in the homes return. */
export const mostPlaces = 200;

export function refuse(field: string | null, sentence: string): Refusal {
  return { kind: 'REFUSED', field, sentence };
}

export function isWholeFrom(least: number, value: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= mostPlaces;
}

export function onHoldIn({ holds }: Pick<HomeState, 'holds'>): number {
  return holds.reduce((sum, { places }) => sum + places, 0);
}

/** registered − those on hold for want of staff: so a place without staff is never usable. */
export function staffedPlaces({ registeredPlaces, holds }: Pick<HomeState, 'registeredPlaces' | 'holds'>): number {
  return registeredPlaces - onHoldIn({ holds: holds.filter(({ reason }) => reason === 'STAFFING') });
}

const are = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;

/** Filled, on hold and reserved together are at most what is registered; null where they are. */
export function tooManyPlaces(state: HomeState, field: string): Refusal | null {
  const { registeredPlaces, filledPlaces, reservedPlaces } = state;
  const onHold = onHoldIn(state);
  const taken = filledPlaces + onHold + reservedPlaces;
  if (taken <= registeredPlaces) return null;
  const parts = `${filledPlaces} filled, ${onHold} on hold and ${reservedPlaces} reserved`;
  return refuse(
    field,
    `The home is registered for ${countText(registeredPlaces, 'place')}, and ${parts} make ${taken}. Lower one of them, or correct the registered places.`,
  );
}

/** Null where each is possible by itself. */
export function adaptedProblem(state: HomeState): Refusal | null {
  const taken = state.filledPlaces + onHoldIn(state) + state.reservedPlaces;
  for (const { adaptation, places, taken: takenOfThem } of state.adaptedPlaces) {
    const name = lowerFirst(adaptations[adaptation]);
    const field = `adaptedPlaces.${adaptation}`;
    if (!isWholeFrom(1, places) || places > state.registeredPlaces) {
      const most = countText(state.registeredPlaces, 'place');
      return refuse(field, `Places with “${name}” are 1 to the ${most} the home is registered for.`);
    }
    if (!isWholeFrom(0, takenOfThem) || takenOfThem > places) {
      return refuse(field, `Of the ${countText(places, 'place')} with “${name}”, 0 to ${places} can be taken.`);
    }
    if (takenOfThem > taken) {
      return refuse(
        field,
        `${are(takenOfThem)} taken of the places with “${name}”, but only ${taken} of all places are filled, on hold or reserved. Correct one of the two.`,
      );
    }
  }
  return null;
}
