import { useMemo } from 'react';
import { useQuery } from 'urql';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { useLast } from '../../ui/useLast.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { recruitWords } from '../../words/recruit.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { RecruitAnswerView } from './RecruitAnswerView.tsx';
import { RecruitForm } from './RecruitForm.tsx';
import { RecruitHeading } from './RecruitHeading.tsx';
import { recruitDocument } from './recruit.graphql.ts';
import { readRecruitAddress, recruitAddress } from './recruitAddress.ts';
import { type FieldError, questionOf, type RecruitDraft } from './recruitDraft.ts';
import type { RecruitShown } from './recruitTables.ts';

/** How many foster households, for whom and where, and what else would help? */
export function RecruitScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(recruitWords.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={scenarioWords.notThere} />;
  return <Recruit region={region} />;
}

function useRecruitAnswer(region: ViewerRegion) {
  const search = useSearch();
  const { draft, run: ofAddress, dropped } = useMemo(() => readRecruitAddress(search), [search]);
  const asked = recruitAddress(region.id, draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all that the draft does.
  const variables = useMemo(() => ({ question: questionOf(region.id, draft) }), [asked]);
  const [{ data, fetching, error }, ask] = useQuery({ query: recruitDocument, variables });
  const result = data?.recruitTargets ?? null;
  const shown: RecruitShown | null = useLast(result?.__typename === 'RecruitAnswer' ? result : null, fetching);
  const askAgain = () => ask({ requestPolicy: 'network-only' });
  const { run, look } = useAnswerRun({
    ofAnswer: fetching ? null : (shown?.run?.id ?? null),
    ofAddress,
    onAddress: (id) =>
      navigate(recruitAddress(region.id, readRecruitAddress(window.location.search).draft, id), 'replace'),
    ask: askAgain,
  });
  const go = (next: RecruitDraft) => navigate(recruitAddress(region.id, next), 'push');
  return { draft, dropped, asked, result, shown, run, look, fetching, error, askAgain, go };
}

function problemsOf(result: ReturnType<typeof useRecruitAnswer>['result']): readonly FieldError[] {
  if (result === null || result.__typename === 'RecruitAnswer') return [];
  if (result.__typename === 'NotFoundProblem') return [{ field: 'scenario', sentence: result.sentence }];
  return result.problems.length > 0 ? result.problems : [{ field: result.field ?? '', sentence: result.sentence }];
}

function Recruit({ region }: { region: ViewerRegion }) {
  const { draft, dropped, asked, result, shown, run, look, fetching, error, askAgain, go } = useRecruitAnswer(region);
  const problems = problemsOf(result);
  const isWhole = shown !== null && !shown.run;
  const waiting = problems.length > 0 ? recruitWords.cannot : shown?.run ? recruitWords.working : recruitWords.loading;
  return (
    <>
      <DroppedParts names={dropped} />
      <RecruitHeading regionId={region.id} answer={isWhole ? shown : null} heading={waiting} />
      <div className={isWhole ? 'planner has-plan' : 'planner'}>
        <RecruitForm key={asked} {...{ region, asked: draft, problems }} onRun={go} />
        <div className="planner-main">
          {run ? <RunPanel run={run} onLook={look} onAgain={askAgain} /> : null}
          {shown === null && fetching ? <LoadingBlock shape="panel" /> : null}
          {isWhole ? <RecruitAnswerView region={region} answer={shown} /> : null}
          {error ? <Failure error={error} onRetry={askAgain} /> : null}
        </div>
      </div>
    </>
  );
}
