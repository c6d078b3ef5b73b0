import { knownCount } from '../../table/count.ts';
import { CountText } from '../../ui/CountText.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
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
    <>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={knownCount(children.loaded)} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={knownCount(children.published)} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        {reconciliationWords.difference(children.difference ?? null)}
      </td>
      <td className={differing > 0 ? 'govuk-table__cell nh-differs' : 'govuk-table__cell'}>
        {reconciliationWords.figures(compared, differing, children.status)}
      </td>
    </>
  );
}

/** Children of each council, loaded and published; choose one to see its figures. */
export function CouncilTable({ rows, total, selected, onSelect }: CouncilTableProps) {
  const { councilColumns: columns, councilCaption } = reconciliationWords;
  return (
    <div>
      <ScrollPane label={councilCaption}>
        <table className="govuk-table nh-by-council">
          <caption className="govuk-table__caption">{councilCaption}</caption>
          <thead className="govuk-table__head">
            <tr>
              <th scope="col" className="govuk-table__header">
                {columns.council}
              </th>
              {[columns.loaded, columns.published, columns.difference].map((label) => (
                <th key={label} scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {label}
                </th>
              ))}
              <th scope="col" className="govuk-table__header">
                {columns.figures}
              </th>
            </tr>
          </thead>
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
        </table>
      </ScrollPane>
      <p className="nh-notes">{reconciliationWords.choose}</p>
    </div>
  );
}
