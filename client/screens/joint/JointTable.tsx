import { ScrollPane } from '../../ui/ScrollPane.tsx';
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
const heads = [
  { label: columns.need, isNumber: false },
  { label: columns.home, isNumber: false },
  { label: columns.miles, isNumber: true },
  { label: columns.weekly, isNumber: true },
  { label: columns.change, isNumber: false },
  { label: columns.fix, isNumber: false },
];

/** One row for each home a need would go to, numbered as on the map. */
export function JointTable({ answer, question }: Props) {
  return (
    <ScrollPane label={jointWords.caption}>
      <table className="govuk-table joint-table">
        <caption className="govuk-table__caption">{jointWords.caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {heads.map(({ label, isNumber }) => (
              <th
                key={label}
                scope="col"
                className={isNumber ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {answer.matches.map((row, order) => (
            <Row key={`${row.needId} ${row.home?.id}`} row={row} number={order + 1} question={question} />
          ))}
        </tbody>
      </table>
    </ScrollPane>
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
      <td className="govuk-table__cell">{row.change ?? jointWords.noChange}</td>
      <td className="govuk-table__cell">
        <FixByHand row={row} question={question} />
      </td>
    </tr>
  );
}
