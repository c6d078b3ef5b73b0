import type { BarPart } from '../../chart/StackedBar.tsx';
import { type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactTable, words } from '../../table/factTable.ts';
import { formatCount } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapNumbers } from './councils/answers.ts';

export interface Reasons {
  readonly table: FactTable;
  /** Null where a part is hidden: a bar of the rest would mislead. */
  readonly parts: readonly BarPart[] | null;
}

const sizeOf = (count: KnownCount) => ('value' in count ? count.value : -1);

/** Why children cannot live near home: most children first, hidden ones last; the total is the gap itself. */
export function reasonsOf(numbers: Pick<GapNumbers, 'reasons' | 'nearHomeGap'>, caption: string): Reasons | null {
  if (!numbers.nearHomeGap || numbers.reasons.length === 0) return null;
  const reasons = numbers.reasons
    .map(({ reason, label, children }) => ({ id: reason, label, count: knownCount(children) }))
    .sort((a, b) => sizeOf(b.count) - sizeOf(a.count));
  const { nearHome } = gapWords;
  return {
    table: {
      caption,
      columns: [
        { id: 'first_reason', label: nearHome.firstReason, kind: 'words' },
        { id: 'children', label: nearHome.children, kind: 'count', isMain: true },
      ],
      rows: reasons.map(({ id, label, count }) => ({ id, cells: [words(label), counted(count)] })),
      total: {
        id: 'total',
        cells: [words(nearHome.allReasons), counted(knownCount(numbers.nearHomeGap.achieved))],
      },
    },
    parts: reasons.every(({ count }) => 'value' in count)
      ? reasons.map(({ id, label, count }) => ({ id, label, value: sizeOf(count) }))
      : null,
  };
}

export function reasonsInWords(parts: readonly BarPart[]): string {
  return parts.map(({ label, value }) => `${label} ${formatCount({ value })}`).join(', ');
}
