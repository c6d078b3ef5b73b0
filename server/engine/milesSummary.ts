/** How far do some children live from home, on the whole? */

/** One decimal, as the return records distances; null where none is known. `known` is of how many. */
export interface MilesSummary {
  readonly known: number;
  readonly mean: number | null;
  readonly median: number | null;
}

/** Half up, of what is already in tenths. */
function toTenth(miles: number): number {
  return Math.floor(Number((miles * 10).toFixed(6)) + 0.5) / 10;
}

/** Units  miles; of an even number of children the median is the mean of the middle two. Order of the miles given changes nothing. */
export function summaryOfMiles(miles: readonly number[]): MilesSummary {
  const known = miles.length;
  if (known === 0) return { known, mean: null, median: null };
  const sorted = miles.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((known - 1) / 2)] ?? 0, sorted[Math.floor(known / 2)] ?? 0];
  // Tenths are added as whole numbers, so that the order of adding cannot change the last digit.
  const tenths = sorted.reduce((sum, one) => sum + Math.round(one * 10), 0);
  return { known, mean: toTenth(tenths / 10 / known), median: toTenth((low + high) / 2) };
}
