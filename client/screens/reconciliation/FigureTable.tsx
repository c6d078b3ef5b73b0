import { reconciledStatuses } from '../../../schema/codes/reconciledFigures.ts';
import { MarkerKey } from '../../ui/MarkerKey.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import { ComparedCells, ComparedTable } from './ComparedTable.tsx';
import { type GroupRows, groupRows, type Line } from './reconciliationRows.ts';

interface FigureTableProps {
  lines: readonly Line[];
  /** Null = all councils together. */
  gssCode: string | null;
  name: string;
}

function FigureRow({ line }: { line: Line }) {
  return (
    <tr>
      <th scope="row" className="govuk-table__header">
        {line.whatLabel}
      </th>
      <ComparedCells line={line} isDiffering={line.status === 'DIFFERS'} said={reconciledStatuses[line.status]} />
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
  return (
    <div>
      <ComparedTable
        caption={reconciliationWords.figureCaption(name)}
        className="nh-figures"
        ends={reconciliationWords.figureColumns}
      >
        {groupRows(lines, gssCode).map((group) => (
          <Group key={group.group} group={group} />
        ))}
      </ComparedTable>
      <MarkerKey shown={['SUPPRESSED', 'NOT_AVAILABLE', 'NOT_APPLICABLE', 'LOW']} />
    </div>
  );
}
