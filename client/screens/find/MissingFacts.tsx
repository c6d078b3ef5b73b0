import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { missingFactsWords } from '../../words/missingFacts.ts';
import type { Need } from './answer.ts';

/** What nobody has recorded of the need, by name: the answer is worked out without it. */
export function MissingFacts({ need }: { need: Need }) {
  if (need.missingFacts.length === 0) return null;
  return (
    <p className="nh-meta find-note">
      {missingFactsWords.notKnown(need.missingFacts)}{' '}
      <Link to={paths.changeNeed(need.id)} className="govuk-link">
        {missingFactsWords.add}
      </Link>
    </p>
  );
}
