/** The places with an adaptation as they are typed, and read. */
import { type Adaptation, adaptations } from '../../../schema/vocabulary.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import { readCount } from './formValues.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import type { SaidWrong } from './useHomeChange.ts';

export interface TypedAdapted {
  readonly adaptation: Adaptation;
  /** Blank: every place has it. */
  readonly places: string;
  readonly taken: string;
}

/** In the order of the home's adaptations. */
export function typedAdapted(home: Pick<HomeRecord, 'adaptations' | 'adaptedPlaces'>): readonly TypedAdapted[] {
  return home.adaptations.map((adaptation) => {
    const some = home.adaptedPlaces.find((one) => one.adaptation === adaptation);
    return some === undefined
      ? { adaptation, places: '', taken: '' }
      : { adaptation, places: String(some.places), taken: String(some.taken) };
  });
}

/** Undefined where nothing was changed. */
export function readAdapted(typed: readonly TypedAdapted[], before: readonly TypedAdapted[], wrong: SaidWrong[]) {
  if (JSON.stringify(typed) === JSON.stringify(before)) return undefined;
  return typed.flatMap(({ adaptation, places, taken }) => {
    if (places.trim() === '') return [];
    const field = `adaptedPlaces.${adaptation}`;
    const label = homeChangeWords.adapted(adaptations[adaptation]);
    const read = (text: string) => readCount({ field, label, typed: text, before: '' }, wrong) ?? 0;
    return [{ adaptation, places: read(places), taken: read(taken) }];
  });
}
