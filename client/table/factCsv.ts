import { formatKnownShare } from '../words/formats.ts';
import { countCell } from './count.ts';
import type { CsvCell } from './csv.ts';
import { cellInWords, type FactCell, type FactColumn, type FactRow, type FactTable, shareOf } from './factTable.ts';

/** A gap is a number and its words; a part is a count and its share: each of them a column of its own. */
function headsOf({ id, kind }: FactColumn): string[] {
  if (kind === 'gap') return [id, `${id}_in_words`];
  return kind === 'part' ? [id, `${id}_share`] : [id];
}

function plainCell(cell: FactCell | undefined): CsvCell {
  if (cell === undefined) return '';
  if (typeof cell.value === 'string') return cell.value;
  // Where there is no number, what the screen says instead.
  return 'marker' in cell.value && cell.words !== undefined ? cell.words : countCell(cell.value);
}

function cellsOf(cell: FactCell | undefined, { kind }: FactColumn): CsvCell[] {
  if (kind === 'gap') return [plainCell(cell), cellInWords(cell, kind)];
  if (kind === 'part' && typeof cell?.value === 'object') {
    const share = cell.whole === undefined ? null : shareOf(cell.value, cell.whole);
    return [plainCell(cell), share === null ? '' : formatKnownShare(share)];
  }
  if (kind === 'share' && typeof cell?.value === 'object') return [cellInWords(cell, kind)];
  return kind === 'part' ? [plainCell(cell), ''] : [plainCell(cell)];
}

/** What was asked, as columns that say the same on every row. */
export type Asked = readonly (readonly [name: string, value: CsvCell])[];

/** The table as it is seen: same rows, same order, same markers, with what was asked on every row. `idName` adds the rows' codes. */
export function factCsv(table: FactTable, asked: Asked, idName: string | null = null): CsvCell[][] {
  const ids = (id: string) => (idName === null ? [] : [id]);
  const line = (row: FactRow, id: string) => [
    ...ids(id),
    ...table.columns.flatMap((column, order) => cellsOf(row.cells[order], column)),
    ...asked.map(([, value]) => value),
  ];
  return [
    [...ids(idName ?? ''), ...table.columns.flatMap(headsOf), ...asked.map(([name]) => name)],
    ...table.rows.map((row) => line(row, row.id)),
    ...(table.total === null ? [] : [line(table.total, '')]),
  ];
}
