import { useState } from 'react';
import { useQuery } from 'urql';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { findWords } from '../../words/find.ts';
import { DecidedNeed } from '../decision/DecidedNeed.tsx';
import { NeedRecord } from '../decision/NeedRecord.tsx';
import { FindProblem } from './FindProblem.tsx';
import { FindResult } from './FindResult.tsx';
import { findHomesQuery } from './findHomes.graphql.ts';
import { asNearHomeQuestion, readFindQuestion } from './question.ts';

const cardsAtATime = 10;

/** Which homes could take this child, nearest first, and why each other home could not. */
export function FindScreen({ needId }: { needId: string }) {
  usePageTitle(findWords.documentTitle);
  const search = useSearch();
  const { question, dropped } = readFindQuestion(needId, search);
  const [shown, setShown] = useState({ search, cards: cardsAtATime });
  const first = shown.search === search ? shown.cards : cardsAtATime;
  // What is preferred is looked for among all the homes.
  const asked = question.prefers.length === 0 ? first : null;
  const variables = { needId, question: asNearHomeQuestion(question), first: asked };
  const [{ data, error, fetching }, ask] = useQuery({ query: findHomesQuery, variables });
  const result = data?.nearHomeMatches;
  if (error && !data)
    return (
      <>
        <h1 className="nh-h1">{findWords.documentTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!data || !result) return <FindLoading />;
  const need = data.placementNeed;
  if (!need || result.__typename === 'NotFoundProblem')
    return <DecidedNeed needId={needId} otherwise={<NeedNotThere />} />;
  return (
    <div className={fetching ? 'find-stale' : undefined} aria-busy={fetching}>
      <nav className="nh-breadcrumb" aria-label="Breadcrumb">
        <Link to={paths.needs}>{findWords.crumb}</Link> <span aria-hidden="true">›</span> {need.reference}
      </nav>
      <DroppedParts names={dropped} />
      {result.__typename === 'NearHomeAnswer' ? (
        <FindResult
          need={need}
          answer={result}
          question={question}
          cards={first}
          isFetching={fetching}
          onShowMore={() => setShown({ search, cards: first + cardsAtATime })}
        />
      ) : (
        <FindProblem need={need} sentence={result.sentence} question={question} />
      )}
      <NeedRecord needId={need.id} />
    </div>
  );
}

function FindLoading() {
  return (
    <>
      <h1 className="nh-h1">{findWords.loading}</h1>
      <LoadingBlock shape="row" count={2} />
      <LoadingBlock shape="panel" />
    </>
  );
}

function NeedNotThere() {
  return (
    <>
      <div className="nh-answer">
        <h1 className="nh-h1">{findWords.documentTitle}</h1>
      </div>
      <EmptyState title={findWords.notThere}>
        <p>
          <Link to={paths.needs} className="govuk-link">
            {findWords.backToNeeds}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
