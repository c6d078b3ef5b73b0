/** What is said of numbers to somebody who may not see small ones: by key, the number or that it is hidden. */
import { type Count, markedCount } from '../count.ts';

export type Said = ReadonlyMap<string, Count>;

/** What is said, and up to which count numbers of children were hidden for their own sake. */
export interface Released {
  readonly said: Said;
  readonly largestSmallCount: number;
}

/** What was published of a number, or that it was hidden. */
export type SaidBefore = number | 'HIDDEN';

/** What may be said of a number; one that is in no release is not said. */
export function saidOf(said: Said, key: string): Count {
  return said.get(key) ?? markedCount('SUPPRESSED');
}

/** The count as it is where its number may be said, and where it is no number anyway. */
export function shownCount(said: Said, key: string, exact: Count): Count {
  return exact.value === null || saidOf(said, key).value !== null ? exact : markedCount('SUPPRESSED');
}

/** For whoever releases more beside it, or after it. */
export function asBefore(said: Said): ReadonlyMap<string, SaidBefore> {
  return new Map([...said].map(([key, { value }]) => [key, value ?? 'HIDDEN']));
}

export function hideAll(said: Said): Said {
  return new Map([...said].map(([key]) => [key, markedCount('SUPPRESSED')]));
}
