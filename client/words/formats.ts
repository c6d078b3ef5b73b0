import { type Marker, markers } from '../../schema/vocabulary.ts';

/** A count as the API gives it: a value, or the marker that stands for it. */
export interface ShownCount {
  readonly value?: number | null;
  readonly marker?: Marker | null;
}

const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export function formatNumber(value: number): string {
  return counts.format(value);
}

/** `1,280`, or the marker's symbol; a count with neither is not available. */
export function formatCount(count: ShownCount): string {
  if (count.marker) return markers[count.marker].symbol;
  return count.value === null || count.value === undefined ? markers.NOT_AVAILABLE.symbol : formatNumber(count.value);
}

/** `71 short`, `12 spare`, `in balance`, or the marker. Positive is short. */
export function formatGap(gap: ShownCount): string {
  const value = gap.value;
  if (gap.marker || value === null || value === undefined) return formatCount(gap);
  if (value === 0) return 'in balance';
  return `${formatNumber(Math.abs(value))} ${value > 0 ? 'short' : 'spare'}`;
}

/** `30 September 2026` from YYYY-MM-DD (no time zone). */
export function formatDate(date: string): string {
  return days.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** `31 March 2025 at 14:05` of an ISO 8601 moment, in the reader's own time zone. */
export function formatMoment(moment: string): string {
  return moments.format(new Date(moment));
}

/** One decimal: `2.6`. */
export function formatMiles(miles: number): string {
  return tenths.format(miles);
}

/** One decimal or two: `2.6`, `1.08`. */
export function formatDecimal(value: number, digits: 1 | 2): string {
  return (digits === 1 ? tenths : hundredths).format(value).replace('-', '−');
}

/** As `formatShare`; a share that is not nothing but rounds to 0 is said to be low. */
export function formatKnownShare(share: number): string {
  return share > 0 && Math.round(share * 100) === 0 ? markers.LOW.symbol : formatShare(share);
}

/** Share 0–1 as a whole percentage: `29%`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}
