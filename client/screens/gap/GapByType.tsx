import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placementTypes } from '../../../schema/vocabulary.ts';
import { CountText } from '../../ui/CountText.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { Link } from '../../url/Link.tsx';
import { formatGap } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import type { PlacesAnswer } from './councils/answers.ts';
import { gapByTypeDocument } from './gapByType.graphql.ts';
import { byTypeVariables, type TypeRow, typeRows } from './gapByTypeRows.ts';

interface GapByTypeProps {
  answer: PlacesAnswer;
  /** The address of the same question about one type. */
  addressOf: (type: TypeRow['type']) => string;
}

function TypeLine({ row, address }: { row: TypeRow; address: string }) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <Link to={address}>{placementTypes[row.type].label}</Link>
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <b>{'value' in row.gap ? formatGap(row.gap) : <CountText count={row.gap} />}</b>
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={row.demand} />
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        <CountText count={row.usable} />
      </td>
    </tr>
  );
}

/** Short of what: the region's total for each type of home, most short first. */
export function GapByType({ answer, addressOf }: GapByTypeProps) {
  const variables = useMemo(() => byTypeVariables(answer), [answer]);
  const [{ data, error }] = useQuery({ query: gapByTypeDocument, variables });
  const { columns, byType } = gapWords;
  return (
    <div className="nh-by-type" aria-busy={data === undefined && error === undefined}>
      <PaneTable
        caption={byType.caption}
        head={
          <>
            <HeadCell label={byType.type} />
            {[columns.gap, columns.demand, columns.usable].map((label) => (
              <HeadCell key={label} label={label} isNumeric />
            ))}
          </>
        }
      >
        <tbody className="govuk-table__body">
          {data
            ? typeRows(data).map((row) => <TypeLine key={row.type} row={row} address={addressOf(row.type)} />)
            : null}
        </tbody>
      </PaneTable>
      {error ? <p>{byType.failed}</p> : null}
      <p className="nh-meta">{byType.note}</p>
    </div>
  );
}
