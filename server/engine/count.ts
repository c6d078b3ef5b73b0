/** What is a count that may be withheld? Zero is a number; suppressed, not available and not applicable are three other things. */
import type { Marker } from '../../schema/vocabulary.ts';

/** `value` is null exactly when there is a marker. */
export interface Count {
  readonly value: number | null;
  readonly marker: Marker | null;
}

export function countOf(value: number): Count {
  return { value, marker: null };
}

export function markedCount(marker: Marker): Count {
  return { value: null, marker };
}

/** A count made of several: what does not apply is left out, and what is hidden or not sent makes the whole hidden or not sent. */
export function sumCounts(counts: readonly Count[]): Count {
  const withheld = (['SUPPRESSED', 'NOT_AVAILABLE'] as const).find((marker) =>
    counts.some((count) => count.marker === marker),
  );
  if (withheld) return markedCount(withheld);
  const known = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0 && counts.length > 0) return markedCount('NOT_APPLICABLE');
  return countOf(known.reduce((sum, value) => sum + value, 0));
}
