import type { Marker } from '../../schema/vocabulary.ts';
import type { ShownCount } from '../words/formats.ts';
import { formatCount } from '../words/formats.ts';

/** A count as a value or a marker, never both and never neither. */
export type KnownCount = { readonly value: number } | { readonly marker: Marker };

const strongest: readonly Marker[] = ['SUPPRESSED', 'NOT_AVAILABLE', 'NOT_APPLICABLE', 'LOW'];

export function knownCount(count: ShownCount | null | undefined): KnownCount {
  if (count?.marker) return { marker: count.marker };
  return typeof count?.value === 'number' ? { value: count.value } : { marker: 'NOT_AVAILABLE' };
}

/** The sum, or the strongest marker among the parts: what hides one part hides the sum. */
export function addCounts(parts: readonly KnownCount[]): KnownCount {
  const marker = strongest.find((one) => parts.some((part) => 'marker' in part && part.marker === one));
  if (marker !== undefined) return { marker };
  return { value: parts.reduce((sum, part) => sum + ('value' in part ? part.value : 0), 0) };
}

/** Order: least first; markers after every number, whichever way the numbers run. */
export function compareCounts(a: KnownCount, b: KnownCount, direction: 'asc' | 'desc'): number {
  if ('marker' in a || 'marker' in b) return Number('marker' in a) - Number('marker' in b);
  return direction === 'asc' ? a.value - b.value : b.value - a.value;
}

/** For a file: the number itself, or the marker's symbol. */
export function countCell(count: KnownCount): string | number {
  return 'value' in count ? count.value : formatCount(count);
}
