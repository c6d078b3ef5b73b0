import { useMemo } from 'react';
import { boundsOf } from '../../map/bounds.ts';
import { MapView } from '../../map/MapView.tsx';
import { type RegionGround, useRegionMap } from '../../map/useRegionMap.ts';
import { useViewer } from '../../session/viewer.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { findWords } from '../../words/find.ts';
import { jointWords } from '../../words/joint.ts';
import type { JointAnswer } from './jointAnswer.ts';
import { jointLines, jointMarks } from './jointMarks.ts';

/** The suggested homes numbered as the rows of the table, each with a line to its family's area. */
export function JointMap({ answer }: { answer: JointAnswer }) {
  const { region } = useViewer();
  const { ground, isLoading } = useRegionMap(region?.id ?? '');
  return (
    <section className="joint-map" aria-label={findWords.views.map}>
      {ground ? <DrawnMap answer={answer} ground={ground} /> : null}
      {!ground && isLoading ? <LoadingBlock shape="panel" /> : null}
      {!ground && !isLoading ? <p className="nh-meta">{findWords.mapMissing}</p> : null}
      <p className="nh-meta">
        {jointWords.mapNote} {ground?.areasAreApproximate ? ground.note : ''}
      </p>
    </section>
  );
}

function DrawnMap({ answer, ground }: { answer: JointAnswer; ground: RegionGround }) {
  const markers = useMemo(() => jointMarks(answer.matches), [answer]);
  const lines = useMemo(() => jointLines(answer.matches), [answer]);
  const bounds = useMemo(() => {
    const ends = [...markers.map(({ point }) => point), ...lines.map(({ to }) => to)];
    return boundsOf(ends) ?? ground.bounds;
  }, [markers, lines, ground]);
  const areas = useMemo(
    () =>
      ground.members.map(({ gssCode, name, geometry, labelPoint }) => ({
        id: gssCode,
        name,
        value: null,
        tone: 'plain' as const,
        geometry,
        labelPoint,
      })),
    [ground],
  );
  return (
    <MapView
      label={jointWords.mapLabel(markers.length)}
      bounds={bounds}
      base={ground.base}
      areas={areas}
      markers={markers}
      lines={lines}
    />
  );
}
