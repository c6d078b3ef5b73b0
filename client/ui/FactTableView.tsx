import type { ReactNode } from 'react';
import {
  cellInWords,
  type FactColumn,
  type FactRow,
  type FactTable,
  isMarked,
  shareInWords,
} from '../table/factTable.ts';
import { HeadCell, PaneTable } from './PaneTable.tsx';
import { type SortDirection, SortHeader } from './SortHeader.tsx';

interface FactTableViewProps {
  table: FactTable;
  /** Null = the order is fixed. */
  sort?: {
    column: string;
    direction: SortDirection;
    onSort: (column: string, direction: SortDirection) => void;
  } | null;
  selectedId?: string | null;
  /** What stands in the first column instead of its words: a button, a link, a swatch beside. */
  renderName?: (row: FactRow, name: string) => ReactNode;
  isCaptionHidden?: boolean;
  /** At least this wide before the pane scrolls, pixels. */
  minWidth?: number;
}

const isNumeric = ({ kind }: FactColumn) => kind !== 'words';

function Cell({ row, column, order }: { row: FactRow; column: FactColumn; order: number }) {
  const cell = row.cells[order];
  const said = cellInWords(cell, column.kind);
  const share = shareInWords(cell, column.kind);
  const text = isMarked(cell) ? <span className="nh-marker">{said}</span> : said;
  return (
    <td className={isNumeric(column) ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'}>
      {column.isMain ? <b>{text}</b> : text}
      {share === null ? null : <span className="nh-share">{share}</span>}
    </td>
  );
}

function Head({ column, sort }: { column: FactColumn; sort: FactTableViewProps['sort'] }) {
  if (sort)
    return (
      <SortHeader
        label={column.label}
        isNumeric={isNumeric(column)}
        direction={sort.column === column.id ? sort.direction : null}
        first={isNumeric(column) ? 'desc' : 'asc'}
        onSort={(direction) => sort.onSort(column.id, direction)}
      />
    );
  return <HeadCell label={column.label} isNumeric={isNumeric(column)} />;
}

/** A table of facts: its first column names the row; the total stands under a rule. */
export function FactTableView({
  table,
  sort = null,
  selectedId = null,
  renderName,
  isCaptionHidden = false,
  minWidth,
}: FactTableViewProps) {
  const [naming, ...others] = table.columns;
  if (naming === undefined) return null;
  const line = (row: FactRow, isTotal: boolean) => {
    const name = cellInWords(row.cells[0], naming.kind);
    return (
      <tr key={row.id} className={row.id === selectedId ? 'govuk-table__row is-selected' : 'govuk-table__row'}>
        <th scope="row" className="govuk-table__header">
          {isTotal || renderName === undefined ? name : renderName(row, name)}
        </th>
        {others.map((column, order) => (
          <Cell key={column.id} row={row} column={column} order={order + 1} />
        ))}
      </tr>
    );
  };
  return (
    <PaneTable
      caption={table.caption}
      isCaptionHidden={isCaptionHidden}
      className="nh-facts"
      minWidth={minWidth}
      head={table.columns.map((column) => <Head key={column.id} column={column} sort={sort} />)}
    >
      <tbody className="govuk-table__body">{table.rows.map((row) => line(row, false))}</tbody>
      {table.total === null ? null : <tfoot>{line(table.total, true)}</tfoot>}
    </PaneTable>
  );
}
