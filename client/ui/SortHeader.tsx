import { en } from '../words/en.ts';
import { announce } from './announce.ts';

export type SortDirection = 'asc' | 'desc';

interface SortHeaderProps {
  label: string;
  isNumeric?: boolean;
  /** Null when the table is sorted by another column. */
  direction: SortDirection | null;
  /** What a first press sorts by: numbers highest first, words from A. */
  first: SortDirection;
  onSort: (direction: SortDirection) => void;
}

const ariaSorts = { asc: 'ascending', desc: 'descending' } as const;

/** A column head that sorts its table: a button, `aria-sort`, and the new order said aloud. */
export function SortHeader({ label, isNumeric = false, direction, first, onSort }: SortHeaderProps) {
  const sort = () => {
    const other = direction === 'asc' ? 'desc' : 'asc';
    const next = direction === null ? first : other;
    onSort(next);
    announce(next === 'asc' ? en.sort.ascending(label) : en.sort.descending(label));
  };
  return (
    <th
      scope="col"
      className={isNumeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
      aria-sort={direction === null ? undefined : ariaSorts[direction]}
    >
      <button type="button" className="nh-sort" onClick={sort}>
        {label}
      </button>
    </th>
  );
}
