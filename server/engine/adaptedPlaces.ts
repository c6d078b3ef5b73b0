/** Which required adaptations has a home no free place for? A wheelchair bedroom that is taken does not count. */
import type { Adaptation } from '../../schema/vocabulary.ts';
import type { HomeFacts, NeedFacts } from './facts.ts';

/** Places with the adaptation, and how many of them are taken; every place where the home does not say how many. */
function adaptedPlacesOf(home: HomeFacts, adaptation: Adaptation): { readonly places: number; readonly taken: number } {
  const counted = home.adaptedPlaces?.find((one) => one.adaptation === adaptation);
  if (counted) return counted;
  return { places: home.adaptations.includes(adaptation) ? Infinity : 0, taken: 0 };
}

/** One for each disabled child of the need, and one where none is recorded as disabled. */
export function adaptedPlacesNeeded({
  children,
}: {
  readonly children: readonly { readonly isDisabled: boolean }[];
}): number {
  return Math.max(1, children.filter((child) => child.isDisabled).length);
}

/** Required adaptations of which the home has too few free places on the day; in the order of the need. */
export function adaptationsNotFree(need: NeedFacts, home: HomeFacts): readonly Adaptation[] {
  if (need.requiredAdaptations.length === 0) return [];
  const needed = adaptedPlacesNeeded(need);
  return need.requiredAdaptations.filter((adaptation) => {
    const { places, taken } = adaptedPlacesOf(home, adaptation);
    return places - taken < needed;
  });
}

/**
 * Places with the adaptation that are free where only `held` of the home's places are taken by those who stay; Infinity where the home
 * does not say how many it has, below zero never.
 */
export function adaptedPlacesBesideHeld(home: HomeFacts, adaptation: Adaptation, held: number): number {
  const { places, taken } = adaptedPlacesOf(home, adaptation);
  return Math.max(0, places - Math.min(taken, Math.max(0, held)));
}

/** Required adaptations of which the home would have too few places, were only `held` of its places taken by those who stay. */
export function adaptationsBesideHeld(need: NeedFacts, home: HomeFacts, held: number): readonly Adaptation[] {
  if (need.requiredAdaptations.length === 0) return [];
  const needed = adaptedPlacesNeeded(need);
  return need.requiredAdaptations.filter((adaptation) => adaptedPlacesBesideHeld(home, adaptation, held) < needed);
}

/** Whether some place of the home has it, taken or not. */
export function hasAdaptation(home: HomeFacts, adaptation: Adaptation): boolean {
  return adaptedPlacesOf(home, adaptation).places > 0;
}

/** The home with the adapted places free again that so many places held for the need take there. */
export function withAdaptedGivenBack(
  need: Pick<NeedFacts, 'requiredAdaptations' | 'children'>,
  home: HomeFacts,
  held: number,
): HomeFacts {
  if (need.requiredAdaptations.length === 0 || home.adaptedPlaces === undefined) return home;
  const own = Math.min(held, adaptedPlacesNeeded(need));
  const adaptedPlaces = home.adaptedPlaces.map((one) =>
    need.requiredAdaptations.includes(one.adaptation) ? { ...one, taken: Math.max(0, one.taken - own) } : one,
  );
  return { ...home, adaptedPlaces };
}

/** Said of a home that has other places free. */
export function adaptedRoomSentence(free: number, needed: number): string {
  const have = free === 0 ? 'none' : `only ${free}`;
  const wanted = needed > 1 ? `, and ${needed} are needed` : '';
  return `This home has places free, but ${have} with every adaptation this need requires${wanted}. Nothing was written. Choose another home, or ring it to ask.`;
}
