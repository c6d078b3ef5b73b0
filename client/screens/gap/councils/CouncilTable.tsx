import type { FactRow, FactTable } from '../../../table/factTable.ts';
import { FactTableView } from '../../../ui/FactTableView.tsx';
import { MarkerKey } from '../../../ui/MarkerKey.tsx';
import type { SortDirection } from '../../../ui/SortHeader.tsx';
import { Link } from '../../../url/Link.tsx';
import { gapWords } from '../../../words/gap.ts';
import type { CouncilSheet } from './councilSheet.ts';

interface CouncilTableProps {
  sheet: CouncilSheet;
  /** The sheet's table in the order shown. */
  table: FactTable;
  sort: { column: string; direction: SortDirection };
  selected: string | null;
  /** Address of a council's own screen. */
  areaAddress: (gssCode: string) => string;
  onSort: (column: string, direction: SortDirection) => void;
  onSelect: (gssCode: string) => void;
}

/** The map's equal: the same councils, the same words, and their total. */
export function CouncilTable(props: CouncilTableProps) {
  const { sheet, table, selected } = props;
  const chosen = table.rows.find((row) => row.id === selected);
  const renderName = (row: FactRow, name: string) => (
    <>
      <i className={`nh-swatch nh-area--${sheet.looks.get(row.id)?.tone ?? 'missing'}`} aria-hidden="true" />
      <button
        type="button"
        className="nh-pick"
        aria-pressed={row.id === selected}
        onClick={() => props.onSelect(row.id)}
      >
        {name}
      </button>
    </>
  );
  return (
    <section aria-label={gapWords.tableSection}>
      <FactTableView
        table={table}
        sort={{ ...props.sort, onSort: props.onSort }}
        selectedId={selected}
        renderName={renderName}
        minWidth={620}
      />
      <MarkerKey />
      {chosen ? (
        <p className="nh-open">
          <Link to={props.areaAddress(chosen.id)}>{gapWords.openArea(String(chosen.cells[0]?.value ?? ''))}</Link>
        </p>
      ) : (
        <p className="nh-meta nh-open">{gapWords.chooseHint}</p>
      )}
    </section>
  );
}
