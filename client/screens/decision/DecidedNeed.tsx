import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { decisionWords } from '../../words/decision.ts';
import { usePlacing } from './usePlacing.ts';

/** In place of the homes, for a need that is not open: where it was decided, the way to the decision. */
export function DecidedNeed({ needId, otherwise }: { needId: string; otherwise: ReactNode }) {
  const placing = usePlacing(needId);
  if (!placing?.decision) return otherwise;
  return (
    <>
      <h1 className="nh-h1">{placing.reference}</h1>
      <EmptyState title={decisionWords.decided}>
        <p>
          <Link to={paths.decision(needId)} className="govuk-link">
            {decisionWords.seeDecision}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
