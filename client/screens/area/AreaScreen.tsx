import { useMemo } from 'react';
import { RunPanel } from '../../run/RunPanel.tsx';
import { useAnswerRun } from '../../run/useAnswerRun.ts';
import { useCoverage } from '../../session/useCoverage.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { areaWords } from '../../words/area.ts';
import { FirstUse } from '../firstUse/FirstUse.tsx';
import { type GapLook, readGapAddress, writeGapAddress } from '../gap/gapAddress.ts';
import { useGap, useLocation } from '../gap/useSufficiency.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { AreaAnswer } from './AreaAnswer.tsx';
import { AreaCrumb } from './AreaCrumb.tsx';

interface AreaScreenProps {
  regionId: string;
  gssCode: string;
}

/** Area detail: why is this council short? Its question is the gap's, in the same words of the address. */
export function AreaScreen({ regionId, gssCode }: AreaScreenProps) {
  const { region } = useViewer();
  const member = region?.members.find((one) => one.gssCode === gssCode);
  usePageTitle(member ? areaWords.title(member.name) : areaWords.noSuchCouncil);
  if (!region || region.id !== regionId || !member) return <NotFound title={areaWords.noSuchCouncil} />;
  return <Area region={region} gssCode={gssCode} name={member.name} />;
}

function Area({ region, gssCode, name }: { region: ViewerRegion; gssCode: string; name: string }) {
  const search = useSearch();
  const { filter, look, dropped } = useMemo(() => readGapAddress(search), [search]);
  const gap = useGap(region.id, filter);
  const location = useLocation(region.id, filter);
  const { coverage, look: lookAtCoverage } = useCoverage(region.id);
  const addressOf = (code: string, change: Partial<GapLook> = {}) =>
    paths.area(region.id, code) + writeGapAddress(filter, { ...look, run: null, ...change });
  const { run, look: lookAtRun } = useAnswerRun({
    ofAnswer: gap.isFetching ? null : (gap.shown?.run?.id ?? null),
    ofAddress: look.run,
    onAddress: (id) => navigate(addressOf(gssCode, { run: id }), 'replace'),
    ask: gap.retry,
  });
  const panel = run ? <RunPanel run={run} onLook={lookAtRun} onAgain={gap.retry} /> : null;
  const crumb = (
    <AreaCrumb
      gapAddress={paths.gap(region.id) + writeGapAddress(filter, { ...look, selected: gssCode, run: null })}
      name={name}
    />
  );
  if (coverage?.authoritiesWithData === 0) return <FirstUse region={region} screen="area" onLook={lookAtCoverage} />;
  const notice = <DroppedParts names={dropped} />;
  if (gap.shown && !(gap.isFetching && location.shown === null))
    return (
      <>
        {notice}
        {crumb}
        <AreaAnswer
          region={region}
          gssCode={gssCode}
          name={name}
          gap={gap.shown}
          location={location.shown}
          look={look}
          type={filter.placementType}
          addressOf={(code) => addressOf(code)}
          runPanel={panel}
        />
      </>
    );
  return (
    <>
      {notice}
      {crumb}
      <h1 className="nh-h1">{areaWords.loadingHeading(name)}</h1>
      {gap.problem === null ? null : <p className="nh-advice">{gap.problem}</p>}
      {gap.error ? <Failure error={gap.error} onRetry={gap.retry} /> : null}
      {panel}
      {gap.isFetching ? <LoadingBlock shape="panel" /> : null}
    </>
  );
}
