import { Link } from '../../url/Link.tsx';
import { emergencyWords } from '../../words/emergency.ts';
import type { Need } from './answer.ts';
import { type FindQuestion, findAddress } from './question.ts';

/** A need for today leads to the search that shows what is free today, phone numbers first. */
export function MarkedEmergency({ need, question }: { need: Need; question: FindQuestion }) {
  if (need.urgency !== 'SAME_DAY' && !need.isEmergency) return null;
  return (
    <p className="nh-advice">
      {emergencyWords.marked}{' '}
      <Link to={findAddress({ ...question, isEmergency: true })} className="govuk-link">
        {emergencyWords.markedLink}
      </Link>
    </p>
  );
}
