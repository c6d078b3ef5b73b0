import { useMemo } from 'react';
import { MapView } from '../../map/MapView.tsx';
import { type RegionGround, useRegionMap } from '../../map/useRegionMap.ts';
import { useViewer } from '../../session/viewer.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { findWords } from '../../words/find.ts';
import type { Answer, Need } from './answer.ts';
import { zonesOf } from './areasOnMap.ts';
import { FindMapKey } from './FindMapKey.tsx';
import { findBounds, linesOf, markersOf, rankOfMarker, ringsOf } from './mapOfAnswer.ts';

interface Props {
  readonly need: Need;
  readonly answer: Answer;
  readonly selectedRank: number;
  readonly onSelectRank: (rank: number) => void;
}

/** The family's area, school, community and the homes of the cards, with the miles between them. */
export function FindMap(props: Props) {
  const { region } = useViewer();
  const { ground, isLoading } = useRegionMap(region?.id ?? '');
  return (
    <section className="find-map" aria-label={findWords.views.map}>
      {ground ? <DrawnMap {...props} ground={ground} /> : null}
      {!ground && isLoading ? <LoadingBlock shape="panel" /> : null}
      {!ground && !isLoading ? <p className="nh-meta">{findWords.mapMissing}</p> : null}
      <FindMapKey need={props.need} hasNearMisses={props.answer.nearMisses.length > 0} />
      <p className="nh-meta">
        {findWords.mapNote} {ground?.areasAreApproximate ? ground.note : ''}
      </p>
    </section>
  );
}

function DrawnMap({ need, answer, selectedRank, onSelectRank, ground }: Props & { ground: RegionGround }) {
  const markers = useMemo(() => markersOf(need, answer, selectedRank), [need, answer, selectedRank]);
  const lines = useMemo(() => linesOf(need, answer, selectedRank), [need, answer, selectedRank]);
  const zones = useMemo(() => zonesOf(need), [need]);
  const rings = useMemo(() => ringsOf(need, answer), [need, answer]);
  const bounds = useMemo(() => findBounds(need, answer) ?? ground.bounds, [need, answer, ground]);
  const areas = useMemo(
    () =>
      ground.members.map(({ gssCode, name, geometry, labelPoint }) => ({
        id: gssCode,
        name,
        value: null,
        tone: gssCode === need.localAuthority.gssCode ? ('own' as const) : ('plain' as const),
        geometry,
        labelPoint,
      })),
    [ground, need],
  );
  return (
    <MapView
      label={findWords.mapLabel(answer.matches.length)}
      bounds={bounds}
      base={ground.base}
      areas={areas}
      markers={markers}
      lines={lines}
      rings={rings}
      zones={zones}
      onSelectMarker={(id) => {
        const rank = rankOfMarker(id);
        if (rank !== null) onSelectRank(rank);
      }}
    />
  );
}
