import { reconciledStatuses } from '../../../schema/codes/reconciledFigures.ts';
import { knownCount } from '../../table/count.ts';
import { CountText } from '../../ui/CountText.tsx';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { ScrollPane } from '../../ui/ScrollPane.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import { type GroupRows, groupRows, type Line } from './reconciliationRows.ts';

interface FigureTableProps {
  lines: readonly Line[];
  /** Null = all councils together. */
  gssCode: string | null;
  name: string;
}

function FigureRow({ line }: { line: Line }) {
  const { whatLabel, loaded, published, difference, status } = line;
  return (
    <tr>
      <th scope="row" className="govuk-table__header">
        {whatLabel}
      </th>
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
      <td className={status === 'DIFFERS' ? 'govuk-table__cell nh-differs' : 'govuk-table__cell'}>
        {reconciledStatuses[status]}
      </td>
    </tr>
  );
}

function Group({ group: { group, label, lines } }: { group: GroupRows }) {
  return (
    <tbody className="govuk-table__body">
      <tr className="nh-group">
        <th scope="rowgroup" colSpan={5} className="govuk-table__header" id={`group-${group}`}>
          {label}
        </th>
      </tr>
      {lines.map((line) => (
        <FigureRow key={line.what} line={line} />
      ))}
    </tbody>
  );
}

/** Every figure of one council, or of all together, under the heads of the published tables. */
export function FigureTable({ lines, gssCode, name }: FigureTableProps) {
  const { figureColumns: columns } = reconciliationWords;
  const caption = reconciliationWords.figureCaption(name);
  return (
    <div>
      <ScrollPane label={caption}>
        <table className="govuk-table nh-figures">
          <caption className="govuk-table__caption">{caption}</caption>
          <thead className="govuk-table__head">
            <tr>
              <th scope="col" className="govuk-table__header">
                {columns.figure}
              </th>
              {[columns.loaded, columns.published, columns.difference].map((label) => (
                <th key={label} scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {label}
                </th>
              ))}
              <th scope="col" className="govuk-table__header">
                {columns.status}
              </th>
            </tr>
          </thead>
          {groupRows(lines, gssCode).map((group) => (
            <Group key={group.group} group={group} />
          ))}
        </table>
      </ScrollPane>
      <MarkerKey shown={['SUPPRESSED', 'NOT_AVAILABLE', 'NOT_APPLICABLE', 'LOW']} />
    </div>
  );
}
