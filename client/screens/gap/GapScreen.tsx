import { useMemo, useState } from 'react';
import { useCoverage } from '../../session/useCoverage.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { useIsWide } from '../../ui/useIsWide.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { gapWords } from '../../words/gap.ts';
import { FirstUse } from '../firstUse/FirstUse.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { CurveMeasure } from './curve/CurveMeasure.tsx';
import { GapFilterBar } from './GapFilterBar.tsx';
import { type GapFilter, type GapLook, type Measure, readGapAddress, writeGapAddress } from './gapAddress.ts';
import { draftOf, fieldsOf, type GapDraft } from './gapDraft.ts';
import { AccessMeasure } from './hexagons/AccessMeasure.tsx';
import { ValueMeasure } from './hexagons/ValueMeasure.tsx';
import { LocationMeasure } from './LocationMeasure.tsx';
import type { MeasureProps } from './measure.ts';
import { NearHomeMeasure } from './NearHomeMeasure.tsx';
import { PlacesMeasure } from './PlacesMeasure.tsx';
import { planOfGapAddress } from './planOfGapAddress.ts';

/** Region gap: where are we short of which places, and why? Every setting is in the address. */
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
  // The run of the question before has nothing to do with the next.
  const ask = (next: GapFilter) => navigate(paths.gap(regionId) + writeGapAddress(next, { ...look, run: null }));
  const show = (change: Partial<GapLook>) => {
    // The address may have changed since this screen was drawn: what is not changed here is read from it.
    const now = readGapAddress(window.location.search);
    const how = change.measure === undefined ? 'replace' : 'push';
    navigate(paths.gap(regionId) + writeGapAddress(now.filter, { ...now.look, ...change }), how);
  };
  return { filter, look, dropped, ask, show };
}

function RegionGap({ region }: { region: ViewerRegion }) {
  const viewer = useViewer();
  const { filter, look, dropped, ask, show } = useGapAddress(region.id);
  const { coverage, look: lookAtCoverage } = useCoverage(region.id, filter.asOf);
  const [draft, setDraft] = useState<GapDraft>(() => draftOf(filter, region));
  const [answeredFilter, setAnsweredFilter] = useState(filter);
  const hasNewFilter = JSON.stringify(answeredFilter) !== JSON.stringify(filter);
  if (hasNewFilter) {
    // The address asks something else (Update, Back, a link): the fields follow it.
    setAnsweredFilter(filter);
    setDraft(draftOf(filter, region));
  }
  const isWide = useIsWide();
  const [switchedTo, setSwitchedTo] = useState<Measure | null>(null);
  const asked = hasNewFilter ? filter : answeredFilter;
  if (coverage?.authoritiesWithData === 0 && filter.asOf === null)
    return <FirstUse region={region} screen="gap" onLook={lookAtCoverage} />;
  const measureProps: MeasureProps = {
    region,
    filter: asked,
    frame: {
      look: { ...look, view: look.view ?? (isWide ? 'both' : 'table') },
      filterBar: (
        <GapFilterBar
          region={region}
          fields={fieldsOf[look.measure]}
          filter={filter}
          draft={draft}
          onDraft={setDraft}
          onUpdate={ask}
        />
      ),
      coverage,
      planAddress: viewer.role === 'COMMISSIONER' ? planOfGapAddress(region.id, filter) : null,
      isChanged: JSON.stringify(draft) !== JSON.stringify(draftOf(filter, region)),
      isSwitched: switchedTo === look.measure,
      onLook: (change) => {
        setSwitchedTo(change.measure ?? null);
        show(change);
      },
    },
    areaAddress: (gssCode) =>
      paths.area(region.id, gssCode) + writeGapAddress(filter, { ...look, selected: null, run: null }),
  };
  return (
    <>
      <DroppedParts names={dropped} />
      {measureOf(
        measureProps,
        (placementType) => paths.gap(region.id) + writeGapAddress({ ...filter, placementType }, look),
      )}
    </>
  );
}

function measureOf(props: MeasureProps, addressOfType: Parameters<typeof PlacesMeasure>[0]['addressOfType']) {
  switch (props.frame.look.measure) {
    case 'near-home':
      return <NearHomeMeasure {...props} />;
    case 'places':
      return <PlacesMeasure {...props} addressOfType={addressOfType} />;
    case 'location':
      return <LocationMeasure {...props} />;
    case 'curve':
      return <CurveMeasure {...props} />;
    case 'access':
      return <AccessMeasure {...props} />;
    case 'value':
      return <ValueMeasure {...props} />;
  }
}
