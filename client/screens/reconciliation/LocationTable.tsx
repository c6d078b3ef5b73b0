import type { Figure } from '../../../schema/codes/reconciledFigures.ts';
import { knownCount } from '../../table/count.ts';
import { CountText } from '../../ui/CountText.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import { type Line, linesOf } from './reconciliationRows.ts';

interface LocationTableProps {
  lines: readonly Line[];
  /** Null = all councils together. */
  gssCode: string | null;
  name: string;
}

const rows: readonly (readonly [keyof typeof reconciliationWords.sides, readonly Figure[]])[] = [
  ['inside', ['INSIDE_WITHIN_20', 'INSIDE_OVER_20', 'INSIDE_NOT_KNOWN', 'INSIDE']],
  ['outside', ['OUTSIDE_WITHIN_20', 'OUTSIDE_OVER_20', 'OUTSIDE_NOT_KNOWN', 'OUTSIDE']],
  ['all', ['WITHIN_20', 'OVER_20', 'DISTANCE_NOT_KNOWN', 'CHILDREN']],
];

/** The number loaded, and under it how it stands to the published one. */
function Cell({ line }: { line: Line | undefined }) {
  if (line === undefined) return <td className="govuk-table__cell" />;
  const { loaded, published, status } = line;
  return (
    <td className="govuk-table__cell govuk-table__cell--numeric">
      <CountText count={knownCount(loaded)} />
      <span className={status === 'DIFFERS' ? 'nh-beside nh-differs' : 'nh-beside'}>
        {status === 'AGREES' ? (
          reconciliationWords.asPublished
        ) : (
          <>
            <CountText count={knownCount(published)} /> {reconciliationWords.published}
          </>
        )}
      </span>
    </td>
  );
}

/** The 2 × 3 table of where children live, with its margins. */
export function LocationTable({ lines, gssCode, name }: LocationTableProps) {
  const found = new Map(linesOf(lines, gssCode).map((line) => [line.what, line]));
  if (!found.has('INSIDE')) return null;
  return (
    <PaneTable
      caption={reconciliationWords.locationCaption(name)}
      className="nh-where"
      head={
        <>
          <HeadCell label={reconciliationWords.living} />
          {reconciliationWords.distances.map((label) => (
            <HeadCell key={label} label={label} isNumeric />
          ))}
        </>
      }
    >
      <tbody className="govuk-table__body">
        {rows.map(([side, figures]) => (
          <tr key={side}>
            <th scope="row" className="govuk-table__header">
              {reconciliationWords.sides[side]}
            </th>
            {figures.map((figure) => (
              <Cell key={figure} line={found.get(figure)} />
            ))}
          </tr>
        ))}
      </tbody>
    </PaneTable>
  );
}
