import { useMemo } from 'react';
import { useQuery } from 'urql';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { decisionWords } from '../../words/decision.ts';
import { findWords } from '../../words/find.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { asChoiceQuestion, readChoice } from './choiceAddress.ts';
import { Decided } from './Decided.tsx';
import { HomesApproached } from './HomesApproached.tsx';
import { needPlacingQuery, placeChoiceQuery } from './placing.graphql.ts';
import type { PlacingNeed } from './placing.ts';
import { useLookAgain } from './usePlacing.ts';

/** Check what follows from a choice and make it; afterwards, what was decided and what is to be done. */
export function DecisionScreen({ needId }: { needId: string }) {
  const [{ data, error, fetching }, ask] = useQuery({ query: needPlacingQuery, variables: { needId } });
  const need = data?.placementNeed ?? null;
  usePageTitle(need?.decision ? decisionWords.decidedTitle : decisionWords.documentTitle);
  if (error && !data)
    return (
      <>
        <h1 className="nh-h1">{decisionWords.documentTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!data) return <Loading />;
  if (need === null) return <Nothing title={decisionWords.notThere} to={paths.needs} />;
  return (
    <div className="nh-decision-page" aria-busy={fetching}>
      <nav className="nh-breadcrumb" aria-label="Breadcrumb">
        <Link to={paths.needs}>{findWords.crumb}</Link> <span aria-hidden="true">›</span>{' '}
        <Link to={paths.find(need.id)}>{need.reference}</Link> <span aria-hidden="true">›</span> {decisionWords.crumb}
      </nav>
      {need.decision ? <Decided need={need} decision={need.decision} /> : <Checking need={need} />}
    </div>
  );
}

function Checking({ need }: { need: PlacingNeed }) {
  const search = useSearch();
  const choice = useMemo(() => readChoice(search), [search]);
  const variables = useMemo(() => {
    const references = need.children.map(({ reference }) => reference);
    return { choice: asChoiceQuestion(need.id, choice, references) };
  }, [need, choice]);
  const isNothing = choice.homes.length === 0;
  const lookAgain = useLookAgain(need.id);
  const [{ data, error }, ask] = useQuery({
    query: placeChoiceQuery,
    variables,
    pause: isNothing,
    requestPolicy: 'cache-and-network',
  });
  if (isNothing) return <Nothing title={decisionWords.nothingChosen} to={paths.find(need.id)} />;
  const weighed = data?.placeChoice;
  if (error && !weighed)
    return (
      <>
        <h1 className="nh-h1">{decisionWords.documentTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!weighed) return <Loading />;
  const onStale = () => {
    lookAgain();
    ask({ requestPolicy: 'network-only' });
  };
  if (weighed.__typename === 'PlaceChoice')
    return <CheckAnswers need={need} choice={choice} weighed={weighed} onStale={onStale} />;
  return (
    <>
      <ErrorSummary errors={[{ sentence: weighed.sentence }]} />
      <h1 className="nh-h1">{decisionWords.documentTitle}</h1>
      <p className="nh-lede">
        <Link to={paths.find(need.id)} className="govuk-button">
          {decisionWords.back}
        </Link>
      </p>
      <HomesApproached placing={need} heading={decisionWords.callsHeading} />
    </>
  );
}

function Loading() {
  return (
    <>
      <h1 className="nh-h1">{decisionWords.loading}</h1>
      <LoadingBlock shape="row" count={4} />
    </>
  );
}

function Nothing({ title, to }: { title: string; to: string }) {
  return (
    <>
      <h1 className="nh-h1">{decisionWords.documentTitle}</h1>
      <EmptyState title={title}>
        <p>{decisionWords.nothingChosenNext}</p>
        <p>
          <Link to={to} className="govuk-link">
            {decisionWords.back}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
