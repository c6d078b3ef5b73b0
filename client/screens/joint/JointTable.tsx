import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMiles } from '../../words/formats.ts';
import { jointWords } from '../../words/joint.ts';
import { whereInWords } from '../../words/phrases.ts';
import { FixByHand } from './FixByHand.tsx';
import type { JointAnswer, JointRow } from './jointAnswer.ts';
import type { JointAsked } from './jointQuestion.ts';

interface Props {
  readonly answer: JointAnswer;
  readonly question: JointAsked;
}

const { columns } = jointWords;
/** One row for each home a need would go to, numbered as on the map. */
export function JointTable({ answer, question }: Props) {
  const hasChanges = question.fixed.length > 0;
  return (
    <PaneTable
      caption={jointWords.caption}
      className="joint-table"
      head={
        <>
          <HeadCell label={columns.need} />
          <HeadCell label={columns.home} />
          <HeadCell label={columns.miles} isNumeric />
          <HeadCell label={columns.weekly} isNumeric />
          {hasChanges && <HeadCell label={columns.change} />}
          <HeadCell label={columns.fix} />
        </>
      }
    >
      <tbody className="govuk-table__body">
        {answer.matches.map((row, order) => (
          <Row key={`${row.needId} ${row.home?.id}`} row={row} number={order + 1} question={question} />
        ))}
      </tbody>
    </PaneTable>
  );
}

function Row({ row, number, question }: { row: JointRow; number: number; question: JointAsked }) {
  const { home } = row;
  const miles = (value: number | null | undefined) =>
    home == null ? '' : value == null ? jointWords.notKnown : formatMiles(value);
  return (
    <tr className={row.isFixed ? 'govuk-table__row is-selected' : 'govuk-table__row'}>
      <th scope="row" className="govuk-table__header">
        <span className="joint-table__number">{number}</span>
        <Link to={paths.find(row.needId)} className="govuk-link">
          {row.reference}
        </Link>
        {row.childReferences.length > 1 && <span className="nh-share">{row.childReferences.join(', ')}</span>}
      </th>
      <td className="govuk-table__cell">
        {home == null ? (
          <b>{jointWords.noHome}</b>
        ) : (
          <>
            <Link to={paths.home(home.id)} className="govuk-link">
              {home.name ?? home.id}
            </Link>
            , {whereInWords(home.town, home.localAuthority.name)}
          </>
        )}{' '}
        {row.isFixed && <strong className="govuk-tag">{jointWords.fixed}</strong>}
        {home == null && <span className="nh-share">{row.sentence}</span>}
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{miles(row.milesFromFamily)}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{miles(row.weeklyMiles)}</td>
      {question.fixed.length > 0 && <td className="govuk-table__cell">{row.change ?? jointWords.noChange}</td>}
      <td className="govuk-table__cell">
        <FixByHand row={row} question={question} />
      </td>
    </tr>
  );
}
