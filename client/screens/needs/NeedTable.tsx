import { announce } from '../../ui/announce.ts';
import { navigate } from '../../url/location.ts';
import { assignmentWords } from '../../words/assignment.ts';
import { queueWords } from '../../words/find.ts';
import type { Assignment } from './AssignNeed.tsx';
import { NeedTableRow } from './NeedTableRow.tsx';
import { type NeedFilters, type NeedOrder, type NeedRow, needsAddress, type SortKey } from './needRows.ts';

interface Props {
  readonly needs: readonly NeedRow[];
  /** How many there are before the filters. */
  readonly all: number;
  readonly filters: NeedFilters;
  readonly order: NeedOrder;
  readonly today: string;
  readonly onAssigned: (needId: string, assignment: Assignment) => void;
}
interface Column {
  readonly label: string;
  readonly sortKey: SortKey | null;
  readonly isNumber?: boolean;
}

const { columns: words } = queueWords;
const columns: readonly Column[] = [
  { label: words.reference, sortKey: 'reference' },
  { label: words.neededBy, sortKey: 'neededBy' },
  { label: words.children, sortKey: 'children' },
  { label: words.cohorts, sortKey: null },
  { label: words.type, sortKey: 'type' },
  { label: words.area, sortKey: 'area' },
  { label: words.waiting, sortKey: 'waiting', isNumber: true },
  { label: assignmentWords.column, sortKey: null },
  { label: words.change, sortKey: null },
];

export function NeedTable({ needs, all, filters, order, today, onAssigned }: Props) {
  const sortBy = (key: SortKey, label: string) => {
    const isDescending = order.key === key && !order.isDescending;
    navigate(needsAddress(filters, { key, isDescending }), 'replace');
    announce(queueWords.sortAnnounced(label, isDescending));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls sideways must be reachable by keyboard */}
      <section className="nh-scroll" aria-label={queueWords.caption} tabIndex={0}>
        <table className="govuk-table needs-table">
          <caption className="nh-hidden">{queueWords.caption}</caption>
          <thead className="govuk-table__head">
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column.label} column={column} order={order} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {needs.map((need) => (
              <NeedTableRow key={need.id} need={need} today={today} onAssigned={onAssigned} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="nh-notes">{queueWords.shown(needs.length, all)}</p>
    </>
  );
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly order: NeedOrder;
  readonly onSort: (key: SortKey, label: string) => void;
}

function ColumnHead({ column, order, onSort }: ColumnHeadProps) {
  const { label, sortKey, isNumber } = column;
  const isSorted = sortKey === order.key;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={isNumber ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
      aria-sort={isSorted ? direction : undefined}
    >
      {sortKey === null ? (
        label
      ) : (
        <button type="button" className="nh-sort" onClick={() => onSort(sortKey, label)}>
          {label}
        </button>
      )}
    </th>
  );
}
