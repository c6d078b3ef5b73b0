import { useMemo } from 'react';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea } from '../../map/mapTypes.ts';
import { useRegionMap } from '../../map/useRegionMap.ts';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { mapWords } from '../../words/map.ts';
import { GapLegend } from './GapLegend.tsx';
import type { GapMeasure } from './gapQuestion.ts';
import { type GapAnswer, type GapRow, gapLookOf } from './gapRows.ts';

interface GapMapProps {
  answer: GapAnswer;
  rows: readonly GapRow[];
  measure: GapMeasure;
  selected: string | null;
  onMeasure: (measure: GapMeasure) => void;
  onSelect: (gssCode: string) => void;
  onStep: (step: 1 | -1) => void;
}

const measures = [
  { value: 'places', label: gapWords.measures.places },
  { value: 'share', label: gapWords.measures.share },
] as const;

export function GapMap({ answer, rows, measure, selected, onMeasure, onSelect, onStep }: GapMapProps) {
  const { ground, isLoading } = useRegionMap(answer.question.region);
  const areas = useMemo(() => {
    const byCode = new Map(rows.map((row) => [row.gssCode, row]));
    return (ground?.members ?? []).flatMap(({ gssCode, name, geometry, labelPoint }): MapArea[] => {
      const row = byCode.get(gssCode);
      const look = row ? gapLookOf(row, measure) : { tone: 'missing' as const, words: null };
      return [{ id: gssCode, name, value: look.words, tone: look.tone, geometry, labelPoint }];
    });
  }, [ground, rows, measure]);
  const label = gapWords.mapLabel(
    gapWords.mapMeasures[measure],
    answer.question.regionName,
    formatDate(answer.question.asOf),
  );
  const legend = (
    <GapLegend
      measure={measure}
      hasSuppressed={areas.some((area) => area.tone === 'suppressed')}
      hasMissing={areas.some((area) => area.tone === 'missing')}
    />
  );
  return (
    <section aria-label={gapWords.mapSection}>
      <div className="nh-mapbar">
        <Segments legend={gapWords.colourBy} options={measures} value={measure} onChange={onMeasure} />
      </div>
      {ground ? (
        <MapView
          label={label}
          bounds={ground.bounds}
          base={ground.base}
          areas={areas}
          selectedAreaId={selected}
          onSelectArea={onSelect}
          onStep={onStep}
        >
          {legend}
        </MapView>
      ) : isLoading ? (
        <LoadingBlock shape="panel" />
      ) : (
        <p className="nh-advice">{mapWords.missing}</p>
      )}
      {ground ? <p className="nh-meta">{ground.note}</p> : null}
    </section>
  );
}
