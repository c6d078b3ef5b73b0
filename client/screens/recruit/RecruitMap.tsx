import { useMemo } from 'react';
import { MapLegend } from '../../map/MapLegend.tsx';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea, MapMarker } from '../../map/mapTypes.ts';
import { levelLegend, levelTone } from '../../map/tones.ts';
import { type RegionGround, useRegionMap } from '../../map/useRegionMap.ts';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { mapWords } from '../../words/map.ts';
import { recruitWords } from '../../words/recruit.ts';
import type { RecruitShown } from './recruitTables.ts';

const { map: words } = recruitWords;
const legend = levelLegend(words.levels);
/** As the planner's, so that the two can be compared. */
const starts = [6, 11, 21] as const;

function areasOf({ byAuthority }: RecruitShown, ground: RegionGround): MapArea[] {
  const short = new Map<string, number>(
    byAuthority.map(({ localAuthority, shortAfter }) => [localAuthority.gssCode, shortAfter]),
  );
  return ground.members.map(({ gssCode, name, geometry, labelPoint }) => {
    const value = short.get(gssCode);
    return {
      ...{ id: gssCode, name, geometry, labelPoint },
      value: value === undefined ? null : words.value(value),
      tone: value === undefined ? 'missing' : levelTone(value, starts),
    };
  });
}

/** The towns where households are to be recruited, over the councils. */
export function RecruitMap({ regionId, answer }: { regionId: string; answer: RecruitShown }) {
  const { ground, isLoading } = useRegionMap(regionId);
  const areas = useMemo(() => (ground === null ? [] : areasOf(answer, ground)), [answer, ground]);
  const markers = useMemo(
    () =>
      answer.towns
        .filter(({ households }) => households > 0)
        .map(
          ({ id, name, centre, households }): MapMarker => ({
            ...{ id, kind: 'proposed', point: centre, text: String(households), name: words.marker(name, households) },
          }),
        ),
    [answer.towns],
  );
  if (ground === null)
    return isLoading ? <LoadingBlock shape="panel" /> : <p className="nh-advice">{mapWords.missing}</p>;
  return (
    <section aria-label={words.section} className="planner-map">
      <MapView
        label={words.label(markers.length)}
        bounds={ground.bounds}
        base={ground.base}
        areas={areas}
        markers={markers}
      >
        <p className="planner-map__legend nh-meta">{words.legend}</p>
        <MapLegend legend={legend} shown={areas.map(({ tone }) => tone)} />
      </MapView>
      <p className="nh-meta">{ground.note}</p>
    </section>
  );
}
