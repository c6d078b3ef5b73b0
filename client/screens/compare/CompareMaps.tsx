import { useMemo } from 'react';
import { useLinkedView } from '../../map/linkedView.ts';
import { MapLegend } from '../../map/MapLegend.tsx';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea } from '../../map/mapTypes.ts';
import type { AreaLook } from '../../map/tones.ts';
import { type RegionGround, useRegionMap } from '../../map/useRegionMap.ts';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { compareWords } from '../../words/compare.ts';
import { mapWords } from '../../words/map.ts';
import type { CompareShow } from './compareAddress.ts';
import { changeLegend, changeTone, levelsLegend, type ShownCompare, toneOf } from './compareTables.ts';

interface CompareMapsProps {
  regionId: string;
  answer: ShownCompare;
  show: CompareShow;
}

function areasOf(ground: RegionGround, looks: ReadonlyMap<string, AreaLook>): MapArea[] {
  return ground.members.map(({ gssCode, name, geometry, labelPoint }) => {
    const look = looks.get(gssCode);
    return {
      ...{ id: gssCode, name, geometry, labelPoint },
      value: look?.words ?? null,
      tone: look?.tone ?? 'missing',
    };
  });
}

function looksOf(
  answer: ShownCompare,
  lookOf: (row: ShownCompare['rows'][number]) => AreaLook,
): ReadonlyMap<string, AreaLook> {
  return new Map(answer.rows.map((row) => [row.localAuthority?.gssCode ?? '', lookOf(row)]));
}

/** A and B beside each other with the same view and classes, or one map of the change. */
export function CompareMaps({ regionId, answer, show }: CompareMapsProps) {
  const { ground, isLoading } = useRegionMap(regionId);
  if (!ground) return isLoading ? <LoadingBlock shape="panel" /> : <p className="nh-advice">{mapWords.missing}</p>;
  return (
    <>
      {show === 'both' ? <TwoMaps ground={ground} answer={answer} /> : <ChangeMap ground={ground} answer={answer} />}
      <p className="nh-meta">
        {show === 'both' ? `${compareWords.mapsNote} ` : ''}
        {ground.note}
      </p>
    </>
  );
}

function TwoMaps({ ground, answer }: { ground: RegionGround; answer: ShownCompare }) {
  const linkedView = useLinkedView();
  const areas = useMemo(
    () => ({
      a: areasOf(
        ground,
        looksOf(answer, ({ shortA }) => toneOf(shortA, answer)),
      ),
      b: areasOf(
        ground,
        looksOf(answer, ({ shortB }) => toneOf(shortB, answer)),
      ),
    }),
    [ground, answer],
  );
  return (
    <>
      <div className="compare-maps">
        {(['a', 'b'] as const).map((side) => (
          <section key={side} aria-labelledby={`map-${side}`}>
            <h2 className="nh-h3" id={`map-${side}`}>
              {compareWords.side(compareWords[side], answer[side].name, answer[side].asOf)}
            </h2>
            <MapView
              label={compareWords.mapLabel(answer[side].name)}
              bounds={ground.bounds}
              base={ground.base}
              areas={areas[side]}
              linkedView={linkedView}
            />
          </section>
        ))}
      </div>
      <MapLegend legend={levelsLegend(answer)} shown={[...areas.a, ...areas.b].map(({ tone }) => tone)} />
    </>
  );
}

function ChangeMap({ ground, answer }: { ground: RegionGround; answer: ShownCompare }) {
  const areas = useMemo(
    () =>
      areasOf(
        ground,
        looksOf(answer, ({ change }) => changeTone(change)),
      ),
    [ground, answer],
  );
  return (
    <MapView label={compareWords.changeMapLabel} bounds={ground.bounds} base={ground.base} areas={areas}>
      <MapLegend legend={changeLegend} shown={areas.map(({ tone }) => tone)} />
    </MapView>
  );
}
