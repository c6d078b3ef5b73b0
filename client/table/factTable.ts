/** One table as facts: the screen, the map's words and the file are all written from it, so they cannot differ. */
import { formatCount, formatDecimal, formatGap, formatKnownShare } from '../words/formats.ts';
import { compareCounts, type KnownCount } from './count.ts';

/**
 * `count` whole numbers · `gap` short or spare · `part` a count and its share of `whole` · `share` 0–1 · `miles` one decimal ·
 * `rate` two decimals · `step` a signed change · `words`.
 */
export type FactKind = 'words' | 'count' | 'gap' | 'part' | 'share' | 'miles' | 'rate' | 'step';

export interface FactColumn {
  /** Name of the column in a file, and in an address that sorts by it. */
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  /** The column the table is about: bold, and what the map says. */
  readonly isMain?: boolean;
}

export interface FactCell {
  readonly value: string | KnownCount;
  readonly whole?: KnownCount;
  /** Said instead of the number's own form, on the map too. */
  readonly words?: string;
}

export interface FactRow {
  readonly id: string;
  /** One for each column. */
  readonly cells: readonly FactCell[];
}

export interface FactTable {
  readonly caption: string;
  readonly columns: readonly FactColumn[];
  /** In the order shown. */
  readonly rows: readonly FactRow[];
  readonly total: FactRow | null;
}

export const words = (value: string): FactCell => ({ value });
export const counted = (value: KnownCount): FactCell => ({ value });

/** Part of a whole, 0–1 and beyond; null where either is not a number or there is no whole. */
export function shareOf(part: KnownCount, whole: KnownCount): number | null {
  return 'value' in part && 'value' in whole && whole.value > 0 ? part.value / whole.value : null;
}

/** The same as a count: the marker of the part, then of the whole; of nothing, a share does not apply. */
export function shareCount(part: KnownCount, whole: KnownCount): KnownCount {
  if ('marker' in part) return part;
  if ('marker' in whole) return whole;
  const share = shareOf(part, whole);
  return share === null ? { marker: 'NOT_APPLICABLE' } : { value: share };
}

function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatCount({ value: Math.abs(value) })}`;
}

function numberInWords(value: KnownCount, kind: FactKind): string {
  if ('marker' in value) return formatCount(value);
  if (kind === 'gap') return formatGap(value);
  if (kind === 'share') return formatKnownShare(value.value);
  if (kind === 'miles') return formatDecimal(value.value, 1);
  if (kind === 'rate') return formatDecimal(value.value, 2);
  return kind === 'step' ? signed(value.value) : formatCount(value);
}

/** What a cell says; a `part`'s share is beside it, see `shareInWords`. */
export function cellInWords(cell: FactCell | undefined, kind: FactKind): string {
  if (cell === undefined) return '';
  if (cell.words !== undefined) return cell.words;
  return typeof cell.value === 'string' ? cell.value : numberInWords(cell.value, kind);
}

export function shareInWords(cell: FactCell | undefined, kind: FactKind): string | null {
  if (kind !== 'part' || cell?.whole === undefined || typeof cell.value === 'string') return null;
  const share = shareOf(cell.value, cell.whole);
  return share === null ? null : formatKnownShare(share);
}

export function isMarked(cell: FactCell | undefined): boolean {
  return typeof cell?.value === 'object' && 'marker' in cell.value;
}

/** Order: by one column, markers last whichever way the numbers run; ties by the first column's words. */
export function sortFactRows(
  { columns, rows }: Pick<FactTable, 'columns' | 'rows'>,
  column: string,
  direction: 'asc' | 'desc',
): FactRow[] {
  const at = columns.findIndex((one) => one.id === column);
  const wordsOf = (row: FactRow, cell: number) => cellInWords(row.cells[cell], columns[cell]?.kind ?? 'words');
  const byName = (a: FactRow, b: FactRow, cell: number) =>
    wordsOf(a, cell).localeCompare(wordsOf(b, cell), 'en-GB', { numeric: true });
  if (at === -1) return [...rows];
  return [...rows].sort((a, b) => {
    const [first, second] = [a.cells[at]?.value, b.cells[at]?.value];
    if (typeof first === 'object' && typeof second === 'object')
      return compareCounts(first, second, direction) || byName(a, b, 0);
    return (direction === 'asc' ? byName(a, b, at) : byName(b, a, at)) || byName(a, b, 0);
  });
}
