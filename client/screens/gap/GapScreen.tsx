import { useCallback, useMemo, useState } from 'react';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { announce } from '../../ui/announce.ts';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { useIsWide } from '../../ui/useIsWide.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { formatCount, formatGap } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { GapAnswerView } from './GapAnswerView.tsx';
import { draftOf, type GapDraft, GapFilterBar } from './GapFilterBar.tsx';
import { type GapFilter, type GapLook, readGapAddress, writeGapAddress } from './gapQuestion.ts';
import { sortGapRows } from './gapRows.ts';
import { useGapAnswer } from './useGapAnswer.ts';

/** Region gap: where are we short of which places? Every setting is in the address. */
export function GapScreen({ regionId }: { regionId: string }) {
  const viewer = useViewer();
  const region = viewer.region;
  usePageTitle(gapWords.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <RegionGap region={region} />;
}

function useGapAddress(regionId: string) {
  const search = useSearch();
  const { filter, look, dropped } = useMemo(() => readGapAddress(search), [search]);
  const ask = (next: GapFilter) => navigate(paths.gap(regionId) + writeGapAddress(next, look));
  const show = (change: Partial<GapLook>) =>
    navigate(paths.gap(regionId) + writeGapAddress(filter, { ...look, ...change }), 'replace');
  return { filter, look, dropped, ask, show };
}

function RegionGap({ region }: { region: ViewerRegion }) {
  const { filter, look, dropped, ask, show } = useGapAddress(region.id);
  const [draft, setDraft] = useState<GapDraft>(() => draftOf(filter, region));
  const [answeredFilter, setAnsweredFilter] = useState(filter);
  if (answeredFilter !== filter) {
    // The address has changed (Update, Back, a link): the fields follow it.
    setAnsweredFilter(filter);
    setDraft(draftOf(filter, region));
  }
  const { shown, problem, error, isFetching, retry } = useGapAnswer(region.id, filter);
  const isWide = useIsWide();
  const rows = useMemo(() => (shown ? sortGapRows(shown.rows, look) : []), [shown, look]);
  const select = useCallback(
    (gssCode: string) => {
      const row = rows.find((one) => one.gssCode === gssCode);
      show({ selected: gssCode === look.selected ? null : gssCode });
      if (row && gssCode !== look.selected)
        announce(gapWords.selected(row.name, formatGap(row.gap), formatCount(row.demand)));
    },
    [rows, look.selected, show],
  );
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(filter, region));
  const filterBar = <GapFilterBar region={region} filter={filter} draft={draft} onDraft={setDraft} onUpdate={ask} />;
  const notice = <DroppedParts names={dropped} />;
  if (shown)
    return (
      <>
        {notice}
        {error ? <Failure error={error} onRetry={retry} /> : null}
        <GapAnswerView
          shown={shown}
          rows={rows}
          look={{ ...look, view: look.view ?? (isWide ? 'both' : 'table') }}
          filterBar={filterBar}
          isOld={isChanged || isFetching}
          isChanged={isChanged}
          addressOfType={(placementType) => paths.gap(region.id) + writeGapAddress({ ...filter, placementType }, look)}
          onLook={show}
          onSelect={select}
        />
      </>
    );
  return (
    <>
      {notice}
      <h1 className="nh-h1">{gapWords.loadingHeading(region.name)}</h1>
      <div className="nh-gap-wait">{filterBar}</div>
      {problem ? <p className="nh-advice">{problem.sentence}</p> : null}
      {error ? <Failure error={error} onRetry={retry} /> : null}
      {isFetching ? <LoadingBlock shape="panel" /> : null}
    </>
  );
}
