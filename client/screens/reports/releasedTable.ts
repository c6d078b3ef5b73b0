import { knownCount } from '../../table/count.ts';
import { counted, type FactCell, type FactKind, type FactTable, words } from '../../table/factTable.ts';
import { formatNumber, type ShownCount } from '../../words/formats.ts';

/** A table of a report, as the API gives it. */
export interface Released {
  readonly id: string;
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  readonly rows: readonly ReleasedRow[];
  readonly total?: ReleasedRow | null;
}

interface ReleasedRow {
  readonly id: string;
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly ShownCount[];
}

const kinds: Readonly<Record<string, FactKind>> = { gap: 'gap', percent: 'share', miles: 'miles', rate: 'miles' };

function cellOf(cell: ShownCount, unit: string): FactCell {
  const { value } = cell;
  if (unit === 'pounds' && typeof value === 'number')
    return { ...counted({ value }), words: `£${formatNumber(value)}` };
  return counted(knownCount(cell));
}

/** The same numbers in the same words as the report itself says. */
export function releasedTable({ caption, rowHeading, columns, rows, total }: Released): FactTable {
  const lineOf = ({ id, label, cells }: ReleasedRow) => ({
    id,
    cells: [words(label), ...cells.map((cell, at) => cellOf(cell, columns[at]?.unit ?? ''))],
  });
  return {
    caption,
    columns: [
      { id: 'row', label: rowHeading, kind: 'words' },
      ...columns.map(({ id, label, unit }) => ({
        ...{ id, label, isMain: unit === 'gap' },
        kind: kinds[unit] ?? ('count' as const),
      })),
    ],
    rows: rows.map(lineOf),
    total: total ? lineOf(total) : null,
  };
}
