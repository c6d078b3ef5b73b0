import { useEffect } from 'react';
import { useQuery } from 'urql';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { useViewer } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { findWords } from '../../words/find.ts';
import { jointWords } from '../../words/joint.ts';
import { JointAnswerView } from './JointAnswerView.tsx';
import { jointQuery } from './joint.graphql.ts';
import { jointAddress, readJointQuestion } from './jointQuestion.ts';

/** Where every waiting child could live if all were placed at once, and what changes when a match is fixed by hand. */
export function JointScreen() {
  usePageTitle(jointWords.documentTitle);
  const viewer = useViewer();
  const { question, dropped } = readJointQuestion(useSearch());
  const { withinMiles, fixed } = question;
  const variables = { question: { region: viewer.region?.id ?? '', withinMiles, fixed: [...fixed] } };
  const [{ data, error, fetching }, ask] = useQuery({ query: jointQuery, variables });
  const askAgain = () => ask({ requestPolicy: 'network-only' });
  const result = data?.jointMatches;
  const answer = result?.__typename === 'JointAnswer' ? result : null;
  const { run, look } = useAnswerRun({
    ofAnswer: answer?.run?.id ?? null,
    ofAddress: question.runId,
    onAddress: (runId) => navigate(jointAddress({ ...question, runId }), 'replace'),
    ask: askAgain,
  });
  const headline = answer?.headline ?? '';
  useEffect(() => {
    if (headline !== '' && !fetching) announce(headline);
  }, [headline, fetching]);
  return (
    <div className={fetching && data ? 'find-stale' : undefined} aria-busy={fetching}>
      {viewer.maySeePlacementNeeds && (
        <nav className="nh-breadcrumb" aria-label="Breadcrumb">
          <Link to={paths.needs}>{findWords.crumb}</Link> <span aria-hidden="true">›</span> {jointWords.crumb}
        </nav>
      )}
      <DroppedParts names={dropped} />
      {answer === null && <h1 className="nh-h1">{fetching ? jointWords.loading : jointWords.documentTitle}</h1>}
      {error && !data ? <Failure error={error} onRetry={askAgain} /> : null}
      {fetching && !data ? <LoadingBlock shape="panel" /> : null}
      {result && result.__typename !== 'JointAnswer' ? <Refused sentence={result.sentence} /> : null}
      {answer && (
        <JointAnswerView answer={answer} question={question}>
          {run && <RunPanel run={run} onLook={look} onAgain={askAgain} keepsBest={false} />}
        </JointAnswerView>
      )}
    </div>
  );
}

/** A question that cannot be answered as asked leads back to the one with nothing fixed. */
function Refused({ sentence }: { sentence: string }) {
  return (
    <>
      <ErrorSummary errors={[{ sentence }]} />
      <p>
        <Link to={paths.together} className="govuk-link">
          {jointWords.unfixAll}
        </Link>
      </p>
    </>
  );
}
