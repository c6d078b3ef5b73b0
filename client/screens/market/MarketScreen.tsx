import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { useCoverage } from '../../session/useCoverage.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLast } from '../../ui/useLast.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { gapWords } from '../../words/gap.ts';
import { marketWords } from '../../words/market.ts';
import { FirstUse } from '../firstUse/FirstUse.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { MarketAnswerView } from './MarketAnswerView.tsx';
import { exposureDocument, marketDocument } from './market.graphql.ts';
import { type MarketLook, marketAddress, readMarketAddress } from './marketAddress.ts';

/** Market: who owns the places, and what rests on each owner? */
export function MarketScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(marketWords.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <Market region={region} />;
}

type TypeChoice = PlacementType | 'any';
const typeOptions: { value: TypeChoice; label: string }[] = [
  { value: 'any', label: marketWords.allTypes },
  ...(Object.keys(placementTypes) as PlacementType[])
    .filter((type) => placementTypes[type].needsPlace)
    .map((value) => ({ value, label: placementTypes[value].label })),
];

function Market({ region }: { region: ViewerRegion }) {
  const { coverage, look: lookAtCoverage } = useCoverage(region.id);
  const search = useSearch();
  const look = useMemo(() => readMarketAddress(search), [search]);
  const [draft, setDraft] = useState<TypeChoice>(look.type ?? 'any');
  const [answeredType, setAnsweredType] = useState(look.type);
  if (answeredType !== look.type) {
    setAnsweredType(look.type);
    setDraft(look.type ?? 'any');
  }
  const go = (change: Partial<MarketLook>, how: 'push' | 'replace' = 'replace') =>
    navigate(marketAddress(region.id, { ...readMarketAddress(window.location.search), ...change }), how);
  const variables = useMemo(
    () => ({ question: { region: region.id, asOf: look.asOf, placementType: look.type } }),
    [region.id, look.asOf, look.type],
  );
  const [{ data, fetching, error }, ask] = useQuery({ query: marketDocument, variables });
  const result = data?.market;
  const shown = useLast(result?.__typename === 'MarketAnswer' ? result : null, fetching);
  const retry = () => ask({ requestPolicy: 'network-only' });
  const [exposed, askExposure] = useQuery({ query: exposureDocument, variables });
  const exposure = exposed.data?.market.__typename === 'MarketAnswer' ? exposed.data.market : null;
  const askAgain = () => askExposure({ requestPolicy: 'network-only' });
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: exposed.fetching ? null : (exposure?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => go({ run: id }),
    ask: askAgain,
  });
  const panel = run ? <RunPanel run={run} onLook={lookAtRun} onAgain={askAgain} /> : null;
  const filterBar = (
    <FilterBar
      label={marketWords.filter}
      sentence={marketWords.folded(look.type === null ? marketWords.allTypes : placementTypes[look.type].label)}
      onUpdate={() => go({ type: draft === 'any' ? null : draft, owner: null, run: null }, 'push')}
    >
      <SelectField label={marketWords.type} options={typeOptions} value={draft} onChange={setDraft} />
    </FilterBar>
  );
  if (coverage?.authoritiesWithData === 0) return <FirstUse region={region} screen="market" onLook={lookAtCoverage} />;
  const isChanged = draft !== (look.type ?? 'any');
  const problem = result && result.__typename !== 'MarketAnswer' ? result.sentence : null;
  return (
    <>
      <DroppedParts names={look.dropped} />
      {shown ? (
        <MarketAnswerView
          region={region}
          answer={shown}
          filterBar={filterBar}
          owner={look.owner}
          isChanged={isChanged}
          isFetching={fetching}
          runPanel={panel}
          exposure={exposure}
          isWorking={run !== null || exposed.fetching}
          onOwner={(owner) => go({ owner })}
        />
      ) : (
        <>
          <h1 className="nh-h1">{marketWords.loadingHeading(region.name)}</h1>
          <div className="nh-gap-wait">{filterBar}</div>
          {problem === null ? null : <p className="nh-advice">{problem}</p>}
          {panel}
          {fetching ? <LoadingBlock shape="panel" /> : null}
        </>
      )}
      {error ? <Failure error={error} onRetry={retry} /> : null}
    </>
  );
}
