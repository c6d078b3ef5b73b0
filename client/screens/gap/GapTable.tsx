import { CountText } from '../../ui/CountText.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { type SortDirection, SortHeader } from '../../ui/SortHeader.tsx';
import { useIsWide } from '../../ui/useIsWide.ts';
import { formatGap, formatShare } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import type { GapMeasure, SortColumn } from './gapQuestion.ts';
import { type GapRow, gapLookOf, shareOf } from './gapRows.ts';

interface GapTableProps {
  /** In the order shown. */
  rows: readonly GapRow[];
  total: GapRow;
  measure: GapMeasure;
  sort: { column: SortColumn; direction: SortDirection };
  selected: string | null;
  onSort: (column: SortColumn, direction: SortDirection) => void;
  onSelect: (gssCode: string) => void;
}

type NumericColumn = Exclude<SortColumn, 'name'>;
const wideOrder: readonly NumericColumn[] = ['demand', 'registered', 'usable', 'gap', 'over20', 'outside'];
/** Narrow screens show the answer first; the rest is a scroll away. */
const narrowOrder: readonly NumericColumn[] = ['gap', 'demand', 'usable', 'registered', 'over20', 'outside'];

function NumberCell({ row, column }: { row: GapRow; column: NumericColumn }) {
  const count = row[column];
  const share = column === 'over20' || column === 'outside' ? shareOf(count, row.placed) : null;
  return (
    <td className={`govuk-table__cell govuk-table__cell--numeric nh-gap__${column}`}>
      {column === 'gap' && 'value' in count ? formatGap(count) : <CountText count={count} />}
      {share === null ? null : <span className="nh-gap__share">{formatShare(share)}</span>}
    </td>
  );
}

function CouncilRow({
  row,
  columns,
  measure,
  isSelected,
  onSelect,
}: {
  row: GapRow;
  columns: readonly NumericColumn[];
  measure: GapMeasure;
  isSelected: boolean;
  onSelect: (gssCode: string) => void;
}) {
  const { tone } = gapLookOf(row, measure);
  return (
    <tr className={isSelected ? 'govuk-table__row is-selected' : 'govuk-table__row'}>
      <th scope="row" className="govuk-table__header">
        <i className={`nh-swatch nh-area--${tone}`} aria-hidden="true" />
        <button type="button" className="nh-pick" aria-pressed={isSelected} onClick={() => onSelect(row.gssCode)}>
          {row.name}
        </button>
      </th>
      {columns.map((column) => (
        <NumberCell key={column} row={row} column={column} />
      ))}
    </tr>
  );
}

/** The map's equal: the same councils, the same words, and their total. */
export function GapTable({ rows, total, measure, sort, selected, onSort, onSelect }: GapTableProps) {
  const columns = useIsWide() ? wideOrder : narrowOrder;
  const directionOf = (column: SortColumn) => (sort.column === column ? sort.direction : null);
  return (
    <>
      <ScrollPane label={gapWords.caption}>
        <table className="govuk-table nh-gap">
          <caption className="govuk-table__caption">{gapWords.caption}</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <SortHeader
                label={gapWords.columns.name}
                direction={directionOf('name')}
                first="asc"
                onSort={(direction) => onSort('name', direction)}
              />
              {columns.map((column) => (
                <SortHeader
                  key={column}
                  label={gapWords.columns[column]}
                  isNumeric
                  direction={directionOf(column)}
                  first="desc"
                  onSort={(direction) => onSort(column, direction)}
                />
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.map((row) => (
              <CouncilRow
                key={row.gssCode}
                row={row}
                columns={columns}
                measure={measure}
                isSelected={row.gssCode === selected}
                onSelect={onSelect}
              />
            ))}
          </tbody>
          <tfoot>
            <tr className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {total.name}
              </th>
              {columns.map((column) => (
                <NumberCell key={column} row={total} column={column} />
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollPane>
      <MarkerKey />
    </>
  );
}
