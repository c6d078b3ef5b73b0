import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../url/Link.tsx';
import { preferenceWords } from '../../words/preferences.ts';
import type { Need } from './answer.ts';
import { type FindQuestion, findAddress, type Preference } from './question.ts';

interface Props {
  readonly need: Need;
  readonly prefers: readonly Preference[];
  readonly question: FindQuestion;
}

/** Homes there are, none with all that is preferred: one way back for each preference. */
export function NothingPreferred({ need, prefers, question }: Props) {
  return (
    <EmptyState title={preferenceWords.nothingKept}>
      <div className="nh-tools">
        {prefers.map((preference) => (
          <Link
            key={preference}
            to={findAddress({ ...question, prefers: question.prefers.filter((other) => other !== preference) })}
            className="govuk-button govuk-button--secondary"
          >
            {preferenceWords.without(preference, need.localAuthority.name)}
          </Link>
        ))}
      </div>
    </EmptyState>
  );
}
