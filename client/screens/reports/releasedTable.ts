import { knownCount } from '../../table/count.ts';
import { counted, type FactTable, words } from '../../table/factTable.ts';
import type { ShownCount } from '../../words/formats.ts';

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
  readonly cells: readonly (ShownCount & { readonly text: string })[];
}

/** Each number in the words of the report itself. */
export function releasedTable({ caption, rowHeading, columns, rows, total }: Released): FactTable {
  const lineOf = ({ id, label, cells }: ReleasedRow) => ({
    id,
    cells: [words(label), ...cells.map((cell) => ({ ...counted(knownCount(cell)), words: cell.text }))],
  });
  return {
    caption,
    columns: [
      { id: 'row', label: rowHeading, kind: 'words' },
      ...columns.map(({ id, label, unit }) => ({
        ...{ id, label, isMain: unit === 'gap' },
        kind: 'count' as const,
      })),
    ],
    rows: rows.map(lineOf),
    total: total ? lineOf(total) : null,
  };
}
