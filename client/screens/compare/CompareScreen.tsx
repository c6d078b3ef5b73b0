import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLast } from '../../ui/useLast.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { compareWords } from '../../words/compare.ts';
import { en } from '../../words/en.ts';
import { scenarioWords } from '../../words/scenario.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { plansDocument } from '../planner/planner.graphql.ts';
import { scenariosDocument } from '../scenario/scenario.graphql.ts';
import { CompareAnswerView } from './CompareAnswerView.tsx';
import { compareDocument } from './compare.graphql.ts';
import { baselineId, type CompareLook, compareAddress, readCompareAddress } from './compareAddress.ts';

/** Which of two is better, for whom? */
export function CompareScreen({ regionId }: { regionId: string }) {
  usePageTitle(compareWords.title);
  const { region } = useViewer();
  if (!region || region.id !== regionId) return <NotFound title={scenarioWords.notThere} />;
  return <Compare region={region} />;
}

function Compare({ region }: { region: ViewerRegion }) {
  const search = useSearch();
  const look = useMemo(() => readCompareAddress(search), [search]);
  const go = (change: Partial<CompareLook>, how: 'push' | 'replace' = 'replace') =>
    navigate(compareAddress(region.id, { ...readCompareAddress(window.location.search), ...change }), how);
  const variables = useMemo(() => ({ a: look.a, b: look.b }), [look.a, look.b]);
  const [{ data, fetching, error }, ask] = useQuery({ query: compareDocument, variables });
  const result = data?.compareScenarios ?? null;
  const shown = useLast(result?.__typename === 'CompareAnswer' ? result : null, fetching);
  const problem = result !== null && result.__typename !== 'CompareAnswer' ? result.sentence : null;
  const askAgain = () => ask({ requestPolicy: 'network-only' });
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: fetching ? null : (shown?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => go({ run: id }),
    ask: askAgain,
  });
  const ofNoAnswer = problem === null ? compareWords.loading : compareWords.cannot;
  const heading = shown?.run ? compareWords.working : (shown?.headline ?? ofNoAnswer);
  return (
    <>
      <DroppedParts names={look.dropped} />
      <p className="nh-breadcrumb">
        <Link to={paths.scenarios(region.id)}>{scenarioWords.crumb}</Link>
      </p>
      <h1 className="nh-h1">{heading}</h1>
      <Sides region={region} look={look} onGo={(sides) => go({ ...sides, run: null }, 'push')} />
      {problem === null ? null : <p className="nh-advice">{problem}</p>}
      {run ? <RunPanel run={run} onLook={lookAtRun} onAgain={askAgain} /> : null}
      {shown === null && fetching ? <LoadingBlock shape="panel" /> : null}
      {shown?.total ? (
        <CompareAnswerView
          {...{ region, show: look.show }}
          answer={{ ...shown, total: shown.total }}
          onShow={(show) => go({ show })}
        />
      ) : null}
      {error ? <Failure error={error} onRetry={askAgain} /> : null}
    </>
  );
}

interface SidesProps {
  region: ViewerRegion;
  look: CompareLook;
  onGo: (sides: Pick<CompareLook, 'a' | 'b'>) => void;
}

/** Which two. */
function Sides({ region, look, onGo }: SidesProps) {
  const variables = { region: region.id };
  const [{ data }] = useQuery({ query: scenariosDocument, variables });
  const [{ data: ofPlans }] = useQuery({ query: plansDocument, variables });
  const [draft, setDraft] = useState<{ of: string; a: string; b: string }>({ of: '', a: '', b: '' });
  const asked = `${look.a} ${look.b}`;
  const { a, b } = draft.of === asked ? draft : look;
  const options = [
    { value: baselineId, label: compareWords.baseline },
    ...(data?.scenarios ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(ofPlans?.plans ?? []).map(({ id, headline, madeAt }) => ({
      value: id,
      label: compareWords.plan(headline, madeAt),
    })),
  ];
  // One that is gone stays chosen until the person chooses again.
  for (const id of new Set([a, b]))
    if (data && ofPlans && !options.some(({ value }) => value === id))
      options.push({ value: id, label: compareWords.gone });
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? compareWords.loading;
  return (
    <>
      <FilterBar
        label={compareWords.filter}
        sentence={compareWords.folded(nameOf(look.a), nameOf(look.b))}
        onUpdate={() => onGo({ a, b })}
      >
        <SelectField
          label={compareWords.a}
          options={options}
          value={a}
          onChange={(chosen) => setDraft({ of: asked, a: chosen, b })}
        />
        <SelectField
          label={compareWords.b}
          options={options}
          value={b}
          onChange={(chosen) => setDraft({ of: asked, a, b: chosen })}
        />
      </FilterBar>
      <div className="nh-tools compare-swap">
        <Button look="quiet" onPress={() => onGo({ a: look.b, b: look.a })}>
          {compareWords.swap}
        </Button>
        <Button look="quiet" onPress={() => void copyAddress()}>
          {en.copyLink}
        </Button>
      </div>
    </>
  );
}
