import { reconciliationWords } from '../../words/reconciliation.ts';
import { ComparedCells, ComparedTable } from './ComparedTable.tsx';
import type { CouncilRow } from './reconciliationRows.ts';

interface CouncilTableProps {
  rows: readonly CouncilRow[];
  total: CouncilRow | null;
  selected: string | null;
  onSelect: (gssCode: string | null) => void;
}

function Cells({ row }: { row: CouncilRow }) {
  const { children, compared, differing } = row;
  return (
    <ComparedCells
      line={children}
      isDiffering={differing > 0}
      said={reconciliationWords.figures(compared, differing, children.status)}
    />
  );
}

/** Children of each council, loaded and published; choose one to see its figures. */
export function CouncilTable({ rows, total, selected, onSelect }: CouncilTableProps) {
  const { councilColumns, councilCaption } = reconciliationWords;
  return (
    <div>
      <ComparedTable caption={councilCaption} className="nh-by-council" ends={councilColumns}>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={row.gssCode} className={row.gssCode === selected ? 'is-selected' : undefined}>
              <th scope="row" className="govuk-table__header">
                <button
                  type="button"
                  className="nh-pick"
                  aria-pressed={row.gssCode === selected}
                  onClick={() => onSelect(row.gssCode === selected ? null : row.gssCode)}
                >
                  {row.name}
                </button>
              </th>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
        {total === null || rows.length < 2 ? null : (
          <tfoot>
            <tr>
              <th scope="row" className="govuk-table__header">
                {total.name}
              </th>
              <Cells row={total} />
            </tr>
          </tfoot>
        )}
      </ComparedTable>
      <p className="nh-notes">{reconciliationWords.choose}</p>
    </div>
  );
}
