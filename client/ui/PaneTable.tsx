import type { ReactNode } from 'react';
import { ScrollPane } from './ScrollPane.tsx';

interface PaneTableProps {
  caption: string;
  isCaptionHidden?: boolean;
  className?: string;
  /** At least this wide before the pane scrolls, pixels. */
  minWidth?: number | undefined;
  /** Cells of its one head row. */
  head: ReactNode;
  /** Its bodies and foot. */
  children: ReactNode;
}

/** A table that scrolls sideways in a pane of its own where it is too wide; its caption stays in view, and wraps. */
export function PaneTable({
  caption,
  isCaptionHidden = false,
  className = '',
  minWidth,
  head,
  children,
}: PaneTableProps) {
  return (
    <ScrollPane label={caption}>
      <table className={`govuk-table ${className}`} style={minWidth === undefined ? undefined : { minWidth }}>
        <caption className={isCaptionHidden ? 'nh-hidden' : 'govuk-table__caption'}>
          <span>{caption}</span>
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{head}</tr>
        </thead>
        {children}
      </table>
    </ScrollPane>
  );
}

/** Head of a column that does not sort. */
export function HeadCell({ label, isNumeric = false }: { label: string; isNumeric?: boolean }) {
  return (
    <th scope="col" className={isNumeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}>
      {label}
    </th>
  );
}
