import { cohorts, placementTypes, siblingPlans, urgencies } from '../../../schema/vocabulary.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { daysBetween, untilInWords, weekdayInWords } from '../../words/day.ts';
import { ageInWords, queueWords, sexWords } from '../../words/find.ts';
import { townOfLabel } from '../../words/phrases.ts';
import { type Assignment, AssignNeed } from './AssignNeed.tsx';
import { type NeedRow, preferredType } from './needRows.ts';

interface Props {
  readonly need: NeedRow;
  readonly today: string;
  readonly onAssigned: (needId: string, assignment: Assignment) => void;
}

/** One need: the reference leads to its homes. */
export function NeedTableRow({ need, today, onAssigned }: Props) {
  const type = preferredType(need);
  const daysLeft = daysBetween(today, need.neededBy);
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {need.status === 'OPEN' ? (
          <Link to={paths.find(need.id)} className="govuk-link">
            {need.reference}
            <span className="nh-hidden">: {queueWords.find}</span>
          </Link>
        ) : (
          need.reference
        )}
      </th>
      <td className="govuk-table__cell">
        <span className="needs-table__day">{weekdayInWords(need.neededBy, today)}</span>{' '}
        {daysLeft !== 0 && (
          <span className={daysLeft < 0 ? 'needs-table__until needs-table__until--late' : 'needs-table__until'}>
            {untilInWords(need.neededBy, today)}
          </span>
        )}
        {need.isEmergency && <strong className="govuk-tag nh-tag--attention">{queueWords.emergency}</strong>}
        {need.urgency !== 'PLANNED' && (
          <strong className={need.urgency === 'SAME_DAY' ? 'govuk-tag nh-tag--attention' : 'govuk-tag nh-tag--plain'}>
            {urgencies[need.urgency]}
          </strong>
        )}
      </td>
      <td className="govuk-table__cell">{childrenInWords(need)}</td>
      <td className="govuk-table__cell">
        {need.cohorts.map((cohort) => cohorts[cohort]).join(', ') || queueWords.noCohorts}
      </td>
      <td className="govuk-table__cell">{type === null ? queueWords.noType : placementTypes[type].label}</td>
      <td className="govuk-table__cell">{need.areaName == null ? queueWords.noArea : townOfLabel(need.areaName)}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{queueWords.waitingDays(need.waitingDays)}</td>
      <td className="govuk-table__cell">
        {need.status === 'OPEN' ? (
          <AssignNeed need={need} onAssigned={onAssigned} />
        ) : (
          need.assignment.assignedTo?.displayName
        )}
      </td>
      <td className="govuk-table__cell">
        {need.status === 'OPEN' && (
          <Link to={paths.changeNeed(need.id)} className="govuk-link" label={queueWords.changeNeed(need.reference)}>
            {queueWords.change}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** "14, girl" for one; "14 girl, 10 boy: together" for brothers and sisters, eldest first. */
function childrenInWords(need: NeedRow): string {
  const said = [...need.children].sort((a, b) => b.ageYears - a.ageYears);
  if (said.length === 1) return said.map((child) => `${ageInWords(child.ageYears)}, ${sexWords[child.sex]}`).join('');
  const each = said.map((child) => `${ageInWords(child.ageYears)} ${sexWords[child.sex]}`).join(', ');
  return need.siblingPlan == null ? each : `${each}: ${siblingPlans[need.siblingPlan].toLowerCase()}`;
}
