import type { ReactNode } from 'react';
import { knownCount } from '../../table/count.ts';
import { CountText } from '../../ui/CountText.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import type { Line } from './reconciliationRows.ts';

interface ComparedTableProps {
  caption: string;
  className: string;
  /** Of the first and the last column. */
  ends: readonly [string, string];
  children: ReactNode;
}

/** A table of what is loaded, what was published, and how they stand to each other. */
export function ComparedTable({ caption, className, ends: [first, last], children }: ComparedTableProps) {
  const { loaded, published, difference } = reconciliationWords.comparedColumns;
  return (
    <PaneTable
      caption={caption}
      className={className}
      head={
        <>
          <HeadCell label={first} />
          {[loaded, published, difference].map((label) => (
            <HeadCell key={label} label={label} isNumeric />
          ))}
          <HeadCell label={last} />
        </>
      }
    >
      {children}
    </PaneTable>
  );
}

interface ComparedCellsProps {
  line: Pick<Line, 'loaded' | 'published' | 'difference'>;
  isDiffering: boolean;
  /** How they stand to each other, in words. */
  said: string;
}

/** The cells of one row after its name. */
export function ComparedCells({ line: { loaded, published, difference }, isDiffering, said }: ComparedCellsProps) {
  return (
    <>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={knownCount(loaded)} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={knownCount(published)} />
        {published.roundedTo > 1 && published.value != null ? (
          <span className="nh-meta"> {reconciliationWords.rounded}</span>
        ) : null}
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        {reconciliationWords.difference(difference ?? null)}
      </td>
      <td className={isDiffering ? 'govuk-table__cell nh-differs' : 'govuk-table__cell'}>{said}</td>
    </>
  );
}
